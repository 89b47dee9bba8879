"""Bars across and columns upwards, plain, stacked or grouped, with lines of reference."""

from dataclasses import replace
from typing import Any

import plotly.graph_objects as go

from components.chart import marks
from components.chart.rows import rows
from components.chart.sums import Drawing, is_whole, parts, said, totals
from mineaction.finding import Finding, Line, Series, missing_parts
from mineaction.palette import STYLES, ink
from mineaction.wording import NO_BREAK, Wording

ROOM_BESIDE, ROOM_ABOVE, ROOM_BEYOND_LINE = 1.01, 1.12, 1.1
# An unknown has no size: it is drawn this long, hatched; upwards it must look like no value.
STUB_SHARE, STUB_CAP = 0.09, 0.04
FEW_COLUMNS = 4
NARROW = 0.35
GAP = 0.16
HEAD_FOR_LINE = 22  # pixels above the bars for the name of a line across them
TWO_LINES_SHARE = 0.2
LABEL_SHARE = 0.07  # of a chart's height that a label inside a column takes up


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Bars (rows downwards) or columns (rows rightwards) of a finding."""
    chart = finding.chart
    assert chart is not None
    if chart.kind == "columns" and not marks.fit_below_columns(finding):
        chart = replace(chart, kind="bars")
    sums = totals(finding, chart)
    reach = max([*sums, *(line.value for line in chart.lines)], default=0) or 1
    it = Drawing(finding, chart, w, sums, reach)
    return _across(it) if it.across else _upwards(it)


def _across(it: Drawing) -> go.Figure:
    standing = rows(marks.names(it.finding), said(it))
    thickness = standing.thickness / (1 if it.chart.stacked else len(it.chart.series))
    traces = _traces(it, thickness, thickness)
    names = _line_names(it)
    head = HEAD_FOR_LINE if names else 4
    room = ROOM_BEYOND_LINE if it.chart.lines else ROOM_BESIDE
    layout = {
        **marks.layout(standing.height + marks.FOOT + head + _legend_height(traces), head),
        "barmode": _barmode(it),
        "annotations": [*standing.texts, *names],
        "xaxis": marks.value_axis(it.reach, it.chart.unit, max(room, _end_of_stubs(it)), it.w),
        "yaxis": standing.axis,
    }
    return go.Figure(traces, layout)


def _upwards(it: Drawing) -> go.Figure:
    traces = _traces(it, NARROW if len(it.finding.table) < FEW_COLUMNS else None, None)
    if it.chart.stacked and len(it.chart.series) > 1:
        traces.append(_total_labels(it))
    layout = {
        **marks.layout(marks.COLUMNS_HEIGHT + _legend_height(traces)),
        "barmode": _barmode(it),
        "bargap": GAP,
        "xaxis": marks.name_axis(it.finding),
        "yaxis": marks.value_axis(it.reach, it.chart.unit, ROOM_ABOVE, it.w),
    }
    return go.Figure(traces, layout)


def _traces(
    it: Drawing, thickness: float | None, stub_thickness: float | None
) -> list[go.Bar | go.Scatter]:
    return [
        *(_bar(it, series, thickness) for series in it.chart.series),
        *_stubs(it, stub_thickness),
        *(_reference(it, line) for line in it.chart.lines),
    ]


def _barmode(it: Drawing) -> str:
    return "stack" if it.chart.stacked else "group"


def _legend_height(traces: list[go.Bar | go.Scatter]) -> int:
    return marks.legend_height([trace.name for trace in traces if trace.showlegend])


def _bar(it: Drawing, series: Series, thickness: float | None) -> go.Bar:
    places, sizes = marks.places(it.finding), marks.values(it.finding, series.column)
    style = STYLES[series.role]
    return go.Bar(
        name=marks.safe(series.label),
        x=sizes if it.across else places,
        y=places if it.across else sizes,
        orientation="h" if it.across else "v",
        marker=marks.marker(series.role),
        text=marks.labels(it.finding, series, it.w),
        texttemplate=_inside(it, series),
        hovertext=[marks.safe(name) for name in marks.names(it.finding)],
        textposition="inside",
        insidetextanchor="middle" if it.across else _anchor(it),
        insidetextfont={
            "size": marks.TEXT if it.across else marks.AXIS_TEXT,
            "color": style.colour if style.hatch else ink(style.colour),
            "weight": 700 if style.hatch else 400,
        },
        textangle=0,
        cliponaxis=False,
        hovertemplate="%{hovertext}: %{text}<extra>%{fullData.name}</extra>",
        showlegend=_needs_legend(it, series),
        width=thickness,
    )


def _inside(it: Drawing, series: Series) -> list[str]:
    """The label inside each bar; none where the line of the row's name says the same."""
    labels = marks.labels(it.finding, series, it.w)
    if not it.across:
        return _in_columns(it, series, labels)
    if not it.chart.stacked:
        return ["" if len(it.chart.series) == 1 else label for label in labels]
    return [
        "" if is_whole(it, row) and parts(it, row) < 2 else label
        for row, label in enumerate(labels)
    ]


def _in_columns(it: Drawing, series: Series, labels: list[str]) -> list[str]:
    """Units below their numbers where columns on a phone are narrow, but high enough."""
    pitch = marks.PHONE_GROUND * (1 - GAP) / max(len(labels), 1)
    sizes = marks.values(it.finding, series.column)
    high = it.reach * TWO_LINES_SHARE
    return [
        label.replace(NO_BREAK, "<br>")
        if marks.width(label, marks.AXIS_TEXT) > pitch and (size or 0) > high
        else label
        for label, size in zip(labels, sizes, strict=True)
    ]


def _anchor(it: Drawing) -> str:
    """Where in the columns a label is farthest from any line of reference across them."""
    columns = [marks.values(it.finding, series.column) for series in it.chart.series]
    edge = it.reach * LABEL_SHARE / 2
    nearest = {"middle": it.reach, "start": it.reach, "end": it.reach}
    for row in marks.places(it.finding):
        base = 0.0
        for column in columns:
            top = base + (column[row] or 0)
            middles = {"middle": (base + top) / 2, "start": base + edge, "end": top - edge}
            for anchor, middle in middles.items() if top > base else ():
                away = [abs(line.value - middle) for line in it.chart.lines]
                nearest[anchor] = min([nearest[anchor], *away])
            base = top if it.chart.stacked else 0.0
    return max(nearest, key=lambda anchor: min(nearest[anchor], 2 * edge))


def _needs_legend(it: Drawing, series: Series) -> bool:
    """Not when the names beside the marks say the same, nor where nothing of it is drawn."""
    names = {*marks.names(it.finding)}
    if len(it.chart.series) < 2 or {each.label for each in it.chart.series} <= names:
        return False
    return any(marks.values(it.finding, series.column))


def _stubs(it: Drawing, thickness: float | None) -> list[go.Bar]:
    """One hatched piece for each row with a drawn value missing: its size says nothing."""
    missing = missing_parts(it.finding)
    if not missing:
        return []
    where, sizes = (
        list(missing),
        [it.reach * (STUB_SHARE if it.across else STUB_CAP)] * len(missing),
    )
    return [
        go.Bar(
            name=it.w.say("Not given: size unknown"),
            x=sizes if it.across else where,
            y=where if it.across else sizes,
            base=None if it.chart.stacked else 0,
            orientation="h" if it.across else "v",
            marker=marks.marker("unstated"),
            text=[marks.safe(reason) for reason in missing.values()],
            textposition="none",
            hovertemplate="%{text}<extra></extra>",
            showlegend=True,
            width=thickness,
        )
    ]


def _end_of_stubs(it: Drawing) -> float:
    """How far the hatched pieces reach, as a share of `reach`."""
    ends = [it.totals[row] / it.reach + STUB_SHARE for row in missing_parts(it.finding)]
    return max(ends, default=0) * ROOM_BESIDE if it.chart.stacked else 0


def _total_labels(it: Drawing) -> go.Scatter:
    """The sum above each stack of several known parts, where a phone has room for it."""
    texts = [
        it.w.short(total, it.chart.unit) if is_whole(it, row) and parts(it, row) > 1 else ""
        for row, total in enumerate(it.totals)
    ]
    pitch = marks.PHONE_GROUND / max(len(texts), 1)
    fits = all(marks.width(text, marks.AXIS_TEXT) < pitch for text in texts)
    return go.Scatter(
        x=marks.places(it.finding),
        y=it.totals,
        mode="text",
        text=[f"<b>{text}</b>" if text and fits else "" for text in texts],
        textposition="top center",
        textfont={"size": marks.AXIS_TEXT},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _reference(it: Drawing, line: Line) -> go.Scatter:
    """A dashed line from edge to edge."""
    edges, value = [-0.5, len(it.finding.table) - 0.5], [line.value, line.value]
    return go.Scatter(
        x=value if it.across else edges,
        y=edges if it.across else value,
        mode="lines",
        name=marks.safe(line.label),
        line={"dash": "dash", "width": 2, "color": STYLES[line.role].colour},
        hoverinfo="name",
        showlegend=not it.names_lines_in_place,
    )


def _line_names(it: Drawing) -> list[dict[str, Any]]:
    """The name of a line at its upper end, where that needs no legend."""
    if not it.names_lines_in_place:
        return []
    (line,) = it.chart.lines
    return [
        {
            "x": line.value,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "xanchor": "center" if marks.width(line.label) < marks.PHONE_WIDTH / 6 else "right",
            "text": marks.safe(line.label),
            "font": {"size": marks.AXIS_TEXT},
            "showarrow": False,
        }
    ]
