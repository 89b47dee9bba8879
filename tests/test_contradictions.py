"""Where the chapter disagrees with itself: both values, where each is printed, the arithmetic."""

from decimal import Decimal

import pytest

from mineaction.facts.contradictions import Contradiction
from mineaction.findings.coverage import coverage
from mineaction.programme import Programme
from tests import chapter
from tests.claims import half_up

UNDERSTANDING = "Understanding of AP mine contamination"
FUNDING = "Funding for AP mine survey and clearance"
PLANNING = "Planning and tasking"
OPERATORS = "Operators and operational tools"

# A row of the list: value, unit, table or section, footnotes; a computed value has no place.
Row = tuple[Decimal | None, str | None, int | str | None, tuple[int, ...]]

D = Decimal

EXPECTED: dict[str, tuple[str, list[Row]]] = {
    "cleared-2024": (
        "contradiction",
        [(D(47065), "m2", 5, ()), (D(47605), "m2", 7, (55,))],
    ),
    "cleared-without-mines": (
        "contradiction",
        [
            (D(30371), "m2", "Clearance in 2024", (54,)),
            (D(33531), "m2", None, ()),
            (D(70), "percent", "Key developments", ()),
        ],
    ),
    "two-geographies": ("reading", [(None, None, 1, (3,)), (None, None, 7, (55,))]),
    "ap-and-mixed": (
        "reading",
        [(D(890699), "m2", 1, (3,)), (D(225000), "m2", 2, (4,)), (D(1115699), "m2", 2, (4,))],
    ),
    "baseline-break": (
        "break",
        [
            (D(28), "areas", UNDERSTANDING, (2,)),
            (D(1), "km2", UNDERSTANDING, (2,)),
            (D(24), "areas", 2, (4,)),
            (D(1115699), "m2", 2, (4,)),
        ],
    ),
    "reduced-not-cleared": (
        "reading",
        [(None, None, 6, (52,)), (None, None, "Survey in 2024", (50,))],
    ),
    "funding-gap": (
        "reading",
        [
            (D("3.5"), "million_eur", FUNDING, (20,)),
            (D("1.1"), "million_eur", FUNDING, (18,)),
            (D("2.4"), "million_eur", None, ()),
        ],
    ),
    "funding-end": (
        "reading",
        [
            (None, None, FUNDING, (20,)),
            (None, None, FUNDING, (19,)),
            (None, None, OPERATORS, (49,)),
            (None, None, OPERATORS, (49,)),
        ],
    ),
    "pace-2030": (
        "reading",
        [
            (D(1115699), "m2", 2, (4,)),
            (D(45000), "m2", PLANNING, (41,)),
            (D(270000), "m2", None, ()),
        ],
    ),
    "gender-overlap": (
        "reading",
        [(D(162), "people", None, ()), (D(155), "people", 3, (23,))],
    ),
    "one-task-found-mines": ("reading", [(D(8), "areas", 7, (55,)), (D(7), "areas", None, ())]),
    "rounding": (
        "rounding",
        [
            (D("0.05"), "km2", 8, ()),
            (D(47065), "m2", 5, ()),
            (D("0.03"), "km2", 8, ()),
            (D(29309), "m2", "Clearance in 2024", (53,)),
        ],
    ),
    "survey-2023": ("reading", [(D(0), "km2", "Key data", ()), (D(0), "km2", "Key data", ())]),
    "cancelled-2024": ("reading", [(D(0), "m2", 5, ())]),
    "season": (
        "contradiction",
        [
            (None, None, "Environmental policies and action", ()),  # 32 is of the next sentence
            (None, None, OPERATORS, (46,)),
        ],
    ),
    "north": ("contradiction", [(None, None, UNDERSTANDING, (6,)), (None, None, PLANNING, (40,))]),
    "municipalities": ("reading", [(D(38), None, PLANNING, (41,)), (D(38), None, None, ())]),
    "npa": (
        "contradiction",
        [
            (None, None, OPERATORS, ()),
            (None, None, "AP mine survey and clearance capacity", ()),
            (None, None, 3, (23,)),
        ],
    ),
    "personnel": ("reading", [(D(24), "people", 4, (47,)), (D("24.1"), "people", None, ())]),
}


def _entry(programme: Programme, identifier: str) -> Contradiction:
    (found,) = (c for c in programme.contradictions.contradictions if c.id == identifier)
    return found


def _rows(entry: Contradiction) -> list[Row]:
    rows = []
    for each in entry.values:
        source = each.source
        place = None if source is None else source.table or source.section
        rows.append((each.value, each.unit, place, source.footnotes if source else ()))
    return rows


def _year(programme: Programme, number: int = 2024):
    (year,) = (each for each in programme.release_years if each.year == number)
    return year


def _without_mines(programme: Programme) -> Decimal:
    rows = _year(programme).clearance_by_district.rows
    return D(sum(row.area_m2 for row in rows if row.ap_mines_destroyed == 0))


@pytest.mark.parametrize("identifier", EXPECTED)
def test_an_entry_holds_every_value_and_where_it_is_printed(programme, identifier):
    kind, rows = EXPECTED[identifier]
    entry = _entry(programme, identifier)
    assert entry.kind == kind
    assert _rows(entry) == rows


@pytest.mark.parametrize("identifier", EXPECTED)
def test_an_entry_says_what_is_used_and_why_and_where_it_shows(programme, identifier):
    entry = _entry(programme, identifier)
    assert entry.used.en
    assert entry.because.en
    assert entry.pages


def test_every_row_of_the_list_of_disagreements_has_an_entry_and_no_other_does(programme):
    assert {each.id for each in programme.contradictions.contradictions} == {*EXPECTED}


def test_a_value_without_a_place_says_how_it_was_computed(programme):
    bare = {
        each.id
        for each in programme.contradictions.contradictions
        for value in each.values
        if value.source is None and value.arithmetic is None
    }
    assert bare == {"municipalities"}  # how many municipalities Kosovo has, not from the chapter


def test_rows_of_table_7_add_up_to_its_own_total_and_not_to_table_5(programme):
    year = _year(programme)
    rows = year.clearance_by_district.rows
    assert [row.area_m2 for row in rows] == [14074, 15010, 18521]
    assert sum(row.area_m2 for row in rows) == year.clearance_by_district.totals.area_m2 == 47605
    assert year.cleared.value == 47065
    assert len({47065, *(p.in_base for p in year.cleared.also_printed if p.unit == "m2")}) == 1


def test_seventy_percent_without_mines_follows_only_from_table_7(programme):
    year = _year(programme)
    text = year.cleared_without_mines
    assert _without_mines(programme) == 33531
    by_table = 100 * _without_mines(programme) / year.clearance_by_district.totals.area_m2
    by_text = 100 * D(text.area_m2) / year.cleared.value
    assert half_up(by_table, 1) == D("70.4")
    assert half_up(by_text, 1) == D("64.5")
    printed = text.percent_of_cleared.value
    assert half_up(by_table) == printed
    assert half_up(by_text) != printed


def test_seven_of_eight_areas_held_no_mine_and_one_in_ferizaj_held_all(programme):
    table = _year(programme).clearance_by_district
    with_mines = [row for row in table.rows if row.ap_mines_destroyed]
    assert [(row.district, row.areas, row.area_m2) for row in with_mines] == [("ferizaj", 1, 14074)]
    assert sum(row.areas for row in table.rows if not row.ap_mines_destroyed) == 7
    assert table.totals.areas == 8
    assert _year(programme).ap_mines_destroyed.value == table.totals.ap_mines_destroyed == 8
    assert _year(programme, 2023).ap_mines_destroyed.value == 10


def test_no_region_is_a_district_and_no_district_a_region(programme):
    regions = {each.id for each in programme.places.regions}
    districts = {each.id for each in programme.places.districts}
    assert not regions & districts
    assert {row.region for row in programme.baselines[0].by_region.rows} == regions
    assert {row.district for row in _year(programme).clearance_by_district.rows} < districts


def test_ap_only_and_mixed_add_up_and_west_has_84_percent_of_ap_only(programme):
    latest = programme.baselines[0]
    ap, mixed = latest.by_type.rows
    assert ap.area_m2 + mixed.area_m2 == latest.by_type.totals.area_m2 == 1115699
    assert ap.areas + mixed.areas == latest.by_type.totals.areas == 24
    (west,) = (row for row in latest.by_region.rows if row.region == "west")
    assert half_up(100 * D(west.total.area_m2) / ap.area_m2) == 84


def test_the_count_fell_and_the_area_rose_although_area_was_released(programme):
    latest, before = programme.baselines
    year = _year(programme)
    assert year.released_m2 == 103887
    assert latest.newly_found_areas == 0
    assert latest.remaining.areas < before.remaining.areas
    assert latest.remaining.area.in_base > before.remaining.area.in_base


def test_government_leaves_69_percent_of_a_year_and_14_4_million_in_all(programme):
    have = coverage(programme)
    assert have.needed_eur - have.government_eur == have.not_covered_by_government_eur == 2_400_000
    assert half_up(100 * have.not_covered_by_government_eur / have.needed_eur) == 69
    assert half_up(100 * have.government_eur / have.needed_eur) == 31
    assert have.years * have.not_covered_by_government_eur == D("14.4") * 1_000_000
    assert have.needed_eur * have.years == have.need.in_all.in_base == 21_000_000


def test_international_money_is_unknown_and_never_zero(programme):
    international = [m for m in programme.funding.received if m.kind == "international"]
    assert [money.year for money in international] == [2024, 2025]
    assert {money.amount.unknown for money in international} == {"not stated"}


def test_the_end_of_funding_is_told_by_several_dated_statements(programme):
    endings = programme.funding.endings
    assert {(each.first_month, each.last_month) for each in endings} >= {("2025-12", "2025-12")}
    assert len({(each.first_month, each.last_month) for each in endings}) == 3
    assert [programme.statement(e.statement).subject for e in endings] == ["funding"] * len(endings)


def test_at_the_target_pace_a_quarter_is_cleared_and_the_rest_takes_until_long_after_2030(
    programme,
):
    (strategy,) = programme.strategy.strategies
    remaining = programme.baselines[0].remaining.area.value
    a_year = strategy.clearance.a_year.value
    years = strategy.last_year - strategy.first_year + 1
    assert half_up(remaining / a_year, 1) == D("24.8")
    assert a_year * years == 270_000
    assert half_up(100 * a_year * years / remaining) == 24


def test_all_by_2030_needs_almost_four_times_what_was_cleared_in_2024(programme):
    (strategy,) = programme.strategy.strategies
    needed = programme.baselines[0].remaining.area.value / (
        strategy.last_year - strategy.first_year + 1
    )
    year = _year(programme)
    assert half_up(needed) == 185_950
    assert half_up(needed / year.cleared.value, 2) == D("3.95")
    assert half_up(needed / year.released_m2, 1) == D("1.8")


def test_the_priority_caveat_and_what_operators_expect_stand_in_the_data(programme):
    (strategy,) = programme.strategy.strategies
    assert strategy.priority_tasks.high_and_medium_area_m2.unknown == "not stated"
    assert "tolerable" in programme.statement("risk-tolerable").text.en
    assert "2030" in programme.statement("operators-expect-2030").text.en
    because = _entry(programme, "pace-2030").because.en
    assert "tolerable" in because
    assert "Operators expect" in because


def test_roles_exceed_staff_at_halo_and_fall_short_elsewhere(programme):
    (year,) = programme.people.staff
    sums = {
        row.operator: (
            row.managerial_or_supervisory.total + row.operational.total,
            row.all_staff.total,
        )
        for row in year.rows
    }
    assert sums == {"halo": (162, 155), "kmac": (1 + 3, 5), "ksf": (14 + 60, 112)}


def test_the_rounded_summary_agrees_with_the_exact_years(programme):
    summary = programme.land_release.summary
    for row in summary.rows:
        if row.year >= 2023:
            exact = _year(programme, row.year).cleared.value
            assert half_up(exact / 1_000_000, 2) == row.cleared.value
    assert sum(row.cleared.value for row in summary.rows) == summary.total.value == D("0.34")


def test_a_printed_zero_is_a_value(programme):
    for number, methods in ((2023, ("reduced", "cancelled")), (2024, ("cancelled",))):
        for method in methods:
            assert getattr(_year(programme, number), method).value == 0


def test_the_average_of_the_season_is_24_1(programme):
    (row,) = programme.people.capacity[0].rows
    weights = [(p.last_month - p.first_month + 1, p.personnel) for p in row.season]
    assert weights == [(2, 27), (3, 22), (2, 23), (3, 25)]
    average = D(sum(m * n for m, n in weights)) / sum(m for m, _ in weights)
    assert average == D("24.1")
    assert half_up(average) == row.personnel == chapter.TABLE_4["HALO"][1]


@pytest.mark.parametrize("identifier", ["season", "north", "npa"])
def test_statements_that_differ_are_all_in_the_data(programme, identifier):
    entry = _entry(programme, identifier)
    texts = {programme.statement(each).text.en for each in entry.statements}
    assert len(texts) == len(entry.statements) >= 2


def test_every_municipality_there_is_counts_as_contaminated(programme):
    (strategy,) = programme.strategy.strategies
    assert programme.places.territory.municipalities == 38
    assert strategy.municipalities.contaminated == programme.places.territory.municipalities
    assert strategy.municipalities.to_be_declared_free == 35


def test_npa_has_no_row_in_table_3_although_a_footnote_cites_it(programme):
    (year,) = programme.people.staff
    assert "npa" not in {row.operator for row in year.rows}
    cited = {work.organisation for note in programme.cited(year.source) for work in note.citations}
    assert cited == {"kmac", "npa", "halo"}
