"""The table of earlier years, from documents on another basis."""

from mineaction.facts.earlier_years import EarlierYear
from mineaction.programme import Programme
from mineaction.tables.land_release import MINES, released_columns
from mineaction.tables.parts import (
    COMPARABLE,
    NOTE,
    QUALITY,
    SOURCE,
    YEAR,
    because,
    of_territory,
    printed,
    printed_cells,
    quality,
    source,
    whole,
)
from mineaction.tables.table import DataTable, Field, Row


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of earlier years."""
    return (earlier_years(programme),)


def earlier_years(programme: Programme) -> DataTable:
    """What earlier documents say about a year and what remained at its end, oldest first."""
    return of_territory(
        programme,
        "earlier_years",
        "Earlier years",
        "From other documents, not on the same basis: compare two rows only where the later one "
        "says so. Years without a row: no such document was found.",
        columns=(
            YEAR,
            Field("moment", "text", "#meta+moment", "survey or end of year", required=True),
            *printed("remaining", "#indicator+remaining+area", "AP mined area that remained"),
            *printed("mixed", "#indicator+mixed+area", "Area with both AP mines and CMR"),
            Field("areas", "whole number", "#indicator+remaining+count+num", "Mined areas"),
            *released_columns(),
            MINES,
            COMPARABLE,
            NOTE,
            SOURCE,
            QUALITY,
        ),
        rows=(_row(programme, each) for each in programme.earlier_years.points),
        findings=("remaining-over-time", "released-over-time", "two-dates"),
        key=("year", "moment"),
    )


def _row(programme: Programme, point: EarlierYear) -> Row:
    figures = {
        "remaining_m2": point.remaining,
        "mixed_m2": point.mixed,
        "areas": point.areas,
        "cleared_m2": point.cleared,
        "reduced_m2": point.reduced,
        "cancelled_m2": point.cancelled,
        "ap_mines_destroyed": point.ap_mines_destroyed,
    }
    return (
        point.year,
        point.moment,
        *printed_cells(point.remaining),
        *printed_cells(point.mixed),
        whole(point.areas),
        *printed_cells(point.cleared),
        *printed_cells(point.reduced),
        *printed_cells(point.cancelled),
        whole(point.ap_mines_destroyed),
        point.comparable_with_previous,
        because(figures, point.note),
        source(programme, point.source, figures),
        quality(figures),
    )
