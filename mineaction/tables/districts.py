"""Tables of land release by district and operator."""

from collections.abc import Iterator

from mineaction.facts.base import Unknown
from mineaction.facts.land_release import ReleaseYear
from mineaction.programme import Programme
from mineaction.tables.land_release import MINES_TAG
from mineaction.tables.parts import (
    AS_PRINTED,
    QUALITY,
    SOURCE,
    YEAR,
    of_territory,
    organisation_cells,
    place,
    place_cells,
    source,
)
from mineaction.tables.table import DataTable, Field, Row


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of land release by district."""
    return (clearance(programme), technical_survey(programme))


def _district_and_operator() -> tuple[Field, ...]:
    operator = (
        Field("operator_id", "text", "#org+impl+code", "The operator: id", refers="organisations"),
        Field("operator", "text", "#org+impl+name", "The operator: short name"),
    )
    return (*place("district", "#adm1"), *operator)


def _who_and_where(programme: Programme, district: str, operator: str) -> Row:
    where = place_cells(district, programme.district(district).name)
    return (*where, *organisation_cells(programme, operator))


def clearance(programme: Programme) -> DataTable:
    """Areas cleared, by district and operator."""
    return of_territory(
        programme,
        "clearance_by_district",
        "Mine clearance by district and operator",
        "Areas cleared in a year. Where a year's total by district differs from the year's own "
        "figure, the table of contradictions has both.",
        columns=(
            YEAR,
            *_district_and_operator(),
            Field("areas", "whole number", "#output+cleared+count+num", "Areas cleared"),
            Field("cleared_m2", "whole number", "#output+cleared+area+m2+num", "Area cleared, m2"),
            Field("ap_mines_destroyed", "whole number", MINES_TAG, "AP mines destroyed there"),
            SOURCE,
            QUALITY,
        ),
        rows=(row for each in programme.release_years for row in _clearance(programme, each)),
        findings=(
            *("land-release-by-district", "cleared-without-mines", "release-map"),
            "article-7-released",
        ),
    )


def _clearance(programme: Programme, year: ReleaseYear) -> Iterator[Row]:
    table = year.clearance_by_district
    if isinstance(table, Unknown):
        yield (year.year, *[None] * 9, source(programme, year.source), table.unknown)
        return
    where = source(programme, table.source)
    for row in table.rows:
        who = _who_and_where(programme, row.district, row.operator)
        yield (
            *(year.year, *who, row.areas, row.area_m2, row.ap_mines_destroyed),
            *(where, AS_PRINTED),
        )


def technical_survey(programme: Programme) -> DataTable:
    """Areas reduced by technical survey, by district and operator."""
    return of_territory(
        programme,
        "technical_survey_by_district",
        "Reduction by technical survey by district and operator",
        "Areas reduced (not cleared) by technical survey in a year.",
        columns=(
            YEAR,
            *_district_and_operator(),
            Field("areas", "whole number", "#output+reduced+count+num", "Areas reduced"),
            Field("reduced_m2", "whole number", "#output+reduced+area+m2+num", "Area reduced, m2"),
            Field(
                "heading_printed",
                "text",
                "#meta+heading",
                "What the source calls the column of areas",
            ),
            SOURCE,
            QUALITY,
        ),
        rows=(row for each in programme.release_years for row in _reduction(programme, each)),
        findings=("land-release-by-district", "release-map", "article-7-released"),
    )


def _reduction(programme: Programme, year: ReleaseYear) -> Iterator[Row]:
    table = year.technical_survey_by_district
    if isinstance(table, Unknown):
        yield (year.year, *[None] * 9, source(programme, year.source), table.unknown)
        return
    where = source(programme, table.source)
    for row in table.rows:
        who = _who_and_where(programme, row.district, row.operator)
        yield year.year, *who, row.areas, row.area_m2, table.printed_heading, where, AS_PRINTED
