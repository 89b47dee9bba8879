"""What all native Excel charts share: fills and hatchings, lines, axes, labels."""

from collections.abc import Sequence
from typing import Any, Literal

from xlsxwriter.chart import Chart as ExcelChart

from briefing.excel.formats import FONT, GREY
from briefing.excel.text import cell_text
from mineaction.finding import Finding, Role, Unit
from mineaction.palette import LIGHT_GROUND, STYLES, ink
from mineaction.wording import Wording

PATTERNS = {
    "/": "wide_upward_diagonal",
    "\\": "wide_downward_diagonal",
    "x": "diagonal_brick",
}
DASHES = {"solid": "solid", "dash": "dash", "dot": "round_dot", "dashdot": "dash_dot"}
LABEL_SIZE = 9
ZERO_WIDTH = "\u200b"
_THIN = 0.75
_FONT = {"name": FONT, "size": LABEL_SIZE}
_GRID = {"color": GREY, "width": 0.5, "transparency": 60}

Look = dict[str, Any]
Inside = Literal["center", "inside_base"] | None  # of a bar; outside it if None


def plain(text: str) -> str:
    """A name for a series, an axis or a mark that nobody takes for a formula.

    One with a cell in it (Sheet!A1) would be; what parts it is not seen.
    """
    return cell_text(text).replace("!", f"!{ZERO_WIDTH}")


def fill(role: Role) -> Look:
    """How an area of a role is filled: solid, or hatched on white with its outline."""
    style = STYLES[role]
    border = {"color": style.colour, "width": _THIN}
    if not style.hatch:
        return {"fill": {"color": style.colour}, "border": border}
    pattern = {
        "pattern": PATTERNS[style.hatch],
        "fg_color": style.colour,
        "bg_color": LIGHT_GROUND,
    }
    return {"pattern": pattern, "border": border}


def stroke(role: Role, width: float = 2.25) -> Look:
    """How a line of a role is drawn."""
    style = STYLES[role]
    return {"color": style.colour, "width": width, "dash_type": DASHES[style.dash]}


def labels(role: Role, texts: Sequence[str | None], inside: Inside, unit: Unit) -> Look:
    """A label for each mark: None for none, "" for its value, else the text itself."""
    look = _inside(role, inside) if inside else {"font": _FONT}
    return look | {
        "value": True,
        "num_format": '0"%"' if unit == "percent" else "#,##0",
        "custom": [_label(text, look) for text in texts],
    }


def _inside(role: Role, inside: Inside) -> Look:
    """White or black on what is solid; on white, in its own colour, on what is hatched."""
    style = STYLES[role]
    place: Look = {"position": inside}
    if not style.hatch:
        return place | {"font": _FONT | {"color": ink(style.colour), "bold": True}}
    font = _FONT | {"color": style.colour, "bold": True}
    return place | {"font": font, "fill": {"color": LIGHT_GROUND}}


def _label(text: str | None, look: Look) -> Look | None:
    if text is None:
        return {"delete": True}
    return look | {"value": plain(text)} if text else None


def value_axis(finding: Finding, unit: Unit, w: Wording, whole: bool = False) -> Look:
    """The axis of values, from zero, with its unit; `whole` ends shares at 100."""
    axis = {
        "name": _unit_name(finding, unit, w),
        "name_font": _FONT | {"bold": False},
        "num_font": _FONT,
        "num_format": "#,##0",
        "min": 0,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": _GRID},
    }
    return axis | ({"max": 100} if whole else {})


def name_axis(finding: Finding, w: Wording) -> Look:
    """The axis of names, called as their column is."""
    chart = finding.chart
    assert chart is not None
    heading = next((c.label for c in finding.columns if c.key == chart.category), "")
    return {
        "name": plain(heading or w.say("What")),
        "name_font": _FONT | {"bold": False},
        "num_font": _FONT,
        "line": {"color": GREY, "width": _THIN},
        "major_tick_mark": "none",
    }


def _unit_name(finding: Finding, unit: Unit, w: Wording) -> str:
    """The heading of the one column drawn, which names its unit; of several the unit alone."""
    chart = finding.chart
    assert chart is not None
    drawn = [column for column in finding.columns if column.key in _drawn(finding)]
    if len(drawn) == 1 and len(chart.series) == 1 and chart.kind != "bridge":
        return plain(drawn[0].label)
    units: dict[Unit, str] = {
        "area_m2": w.say("m²"),
        "eur": w.say("EUR"),
        "percent": w.say("%"),
        "count": w.say("Number"),
    }
    return units[unit]


def _drawn(finding: Finding) -> set[str]:
    chart = finding.chart
    assert chart is not None
    return {series.column for series in chart.series}


def finish(drawn: ExcelChart, legend: bool, hidden: Sequence[int] = ()) -> None:
    """No title (the claim stands above), a legend only where it helps, nothing else."""
    drawn.set_title({"none": True})
    shown = {"position": "top", "font": _FONT, "delete_series": list(hidden)}
    drawn.set_legend(shown if legend else {"none": True})
    drawn.set_chartarea({"border": {"none": True}, "fill": {"color": LIGHT_GROUND}})
    drawn.show_hidden_data()
    drawn.show_blanks_as("gap")
