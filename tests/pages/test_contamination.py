"""The contamination page shows tables 1 and 2 of the chapter, whatever its controls say."""

from itertools import product

import pytest

from tests.chapter import EARLIER_YEARS, TABLE_1, TABLE_2, TABLE_5, TABLE_6, TABLE_7, TEXT
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
    assert card.chart.unknown == dict.fromkeys(REGIONS, "not stated")
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
def test_types_stand_in_a_table_with_the_figures_of_table_2(measure, scope):
    card = shown("contamination", measure=measure, scope=scope).card("contamination-by-type")
    ap, mixed = TABLE_2["AP mines"], TABLE_2["Mixed AP mines and CMR"]
    assert card.table[1:] == (
        ("AP mines only", *map(in_words, ap)),
        ("Mixed AP mines and CMR", *map(in_words, mixed)),
        ("Total", *map(in_words, TABLE_2["Totals"])),
    )
    assert card.claim == (
        f"{mixed[0]} of {TABLE_2['Totals'][0]} areas hold both AP mines and CMR: "
        f"{m2(mixed[1])}, 20% of the mined area (AP + mixed)."
    )


@pytest.mark.parametrize(("measure", "scope"), STATES)
def test_evidence_is_the_share_of_confirmed_area_in_table_1(measure, scope):
    card = shown("contamination", measure=measure, scope=scope).card("contamination-evidence")
    assert card.chart is not None
    shares = {name: 100 * row[1] / row[5] for name, row in REGIONS.items()}
    assert card.chart.values["Confirmed (CHA)"] == shares
    assert card.claim.startswith(f"41% of the AP mined area is confirmed, {m2(362_179)}")


@pytest.mark.parametrize(("measure", "scope"), STATES)
@pytest.mark.parametrize("date", [LATEST, BEFORE])
def test_the_survey_of_2013_stands_as_printed(measure, scope, date):
    card = shown("contamination", measure=measure, scope=scope, date=date).card("survey-2013")
    rows = {row[0]: row[1:] for row in card.table[1:]}
    for name, kind, areas in (
        ("Mined areas", "mined", "mined_areas"),
        ("Cluster munition strikes", "cluster", "cluster_strikes"),
    ):
        size = TEXT[f"survey_2013_{kind}_km2"]
        number = TEXT[f"survey_2013_{areas}"]
        area, printed = in_words(float(size * 10**6)), f"an estimated {size}\u00a0km²"
        assert rows[name] == (str(number), area, printed)
    assert card.claim.startswith("The survey of 2013 found 130 hazardous areas: 79 mined and 51")


def test_the_lead_says_what_remained_at_the_end_of_2024():
    areas, area = TABLE_2["Totals"]
    assert shown("contamination").lead == (
        f"{m2(area)} of mined area remained at the end of 2024, AP + mixed, in {areas} areas."
    )


@pytest.mark.parametrize(("measure", "scope"), STATES)
def test_the_end_of_2023_is_told_as_printed_and_never_split(measure, scope):
    screen = shown("contamination", measure=measure, scope=scope, date=BEFORE)
    assert screen.lead == (
        "Almost 1\u00a0km² of mined area remained at the end of 2023, AP + mixed, in 28 areas."
    )
    regions = screen.card("contamination-by-region")
    assert regions.claim.startswith("For the end of 2023 the source lists no regions.")
    assert "not stated" in regions.evidence
    assert screen.card("contamination-by-type").chart is None
    assert screen.card("contamination-evidence").chart is None


@pytest.mark.parametrize("measure", ["area", "areas"])
def test_nothing_is_drawn_for_the_end_of_2023_and_all_is_not_stated(measure):
    screen = shown("contamination", measure=measure, scope="all", date=BEFORE)
    card = screen.card("contamination-by-region")
    assert card.chart is None
    (row,) = card.table[1:]
    assert row == (NOT_STATED, *["not stated"] * 4)
    ap_only = shown("contamination", measure=measure, scope="ap", date=BEFORE)
    assert ap_only.card("contamination-by-region").chart is None


def test_the_record_since_2013_is_drawn_as_each_document_prints_it():
    chart = shown("contamination").chart("remaining-over-time")
    earlier = {
        year: EARLIER_YEARS[key]["area_km2"] * 10**6
        for year, key in (
            ("2013", "2013 survey"),
            *((str(y), f"end {y}") for y in range(2014, 2018)),
        )
    }
    latest = {
        "2022": EARLIER_YEARS["end 2022"]["area_ap_km2"] * 10**6,
        "2024": TABLE_1["Totals"][5],
    }
    assert chart.values["AP only"] == earlier | latest
    assert chart.values["AP + mixed"] == {
        "2022": EARLIER_YEARS["end 2022"]["area_km2"] * 10**6,
        "2023": TEXT["mined_area_end_2023_km2"] * 10**6,
        "2024": TABLE_2["Totals"][1],
    }


def test_the_line_is_joined_only_where_the_record_says_that_years_compare():
    runs = shown("contamination").chart("remaining-over-time").runs
    assert runs["AP only"] == [[2013, 2014, 2015], [2016], [2017], [2022], [2024]]
    assert runs["AP + mixed"] == [[2022], [2023], [2024]]


def test_years_without_a_figure_are_marked_and_have_none():
    card = shown("contamination").card("remaining-over-time")
    assert card.chart is not None
    rows = {row[0]: row for row in card.table}
    for year in ("2018", "2019", "2020", "2021"):
        assert rows[year][1:3] == ("not found", "not found")
    assert "no figure<br>found" in card.chart.spec


def test_the_bridge_to_2024_has_the_printed_steps_and_one_that_nobody_explains():
    card = shown("contamination").card("bridge")
    assert card.chart is not None
    start = int(TEXT["mined_area_end_2023_km2"]) * 10**6
    released = TABLE_5["cleared_m2"] + TABLE_5["reduced_m2"]
    assert card.chart.values["steps"] == {
        "End of 2023": start,
        "Cleared": -TABLE_5["cleared_m2"],
        "Reduced": -TABLE_5["reduced_m2"],
        "Cancelled": 0,
        "Not explained": TABLE_2["Totals"][1] - (start - released),
        "End of 2024": TABLE_2["Totals"][1],
    }
    assert "almost 1\u00a0km²" in card.chart.alt
    assert "is not explained" in card.claim


def test_there_is_no_bridge_to_2023_since_nothing_is_known_of_2022():
    card = shown("contamination", date=BEFORE).card("bridge")
    assert card.chart is None
    assert card.claim.startswith("For the end of 2023 the source does not give all that a bridge")


def test_the_map_shows_release_by_district_and_says_that_contamination_cannot_be_placed():
    card = shown("contamination").card("release-map")
    assert card.chart is not None
    said = card.chart.labels["places"]
    assert said["Prizren"] == m2(TABLE_7["Prizren"][1] + TABLE_6["Prizren"][1])
    assert said["Gjakova"] == m2(TABLE_7["Gjakovë"][1] + TABLE_6["Gjakovë"][1])
    assert said["Ferizaj"] == m2(TABLE_7["Ferizaj"][1])
    assert {said[name] for name in ("Gjilan", "Mitrovica", "Peja", "Pristina")} == {
        "no release reported"
    }
    assert "it cannot be placed on this map" in card.caveats[0]
