"""A table for exchange: what each column holds, and rows of plain values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal["text", "whole number", "decimal", "date", "month", "year", "yes/no"]
Value = str | int | Decimal | date | bool | None
Row = tuple[Value, ...]


@dataclass(frozen=True)
class Field:
    """A column: its name (snake_case, with the unit), what it holds, its HXL tag, its meaning.

    A `month` is ISO text (2025-06), a `year` a whole number. `required` columns have no missing
    value. `refers` names the table in whose column `id` each of its values is found.
    """

    name: str
    kind: Kind
    tag: str
    description: str
    required: bool = False
    refers: str = ""


@dataclass(frozen=True)
class DataTable:
    """One subject of the data set.

    Rows are as long as `columns`, else ValueError; None is a missing value. `findings` are the
    ids of the findings that rest on the table. `key` names the columns that tell rows apart.
    """

    name: str
    title: str
    description: str
    columns: tuple[Field, ...]
    rows: tuple[Row, ...]
    findings: tuple[str, ...] = ()
    key: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a row that its columns cannot name."""
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{self.name}: {len(self.columns)} columns, row {row}")
