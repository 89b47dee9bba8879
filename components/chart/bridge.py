"""A bridge (waterfall): from one level to another, step by step."""

import plotly.graph_objects as go

from components.chart import marks
from mineaction.finding import Finding
from mineaction.palette import STYLES
from mineaction.wording import Wording

HEIGHT = 380
ROOM_ABOVE = 1.14
WIDTH = 0.62


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Columns that stand on the ground for levels and hang between levels for changes."""
    chart = finding.chart
    assert chart is not None
    (series,) = chart.series
    changes = marks.values(finding, series.column)
    levels = [level or 0 for level in marks.values(finding, "level")]
    texts = marks.labels(finding, series, w)
    roles = list(finding.table["role"])
    names = marks.names(finding)
    drawn = go.Figure()
    for row, change in enumerate(changes):
        base = 0 if change is None else levels[row] - change
        drawn.add_trace(
            go.Bar(
                name=marks.safe(names[row]),
                x=[row],
                y=[levels[row] - base],
                base=[base],
                width=WIDTH,
                marker=marks.marker(roles[row]),
                hovertemplate=f"{marks.safe(names[row])}: {texts[row]}<extra></extra>",
                showlegend=False,
            )
        )
    tops = [
        max(level, level - (change or 0)) for level, change in zip(levels, changes, strict=True)
    ]
    drawn.add_trace(_texts(tops, texts))
    drawn.add_traces(_joins(levels))
    reach = max(tops, default=0) or 1
    drawn.update_layout(
        **marks.layout(HEIGHT),
        barmode="overlay",
        xaxis=marks.name_axis(finding, reverse=False) | {"tickangle": 0},
        yaxis=marks.value_axis(reach, chart.unit, ROOM_ABOVE, w),
    )
    drawn.update_xaxes(ticktext=[marks.wrapped(name, width=11) for name in names])
    return drawn


def _texts(tops: list[float], texts: list[str]) -> go.Scatter:
    return go.Scatter(
        x=list(range(len(tops))),
        y=tops,
        text=[text.replace(" ", "<br>", 1) if len(text) > 14 else text for text in texts],
        mode="text",
        textposition="top center",
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _joins(levels: list[float]) -> list[go.Scatter]:
    """Thin lines that carry a level over to the next column."""
    return [
        go.Scatter(
            x=[row + WIDTH / 2, row + 1 - WIDTH / 2],
            y=[level, level],
            mode="lines",
            line={"width": 1, "color": STYLES["target"].colour},
            hoverinfo="skip",
            showlegend=False,
        )
        for row, level in enumerate(levels[:-1])
    ]
