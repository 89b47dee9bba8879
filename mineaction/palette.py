"""What a role looks like, on a screen and in a picture: the only place that knows a colour.

Middle tones, each at least 3:1 on white and on the dark ground, since colours set on a trace do
not follow the theme. What is suspected, uncovered or unknown is hatched as well.
"""

from dataclasses import dataclass
from typing import Literal

from mineaction.finding import Role


@dataclass(frozen=True)
class Style:
    """A colour; a hatching for what is uncertain; how a line of it is dashed."""

    colour: str
    hatch: Literal["", "/", "\\", "x"] = ""
    dash: Literal["solid", "dash", "dot", "dashdot"] = "solid"


STYLES: dict[Role, Style] = {
    "cha": Style("#c2541e"),
    "sha": Style("#c2541e", "/"),
    "mixed": Style("#a3509c"),
    "remaining": Style("#c2541e"),
    "cleared": Style("#29a366"),
    "reduced": Style("#4c5ce6"),
    "cancelled": Style("#87939c"),
    "government": Style("#3a73b5"),
    "international": Style("#c9731d"),
    "uncovered": Style("#cf4a5f", "/"),
    "unstated": Style("#87939c", "x"),
    "women": Style("#8c5fd0"),
    "rest": Style("#87939c"),
    "target": Style("#6b7780", dash="dash"),
    "released": Style("#4c5ce6"),
    "needed": Style("#cf4a5f", dash="dot"),
    "unexplained": Style("#87939c", "x"),
    "pledged": Style("#5b9bb0", "\\"),
    "scenario": Style("#b0780f", dash="dashdot"),
}

LIGHT_GROUND = "#ffffff"
DARK_GROUND = "#11181d"
ON_SOLID = "#ffffff"
ON_BRIGHT = "#0b0f12"
BRIGHT = 0.19  # from this luminance on, dark letters are the easier ones to read


def faded(colour: str, opacity: float) -> str:
    """The colour as CSS with an opacity between 0 and 1."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def ink(colour: str) -> str:
    """The colour of letters on a solid area of a colour."""
    return ON_BRIGHT if _luminance(colour) > BRIGHT else ON_SOLID


def _luminance(colour: str) -> float:
    """How bright a colour is, 0 to 1, as WCAG has it."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
