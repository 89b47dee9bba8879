"""Each table has the figures of the text, of earlier documents and of the notes on the data."""

from decimal import Decimal

import pytest

from tests import chapter
from tests.tables.reading import pick, row, rows

DATE = "2024-12-31"


def test_the_survey(programme):
    for kind, word in {"mined": "mined", "cluster munition": "cluster"}.items():
        cells = row(programme, "surveys", year="2013", kind=kind)
        size = chapter.TEXT[f"survey_2013_{word}_km2"]
        assert Decimal(cells["area_m2"]) == size * 1_000_000
        assert cells["area_as_printed"] == f"estimated {size}"
        assert cells["all_hazardous_areas"] == str(chapter.TEXT["survey_2013_hazardous_areas"])
    assert cells["areas"] == str(chapter.TEXT["survey_2013_cluster_strikes"])


def test_money(programme):
    need = row(programme, "funding_needed")
    a_year, in_all = (
        chapter.TEXT["needed_a_year_million_eur"],
        chapter.TEXT["needed_2025_2030_million_eur"],
    )
    assert pick(need, "a_year_eur", "in_all_eur") == (
        str(int(a_year * 1_000_000)),
        str(int(in_all * 1_000_000)),
    )
    given = row(programme, "funding_received", kind="government")
    assert Decimal(given["amount_eur"]) == chapter.TEXT["government_2024_million_eur"] * 1_000_000
    assert pick(given, "amount_as_printed", "receivers") == ("1.1", "KMAC | KSF")


def test_money_that_is_not_stated_is_empty_and_says_why(programme):
    gifts = rows(programme, "funding_received", giver="EU")
    assert {each["year"] for each in gifts} == {
        str(y) for y in chapter.TEXT["eu_funding_of_halo_years"]
    }
    for gift in gifts:
        printed = pick(gift, "amount_eur", "amount_as_printed", "amount_unit_printed", "quality")
        assert printed == ("", "", "", "not stated")
        assert "not with how much" in gift["note"]


def test_targets(programme):
    found = {each["target"]: each for each in rows(programme, "strategy_targets")}
    assert {name: cells["value"] for name, cells in found.items()} == {
        "Area to be cleared a year": str(chapter.TEXT["annual_clearance_target_m2"]),
        "High- and medium-priority tasks to be left": "0",
        "Low-priority tasks to be left": "",
        "High- and medium-priority tasks: their area": "",
        "Municipalities contaminated at the start": str(
            chapter.TEXT["municipalities_contaminated"]
        ),
        "Municipalities to be declared free": str(
            chapter.TEXT["municipalities_declared_free_by_2030"]
        ),
    }
    assert found["Low-priority tasks to be left"]["quality"] == "not stated"


# From the survey of 2013 to the end of 2019; the years after it are in other tables.
@pytest.mark.parametrize("point", [*chapter.EARLIER_YEARS][:7])
def test_earlier_years(programme, point):
    moment, year = ("survey", point[:4]) if "survey" in point else ("end of year", point[-4:])
    expected = chapter.EARLIER_YEARS[point]
    if expected["document"] is None:
        assert rows(programme, "earlier_years", year=year) == []
        return
    cells = row(programme, "earlier_years", year=year, moment=moment)
    assert Decimal(cells["remaining_m2"]) == expected["area_km2"] * 1_000_000
    for column, key in {"areas": "areas", "ap_mines_destroyed": "mines"}.items():
        assert cells[column] == ("" if expected[key] is None else str(expected[key]))
    for part in ("cleared", "reduced", "cancelled"):
        printed = "" if expected[part] is None else str(expected[part])
        hedge = expected["qualifier"].get(part, "none")
        assert cells[f"{part}_as_printed"] == (printed if hedge == "none" else f"{hedge} {printed}")
        assert (cells[f"{part}_m2"] == "") is (expected[part] is None)
        assert (f"{part}_m2: not found" in cells["quality"]) is (expected[part] is None)
    assert expected["document"] in cells["source"]


def test_the_year_in_which_mixed_area_is_known(programme):
    cells = row(programme, "earlier_years", year="2022")
    assert Decimal(cells["remaining_as_printed"]) == Decimal("0.58")
    assert Decimal(cells["mixed_as_printed"]) == Decimal("0.42")


def test_both_values_of_a_contradiction(programme):
    values = rows(programme, "contradictions", contradiction_id="cleared-2024")
    assert [pick(each, "value", "unit", "quality") for each in values] == [
        (str(chapter.TABLE_5["cleared_m2"]), "m2", "as printed"),
        (str(chapter.TABLE_7["Totals"][1]), "m2", "as printed"),
    ]
    computed = row(programme, "contradictions", value="33531")
    assert pick(computed, "quality", "source") == ("computed", "")


def test_rounded_printings(programme):
    printed = {
        (each["figure"], each["period"], each["as_printed"], each["unit"])
        for each in rows(programme, "other_printings")
    }
    for year, area in chapter.KEY_DATA["cleared_km2"].items():
        assert ("land_release.years.cleared", str(year), str(area), "km2") in printed
    hedged = f"more than {chapter.TEXT['ap_mined_area_km2']}"
    assert ("contamination.baselines.ap_only_area", DATE, hedged, "km2") in printed


def test_works_cited(programme):
    found: dict[int, tuple[str, ...]] = {}
    for each in rows(programme, "citations"):
        number = int(each["footnote"])
        found[number] = (*found.get(number, ()), each["date"])
    assert found == chapter.FOOTNOTE_DATES


def test_places_in_three_languages(programme):
    cells = row(programme, "districts", id="gjakova")
    names = ("name_en", "name_sq", "name_sr", "territory_code")
    assert pick(cells, *names) == ("Gjakova", "Gjakovë", "Đakovica", "XK")
