"""What all kinds of charts share: safe text, axes, legends, hatching, heights."""

import html
import math
import re
import textwrap
from collections.abc import Sequence
from typing import Any

import pandas as pd

from mineaction.finding import Finding, Role, Series, Unit
from mineaction.palette import STYLES, faded
from mineaction.wording import Wording

TEXT, AXIS_TEXT = 14, 13  # sizes in pixels
SIDE = 16  # left and right of the marks, for half a number of the axis of values
FOOT = 30  # below the marks, for the axis of values
COLUMNS_HEIGHT = 290
LEGEND_ROW, LEGEND_SIGN = 20, 48
# How wide a chart is on a phone, and how wide the ground beside its numbers, in pixels.
PHONE_WIDTH, PHONE_GROUND = 320, 250
NARROW_CHARACTERS = " \u00a0\u2002.,:;'’·|()-ijlIft"
NAME_WIDTH = 22
NAME_LINES = 3
MOST_NAMES = 8
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


def width(text: str, size: int = TEXT) -> float:
    """How wide a text is in pixels, about; the tags and all but its longest line do not count."""
    lines = re.sub(r"<(?!br)[^>]*>", "", text).split("<br>")
    return size * max(sum(map(_character, html.unescape(line))) for line in lines)


def _character(sign: str) -> float:
    """How wide a character is in sizes of the text, rather more than less."""
    if sign in NARROW_CHARACTERS:
        return 0.3 if sign.strip() else 0.22
    return 0.62 if sign.isupper() else 0.8 if sign in "mw–" else 0.5


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


def name_axis(finding: Finding) -> dict[str, Any]:
    """The axis along which columns stand, at their numbers; of many, some are named."""
    every = -(-len(finding.table) // MOST_NAMES) or 1
    named = places(finding)[::-1][::every][::-1]  # the last one always is
    texts = [wrapped(name) for name in names(finding)]
    return {
        "tickvals": named,
        "ticktext": [texts[row] for row in named],
        "tickangle": 0,
        "tickfont": {"size": AXIS_TEXT},
        "range": [-0.5, len(finding.table) - 0.5],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
        "automargin": True,
    }


def fit_below_columns(finding: Finding) -> bool:
    """Whether a phone has room for the names below columns; of years some may go without."""
    given = names(finding)
    pitch = PHONE_GROUND / max(len(given), 1)
    return all(name.isdigit() or width(wrapped(name), AXIS_TEXT) <= pitch for name in given)


def value_axis(reach: float, unit: Unit, room: float, w: Wording) -> dict[str, Any]:
    """The axis of values from 0 to a little beyond `reach` (`room` is that factor)."""
    ticks = _ticks(reach, unit)
    return {
        "range": [0, reach * room],
        "tickangle": 0,
        "tickfont": {"size": AXIS_TEXT},
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


def legend_height(entries: Sequence[str]) -> int:
    """How tall a legend is on a phone, where each entry may need a line of its own."""
    widest = max((width(each, AXIS_TEXT) + LEGEND_SIGN for each in entries), default=0)
    in_a_row = max(int(PHONE_WIDTH // widest), 1) if entries else 1
    return -(-len(entries) // in_a_row) * LEGEND_ROW


def layout(height: int, head: int = 4, legend: dict[str, Any] | None = None) -> dict[str, Any]:
    """What every chart's layout has: legend above, no dragging, `head` pixels above the marks.

    A legend makes the room that it needs by itself; `legend` says what is other than usual in it.
    """
    return {
        "height": height,
        "margin": {"l": SIDE, "r": SIDE, "t": head, "b": 4},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1,
            "yanchor": "bottom",
            "traceorder": "normal",
            "font": {"size": AXIS_TEXT},
        }
        | (legend or {}),
        "dragmode": False,
        "uniformtext": {"minsize": AXIS_TEXT, "mode": "hide"},
    }
