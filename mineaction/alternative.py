"""The text alternative of a chart: its claim, its measure and its numbers, in words."""

import math

import pandas as pd

from mineaction.finding import Column, Finding
from mineaction.wording import Wording


def alternative(finding: Finding, w: Wording) -> str:
    """What a reader who does not see the chart is told."""
    rows = "; ".join(_row(finding, position, w) for position in range(len(finding.table)))
    measure = f"{finding.measure}." if finding.measure else ""
    return f"{finding.claim} {measure} {rows}".strip()


def cell(finding: Finding, position: int, column: Column, w: Wording) -> str:
    """A cell of a finding's table as text; a missing one is its reason."""
    value = finding.table[column.key].iloc[position]
    if pd.isna(value) or value in (math.inf, -math.inf):
        return finding.unknown.get((position, column.key), "")
    return shown(value, column, w)


def shown(value: object, column: Column, w: Wording) -> str:
    """A value as its column's kind wants it, without the unit, which is in the heading."""
    if column.kind in ("text", "year"):
        return str(value)
    number = float(str(value))
    return w.number(number, 0 if number == int(number) else 1)


def _row(finding: Finding, position: int, w: Wording) -> str:
    cells = [(column, cell(finding, position, column, w)) for column in finding.columns]
    names = [text for column, text in cells if column.kind in ("text", "year") and text]
    values = [
        f"{column.label} {text}"
        for column, text in cells
        if column.kind not in ("text", "year") and text
    ]
    return f"{', '.join(names)}: {', '.join(values)}" if values else ", ".join(names)
