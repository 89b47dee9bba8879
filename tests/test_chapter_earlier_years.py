"""Earlier years from other documents: their figures, their hedges, and the years without any."""

from decimal import Decimal

import pytest

from mineaction.facts.base import Unknown
from mineaction.facts.quantities import Area
from tests.chapter import EARLIER_DOCUMENT_ADDRESSES, EARLIER_YEARS, TABLE_8

MONITOR = {int(key[-4:]): row for key, row in EARLIER_YEARS.items() if key.startswith("end")}
MONITOR[2013] = EARLIER_YEARS["2013 survey"]
WITH_A_BLOCK = [2013, 2014, 2015, 2016, 2017, 2022]


@pytest.fixture
def points(programme):
    """The points by year."""
    return {point.year: point for point in programme.earlier_years.points}


def _as_printed(area: Area | Unknown) -> tuple[str, str] | None:
    return None if isinstance(area, Unknown) else (str(area.value), area.unit)


def _expected(value: Decimal | int | None) -> tuple[str, str] | None:
    if value is None:
        return None
    return (str(value), "km2" if isinstance(value, Decimal) else "m2")


def _whole(value: int | Unknown) -> int | None:
    return None if isinstance(value, Unknown) else value


def test_only_years_with_figures_of_their_own_have_a_block(points):
    assert sorted(points) == WITH_A_BLOCK


@pytest.mark.parametrize("year", WITH_A_BLOCK)
def test_remaining_area_is_the_printed_one(points, year):
    row = MONITOR[year]
    expected = row.get("area_ap_km2", row["area_km2"])  # 2022 is printed as AP and mixed apart
    assert _as_printed(points[year].remaining) == _expected(expected)
    assert _as_printed(points[year].mixed) == _expected(row.get("area_mixed_km2"))


@pytest.mark.parametrize("year", WITH_A_BLOCK)
def test_areas_and_mines_are_the_printed_ones(points, year):
    assert _whole(points[year].areas) == MONITOR[year]["areas"]
    assert _whole(points[year].ap_mines_destroyed) == MONITOR[year]["mines"]


@pytest.mark.parametrize("year", WITH_A_BLOCK)
def test_release_is_the_printed_one(points, year):
    for method in ("cleared", "reduced", "cancelled"):
        assert _as_printed(getattr(points[year], method)) == _expected(MONITOR[year][method])


def test_2022_gives_ap_and_mixed_area_that_add_up_to_the_printed_total(points):
    row, point = MONITOR[2022], points[2022]
    assert point.remaining.value + point.mixed.value == row["area_km2"]
    assert row["area_ap_cha_km2"] + row["area_ap_sha_km2"] == point.remaining.value
    assert f"CHA {row['area_ap_cha_km2']} km²" in point.note.en
    assert f"SHA {row['area_ap_sha_km2']} km²" in point.note.en


def test_clearance_that_only_the_chapter_gives_stands_in_its_summary(programme):
    summary = {row.year: str(row.cleared.value) for row in programme.land_release.summary.rows}
    for year in (2020, 2021, 2022):
        assert summary[year] == str(TABLE_8[year]) == str(MONITOR[year]["cleared"])


def test_a_figure_from_another_document_than_its_year_says_so(points):
    own = {(y, p.cleared.source) for y, p in points.items() if isinstance(p.cleared, Area)}
    ((year, source),) = {(y, s) for y, s in own if s is not None}
    assert (year, source.document, source.table) == (2022, "clearing-the-mines-2025", 8)


@pytest.mark.parametrize("year", WITH_A_BLOCK)
def test_hedges_are_kept_as_hedge_or_in_the_note(points, year):
    for key, words in MONITOR[year]["qualifier"].items():
        figure = getattr(points[year], key, None)
        if words == "none":
            assert figure.value == 0
        elif isinstance(figure, Area):
            assert figure.qualifier == words
        else:
            assert words.removesuffix(" included") in points[year].note.en


def test_a_number_of_areas_counts_confirmed_ones_only_where_it_is_printed_so(points):
    for year, point in points.items():
        hedge = MONITOR[year]["qualifier"].get("areas")
        assert point.confirmed_areas_only == (hedge == "confirmed"), year


def test_figures_without_a_printed_hedge_have_none(points):
    for year, point in points.items():
        for key in ("remaining", "mixed", "cleared", "reduced", "cancelled"):
            if key not in MONITOR[year]["qualifier"]:
                assert getattr(getattr(point, key), "qualifier", None) is None, (year, key)


@pytest.mark.parametrize("year", WITH_A_BLOCK)
def test_a_point_cites_the_document_that_prints_it(programme, points, year):
    document = programme.document(points[year].source.document)
    assert document.short.startswith(MONITOR[year]["document"])


@pytest.mark.parametrize("name", EARLIER_DOCUMENT_ADDRESSES)
def test_an_address_is_given_where_it_was_printed_whole(programme, name):
    (document,) = (d for d in programme.documents.documents if d.short.startswith(name))
    printed = EARLIER_DOCUMENT_ADDRESSES[name]
    if printed.endswith(".aspx"):
        assert document.address is not None
    assert document.address is None or printed in document.address


def test_changes_count_as_real_only_where_both_ends_are_on_one_basis(points):
    assert [year for year, point in points.items() if point.comparable_with_previous] == [
        2014,
        2015,
    ]


def test_2023_and_2024_come_from_the_chapter_itself(programme):
    ends = {baseline.as_of.year: baseline.remaining for baseline in programme.baselines}
    assert ends[2023].areas == MONITOR[2023]["areas"]
    assert ends[2023].area.value == MONITOR[2023]["area_km2"]
    assert ends[2023].area.qualifier == MONITOR[2023]["qualifier"]["area_km2"]
    assert ends[2024].areas == MONITOR[2024]["areas"]
    assert ends[2024].area.value == MONITOR[2024]["area_m2"]
    for year in programme.release_years:
        row = MONITOR[year.year]
        assert year.cleared.value == row["cleared"]
        assert year.reduced.value == row["reduced"]
        assert year.cancelled.value == row["cancelled"]
        assert year.ap_mines_destroyed.value == row["mines"]
