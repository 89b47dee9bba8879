"""A timeline: each row from a first month to a last, with its date as printed beside it."""

import plotly.graph_objects as go

from components.chart import marks
from mineaction.finding import Finding
from mineaction.wording import Wording

MONTHS = 12
ROOM_BESIDE = 0.55  # of the span, for the printed dates


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Bars between months; the axis counts months since year 0 and names them."""
    chart = finding.chart
    assert chart is not None
    (series,) = chart.series
    starts = [_months(month) for month in finding.table["first"]]
    ends = [_months(month) + 1 for month in finding.table["last"]]
    rows = marks.places(finding)
    first, last = min(starts, default=0), max(ends, default=1)
    drawn = go.Figure(
        go.Bar(
            name=marks.safe(series.label),
            x=[end - start for start, end in zip(starts, ends, strict=True)],
            base=starts,
            y=rows,
            orientation="h",
            marker=marks.marker(series.role),
            text=marks.labels(finding, series, w),
            textposition="outside",
            cliponaxis=False,
            hovertext=[marks.safe(name) for name in marks.names(finding)],
            hovertemplate="%{hovertext}: %{text}<extra></extra>",
            showlegend=False,
        )
    )
    ticks = list(range(first - first % 3, last + 1, 3))
    drawn.update_layout(
        **marks.layout(marks.HEAD_AND_FOOT + marks.ROW_HEIGHT * max(len(rows), 1)),
        bargap=0.4,
        xaxis={
            "range": [first - 0.5, last + (last - first) * ROOM_BESIDE],
            "tickvals": [tick for tick in ticks if tick <= last],
            "ticktext": [_name(tick, w) for tick in ticks if tick <= last],
            "fixedrange": True,
            "zeroline": False,
            "tickangle": 0,
        },
        yaxis=marks.name_axis(finding, reverse=True),
    )
    return drawn


def _months(when: str) -> int:
    year, month = when.split("-")[:2]
    return int(year) * MONTHS + int(month) - 1


def _name(months: int, w: Wording) -> str:
    month = months % MONTHS + 1
    return f"{w.months(month, month)}<br>{months // MONTHS}"
