"""Bars across and columns upwards, plain, stacked or grouped, with lines of reference."""

import plotly.graph_objects as go

from components.chart import marks
from mineaction.finding import Chart, Finding, Line, Series
from mineaction.palette import ON_SOLID, STYLES
from mineaction.wording import Wording

ROOM_FOR_LABELS = 1.16
ROOM_BESIDE_BARS = 1.45  # where a sentence rather than a number stands beside a bar
STUB_SHARE = 0.09  # an unknown has no size: it is drawn this long, hatched and labelled
FEW_COLUMNS = 4
NARROW = 0.35


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Bars (rows downwards) or columns (rows rightwards) of a finding."""
    chart = finding.chart
    assert chart is not None
    across = chart.kind == "bars"
    drawn = go.Figure()
    totals = _totals(finding, chart)
    reach = max([*totals, *(line.value for line in chart.lines)], default=0) or 1
    for series in chart.series:
        drawn.add_trace(_bar(finding, chart, series, w))
    drawn.add_traces(_stubs(finding, chart, reach, w))
    if chart.stacked and len(chart.series) > 1:
        drawn.add_trace(_total_labels(finding, chart, totals, w))
    for line in chart.lines:
        drawn.add_trace(_reference(line, across, len(finding.table)))
    room = ROOM_FOR_LABELS
    if across and not chart.stacked and any(series.labels for series in chart.series):
        room = ROOM_BESIDE_BARS
    value_axis = marks.value_axis(reach, chart.unit, room, w)
    name_axis = marks.name_axis(finding, reverse=across)
    rows = max(len(finding.table), 1)
    tall = marks.HEAD_AND_FOOT + marks.ROW_HEIGHT * rows
    drawn.update_layout(
        **marks.layout(tall if across else marks.COLUMNS_HEIGHT),
        barmode="stack" if chart.stacked else "group",
        bargap=0.32,
        xaxis=value_axis if across else name_axis,
        yaxis=name_axis if across else value_axis,
    )
    return drawn


def _totals(finding: Finding, chart: Chart) -> list[float]:
    """How far each row reaches: the sum of its parts when stacked, else the largest."""
    columns = [marks.values(finding, series.column) for series in chart.series]
    join = sum if chart.stacked else max
    return [join([value or 0 for value in row]) for row in zip(*columns, strict=True)]


def _bar(finding: Finding, chart: Chart, series: Series, w: Wording) -> go.Bar:
    rows, sizes = marks.places(finding), marks.values(finding, series.column)
    across = chart.kind == "bars"
    style = STYLES[series.role]
    inside = chart.stacked or not across
    return go.Bar(
        name=marks.safe(series.label),
        x=sizes if across else rows,
        y=rows if across else sizes,
        orientation="h" if across else "v",
        marker=marks.marker(series.role),
        text=marks.labels(finding, series, w),
        hovertext=[marks.safe(name) for name in marks.names(finding)],
        textposition="inside" if inside else "outside",
        insidetextanchor="middle" if chart.stacked else "end",
        insidetextfont={
            "color": style.colour if style.hatch else ON_SOLID,
            "weight": 700 if style.hatch else 400,
        },
        textangle=0,
        cliponaxis=False,
        hovertemplate="%{hovertext}: %{text}<extra>%{fullData.name}</extra>",
        showlegend=_needs_legend(finding, chart),
        width=NARROW if len(finding.table) < FEW_COLUMNS and not across else None,
    )


def _needs_legend(finding: Finding, chart: Chart) -> bool:
    """Not when the names beside the marks say the same."""
    names = set(marks.names(finding))
    return len(chart.series) > 1 and not {series.label for series in chart.series} <= names


def _stubs(finding: Finding, chart: Chart, reach: float, w: Wording) -> list[go.Bar]:
    """One hatched piece for each row with a drawn value missing: its size says nothing."""
    keys = {series.column for series in chart.series}
    reasons = {row: reason for (row, key), reason in finding.unknown.items() if key in keys}
    if not reasons:
        return []
    across = chart.kind == "bars"
    where, sizes = list(reasons), [reach * STUB_SHARE] * len(reasons)
    return [
        go.Bar(
            name=w.say("Not given: size unknown"),
            x=sizes if across else where,
            y=where if across else sizes,
            base=None if chart.stacked else 0,
            orientation="h" if across else "v",
            marker=marks.marker("unstated"),
            text=[marks.safe(reason) for reason in reasons.values()],
            textposition="outside" if across else "none",
            cliponaxis=False,
            hovertemplate="%{text}<extra></extra>",
        )
    ]


def _total_labels(finding: Finding, chart: Chart, totals: list[float], w: Wording) -> go.Scatter:
    """The sum at the end of each stack of several known parts."""
    rows, across = marks.places(finding), chart.kind == "bars"
    keys = [series.column for series in chart.series]
    incomplete = {row for row, key in finding.unknown if key in keys}
    texts = []
    for row, total in enumerate(totals):
        parts = sum(bool(value) for value in finding.table[keys].iloc[row].fillna(0))
        is_share = chart.unit == "percent"  # shares of a whole need no sum
        whole = parts > 1 and row not in incomplete and not is_share
        texts.append(f" <b>{w.short(total, chart.unit)}</b>" if whole else "")
    return go.Scatter(
        x=totals if across else rows,
        y=rows if across else totals,
        mode="text",
        text=texts,
        textposition="middle right" if across else "top center",
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _reference(line: Line, across: bool, rows: int) -> go.Scatter:
    """A dashed line from edge to edge; its name is in the legend, where nothing covers it."""
    edges, value = [-0.5, rows - 0.5], [line.value, line.value]
    return go.Scatter(
        x=value if across else edges,
        y=edges if across else value,
        mode="lines",
        name=marks.safe(line.label),
        line={"dash": "dash", "width": 2, "color": STYLES[line.role].colour},
        hoverinfo="name",
        showlegend=True,
    )
