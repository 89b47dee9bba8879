"""What all kinds of charts share: safe text, axes, legends, hatching, heights."""

import html
import math
import textwrap
from typing import Any

import pandas as pd

from mineaction.finding import Finding, Role, Series, Unit
from mineaction.palette import STYLES, faded
from mineaction.wording import Wording

ROW_HEIGHT = 46
HEAD_AND_FOOT = 84
COLUMNS_HEIGHT = 340
SMALLEST_TEXT = 12
NAME_WIDTH = 22
NAME_LINES = 3
MOST_TICKS = 4


def safe(text: str) -> str:
    """Text that Plotly shows as it is: it would read <b> or <a href> as markup."""
    return html.escape(text, quote=False)


def wrapped(name: str, width: int = NAME_WIDTH) -> str:
    """A name for an axis: wrapped, and cut where it would leave no room for the chart."""
    lines = textwrap.wrap(name, width, max_lines=NAME_LINES, placeholder=" …") or [""]
    return "<br>".join(safe(line) for line in lines)


def names(finding: Finding) -> list[str]:
    """The names of a chart's rows."""
    assert finding.chart is not None
    return [str(name) for name in finding.table[finding.chart.category]]


def values(finding: Finding, column: str) -> list[float | None]:
    """A column's numbers, None where one is missing."""
    return [None if pd.isna(value) else float(value) for value in finding.table[column]]


def labels(finding: Finding, series: Series, w: Wording) -> list[str]:
    """The text beside each mark of a series."""
    assert finding.chart is not None
    if series.labels is not None:
        return [safe(str(label)) for label in finding.table[series.labels]]
    unit = finding.chart.unit
    return ["" if v is None else w.short(v, unit) for v in values(finding, series.column)]


def places(finding: Finding) -> list[int]:
    """Rows are drawn at their number, so that two with the same name stay two."""
    return list(range(len(finding.table)))


def marker(role: Role) -> dict[str, Any]:
    """How an area of a role is filled."""
    style = STYLES[role]
    if not style.hatch:
        return {"color": style.colour, "line": {"width": 0}}
    return {
        "color": faded(style.colour, 0.16),
        "line": {"color": style.colour, "width": 1.5},
        "pattern": {
            "shape": style.hatch,
            "fgcolor": faded(style.colour, 0.4),
            "bgcolor": faded(style.colour, 0.12),
            "fillmode": "replace",
            "size": 9,
            "solidity": 0.18,
        },
    }


def name_axis(finding: Finding, reverse: bool) -> dict[str, Any]:
    """The axis along which rows stand, at their numbers."""
    ends = [-0.5, len(finding.table) - 0.5]
    return {
        "tickvals": places(finding),
        "ticktext": [wrapped(name) for name in names(finding)],
        "range": ends[::-1] if reverse else ends,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
        "automargin": True,
    }


def value_axis(reach: float, unit: Unit, room: float, w: Wording) -> dict[str, Any]:
    """The axis of values from 0 to a little beyond `reach` (`room` is that factor)."""
    ticks = _ticks(reach, unit)
    return {
        "range": [0, reach * room],
        "tickangle": 0,
        "tickvals": ticks,
        "ticktext": [w.short(tick, unit) for tick in ticks],
        "fixedrange": True,
        "zeroline": False,
        "automargin": True,
    }


def _ticks(reach: float, unit: Unit) -> list[float]:
    """A few round values from 0 up."""
    if unit == "percent":
        return [tick for tick in (0.0, 25.0, 50.0, 75.0, 100.0) if tick <= reach * 1.05]
    power = 10 ** math.floor(math.log10(reach))
    steps = (share * power for share in (0.2, 0.5, 1, 2, 5))
    step = max(next(step for step in steps if reach / step <= MOST_TICKS), 1)
    return [step * number for number in range(math.floor(reach / step) + 1)]


def layout(height: int) -> dict[str, Any]:
    """What every chart's layout has: legend above, no dragging, room at the edges."""
    return {
        "height": height,
        "margin": {"l": 0, "r": 8, "t": 34, "b": 8},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1.02,
            "yanchor": "bottom",
            "traceorder": "normal",
        },
        "dragmode": False,
        "uniformtext": {"minsize": SMALLEST_TEXT, "mode": "hide"},
    }
