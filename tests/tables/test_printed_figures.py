"""Each table has the figures of the chapter, which tests/chapter.py has typed from the print."""

from decimal import Decimal

import pytest

from tests import chapter
from tests.tables.reading import pick, row, rows, texts

SIZES = ("cha_areas", "cha_m2", "sha_areas", "sha_m2", "total_areas", "total_m2")
DATE = "2024-12-31"


def total(programme, table: str, column: str, **where: str) -> str:
    return row(programme, "printed_totals", table=table, column=column, **where)["value"]


@pytest.mark.parametrize("region", ["South", "East", "West"])
def test_regions(programme, region):
    cells = row(programme, "hazardous_areas_by_region", as_of=DATE, region_en=region)
    assert pick(cells, *SIZES) == (*texts(chapter.TABLE_1[region]),)
    assert cells["source"] == "Clearing the Mines 2025, Kosovo, Table 1, footnote 3"


def test_totals_of_regions_stand_apart(programme):
    found = [total(programme, "hazardous_areas_by_region", size) for size in SIZES]
    assert found == [*texts(chapter.TABLE_1["Totals"])]
    assert len(rows(programme, "hazardous_areas_by_region", as_of=DATE)) == 3


def test_types(programme):
    for code, name in {"ap": "AP mines", "ap_and_cmr": "Mixed AP mines and CMR"}.items():
        cells = row(programme, "hazardous_areas_by_type", type=code)
        assert pick(cells, "areas", "area_m2") == (*texts(chapter.TABLE_2[name]),)
    sums = [total(programme, "hazardous_areas_by_type", name) for name in ("areas", "area_m2")]
    assert sums == [*texts(chapter.TABLE_2["Totals"])]


def test_what_remains(programme):
    latest = row(programme, "remaining_area", as_of=DATE)
    assert pick(latest, "areas", "remaining_m2") == (*texts(chapter.TABLE_2["Totals"]),)
    assert latest["newly_found_areas"] == str(chapter.TEXT["unrecorded_ap_mined_areas_found_2024"])
    assert latest["quality"] == "as printed"


def test_a_hedge_and_a_coarse_unit_stay(programme):
    before = row(programme, "remaining_area", as_of="2023-12-31")
    printed = pick(before, "remaining_m2", "remaining_as_printed", "remaining_unit_printed")
    assert printed == ("1000000", "almost 1", "km2")
    assert before["areas"] == str(chapter.TEXT["mined_areas_end_2023"])
    assert before["newly_found_areas"] == ""
    assert before["quality"] == "remaining_m2: rounded; newly_found_areas: not stated"


ROLES = ("all_staff", "managerial_or_supervisory", "operational")


@pytest.mark.parametrize("operator", ["KMAC", "KSF", "HALO"])
@pytest.mark.parametrize("role", range(3))
def test_staff(programme, operator, role):
    cells = row(programme, "staff", operator=operator, role=ROLES[role])
    expected = texts(chapter.TABLE_3[operator][role])
    assert pick(cells, "people", "women", "women_percent") == (*expected,)
    assert cells["as_of"] == (DATE if operator == "HALO" else "")


@pytest.mark.parametrize("role", range(3))
def test_totals_of_staff(programme, role):
    columns = ("people", "women", "women_percent")
    found = [total(programme, "staff", column, rows=ROLES[role]) for column in columns]
    assert found == [*texts(chapter.TABLE_3["Totals"][role])]


def test_capacity_and_season(programme):
    cells = row(programme, "clearance_capacity", operator="HALO")
    assert pick(cells, "manual_teams", "personnel") == (*texts(chapter.TABLE_4["HALO"]),)
    season = [
        ((int(each["first_month"]), int(each["last_month"])), int(each["personnel"]))
        for each in rows(programme, "clearance_capacity_by_season")
    ]
    assert season == [*chapter.TABLE_4_SEASON]


def test_land_release_of_the_year(programme):
    cells = row(programme, "land_release_by_year", year="2024")
    assert {key: cells[key] for key in chapter.TABLE_5} == {
        key: str(value) for key, value in chapter.TABLE_5.items()
    }


def test_land_release_of_the_year_before_has_printed_zeros(programme):
    cells = row(programme, "land_release_by_year", year="2023")
    assert cells["cleared_m2"] == str(chapter.TEXT["cleared_2023_m2"])
    assert pick(cells, "reduced_m2", "cancelled_m2") == ("0", "0")
    assert cells["ap_mines_destroyed"] == str(chapter.KEY_DATA["ap_mines_destroyed"][2023])
    assert cells["quality"] == "as printed"
    own = "cleared_m2: Clearing the Mines 2025, Kosovo, section “Clearance in 2024”, footnote 53"
    assert own in cells["source"]


@pytest.mark.parametrize("district", ["Ferizaj", "Gjakovë", "Prizren"])
def test_clearance_by_district(programme, district):
    cells = row(programme, "clearance_by_district", year="2024", district_sq=district)
    expected = texts(chapter.TABLE_7[district])
    assert pick(cells, "areas", "cleared_m2", "ap_mines_destroyed") == (*expected,)


@pytest.mark.parametrize("district", ["Gjakovë", "Prizren"])
def test_technical_survey_by_district(programme, district):
    cells = row(programme, "technical_survey_by_district", year="2024", district_sq=district)
    assert pick(cells, "areas", "reduced_m2") == (*texts(chapter.TABLE_6[district]),)
    assert cells["heading_printed"] == "No. of areas cleared"


def test_totals_of_districts(programme):
    cleared = [
        total(programme, "clearance_by_district", column)
        for column in ("areas", "cleared_m2", "ap_mines_destroyed")
    ]
    assert cleared == [*texts(chapter.TABLE_7["Totals"])]
    reduced = [
        total(programme, "technical_survey_by_district", column)
        for column in ("areas", "reduced_m2")
    ]
    assert reduced == [*texts(chapter.TABLE_6["Totals"])]


def test_what_was_cleared_without_a_mine(programme):
    cells = row(programme, "cleared_without_mines", year="2024")
    keys = (
        "cleared_without_mines_tasks",
        "cleared_without_mines_m2",
        "percent_of_cleared_area_without_mines",
    )
    expected = tuple(str(chapter.TEXT[key]) for key in keys)
    assert pick(cells, "areas", "area_m2", "percent_of_cleared") == expected


def test_the_summary_keeps_its_digits(programme):
    for year in range(2020, 2025):
        cells = row(programme, "clearance_summary", year=str(year))
        assert cells["cleared_as_printed"] == str(chapter.TABLE_8[year])
        assert Decimal(cells["cleared_m2"]) == chapter.TABLE_8[year] * 1_000_000
        assert pick(cells, "cleared_unit_printed", "quality") == ("km2", "rounded")
    summed = row(programme, "printed_totals", table="clearance_summary")
    assert Decimal(summed["value"]) == chapter.TABLE_8["Total"] * 1_000_000
    assert pick(summed, "period", "quality") == ("2020/2024", "rounded")


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
    assert ("contamination.baselines.ap_only_area", DATE, "0.89", "km2") in printed


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
