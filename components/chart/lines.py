"""Lines over years: joined only where points compare, years without a figure marked as such."""

import math
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from components.chart import marks
from components.chart.line_labels import (
    INNER_HEIGHT,
    INNER_WIDTH,
    ROOM_ABOVE,
    ROOM_BESIDE,
    spots,
    unfound,
)
from mineaction.finding import Chart, Finding, Line, Series
from mineaction.palette import STYLES, faded
from mineaction.wording import Wording

HEIGHT = 380
FEW_POINTS = 16  # with no more points than this, each is marked and labelled
MOST_YEARS = 8
LEGEND_SIGN = 42  # pixels that a legend needs beside its words
HEAD_FOR_LINE = 22  # pixels above the ground for the name of a line that stands in it

# Near the lines: names from the top down as the lines lie from the outside in.
_IN_THE_CORNER = {"orientation": "v", "x": 1, "xanchor": "right", "y": 1, "yanchor": "top"}


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Lines of a finding whose category is a year."""
    chart = finding.chart
    assert chart is not None
    years = [int(year) for year in finding.table[chart.category]]
    columns = [marks.values(finding, series.column) for series in chart.series]
    reach = max((v for column in columns for v in column if v is not None), default=0) or 1
    runs = [_runs(finding, chart, column) for column in columns]
    empty = _empty_runs(columns)
    labelled = spots(finding, chart, years, reach, runs, empty, w)
    lines = [
        segment
        for series, column, own_runs in zip(chart.series, columns, runs, strict=True)
        for segment in _segments(
            series,
            years,
            column,
            marks.labels(finding, series, w),
            own_runs,
            labelled.get(series.column, {}),
        )
    ]
    references = [_reference(line, reach) for line in chart.lines]
    gaps = [(years[run[0]], years[run[-1]]) for run in empty]
    layout = marks.layout(
        HEIGHT, HEAD_FOR_LINE if chart.lines else 4, _legend(chart, columns, reach)
    )
    layout |= {
        "margin": layout["margin"] | {"l": 0},
        "xaxis": _year_axis(years),
        "yaxis": marks.value_axis(reach, chart.unit, ROOM_ABOVE, w),
        "hovermode": "x unified" if len(years) > FEW_POINTS else "closest",
        "shapes": [_band(first, last) for first, last in gaps],
        "annotations": [_band_words(first, last, w) for first, last in gaps]
        + [_line_name(line) for line in chart.lines],
    }
    return go.Figure([*lines, *references], layout)


def _legend(chart: Chart, columns: list[list[float | None]], reach: float) -> dict[str, Any]:
    """Where the legend stands other than usual."""
    if _corner_is_free(chart, columns, reach):
        return _IN_THE_CORNER
    return {"y": 1 + HEAD_FOR_LINE / INNER_HEIGHT} if chart.lines else {}


def _corner_is_free(chart: Chart, columns: list[list[float | None]], reach: float) -> bool:
    """Whether even on a phone a legend in the upper right corner covers no line."""
    if chart.segments is not None:
        return False
    widths = [marks.width(series.label, marks.AXIS_TEXT) for series in chart.series]
    begins = 1 - (max(widths) + LEGEND_SIGN) / INNER_WIDTH
    ends = 1 - (len(widths) + 0.25) * marks.LEGEND_ROW / INNER_HEIGHT
    first = math.ceil(begins * (len(columns[0]) - 1 + 2 * ROOM_BESIDE) - ROOM_BESIDE)
    below = [column[max(first, 0) :] for column in columns]
    return begins > 0 and all((v or 0) <= ends * reach * ROOM_ABOVE for c in below for v in c)


def _runs(finding: Finding, chart: Chart, values: list[float | None]) -> list[list[int]]:
    """The rows of each run of comparable points."""
    joined = [0] * len(values) if chart.segments is None else list(finding.table[chart.segments])
    found = []
    for _, group in groupby(range(len(values)), key=lambda row: joined[row]):
        rows = [row for row in group if values[row] is not None]
        found.append(_until_nothing_is_left(rows, values) if chart.segments is None else rows)
    return [rows for rows in found if rows]


def _until_nothing_is_left(rows: list[int], values: list[float | None]) -> list[int]:
    """A path ends where it reaches zero, rather than running on along the ground."""
    done = next((place for place, row in enumerate(rows) if values[row] == 0), len(rows))
    return rows[: done + 1]


def _segments(
    series: Series,
    years: list[int],
    values: list[float | None],
    texts: list[str],
    runs: list[list[int]],
    spots: dict[int, str],
) -> list[go.Scatter]:
    """One trace for each run of comparable points; the legend names the series once."""
    style = STYLES[series.role]
    return [
        go.Scatter(
            x=[years[row] for row in rows],
            y=[values[row] for row in rows],
            text=[texts[row] for row in rows],
            texttemplate=["%{text}" if row in spots else "" for row in rows],
            textposition=[spots.get(row, "top center") for row in rows],
            textfont={"size": marks.AXIS_TEXT},
            name=marks.safe(series.label),
            legendgroup=series.column,
            showlegend=number == 0,
            mode="lines+markers+text" if spots else "lines",
            cliponaxis=False,
            line={"color": style.colour, "width": 3, "dash": style.dash},
            marker={"size": 9},
            hovertemplate="%{x}: %{text}<extra>%{fullData.name}</extra>",
        )
        for number, rows in enumerate(runs)
    ]


def _empty_runs(columns: list[list[float | None]]) -> list[list[int]]:
    """The rows of each run of years in which no series has a figure."""
    empty = [all(value is None for value in row) for row in zip(*columns, strict=True)]
    grouped = groupby(range(len(empty)), key=lambda row: empty[row])
    return [list(rows) for is_empty, rows in grouped if is_empty]


def _band(first: int, last: int) -> dict[str, Any]:
    """A band over years in which no series has a figure."""
    return {
        "type": "rect",
        "x0": first - 0.5,
        "x1": last + 0.5,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "fillcolor": faded(STYLES["unstated"].colour, 0.14),
        "line": {"width": 0},
        "layer": "below",
    }


def _band_words(first: int, last: int, w: Wording) -> dict[str, Any]:
    return {
        "x": (first + last) / 2,
        "y": 1,
        "yref": "paper",
        "yanchor": "top",
        "text": unfound(w),
        "font": {"size": marks.AXIS_TEXT},
        "showarrow": False,
    }


def _reference(line: Line, reach: float) -> go.Scatter:
    """A dotted line up from a year."""
    return go.Scatter(
        x=[line.value, line.value],
        y=[0, reach * ROOM_ABOVE],
        mode="lines",
        name=marks.safe(line.label),
        line={"dash": "dot", "width": 2, "color": STYLES[line.role].colour},
        hoverinfo="skip",
        showlegend=False,
    )


def _line_name(line: Line) -> dict[str, Any]:
    """The name of a line up from a year, at its upper end."""
    return {
        "x": line.value,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": marks.safe(line.label),
        "font": {"size": marks.AXIS_TEXT},
        "showarrow": False,
    }


def _year_axis(years: list[int]) -> dict[str, object]:
    first, last = (min(years), max(years)) if years else (0, 1)
    step = max(1, -(-(last - first) // MOST_YEARS))
    return {
        "range": [first - ROOM_BESIDE, last + ROOM_BESIDE],
        "tickvals": list(range(first, last + 1, step)),
        "tickformat": "d",
        "tickangle": 0,
        "tickfont": {"size": marks.AXIS_TEXT},
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
    }
