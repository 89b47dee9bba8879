"""A bridge (waterfall): from one level to another, step by step, downwards."""

from typing import Any

import plotly.graph_objects as go

from components.chart import marks
from components.chart.rows import Rows, near, rows
from mineaction.finding import Finding
from mineaction.palette import STYLES
from mineaction.wording import Wording

ROOM_BESIDE = 1.01
AIR = 6  # pixels between a text and a line


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Bars from the ground for levels, and between levels for changes."""
    chart = finding.chart
    assert chart is not None
    (series,) = chart.series
    changes = marks.values(finding, series.column)
    levels = [level or 0 for level in marks.values(finding, "level")]
    bases = [0 if c is None else level - c for level, c in zip(levels, changes, strict=True)]
    texts, names = marks.labels(finding, series, w), marks.names(finding)
    standing = rows(names, texts)
    drawn = go.Figure(_joins(levels, standing))
    for row, role in enumerate(finding.table["role"]):
        drawn.add_trace(
            go.Bar(
                name=marks.safe(names[row]),
                x=[levels[row] - bases[row]],
                y=[row],
                base=[bases[row]],
                width=standing.thickness,
                orientation="h",
                marker=marks.marker(role),
                hovertemplate=f"{marks.safe(names[row])}: {texts[row]}<extra></extra>",
                showlegend=False,
            )
        )
    reach = max([*levels, *bases], default=0) or 1
    drawn.update_layout(
        **marks.layout(standing.height + marks.FOOT),
        barmode="overlay",
        xaxis=marks.value_axis(reach, chart.unit, ROOM_BESIDE, w),
        yaxis=standing.axis,
        annotations=[
            text if change is None else _beside(text, levels[row - 1], reach)
            for row, (text, change) in enumerate(zip(standing.texts, changes, strict=True))
        ],
    )
    return drawn


def _beside(text: dict[str, Any], level: float, reach: float) -> dict[str, Any]:
    """The text of a change beside the line on which the level before comes down to it."""
    moved = near(text, level, level, (0, reach * ROOM_BESIDE))
    away = {"left": AIR, "right": -AIR}.get(moved["xanchor"], 0)
    return moved | {"xshift": away if moved["xref"] == "x" else 0}


def _joins(levels: list[float], standing: Rows) -> list[go.Scatter]:
    """Thin lines that carry a level over to the next step."""
    half = standing.thickness / 2
    return [
        go.Scatter(
            x=[level, level],
            y=[row - half, row + 1 + half],
            mode="lines",
            line={"width": 1, "color": STYLES["target"].colour},
            hoverinfo="skip",
            showlegend=False,
        )
        for row, level in enumerate(levels[:-1])
    ]
