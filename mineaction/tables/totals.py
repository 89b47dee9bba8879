"""The table of printed totals: kept apart, so that no table has a row that sums others."""

from collections.abc import Iterator

from mineaction.facts.base import SourceRef, Unknown
from mineaction.facts.contamination import Baseline
from mineaction.facts.land_release import ReleaseYear
from mineaction.facts.people import StaffYear
from mineaction.programme import Programme
from mineaction.tables.parts import (
    AS_PRINTED,
    QUALITY,
    SOURCE,
    of_territory,
    printed_cells,
    quality,
    source,
)
from mineaction.tables.people import ROLES
from mineaction.tables.table import DataTable, Field, Row, Value

Total = tuple[str, str, str, int]  # table, column, which rows, value
UNIT_AT_END = {"m2": "m2", "areas": "areas", "percent": "percent", "mines_destroyed": "mines"}


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """The printed totals."""
    return (totals(programme),)


def totals(programme: Programme) -> DataTable:
    """Totals as the sources print them: a row a total, with the table and column it sums."""
    return of_territory(
        programme,
        "printed_totals",
        "Printed totals",
        "Totals (and percentages of totals) as the sources print them, for checking; none is "
        "computed.",
        columns=(
            Field("period", "text", "#meta+period", "The year, years or day"),
            Field("table", "text", "#meta+table", "The table whose rows it sums", required=True),
            Field("column", "text", "#indicator+name", "The column it sums", required=True),
            Field("rows", "text", "#meta+rows", "Which rows, where not all: the role of staff"),
            Field(
                "value", "decimal", "#indicator+total+num", "The total, as the column has it", True
            ),
            Field("as_printed", "text", "#meta+printed", "The digits as printed", required=True),
            Field("unit_printed", "text", "#meta+unit", "The unit as printed", required=True),
            SOURCE,
            QUALITY,
        ),
        rows=_rows(programme),
        findings=(
            *("contamination-by-region", "contamination-by-type", "land-release-by-district"),
            *("cleared-without-mines", "release-map", "women-by-operator", "women-by-role"),
        ),
    )


def _rows(programme: Programme) -> Iterator[Row]:
    for baseline in programme.baselines:
        yield from _contamination(programme, baseline)
    for year in programme.release_years:
        yield from _land_release(programme, year)
    for staff in programme.people.staff:
        yield from _several(programme, str(staff.year), staff.source, _staff(staff))
    yield _summary(programme)


def _several(
    programme: Programme, period: str, ref: SourceRef, totals: Iterator[Total]
) -> Iterator[Row]:
    where = source(programme, ref)
    for table, column, rows, value in totals:
        printed = value, str(value), _unit(column)
        yield (period, table, column, rows or None, *printed, where, AS_PRINTED)


def _unit(column: str) -> str:
    """The unit that a column's name ends with."""
    unit = next((unit for end, unit in UNIT_AT_END.items() if column.endswith(end)), None)
    return unit or "people"


def _contamination(programme: Programme, baseline: Baseline) -> Iterator[Row]:
    period = baseline.as_of.isoformat()
    regions, types = baseline.by_region, baseline.by_type
    if not isinstance(regions, Unknown):
        sizes = {name: getattr(regions.totals, name) for name in ("cha", "sha", "total")}
        table = "hazardous_areas_by_region"
        counts = ((table, f"{name}_areas", "", size.areas) for name, size in sizes.items())
        areas = ((table, f"{name}_m2", "", size.area_m2) for name, size in sizes.items())
        yield from _several(programme, period, regions.source, counts)
        yield from _several(programme, period, regions.source, areas)
    if not isinstance(types, Unknown):
        table, size = "hazardous_areas_by_type", types.totals
        both = ((table, "areas", "", size.areas), (table, "area_m2", "", size.area_m2))
        yield from _several(programme, period, types.source, iter(both))


def _land_release(programme: Programme, year: ReleaseYear) -> Iterator[Row]:
    cleared, reduced = year.clearance_by_district, year.technical_survey_by_district
    if not isinstance(cleared, Unknown):
        table, sums = "clearance_by_district", cleared.totals
        three: tuple[Total, ...] = (
            (table, "areas", "", sums.areas),
            (table, "cleared_m2", "", sums.area_m2),
            (table, "ap_mines_destroyed", "", sums.ap_mines_destroyed),
        )
        yield from _several(programme, str(year.year), cleared.source, iter(three))
    if not isinstance(reduced, Unknown):
        name, both = "technical_survey_by_district", reduced.totals
        two = ((name, "areas", "", both.areas), (name, "reduced_m2", "", both.area_m2))
        yield from _several(programme, str(year.year), reduced.source, iter(two))


def _staff(year: StaffYear) -> Iterator[Total]:
    for role in ROLES:
        count = getattr(year.totals, role)
        yield "staff", "people", role, count.total
        yield "staff", "women", role, count.women
        yield "staff", "women_percent", role, count.women_percent


def _summary(programme: Programme) -> Row:
    summary = programme.land_release.summary
    years = sorted(row.year for row in summary.rows)
    period: Value = f"{years[0]}/{years[-1]}" if years else None
    figures = {"value": summary.total}
    where = source(programme, summary.source, figures)
    names = "clearance_summary", "cleared_m2", None
    return (period, *names, *printed_cells(summary.total), where, quality(figures))
