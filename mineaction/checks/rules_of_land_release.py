"""Rules on land release: years against districts, clearance without mines, zeros and rounding."""

from collections.abc import Iterator
from decimal import Decimal

from mineaction.checks.disagreement import Disagreement, numbers, release_years
from mineaction.facts.base import Unknown
from mineaction.facts.land_release import (
    ClearanceByDistrict,
    LandReleaseFacts,
    TechnicalSurveyByDistrict,
    WithoutMines,
)
from mineaction.facts.quantities import Area, Count


def cleared_by_year_and_by_district(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """The area cleared in a year against the total of its table by district."""
    rule = "cleared-by-year-and-by-district"
    yield from _year_against_districts(facts, rule, "cleared", "clearance_by_district")


def reduced_by_year_and_by_district(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """The area reduced in a year against the total of its table by district."""
    rule = "reduced-by-year-and-by-district"
    yield from _year_against_districts(facts, rule, "reduced", "technical_survey_by_district")


def _year_against_districts(
    facts: LandReleaseFacts, rule: str, method: str, table_name: str
) -> Iterator[Disagreement]:
    for year, at in release_years(facts):
        area, table = getattr(year, method), getattr(year, table_name)
        if isinstance(area, Unknown) or isinstance(table, Unknown):
            continue
        stated, total = area.in_base, Decimal(table.totals.area_m2)
        if abs(stated - total) > area.half_step:
            yield Disagreement(rule, str(year.year), (*at, method, "value"), (stated, total))


def mines_by_year_and_by_district(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """The mines destroyed in a year against the total of its table by district.

    The year's figure includes survey and spot tasks, so only fewer than the table is at odds.
    """
    for year, at in release_years(facts):
        table, mines = year.clearance_by_district, year.ap_mines_destroyed
        if isinstance(table, ClearanceByDistrict) and isinstance(mines, Count):
            total = Decimal(table.totals.ap_mines_destroyed)
            if mines.value < total:
                rule, place = "mines-by-year-and-by-district", (*at, "ap_mines_destroyed", "value")
                yield Disagreement(rule, str(year.year), place, (mines.value, total))


def cleared_without_mines(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """The text's area without mines, and its percentage, against the rows without mines."""
    for year, at in release_years(facts):
        text, table = year.cleared_without_mines, year.clearance_by_district
        if not (isinstance(text, WithoutMines) and isinstance(table, ClearanceByDistrict)):
            continue
        rows = [row for row in table.rows if row.ap_mines_destroyed == 0]
        areas, by_rows = sum(row.areas for row in rows), sum(row.area_m2 for row in rows)
        percent, total = text.percent_of_cleared, table.totals.area_m2
        share = Decimal(100 * by_rows) / total if total else Decimal(0)
        place = (*at, "cleared_without_mines", "area_m2")
        if text.area_m2 != by_rows:
            values = numbers(text.area_m2, by_rows, *((percent.value,) if percent else ()))
        elif percent is not None and abs(percent.value - share) > percent.half_step:
            values = numbers(percent.value, share.quantize(Decimal("0.1")))
            place = (*at, "cleared_without_mines", "percent_of_cleared", "value")
        elif text.areas != areas:
            values = numbers(text.areas, areas)
            place = (*at, "cleared_without_mines", "areas")
        else:
            values = ()
        if values:
            yield Disagreement("cleared-without-mines", str(year.year), place, values)


def survey_column_says_cleared(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """A table of technical survey whose printed heading says cleared."""
    for year, at in release_years(facts):
        table = year.technical_survey_by_district
        if isinstance(table, TechnicalSurveyByDistrict) and "clear" in table.printed_heading:
            place = (*at, "technical_survey_by_district", "printed_heading")
            yield Disagreement("survey-column-says-cleared", str(year.year), place)


def mines_in_few_areas(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """Most areas cleared held no mine."""
    for year, at in release_years(facts):
        table = year.clearance_by_district
        if isinstance(table, ClearanceByDistrict):
            empty = sum(row.areas for row in table.rows if row.ap_mines_destroyed == 0)
            if empty * 2 > table.totals.areas:
                values = numbers(table.totals.areas, empty)
                place = (*at, "clearance_by_district", "rows")
                yield Disagreement("mines-in-few-areas", str(year.year), place, values)


def rounded_beside_exact(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """A rounded summary of years of which some are known exactly."""
    exact = {y.year: y.cleared.in_base for y in facts.years if isinstance(y.cleared, Area)}
    values: list[Decimal] = []
    for row in facts.summary.rows:
        if row.cleared.rounded and row.year in exact:
            values += (row.cleared.in_base, exact[row.year])
    if values:
        at = ("land_release", "summary", "rows")
        yield Disagreement("rounded-beside-exact", "summary", at, tuple(values))


def printed_zero(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """A survey result that is printed as zero, which is not the same as missing."""
    for year, at in release_years(facts):
        zeros = [p for p in (year.reduced, year.cancelled) if isinstance(p, Area) and p.value == 0]
        if zeros:
            values = numbers(*(0 for _ in zeros))
            yield Disagreement("printed-zero", str(year.year), (*at, "reduced"), values)
