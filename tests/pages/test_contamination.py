"""The contamination page shows tables 1 and 2 of the chapter, whatever its controls say."""

from itertools import product

import pytest

from tests.chapter import TABLE_1, TABLE_2, TEXT
from tests.pages.screen import in_words, m2, shown

REGIONS = {name: row for name, row in TABLE_1.items() if name != "Totals"}
NOT_STATED = "Region not stated"
# Where a row of table 1 has its figures: cha, sha, total.
PLACES = {"areas": (0, 2, 4), "area": (1, 3, 5)}
STATES = list(product(("area", "areas"), ("ap", "all")))
LATEST, BEFORE = "2024-12-31", "2023-12-31"


def column(measure: str, part: int) -> dict[str, int]:
    """A column of table 1: part 0 is CHA, 1 is SHA, 2 is the total."""
    return {name: row[PLACES[measure][part]] for name, row in REGIONS.items()}


@pytest.mark.parametrize(("measure", "scope"), STATES)
def test_regions_are_drawn_with_the_figures_of_table_1(measure, scope):
    chart = shown("contamination", measure=measure, scope=scope).chart("contamination-by-region")
    assert chart.values["Confirmed (CHA)"] == column(measure, 0)
    assert chart.values["Suspected (SHA)"] == column(measure, 1)
    for printed in (*column(measure, 0).values(), *column(measure, 2).values()):
        assert in_words(printed) in chart.alt


@pytest.mark.parametrize("measure", ["area", "areas"])
def test_ap_only_has_no_mixed_area_and_nothing_unknown(measure):
    chart = shown("contamination", measure=measure, scope="ap").chart("contamination-by-region")
    assert set(chart.values) == {"Confirmed (CHA)", "Suspected (SHA)"}
    assert not chart.unknown


@pytest.mark.parametrize("measure", ["area", "areas"])
def test_mixed_area_stands_in_a_row_of_its_own_and_no_region_is_given_a_zero(measure):
    card = shown("contamination", measure=measure, scope="all").card("contamination-by-region")
    assert card.chart is not None
    printed = TABLE_2["Mixed AP mines and CMR"][measure == "area"]
    assert card.chart.values["Mixed AP mines and CMR"] == {NOT_STATED: printed}
    assert card.chart.unknown == dict.fromkeys([*REGIONS, NOT_STATED], "not stated")
    assert in_words(printed) in card.claim
    assert "region not stated" in card.claim


@pytest.mark.parametrize("measure", ["area", "areas"])
def test_the_largest_region_comes_first(measure):
    chart = shown("contamination", measure=measure).chart("contamination-by-region")
    assert list(chart.values["Confirmed (CHA)"]) == ["West", "East", "South"]


def test_the_claim_gives_the_share_of_the_largest_region():
    claim = shown("contamination").card("contamination-by-region").claim
    west, total = TABLE_1["West"][5], TABLE_1["Totals"][5]
    assert claim == f"West has 84% of the AP mined area: {m2(west)} of {m2(total)}."


def test_the_claim_counts_areas_when_areas_are_chosen():
    claim = shown("contamination", measure="areas").card("contamination-by-region").claim
    assert claim == "West has 12 of 21 AP mined areas."


@pytest.mark.parametrize(("measure", "scope"), STATES)
def test_types_are_drawn_with_the_figures_of_table_2(measure, scope):
    card = shown("contamination", measure=measure, scope=scope).card("contamination-by-type")
    assert card.chart is not None
    ap, mixed = TABLE_2["AP mines"], TABLE_2["Mixed AP mines and CMR"]
    assert card.chart.values == {
        "AP mines only": {"AP mines only": ap[measure == "area"]},
        "Mixed AP mines and CMR": {"Mixed AP mines and CMR": mixed[measure == "area"]},
    }
    assert card.claim == (
        f"{mixed[0]} of {TABLE_2['Totals'][0]} areas hold both AP mines and CMR: "
        f"{m2(mixed[1])}, 20% of the mined area."
    )


@pytest.mark.parametrize(("measure", "scope"), STATES)
def test_evidence_is_the_share_of_confirmed_area_in_table_1(measure, scope):
    card = shown("contamination", measure=measure, scope=scope).card("contamination-evidence")
    assert card.chart is not None
    shares = {name: round(100 * row[1] / row[5], 1) for name, row in REGIONS.items()}
    assert card.chart.values["Confirmed (CHA)"] == shares
    assert card.claim.startswith(f"41% of the AP mined area is confirmed, {m2(362_179)}")


@pytest.mark.parametrize(("measure", "scope"), STATES)
@pytest.mark.parametrize("date", [LATEST, BEFORE])
def test_the_survey_of_2013_is_drawn_as_printed(measure, scope, date):
    card = shown("contamination", measure=measure, scope=scope, date=date).card("survey-2013")
    assert card.chart is not None
    mined = {
        "area": TEXT["survey_2013_mined_km2"] * 10**6,
        "areas": TEXT["survey_2013_mined_areas"],
    }
    struck = {
        "area": TEXT["survey_2013_cluster_km2"] * 10**6,
        "areas": TEXT["survey_2013_cluster_strikes"],
    }
    assert card.chart.values == {
        "Mined areas": {"Mined areas": mined[measure]},
        "Cluster munition strikes": {"Cluster munition strikes": struck[measure]},
    }
    assert card.claim.startswith("The survey of 2013 found 130 hazardous areas: 79 mined and 51")
    assert "an estimated 2.76\u00a0km²" in card.chart.alt
    assert "an estimated 7.63\u00a0km²" in card.chart.alt


def test_the_lead_says_what_remained_at_the_end_of_2024():
    areas, area = TABLE_2["Totals"]
    assert shown("contamination").lead == (
        f"{m2(area)} of mined area remained at the end of 2024, AP + mixed, in {areas} areas."
    )


@pytest.mark.parametrize(("measure", "scope"), STATES)
def test_the_end_of_2023_is_told_as_printed_and_never_split(measure, scope):
    screen = shown("contamination", measure=measure, scope=scope, date=BEFORE)
    assert screen.lead == (
        "almost 1\u00a0km² of mined area remained at the end of 2023, AP + mixed, in 28 areas."
    )
    regions = screen.card("contamination-by-region")
    assert regions.claim.startswith("For the end of 2023 the source lists no regions.")
    assert "not stated" in regions.evidence
    assert screen.card("contamination-by-type").chart is None
    assert screen.card("contamination-evidence").chart is None


@pytest.mark.parametrize("measure", ["area", "areas"])
def test_nothing_is_drawn_for_the_end_of_2023_but_that_it_is_unknown(measure):
    screen = shown("contamination", measure=measure, scope="all", date=BEFORE)
    chart = screen.chart("contamination-by-region")
    assert not any(chart.values.values())
    assert chart.unknown == {NOT_STATED: "not stated"}
    ap_only = shown("contamination", measure=measure, scope="ap", date=BEFORE)
    assert ap_only.card("contamination-by-region").chart is None
