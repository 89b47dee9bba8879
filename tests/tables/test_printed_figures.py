"""Each table has the figures of the tables of the chapter, as tests/chapter.py has them."""

import re
from decimal import Decimal

import pytest

from mineaction.load import load
from tests import chapter
from tests.conftest import ROOT
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
    as_at = chapter.TEXT["table_3_halo_data_as_at"]
    assert cells["as_of"] == (as_at if operator == "HALO" else "")


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


def test_the_area_and_the_percentage_without_a_mine_are_said_not_to_belong_together(programme):
    note = row(programme, "cleared_without_mines", year="2024")["note"]
    assert "do not belong together" in note
    (pointed,) = re.findall(r"contradiction_id (\S+)", note)
    stated = {each["value"] for each in rows(programme, "contradictions", contradiction_id=pointed)}
    keys = ("cleared_without_mines_m2", "percent_of_cleared_area_without_mines")
    assert {str(chapter.TEXT[key]) for key in keys} < stated
    assert row(programme, "cleared_without_mines", year="2023")["note"] == ""


def test_without_that_contradiction_nothing_is_said_against_the_percentage():
    other = load(ROOT / "tests" / "other_data")
    assert [each["note"] for each in rows(other, "cleared_without_mines")] == ["", ""]


def test_the_summary_keeps_its_digits(programme):
    for year in range(2020, 2025):
        cells = row(programme, "clearance_summary", year=str(year))
        assert cells["cleared_as_printed"] == str(chapter.TABLE_8[year])
        assert Decimal(cells["cleared_m2"]) == chapter.TABLE_8[year] * 1_000_000
        assert pick(cells, "cleared_unit_printed", "quality") == ("km2", "rounded")
    summed = row(programme, "printed_totals", table="clearance_summary")
    assert Decimal(summed["value"]) == chapter.TABLE_8["Total"] * 1_000_000
    assert pick(summed, "period", "quality") == ("2020/2024", "rounded")
