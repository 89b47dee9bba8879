"""Draws a finding's chart description with Plotly. Pure: the same finding gives the same figure.

No template, ground or font is set, so that the figure follows the page's theme.
"""

import html
import math
import textwrap

import pandas as pd
import plotly.graph_objects as go

from components.theme import ON_SOLID, STYLES, faded
from mineaction.finding import Chart, Finding, Line, Series
from mineaction.wording import Wording

ROW_HEIGHT = 46
HEAD_AND_FOOT = 84
COLUMNS_HEIGHT = 340
ROOM_FOR_LABELS = 1.16
STUB_SHARE = 0.09  # an unknown has no size: it is drawn this long, hatched and labelled
SMALLEST_TEXT = 12
NAME_WIDTH = 22
NAME_LINES = 3
MOST_TICKS = 4
FEW_COLUMNS = 4
NARROW = 0.35

CONFIG = {"displayModeBar": False, "responsive": True}


def figure(finding: Finding, w: Wording) -> go.Figure:
    """The finding's chart as a Plotly figure; `finding.chart` must not be None."""
    chart = finding.chart
    assert chart is not None
    across = chart.kind == "bars"
    drawn = go.Figure()
    totals = _totals(finding, chart)
    reach = max([*totals, *(line.value for line in chart.lines)], default=0) or 1
    for series in chart.series:
        drawn.add_trace(_bar(finding, chart, series, w))
    for trace in _stubs(finding, chart, reach, w):
        drawn.add_trace(trace)
    if chart.stacked and len(chart.series) > 1:
        drawn.add_trace(_total_labels(finding, chart, totals, w))
    for line in chart.lines:
        _reference(drawn, line, across, len(finding.table))
    _lay_out(drawn, finding, chart, reach, w)
    return drawn


def safe(text: str) -> str:
    """Text that Plotly shows as it is: it would read <b> or <a href> as markup."""
    return html.escape(text, quote=False)


def _ticks(finding: Finding, chart: Chart) -> list[str]:
    """Names for an axis: wrapped, and cut where they would leave no room for the chart."""
    names = (str(name) for name in finding.table[chart.category])
    return ["<br>".join(safe(line) for line in _wrapped(name)) for name in names]


def _wrapped(name: str) -> list[str]:
    return textwrap.wrap(name, NAME_WIDTH, max_lines=NAME_LINES, placeholder=" …") or [""]


def _places(finding: Finding) -> list[int]:
    """Rows are drawn at their number, so that two with the same name stay two."""
    return list(range(len(finding.table)))


def _values(finding: Finding, series: Series) -> list[float | None]:
    return [None if pd.isna(v) else float(v) for v in finding.table[series.column]]


def _totals(finding: Finding, chart: Chart) -> list[float]:
    """How far each row reaches: the sum of its parts when stacked, else the largest."""
    columns = [_values(finding, series) for series in chart.series]
    join = sum if chart.stacked else max
    return [join([value or 0 for value in row]) for row in zip(*columns, strict=True)]


def _bar(finding: Finding, chart: Chart, series: Series, w: Wording) -> go.Bar:
    names, values = _places(finding), _values(finding, series)
    across = chart.kind == "bars"
    style = STYLES[series.role]
    inside = chart.stacked or not across
    text_colour = style.colour if style.hatch else ON_SOLID
    labels = _labels(finding, chart, series, w)
    return go.Bar(
        name=safe(series.label),
        x=values if across else names,
        y=names if across else values,
        orientation="h" if across else "v",
        marker=_marker(series),
        text=[safe(label) for label in labels],
        hovertext=[safe(str(name)) for name in finding.table[chart.category]],
        textposition="inside" if inside else "outside",
        insidetextanchor="middle" if chart.stacked else "end",
        insidetextfont={"color": text_colour, "weight": 700 if style.hatch else 400},
        textangle=0,
        cliponaxis=False,
        hovertemplate="%{hovertext}: %{text}<extra>%{fullData.name}</extra>",
        showlegend=_needs_legend(finding, chart),
        width=NARROW if len(finding.table) < FEW_COLUMNS and not across else None,
    )


def _needs_legend(finding: Finding, chart: Chart) -> bool:
    """Not when the names beside the marks say the same."""
    names = set(finding.table[chart.category])
    return len(chart.series) > 1 and not {series.label for series in chart.series} <= names


def _labels(finding: Finding, chart: Chart, series: Series, w: Wording) -> list[str]:
    if series.labels is not None:
        return [str(label) for label in finding.table[series.labels]]
    return ["" if v is None else w.short(v, chart.unit) for v in _values(finding, series)]


def _marker(series: Series) -> dict[str, object]:
    style = STYLES[series.role]
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


def _stubs(finding: Finding, chart: Chart, reach: float, w: Wording) -> list[go.Bar]:
    """One hatched piece for each row with a drawn value missing: its size says nothing."""
    keys = {series.column for series in chart.series}
    reasons = {
        position: reason for (position, key), reason in finding.unknown.items() if key in keys
    }
    if not reasons:
        return []
    names, across = _places(finding), chart.kind == "bars"
    where = [names[position] for position in reasons]
    sizes = [reach * STUB_SHARE] * len(reasons)
    return [
        go.Bar(
            name=w.say("Not given: size unknown"),
            x=sizes if across else where,
            y=where if across else sizes,
            base=None if chart.stacked else 0,
            orientation="h" if across else "v",
            marker=_marker(Series("", "unstated", "")),
            text=[safe(reason) for reason in reasons.values()],
            textposition="outside" if across else "none",
            cliponaxis=False,
            hovertemplate="%{text}<extra></extra>",
        )
    ]


def _total_labels(finding: Finding, chart: Chart, totals: list[float], w: Wording) -> go.Scatter:
    """The sum at the end of each stack of several known parts."""
    names, across = _places(finding), chart.kind == "bars"
    keys = [series.column for series in chart.series]
    incomplete = {position for position, key in finding.unknown if key in keys}
    texts = []
    for position, total in enumerate(totals):
        parts = sum(bool(value) for value in finding.table[keys].iloc[position].fillna(0))
        texts.append(w.short(total, chart.unit) if parts > 1 and position not in incomplete else "")
    return go.Scatter(
        x=totals if across else names,
        y=names if across else totals,
        mode="text",
        text=[f" <b>{text}</b>" if text else "" for text in texts],
        textposition="middle right" if across else "top center",
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _reference(drawn: go.Figure, line: Line, across: bool, rows: int) -> None:
    """A dashed line from edge to edge; its name is in the legend, where nothing covers it."""
    edges, value = [-0.5, rows - 0.5], [line.value, line.value]
    drawn.add_trace(
        go.Scatter(
            x=value if across else edges,
            y=edges if across else value,
            mode="lines",
            name=safe(line.label),
            line={"dash": "dash", "width": 2, "color": STYLES[line.role].colour},
            hoverinfo="name",
            showlegend=True,
        )
    )


def _ticks_of_value(reach: float, chart: Chart, w: Wording) -> tuple[list[float], list[str]]:
    """Three to six round values from 0 up, worded like the labels."""
    if chart.unit == "percent":
        values = [tick for tick in (0.0, 25.0, 50.0, 75.0, 100.0) if tick <= reach * 1.05]
    else:
        power = 10 ** math.floor(math.log10(reach))
        step = next(s * power for s in (0.2, 0.5, 1, 2) if reach / (s * power) <= MOST_TICKS)
        step = max(step, 1)
        values = [step * number for number in range(math.floor(reach / step) + 1)]
    return values, [w.short(value, chart.unit) for value in values]


def _lay_out(drawn: go.Figure, finding: Finding, chart: Chart, reach: float, w: Wording) -> None:
    across = chart.kind == "bars"
    rows = len(finding.table)
    tick_values, tick_texts = _ticks_of_value(reach, chart, w)
    values = {
        "range": [0, reach * ROOM_FOR_LABELS],
        "tickangle": 0,
        "tickvals": tick_values,
        "ticktext": tick_texts,
        "fixedrange": True,
        "zeroline": False,
    }
    ends = [-0.5, rows - 0.5]
    names = {
        "tickvals": _places(finding),
        "ticktext": _ticks(finding, chart),
        "range": ends[::-1] if across else ends,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
        "automargin": True,
    }
    drawn.update_layout(
        barmode="stack" if chart.stacked else "group",
        bargap=0.32,
        height=HEAD_AND_FOOT + ROW_HEIGHT * max(rows, 1) if across else COLUMNS_HEIGHT,
        margin={"l": 0, "r": 8, "t": 34, "b": 8},
        xaxis=values if across else names,
        yaxis=names if across else values,
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"},
        dragmode=False,
        uniformtext={"minsize": SMALLEST_TEXT, "mode": "hide"},
    )
