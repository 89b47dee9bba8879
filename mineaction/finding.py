"""A finding: a sentence with its evidence, as a plain value that every renderer can draw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

import pandas as pd

from mineaction.facts.base import SourceRef

Role = Literal[
    "cha",
    "sha",
    "mixed",
    "remaining",
    "cleared",
    "reduced",
    "cancelled",
    "government",
    "uncovered",
    "international",
    "unstated",
    "women",
    "rest",
    "target",
    "scenario",
]
Badge = Literal["as printed", "derived", "rounded", "conflict", "not stated", "not comparable"]
Unit = Literal["count", "area_m2", "eur", "percent"]
ColumnKind = Unit | Literal["text", "year"]


@dataclass(frozen=True)
class Column:
    """A column of a finding's table: its name in the frame, its heading with the unit, its kind."""

    key: str
    label: str
    kind: ColumnKind


@dataclass(frozen=True)
class Series:
    """A column that is drawn: what it means decides its colour, its label names it.

    `labels` is a text column that names each of its values; without it the value stands there.
    """

    column: str
    role: Role
    label: str
    labels: str | None = None


@dataclass(frozen=True)
class Line:
    """A line of reference across a chart, at a value, with its label."""

    value: float
    label: str
    role: Role = "target"


@dataclass(frozen=True)
class Chart:
    """What is drawn, said without a plotting library.

    `bars` are horizontal with names down the side, `columns` stand over years or months.
    `category` is the column with the names, `unit` what is drawn.
    """

    kind: Literal["bars", "columns"]
    category: str
    series: tuple[Series, ...]
    unit: Unit
    stacked: bool = False
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Note:
    """A badge and the sentence behind it."""

    badge: Badge
    text: str


@dataclass(frozen=True)
class Finding:
    """A claim computed from the data, what was measured, the numbers, the chart, the evidence.

    `table` is tidy, one row a name, never changed after it was made; a missing number is NaN
    and its reason stands in `unknown` under (row number, column key).
    """

    id: str
    claim: str
    measure: str
    columns: tuple[Column, ...]
    table: pd.DataFrame = field(compare=False)
    chart: Chart | None
    sources: tuple[SourceRef, ...]
    notes: tuple[Note, ...] = ()
    unknown: Mapping[tuple[int, str], str] = field(default_factory=dict)


def tidy(columns: Mapping[str, Sequence[object]]) -> pd.DataFrame:
    """A table from columns; whole numbers stay whole beside a missing one (None becomes NA)."""
    plain = {
        key: [float(value) if isinstance(value, Decimal) else value for value in values]
        for key, values in columns.items()
    }
    return pd.DataFrame(plain).convert_dtypes()
