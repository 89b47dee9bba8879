"""Draws a finding's chart. Pure: the same finding gives the same figure.

No template, ground or font is set, so that the figure follows the page's theme.
"""

from collections.abc import Callable

import plotly.graph_objects as go

from components.chart import bars, bridge, lines, map_of_places, timeline
from mineaction.finding import Finding
from mineaction.wording import Wording

Figure = go.Figure
CONFIG = {"displayModeBar": False, "responsive": True}

_KINDS: dict[str, Callable[[Finding, Wording], go.Figure]] = {
    "bars": bars.draw,
    "columns": bars.draw,
    "lines": lines.draw,
    "bridge": bridge.draw,
    "timeline": timeline.draw,
    "map": map_of_places.draw,
}


def figure(finding: Finding, w: Wording) -> go.Figure:
    """The finding's chart as a Plotly figure; `finding.chart` must not be None."""
    assert finding.chart is not None
    return _KINDS[finding.chart.kind](finding, w)
