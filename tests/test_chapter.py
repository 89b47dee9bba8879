"""Tables 1 to 8 and the key data box: the data hold what the chapter prints, and nothing else."""

from collections.abc import Iterable
from decimal import Decimal

from mineaction.facts.base import Unknown
from mineaction.facts.contamination import HazardousAreas
from mineaction.facts.people import StaffCount
from mineaction.facts.quantities import Printing, Quantity
from mineaction.programme import Programme
from tests import chapter

CHAPTER = "clearing-the-mines-2025"


def _sizes(*blocks: HazardousAreas) -> tuple[int, ...]:
    return tuple(number for block in blocks for number in (block.areas, block.area_m2))


def _printed_in(box: str, printings: Iterable[Printing]) -> list[Decimal]:
    return [each.value for each in printings if each.source.section == box]


def _staff(count: StaffCount) -> tuple[int, int, int]:
    return (count.total, count.women, count.women_percent)


def _value(figure: Quantity | Unknown) -> Decimal:
    assert isinstance(figure, Quantity)
    return figure.value


def _year(programme: Programme, number: int):
    (year,) = (each for each in programme.land_release.years if each.year == number)
    return year


def test_key_data_box_gives_the_area_that_remains(programme):
    printings = programme.baselines[0].remaining.area.also_printed
    assert _printed_in("Key data", printings) == [chapter.KEY_DATA["area_km2"]]


def test_key_data_box_gives_what_was_released_by_each_method_in_both_years(programme):
    boxes = {
        "cleared": chapter.KEY_DATA["cleared_km2"],
        "reduced": chapter.KEY_DATA["technical_survey_km2"],
        "cancelled": chapter.KEY_DATA["non_technical_survey_km2"],
    }
    for method, by_year in boxes.items():
        for number, printed in by_year.items():
            figure = getattr(_year(programme, number), method)
            found = _printed_in("Key data", figure.also_printed)
            assert found == [printed], (method, number)
            assert all(each.unit == "km2" for each in figure.also_printed[-1:])


def test_key_data_box_gives_the_mines_destroyed_in_both_years(programme):
    destroyed = chapter.KEY_DATA["ap_mines_destroyed"]
    latest = _year(programme, 2024).ap_mines_destroyed
    assert _printed_in("Key data", latest.also_printed) == [destroyed[2024]]
    assert _value(_year(programme, 2023).ap_mines_destroyed) == destroyed[2023]
    assert _year(programme, 2023).source.section == "Key data"


def test_table_1_is_kept_row_by_row_in_the_printed_order(programme):
    table = programme.baselines[0].by_region
    kept = {
        programme.region(row.region).name.en: _sizes(row.cha, row.sha, row.total)
        for row in table.rows
    }
    kept["Totals"] = _sizes(table.totals.cha, table.totals.sha, table.totals.total)
    assert list(kept.items()) == list(chapter.TABLE_1.items())


def test_table_1_keeps_its_heading_its_number_and_its_footnote(programme):
    table = programme.baselines[0].by_region
    assert table.printed_heading == "District"
    assert (table.source.document, table.source.table, table.source.footnotes) == (CHAPTER, 1, (3,))


def test_table_2_is_kept_row_by_row(programme):
    names = {"ap": "AP mines", "ap_and_cmr": "Mixed AP mines and CMR"}
    table = programme.baselines[0].by_type
    kept = {names[row.type]: (row.areas, row.area_m2) for row in table.rows}
    kept["Totals"] = _sizes(table.totals)
    assert list(kept.items()) == list(chapter.TABLE_2.items())
    assert (table.source.table, table.source.footnotes) == (2, (4,))


def test_what_remains_is_the_total_of_table_2(programme):
    remaining = programme.baselines[0].remaining
    assert (remaining.areas, remaining.area.value) == chapter.TABLE_2["Totals"]
    assert remaining.area.unit == "m2"
    assert remaining.source.table == 2


def test_table_3_is_kept_row_by_row(programme):
    (year,) = programme.people.staff
    kept = {
        programme.organisation(row.operator).short: (
            _staff(row.all_staff),
            _staff(row.managerial_or_supervisory),
            _staff(row.operational),
        )
        for row in year.rows
    }
    totals = year.totals
    kept["Totals"] = (
        _staff(totals.all_staff),
        _staff(totals.managerial_or_supervisory),
        _staff(totals.operational),
    )
    assert list(kept.items()) == list(chapter.TABLE_3.items())
    assert (year.year, year.source.table, year.source.footnotes) == (2024, 3, (23,))


def test_only_halo_s_row_of_table_3_has_a_date_of_its_own(programme):
    (year,) = programme.people.staff
    dates = {row.operator: row.as_of for row in year.rows if row.as_of is not None}
    assert list(dates) == ["halo"]
    assert dates["halo"] == chapter.TEXT["table_3_halo_data_as_at"]


def test_table_4_and_its_note_are_kept(programme):
    (year,) = programme.people.capacity
    kept = {
        programme.organisation(row.operator).short: (row.manual_teams, row.personnel)
        for row in year.rows
    }
    assert kept == chapter.TABLE_4
    (row,) = year.rows
    season = tuple(((p.first_month, p.last_month), p.personnel) for p in row.season)
    assert season == chapter.TABLE_4_SEASON
    assert (year.year, year.source.table, year.source.footnotes) == (2024, 4, (47,))


def test_table_5_is_kept(programme):
    year = _year(programme, 2024)
    assert _value(year.cleared) == chapter.TABLE_5["cleared_m2"]
    assert _value(year.reduced) == chapter.TABLE_5["reduced_m2"]
    assert _value(year.cancelled) == chapter.TABLE_5["cancelled_m2"]
    assert _value(year.ap_mines_destroyed) == chapter.TABLE_5["ap_mines_destroyed"]
    assert {year.cleared.unit, year.reduced.unit, year.cancelled.unit} == {"m2"}
    assert year.source.table == 5


def test_table_6_is_kept_and_counts_as_reduced(programme):
    table = _year(programme, 2024).technical_survey_by_district
    kept = {
        programme.district(row.district).printed: (row.areas, row.area_m2) for row in table.rows
    }
    kept["Totals"] = (table.totals.areas, table.totals.area_m2)
    assert list(kept.items()) == list(chapter.TABLE_6.items())
    assert {row.operator for row in table.rows} == {"halo"}
    assert "cleared" in table.printed_heading
    assert (table.source.table, table.source.footnotes) == (6, (52,))


def test_table_7_is_kept_row_by_row(programme):
    table = _year(programme, 2024).clearance_by_district
    kept = {
        programme.district(row.district).printed: (row.areas, row.area_m2, row.ap_mines_destroyed)
        for row in table.rows
    }
    totals = table.totals
    kept["Totals"] = (totals.areas, totals.area_m2, totals.ap_mines_destroyed)
    assert list(kept.items()) == list(chapter.TABLE_7.items())
    assert {row.operator for row in table.rows} == {"halo"}
    assert (table.source.table, table.source.footnotes) == (7, (55,))


def test_table_8_is_kept_row_by_row(programme):
    summary = programme.land_release.summary
    kept = {row.year: row.cleared.value for row in summary.rows}
    kept["Total"] = summary.total.value
    assert list(kept.items()) == list(chapter.TABLE_8.items())
    assert {row.cleared.unit for row in summary.rows} | {summary.total.unit} == {"km2"}
    assert summary.source.table == 8


def test_the_chapter_s_tables_are_the_eight_there_are(programme):
    document = programme.document(CHAPTER)
    assert [table.number for table in document.tables] == list(range(1, 9))
    assert document.footnotes == len(chapter.FOOTNOTE_DATES)
