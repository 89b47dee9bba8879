"""Every table of the data set, in the order that a reader would ask for them."""

from collections.abc import Iterable

from mineaction.programme import Programme
from mineaction.tables import (
    contamination,
    districts,
    earlier_years,
    funding,
    gaps,
    land_release,
    people,
    places,
    sources,
    strategy,
    totals,
    words,
)
from mineaction.tables.table import DataTable

SUBJECTS = (
    contamination,
    land_release,
    districts,
    earlier_years,
    people,
    funding,
    strategy,
    totals,
    gaps,
    words,
    places,
    sources,
)


def every_table(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of the data set; their names are unique."""
    return tuple(table for subject in SUBJECTS for table in subject.tables(programme))


def tables_behind(finding: str, tables: Iterable[DataTable]) -> tuple[DataTable, ...]:
    """The tables that a finding rests on, by its id; the one it rests on most comes first."""
    return tuple(table for table in tables if finding in table.findings)
