"""A finding: a sentence with its evidence, as a plain value that every renderer can draw."""

import math
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
    "released",
    "needed",
    "unexplained",
    "pledged",
    "target",
    "scenario",
]
Badge = Literal["as printed", "derived", "rounded", "conflict", "not stated", "not comparable"]
Unit = Literal["count", "area_m2", "eur", "percent"]
ColumnKind = Unit | Literal["text", "year"]


@dataclass(frozen=True)
class Column:
    """A column of a finding's table: its name in the frame, its heading with the unit, its kind.

    `tag` is its HXL hashtag with attributes (hxlstandard.org), for whoever exchanges the table.
    """

    key: str
    label: str
    kind: ColumnKind
    tag: str = ""


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
    """A line of reference across a chart, with its label: at a value, or at a category (a year)."""

    value: float
    label: str
    role: Role = "target"
    along: Literal["value", "category"] = "value"


@dataclass(frozen=True)
class Shape:
    """A place on a map: its outline in degrees, where its name stands, its row in the table."""

    rings: tuple[tuple[tuple[float, float], ...], ...]
    label_at: tuple[float, float]
    row: int


@dataclass(frozen=True)
class Chart:
    """What is drawn, said without a plotting library.

    - `bars` are horizontal with names down the side, `columns` stand over years or months.
    - `lines` run over years; `segments` is a column that says which points are joined.
    - `bridge` steps from a level to another: its one series holds the changes, the columns
      `level` and `role` the level after each step and what it is.
    - `timeline` draws each row from the month in column `first` to that in column `last`.
    - `map` draws `shapes`, shaded by its one series.

    `category` is the column with the names, `unit` what is drawn. `whole` are the rows, by number,
    of which the sum is known, though not how it splits: nothing is missing from them.
    """

    kind: Literal["bars", "columns", "lines", "bridge", "timeline", "map"]
    category: str
    series: tuple[Series, ...]
    unit: Unit
    stacked: bool = False
    lines: tuple[Line, ...] = ()
    segments: str | None = None
    shapes: tuple[Shape, ...] = ()
    whole: tuple[int, ...] = ()


@dataclass(frozen=True)
class Note:
    """A badge and the sentence behind it."""

    badge: Badge
    text: str


@dataclass(frozen=True)
class Finding:
    """A claim computed from the data, what was measured, the numbers, the chart, the evidence.

    `table` is tidy, one row a name, never changed after it was made; a missing number is NaN
    and its reason stands in `unknown` under (row number, column key). `totals` are the printed
    or computed sums of columns that add up, by column key. `caveats` are sentences that must be
    read with the chart, wherever it is shown.
    """

    id: str
    claim: str
    measure: str
    columns: tuple[Column, ...]
    table: pd.DataFrame = field(compare=False)
    chart: Chart | None
    sources: tuple[SourceRef, ...]
    notes: tuple[Note, ...] = ()
    caveats: tuple[str, ...] = ()
    unknown: Mapping[tuple[int, str], str] = field(default_factory=dict)
    totals: Mapping[str, int | float] = field(default_factory=dict)


def is_missing(value: object) -> bool:
    """Whether a cell of a finding's table holds no value; `unknown` may tell the reason.

    What is infinite is no value either: it can only come from a division by nothing.
    """
    return bool(pd.isna(value)) or value in (math.inf, -math.inf)  # type: ignore[call-overload]


def missing_parts(finding: Finding) -> dict[int, str]:
    """Why a row of a chart, by number, is not drawn as a whole: the reason of a missing part."""
    if finding.chart is None:
        return {}
    drawn = {series.column for series in finding.chart.series}
    return {
        row: reason
        for (row, key), reason in finding.unknown.items()
        if key in drawn and row not in finding.chart.whole
    }


def without_figures(
    identifier: str, claim: str, measure: str = "", sources: tuple[SourceRef, ...] = ()
) -> Finding:
    """A finding that only says that there is nothing to show."""
    return Finding(identifier, claim, measure, (), tidy({}), None, sources)


def tidy(columns: Mapping[str, Sequence[object]]) -> pd.DataFrame:
    """A table from columns; whole numbers stay whole beside a missing one (None becomes NA)."""
    plain = {
        key: [float(value) if isinstance(value, Decimal) else value for value in values]
        for key, values in columns.items()
    }
    return pd.DataFrame(plain).convert_dtypes()
