"""Lines over years: joined only where points compare, years without a figure marked as such."""

from itertools import groupby

import plotly.graph_objects as go

from components.chart import marks
from mineaction.finding import Chart, Finding, Line, Series
from mineaction.palette import STYLES, faded
from mineaction.wording import Wording

HEIGHT = 380
ROOM_ABOVE = 1.1
FEW_POINTS = 16  # with no more points than this, each is marked and labelled
MOST_YEARS = 8


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Lines of a finding whose category is a year."""
    chart = finding.chart
    assert chart is not None
    years = [int(year) for year in finding.table[chart.category]]
    drawn = go.Figure()
    known = [v for s in chart.series for v in marks.values(finding, s.column) if v is not None]
    reach = max(known, default=0) or 1
    for series in chart.series:
        drawn.add_traces(_segments(finding, chart, series, years, w))
    _empty_years(drawn, finding, chart, years, w)
    for line in chart.lines:
        _reference(drawn, line, reach)
    drawn.update_layout(
        **marks.layout(HEIGHT),
        xaxis=_year_axis(years),
        yaxis=marks.value_axis(reach, chart.unit, ROOM_ABOVE, w),
        hovermode="x unified" if len(years) > FEW_POINTS else "closest",
    )
    return drawn


def _segments(
    finding: Finding, chart: Chart, series: Series, years: list[int], w: Wording
) -> list[go.Scatter]:
    """One trace for each run of comparable points; the legend names the series once."""
    values = marks.values(finding, series.column)
    texts = marks.labels(finding, series, w)
    joined = [0] * len(years) if chart.segments is None else list(finding.table[chart.segments])
    style = STYLES[series.role]
    few = chart.segments is not None
    traces: list[go.Scatter] = []
    for _, group in groupby(range(len(years)), key=lambda row: joined[row]):
        rows = [row for row in group if values[row] is not None]
        if chart.segments is None:
            rows = _until_nothing_is_left(rows, values)
        if not rows:
            continue
        traces.append(
            go.Scatter(
                x=[years[row] for row in rows],
                y=[values[row] for row in rows],
                text=[texts[row] for row in rows],
                name=marks.safe(series.label),
                legendgroup=series.column,
                showlegend=not traces,
                mode="lines+markers+text" if few else "lines",
                textposition="top center",
                cliponaxis=False,
                line={"color": style.colour, "width": 3, "dash": style.dash},
                marker={"size": 9},
                hovertemplate="%{x}: %{text}<extra>%{fullData.name}</extra>",
            )
        )
    return traces


def _until_nothing_is_left(rows: list[int], values: list[float | None]) -> list[int]:
    """A path ends where it reaches zero, rather than running on along the ground."""
    done = next((place for place, row in enumerate(rows) if values[row] == 0), len(rows))
    return rows[: done + 1]


def _empty_years(
    drawn: go.Figure, finding: Finding, chart: Chart, years: list[int], w: Wording
) -> None:
    """A hatched band over years in which no series has a figure."""
    columns = [marks.values(finding, series.column) for series in chart.series]
    empty = [all(column[row] is None for column in columns) for row in range(len(years))]
    runs = [
        list(g) for is_empty, g in groupby(range(len(years)), key=lambda r: empty[r]) if is_empty
    ]
    for run in runs:
        first, last = years[run[0]] - 0.5, years[run[-1]] + 0.5
        drawn.add_vrect(
            first,
            last,
            fillcolor=faded(STYLES["unstated"].colour, 0.14),
            line_width=0,
            layer="below",
        )
        drawn.add_annotation(
            x=(first + last) / 2,
            y=0.5,
            yref="paper",
            text=marks.wrapped(w.say("no figure found"), width=9),
            showarrow=False,
        )


def _reference(drawn: go.Figure, line: Line, reach: float) -> None:
    at, edges = [line.value, line.value], [0, reach * ROOM_ABOVE]
    drawn.add_trace(
        go.Scatter(
            x=at if line.along == "category" else None,
            y=edges,
            mode="lines",
            name=marks.safe(line.label),
            line={"dash": "dot", "width": 2, "color": STYLES[line.role].colour},
            hoverinfo="skip",
        )
    )


def _year_axis(years: list[int]) -> dict[str, object]:
    first, last = (min(years), max(years)) if years else (0, 1)
    step = max(1, -(-(last - first) // MOST_YEARS))
    return {
        "range": [first - 0.6, last + 0.6],
        "tickvals": list(range(first, last + 1, step)),
        "tickformat": "d",
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
    }
