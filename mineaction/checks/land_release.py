"""Land release: rows against printed totals, the summary against the exact years."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mineaction.checks.fault import (
    Fault,
    column_total,
    digits,
    part_of_whole,
    repeated,
    twice,
)
from mineaction.facts.land_release import (
    ClearanceByDistrict,
    ClearanceRow,
    ClearanceSummary,
    LandReleaseFacts,
    ReleaseYear,
    SurveyRow,
    TechnicalSurveyByDistrict,
    WithoutMines,
)
from mineaction.facts.quantities import Area
from mineaction.yaml_source import At

AT: At = ("land_release",)


def check(facts: LandReleaseFacts) -> Iterator[Fault]:
    """Everything the land release tables must agree on within themselves."""
    at = (*AT, "years")
    yield from twice(facts.years, lambda year: year.year, at, "year", "the year")
    for position, year in enumerate(facts.years):
        yield from _districts(year, (*at, position))
        yield from _without_mines(year, (*at, position))
    yield from _summary(facts.summary, (*AT, "summary"))
    yield from _summary_against_years(facts, (*AT, "summary", "rows"))


def _districts(year: ReleaseYear, at: At) -> Iterator[Fault]:
    clearance, survey = year.clearance_by_district, year.technical_survey_by_district
    if isinstance(clearance, ClearanceByDistrict):
        place = (*at, "clearance_by_district")
        for column in ("areas", "area_m2", "ap_mines_destroyed"):
            yield from _column(clearance, column, place)
    if isinstance(survey, TechnicalSurveyByDistrict):
        place = (*at, "technical_survey_by_district")
        for column in ("areas", "area_m2"):
            yield from _column(survey, column, place)
    tables: tuple[tuple[str, object], ...] = (
        ("clearance_by_district", clearance),
        ("technical_survey_by_district", survey),
    )
    for name, table in tables:
        if isinstance(table, (ClearanceByDistrict, TechnicalSurveyByDistrict)):
            place = (*at, name, "rows")
            rows: Sequence[ClearanceRow | SurveyRow] = table.rows
            yield from twice(
                rows, lambda row: (row.district, row.operator), place, "district", "the row"
            )


def _column(
    table: ClearanceByDistrict | TechnicalSurveyByDistrict, column: str, at: At
) -> Iterator[Fault]:
    printed = getattr(table.totals, column)
    place = (*at, "totals", column)
    yield from column_total(table.rows, lambda row: getattr(row, column), printed, place, column)


def _without_mines(year: ReleaseYear, at: At) -> Iterator[Fault]:
    part = year.cleared_without_mines
    if not isinstance(part, WithoutMines):
        return
    place = (*at, "cleared_without_mines")
    words = "cleared without mines against cleared in all"
    if isinstance(year.cleared, Area):
        whole, allowed = year.cleared.in_base, year.cleared.half_step
        there, here = (*at, "cleared", "value"), (*place, "area_m2")
        yield from part_of_whole(part.area_m2, whole, here, there, words, allowed)
    if isinstance(year.clearance_by_district, ClearanceByDistrict):
        areas = year.clearance_by_district.totals.areas
        there = (*at, "clearance_by_district", "totals", "areas")
        yield from part_of_whole(part.areas, areas, (*place, "areas"), there, words)


def _summary(summary: ClearanceSummary, at: At) -> Iterator[Fault]:
    yield from twice(summary.rows, lambda row: row.year, (*at, "rows"), "year", "the year")
    if repeated(row.year for row in summary.rows):
        return  # the total counts one of them twice
    added = sum((row.cleared.in_base for row in summary.rows), Decimal(0))
    tolerance = sum((row.cleared.half_step for row in summary.rows), summary.total.half_step)
    units = {row.cleared.unit for row in summary.rows} | {summary.total.unit}
    if len(units) == 1:  # rounded parts are printed to add up exactly; only mixed units may not
        tolerance = Decimal(0)
    if abs(added - summary.total.in_base) > tolerance:
        printed = digits(summary.total.in_base)
        what = f"the years add up to {digits(added)} m², the printed total is {printed} m²"
        place = (*at, "total", "value")
        yield Fault(place, "total-differs", what, "compare each year and the total with the source")


def _years_twice(facts: LandReleaseFacts) -> set[int]:
    rows = facts.summary.rows
    return repeated(year.year for year in facts.years) | repeated(row.year for row in rows)


def _summary_against_years(facts: LandReleaseFacts, at: At) -> Iterator[Fault]:
    exact = {
        year.year: (position, year.cleared)
        for position, year in enumerate(facts.years)
        if isinstance(year.cleared, Area)
    }
    for number in _years_twice(facts):
        exact.pop(number, None)
    for place, row in enumerate(facts.summary.rows):
        if row.year not in exact:
            continue
        position, cleared = exact[row.year]
        if abs(cleared.in_base - row.cleared.in_base) > row.cleared.half_step + cleared.half_step:
            summary, year = digits(row.cleared.in_base), digits(cleared.in_base)
            what = f"the summary has {summary} m² for {row.year}, the year has {year} m²"
            there = (*AT, "years", position, "cleared", "value")
            do = "compare both with the source"
            yield Fault((*at, place, "cleared", "value"), "rounding-differs", what, do, there)
