"""A map drawn as plain polygons: no tiles, no world outline, nothing fetched."""

import math

import plotly.graph_objects as go

from components.chart import marks
from mineaction.finding import Chart, Finding, Shape
from mineaction.palette import STYLES, faded
from mineaction.wording import Wording

HEIGHT = 380
EDGE = 0.01  # of the map's height, free around it
FAINTEST, FULLEST, NONE = 0.2, 0.5, 0.03  # so pale that letters on them can be read

_UNSTATED = STYLES["unstated"]
UNKNOWN = {
    "shape": _UNSTATED.hatch,
    "fgcolor": faded(_UNSTATED.colour, 0.45),
    "bgcolor": faded(_UNSTATED.colour, 0.04),
    "size": 9,
    "solidity": 0.12,
}


def draw(finding: Finding, w: Wording) -> go.Figure:
    """Places shaded by their value; one without a value is hatched."""
    chart = finding.chart
    assert chart is not None
    (series,) = chart.series
    values, names = marks.values(finding, series.column), marks.names(finding)
    largest = max((value for value in values if value), default=0) or 1
    drawn = go.Figure()
    for shape in chart.shapes:
        value = values[shape.row]
        colour = STYLES[series.role].colour
        strength = FAINTEST + (FULLEST - FAINTEST) * (value or 0) / largest
        said = w.say("no release reported") if value is None else w.m2(value)
        for ring in shape.rings:
            drawn.add_trace(
                go.Scatter(
                    x=[x for x, _ in ring],
                    y=[y for _, y in ring],
                    mode="lines",
                    fill="toself",
                    fillcolor=faded(colour, strength if value else NONE),
                    fillpattern=UNKNOWN if value is None else None,
                    line={"color": STYLES["target"].colour, "width": 1.5},
                    name=marks.safe(f"{names[shape.row]}: {said}"),
                    hoveron="fills",
                    hoverinfo="name",
                    hoverlabel={"namelength": -1},
                    showlegend=False,
                )
            )
    drawn.add_trace(_labels(chart, values, names, w))
    drawn.update_layout(**marks.layout(HEIGHT), **_axes(chart.shapes))
    drawn.update_layout(margin={"l": 0, "r": 0})
    return drawn


def _labels(chart: Chart, values: list[float | None], names: list[str], w: Wording) -> go.Scatter:
    texts = []
    for shape in chart.shapes:
        name, value = marks.wrapped(names[shape.row], width=14), values[shape.row]
        texts.append(name if value is None else f"<b>{name}</b><br>{w.m2(value)}")
    return go.Scatter(
        x=[shape.label_at[0] for shape in chart.shapes],
        y=[shape.label_at[1] for shape in chart.shapes],
        mode="text",
        text=texts,
        textfont={"size": marks.TEXT},
        hoverinfo="skip",
        showlegend=False,
    )


def _axes(shapes: tuple[Shape, ...]) -> dict[str, object]:
    """Axes without ticks on which a degree of longitude is as long as it is at that latitude."""
    points = [point for shape in shapes for ring in shape.rings for point in ring]
    longitudes, latitudes = [x for x, _ in points], [y for _, y in points]
    middle = (min(latitudes) + max(latitudes)) / 2
    edge = EDGE * (max(latitudes) - min(latitudes))
    plain = {"visible": False, "fixedrange": True, "constrain": "domain"}
    aspect = {"scaleanchor": "x", "scaleratio": 1 / math.cos(math.radians(middle))}
    return {
        "xaxis": {**plain, "range": [min(longitudes) - edge, max(longitudes) + edge]},
        "yaxis": {
            **plain,
            **aspect,
            "range": [min(latitudes) - edge, max(latitudes) + edge],
            "constraintoward": "top",
        },
    }
