"""Lines over years: joined only where points compare, years without a figure marked as such."""

import math
from itertools import groupby, pairwise

import plotly.graph_objects as go

from components.chart import marks
from components.chart.placing import Box, Label, place
from mineaction.finding import Chart, Finding, Line, Series
from mineaction.palette import STYLES, faded
from mineaction.wording import Wording

HEIGHT = 380
INNER_WIDTH, INNER_HEIGHT = 248, 310  # of the ground on a phone, in pixels, rather less than more
ROOM_ABOVE, ROOM_BESIDE = 1.15, 0.6
FEW_POINTS = 16  # with no more points than this, each is marked and labelled
MOST_YEARS = 8
LEGEND_SIGN = 42  # pixels that a legend needs beside its words
SIDE = 16  # pixels right of the ground, for half a year's number
STEPS = 6  # of a line that labels must not cover
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
    drawn = go.Figure()
    spots = _spots(finding, chart, years, reach, runs, empty, w)
    for series, column, own_runs in zip(chart.series, columns, runs, strict=True):
        texts = marks.labels(finding, series, w)
        spot = spots.get(series.column, {})
        drawn.add_traces(_segments(series, years, column, texts, own_runs, spot))
    for run in empty:
        _empty_years(drawn, years[run[0]], years[run[-1]], w)
    for line in chart.lines:
        _reference(drawn, line, reach)
    drawn.update_layout(
        **marks.layout(HEIGHT, HEAD_FOR_LINE if chart.lines else 4),
        xaxis=_year_axis(years),
        yaxis=marks.value_axis(reach, chart.unit, ROOM_ABOVE, w),
        hovermode="x unified" if len(years) > FEW_POINTS else "closest",
    )
    drawn.update_layout(margin={"l": 0, "r": SIDE})
    if _corner_is_free(chart, columns, reach):
        drawn.update_layout(legend=_IN_THE_CORNER)
    elif chart.lines:
        drawn.update_layout(legend={"y": 1 + HEAD_FOR_LINE / INNER_HEIGHT})
    return drawn


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


def _spots(
    finding: Finding,
    chart: Chart,
    years: list[int],
    reach: float,
    runs: list[list[list[int]]],
    empty: list[list[int]],
    w: Wording,
) -> dict[str, dict[int, str]]:
    """Where the labels stand that have room, by column and row: first and last, then breaks."""
    if chart.segments is None or not years:
        return {}
    across = INNER_WIDTH / (max(years) - min(years) + 2 * ROOM_BESIDE)

    def at(row: int, value: float) -> tuple[float, float]:
        left = (years[row] - min(years) + ROOM_BESIDE) * across
        return left, INNER_HEIGHT * (1 - value / (reach * ROOM_ABOVE))

    keys: list[tuple[str, int]] = []
    labels: list[Label] = []
    taken = [_band(at(run[0], 0)[0], at(run[-1], 0)[0], w) for run in empty]
    for series, own_runs in zip(chart.series, runs, strict=True):
        values, texts = marks.values(finding, series.column), marks.labels(finding, series, w)
        for rows in own_runs:
            points = [at(row, values[row] or 0) for row in rows]
            taken += _along(points)
            for row, (x, y) in zip(rows, points, strict=True):
                keys.append((series.column, row))
                weight = _importance(row, own_runs[-1][-1], own_runs[0][0], rows)
                labels.append(Label(x, y, texts[row], weight))
    found: dict[str, dict[int, str]] = {}
    for (column, row), spot in zip(keys, place(labels, INNER_WIDTH + SIDE, taken), strict=True):
        if spot is not None:
            found.setdefault(column, {})[row] = spot
    return found


def _importance(row: int, last: int, first: int, run: list[int]) -> int:
    """The last point of all matters most, then the first, then where the line breaks."""
    tests = (row == last, row == first, row in (run[0], run[-1]), True)
    return tests.index(True)


def _along(points: list[tuple[float, float]]) -> list[Box]:
    """Small boxes along the line that joins points."""
    return [
        Box(x - 1, y - 1, x + 1, y + 1)
        for (x0, y0), (x1, y1) in pairwise(points)
        for x, y in (
            (x0 + (x1 - x0) * step / STEPS, y0 + (y1 - y0) * step / STEPS) for step in range(STEPS)
        )
    ]


def _empty_runs(columns: list[list[float | None]]) -> list[list[int]]:
    """The rows of each run of years in which no series has a figure."""
    empty = [all(value is None for value in row) for row in zip(*columns, strict=True)]
    grouped = groupby(range(len(empty)), key=lambda row: empty[row])
    return [list(rows) for is_empty, rows in grouped if is_empty]


def _unfound(w: Wording) -> str:
    return marks.wrapped(w.say("no figure found"), width=9)


def _band(first: float, last: float, w: Wording) -> Box:
    """Where the words over empty years stand."""
    middle, half = (first + last) / 2, marks.width(_unfound(w), marks.AXIS_TEXT) / 2
    return Box(middle - half, 0, middle + half, INNER_HEIGHT * 0.15)


def _empty_years(drawn: go.Figure, first: int, last: int, w: Wording) -> None:
    """A band over years in which no series has a figure."""
    drawn.add_vrect(
        first - 0.5,
        last + 0.5,
        fillcolor=faded(STYLES["unstated"].colour, 0.14),
        line_width=0,
        layer="below",
    )
    drawn.add_annotation(
        x=(first + last) / 2,
        y=1,
        yref="paper",
        yanchor="top",
        text=_unfound(w),
        font={"size": marks.AXIS_TEXT},
        showarrow=False,
    )


def _reference(drawn: go.Figure, line: Line, reach: float) -> None:
    """A dotted line up from a year, named at its upper end."""
    drawn.add_trace(
        go.Scatter(
            x=[line.value, line.value],
            y=[0, reach * ROOM_ABOVE],
            mode="lines",
            name=marks.safe(line.label),
            line={"dash": "dot", "width": 2, "color": STYLES[line.role].colour},
            hoverinfo="skip",
            showlegend=False,
        )
    )
    drawn.add_annotation(
        x=line.value,
        y=1,
        yref="paper",
        yanchor="bottom",
        text=marks.safe(line.label),
        font={"size": marks.AXIS_TEXT},
        showarrow=False,
    )


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
