"""The page on land release shows tables 5 to 8 of the chapter, whichever year is chosen."""

import pytest

from tests.chapter import EARLIER_YEARS, KEY_DATA, TABLE_5, TABLE_6, TABLE_7, TABLE_8, TEXT
from tests.pages.screen import m2, shown

CLEARED = "Cleared"
REDUCED = "Reduced by technical survey"
CANCELLED = "Cancelled by non-technical survey"
YEARS = ["2024", "2023"]
# The chapter writes Gjakovë; on screen the place has its English name.
SHOWN = {"Ferizaj": "Ferizaj", "Gjakovë": "Gjakova", "Prizren": "Prizren"}


@pytest.mark.parametrize("year", YEARS)
def test_five_years_are_drawn_exact_where_exact_figures_are_printed(year):
    chart = shown("land_release", year=year).chart("land-release-by-year")
    rounded = {str(each): TABLE_8[each] * 10**6 for each in (2020, 2021, 2022)}
    exact = {"2023": TEXT["cleared_2023_m2"], "2024": TABLE_5["cleared_m2"]}
    assert chart.values[CLEARED] == rounded | exact
    assert chart.values[REDUCED] == {"2023": 0, "2024": TABLE_5["reduced_m2"]}
    assert chart.values[CANCELLED] == {"2023": 0, "2024": TABLE_5["cancelled_m2"]}


def test_years_without_a_figure_for_survey_are_unknown_and_not_zero():
    chart = shown("land_release").chart("land-release-by-year")
    assert chart.unknown == dict.fromkeys(("2020", "2021", "2022"), "not found")


def test_each_year_is_labelled_as_it_is_printed():
    chart = shown("land_release").chart("land-release-by-year")
    rounded = {str(each): f"{TABLE_8[each]}\u00a0km²" for each in (2020, 2021, 2022)}
    exact = {"2023": m2(TEXT["cleared_2023_m2"]), "2024": m2(TABLE_5["cleared_m2"])}
    assert chart.labels[CLEARED] == rounded | exact
    for label in chart.labels[CLEARED].values():
        assert label in chart.alt


def test_the_target_is_a_line():
    chart = shown("land_release").chart("land-release-by-year")
    target = TEXT["annual_clearance_target_m2"]
    assert chart.lines == {f"clearance target 2025–2030: {m2(target)} a year": target}


def test_the_claim_sets_clearance_against_the_target():
    cleared, target = TABLE_5["cleared_m2"], TEXT["annual_clearance_target_m2"]
    assert shown("land_release").card("land-release-by-year").claim == (
        f"{m2(cleared)} was cleared in 2024, {m2(2_065)} more than the "
        f"{m2(target)} a year that the strategy of 2025–2030 aims at."
    )


def test_2024_stands_beside_2023():
    card = shown("land_release").card("land-release-two-years")
    assert card.chart is not None
    assert card.chart.values == {
        CLEARED: {"2024": TABLE_5["cleared_m2"], "2023": TEXT["cleared_2023_m2"]},
        REDUCED: {"2024": TABLE_5["reduced_m2"], "2023": TEXT["released_through_survey_2023_m2"]},
        CANCELLED: {"2024": TABLE_5["cancelled_m2"], "2023": 0},
    }
    assert not card.chart.unknown
    assert card.claim == (
        f"{m2(103_887)} was released in 2024, 3.54 times the {m2(29_309)} of 2023: "
        f"{m2(47_065)} cleared and {m2(56_822)} reduced."
    )


def test_2023_stands_alone_since_2022_is_not_given_in_full():
    card = shown("land_release", year="2023").card("land-release-two-years")
    assert card.chart is not None
    assert card.chart.values == {
        CLEARED: {"2023": TEXT["cleared_2023_m2"]},
        REDUCED: {"2023": 0},
        CANCELLED: {"2023": 0},
    }
    assert card.claim == f"{m2(29_309)} was released in 2023: all of it cleared."


def test_districts_are_drawn_with_the_figures_of_tables_6_and_7():
    card = shown("land_release").card("land-release-by-district")
    assert card.chart is not None
    assert card.chart.values == {
        CLEARED: {SHOWN[name]: row[1] for name, row in TABLE_7.items() if name != "Totals"},
        REDUCED: {SHOWN[name]: row[1] for name, row in TABLE_6.items() if name != "Totals"},
    }
    assert card.claim == (
        f"Prizren had 52% of the area cleared and reduced in 2024: {m2(54_757)} of {m2(104_427)}."
    )


def test_the_table_by_district_has_the_mines_of_table_7():
    table = shown("land_release").card("land-release-by-district").table
    found = {row[0]: row[-1] for row in table[1:]}
    printed = {SHOWN.get(name, "Total"): str(row[2]) for name, row in TABLE_7.items()}
    assert found == printed


@pytest.mark.parametrize("card", ["land-release-two-years", "land-release-by-district"])
def test_both_totals_of_2024_stand_beside_the_figures_that_they_concern(card):
    found = shown("land_release").card(card)
    assert "conflict" in found.evidence
    assert m2(TABLE_5["cleared_m2"]) in found.notes.replace(" m²", "\u00a0m²")
    assert m2(TABLE_7["Totals"][1]) in found.notes.replace(" m²", "\u00a0m²")


def test_2023_has_no_districts_and_no_chart_of_them():
    card = shown("land_release", year="2023").card("land-release-by-district")
    assert card.chart is None
    assert card.claim == "For 2023 the source lists no districts."


@pytest.mark.parametrize("year", YEARS)
def test_mines_destroyed_stand_as_in_the_key_data(year):
    card = shown("land_release", year=year).card("mines-destroyed")
    printed = KEY_DATA["ap_mines_destroyed"]
    assert card.table[1:] == (("2023", str(printed[2023])), ("2024", str(printed[2024])))
    assert card.claim == "8 AP mines were destroyed in 2024, after 10 in 2023."


def test_area_without_mines_is_that_of_the_rows_of_table_7_without_any():
    card = shown("land_release").card("cleared-without-mines")
    assert card.chart is not None
    rows = {SHOWN[name]: row for name, row in TABLE_7.items() if name != "Totals"}
    assert card.chart.values == {
        "Mines found": {name: row[1] if row[2] else 0 for name, row in rows.items()},
        "No mine found": {name: 0 if row[2] else row[1] for name, row in rows.items()},
    }
    percent = TEXT["percent_of_cleared_area_without_mines"]
    assert card.claim == (
        f"No mine was found on {percent}% of the area cleared in 2024: {m2(33_531)} of "
        f"{m2(TABLE_7['Totals'][1])}, in 7 of 8 areas."
    )
    assert f"{TEXT['cleared_without_mines_m2']:,}" in card.notes


def test_2023_does_not_say_where_mines_were_found():
    card = shown("land_release", year="2023").card("cleared-without-mines")
    assert card.chart is None
    assert card.claim == "For 2023 the source does not say where mines were found."


@pytest.mark.parametrize("year", YEARS)
def test_all_documents_are_drawn_as_each_prints_it_and_nothing_in_between(year):
    screen = shown("land_release", span="all", year=year)
    assert "land-release-by-year" not in screen.cards
    chart = screen.chart("released-over-time")
    printed = {
        year: EARLIER_YEARS[f"end {year}"]["cleared"]
        for year in (*range(2015, 2018), *TABLE_8)
        if isinstance(year, int)
    }
    exact = {2023: TEXT["cleared_2023_m2"], 2024: TABLE_5["cleared_m2"]}
    assert chart.values[CLEARED] == {
        str(year): exact.get(year, printed[year] * 10**6) for year in printed
    }
    assert chart.values[REDUCED] == {"2016": 0, "2017": 890_000, "2023": 0, "2024": 56_822}
    assert chart.values[CANCELLED] == {"2015": 25_000, "2016": 0, "2023": 0, "2024": 0}
    assert chart.unknown["2018"] == chart.unknown["2019"] == "not found"


def test_the_map_is_of_the_year_that_is_chosen():
    card = shown("land_release", year="2024").card("release-map")
    assert card.measure.endswith(", 2024")
    assert card.chart is not None
    told = [said for said in card.chart.labels["places"].values() if said[0].isdigit()]
    assert len(told) == 3


def test_2023_has_no_map_and_says_that_no_district_is_given():
    card = shown("land_release", year="2023").card("release-map")
    assert card.chart is None
    assert card.claim == "For 2023 the source does not say in which districts area was released."
    assert {cell for row in card.table[1:] for cell in row[1:]} == {"not stated"}
    assert "as printed" not in card.evidence
