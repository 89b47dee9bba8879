"""A timeline: each row from a first month to a last, with its date as printed above it."""

import plotly.graph_objects as go

from components.chart import marks
from components.chart.rows import near, rows
from mineaction.finding import Finding
from mineaction.wording import Wording

MONTHS = 12
EDGE = 0.2  # of a month, left and right
FOOT = 20  # pixels more than other charts, for the year below the month


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Bars between months; the axis counts months since year 0 and names them."""
    chart = finding.chart
    assert chart is not None
    (series,) = chart.series
    starts = [_months(month) for month in finding.table["first"]]
    ends = [_months(month) + 1 for month in finding.table["last"]]
    texts = marks.labels(finding, series, w)
    standing = rows(marks.names(finding), texts)
    first, last = min(starts, default=0), max(ends, default=1)
    span = [first - EDGE, last + EDGE]
    drawn = go.Figure(
        go.Bar(
            name=marks.safe(series.label),
            x=[end - start for start, end in zip(starts, ends, strict=True)],
            base=starts,
            y=marks.places(finding),
            width=standing.thickness,
            orientation="h",
            marker=marks.marker(series.role),
            text=texts,
            textposition="none",
            hovertext=[marks.safe(name) for name in marks.names(finding)],
            hovertemplate="%{hovertext}: %{text}<extra></extra>",
            showlegend=False,
        )
    )
    ticks = list(range(first - first % 3, last + 1, 3))
    drawn.update_layout(
        **marks.layout(standing.height + marks.FOOT + FOOT),
        xaxis={
            "range": span,
            "tickvals": [tick for tick in ticks if tick <= last],
            "ticktext": [_name(tick, w) for tick in ticks if tick <= last],
            "tickfont": {"size": marks.AXIS_TEXT},
            "fixedrange": True,
            "zeroline": False,
            "tickangle": 0,
        },
        yaxis=standing.axis,
        annotations=[
            near(text, start, end, span)
            for text, start, end in zip(standing.texts, starts, ends, strict=True)
        ],
    )
    return drawn


def _months(when: str) -> int:
    year, month = when.split("-")[:2]
    return int(year) * MONTHS + int(month) - 1


def _name(months: int, w: Wording) -> str:
    month = months % MONTHS + 1
    return f"{w.months(month, month)}<br>{months // MONTHS}"
