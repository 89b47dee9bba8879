"""Reads a table as somebody would who has nothing but its CSV file."""

import csv
import io
from collections.abc import Iterator

from briefing.csv_table import write_table
from mineaction.programme import Programme
from mineaction.tables.every import every_table
from mineaction.tables.table import DataTable

Cells = dict[str, str]


def named(programme: Programme, name: str) -> DataTable:
    """The table of a name."""
    (table,) = (each for each in every_table(programme) if each.name == name)
    return table


def parse(content: bytes) -> list[list[str]]:
    """The rows of a CSV file, the header included."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def rows(programme: Programme, name: str, **where: str) -> list[Cells]:
    """The rows of a table, by column name, whose cells are as asked."""
    header, *body = parse(write_table(named(programme, name), hxl=False))
    found = (dict(zip(header, row, strict=True)) for row in body)
    return [row for row in found if all(row[key] == value for key, value in where.items())]


def row(programme: Programme, name: str, **where: str) -> Cells:
    """The one row that is as asked."""
    (only,) = rows(programme, name, **where)
    return only


def pick(cells: Cells, *names: str) -> tuple[str, ...]:
    """Some cells of a row."""
    return tuple(cells[name] for name in names)


def texts(numbers: object) -> Iterator[str]:
    """Figures of the chapter as a CSV has them: the digits alone."""
    assert isinstance(numbers, tuple)
    return (str(number) for number in numbers)
