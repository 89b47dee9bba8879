"""Rows downwards: on a line of its own above each bar stand its name and what is said of it.

A figure does not know how wide it will be drawn, and a phone has no room beside a bar.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components.chart import marks

BAR, GAP, LINE, HEAD = 28, 12, 19, 6  # in pixels
LONGEST = 42  # characters that a line on a phone holds
MOST_LINES = 3
BESIDE = "\u2002"  # between a name and what is said of it


@dataclass(frozen=True)
class Rows:
    """Some rows: their axis, the texts above them, all their pixels, how thick a bar is in rows."""

    axis: dict[str, Any]
    texts: list[dict[str, Any]]
    height: int
    thickness: float


def rows(names: Sequence[str], said: Sequence[str]) -> Rows:
    """Rows with their names and texts; `said` is already safe, an empty one says nothing."""
    texts = _texts(names, said)
    count, lines = len(texts), max((text.count("<br>") + 1 for text in texts), default=1)
    pitch = lines * LINE + BAR + GAP
    half = BAR / pitch / 2
    above = half + (lines * LINE + HEAD) / pitch
    axis = {
        "range": [max(count, 1) - above + HEAD / pitch, -above],
        "showticklabels": False,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
    }
    above_bars = [_above(row - half, text) for row, text in enumerate(texts)]
    return Rows(axis, above_bars, max(count, 1) * pitch + HEAD, 2 * half)


def _above(y: float, text: str) -> dict[str, Any]:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": y,
        "yanchor": "bottom",
        "align": "left",
        "text": text,
        "font": {"size": marks.TEXT},
        "borderpad": 0,
        "showarrow": False,
    }


def near(text: dict[str, Any], start: float, end: float, axis: Sequence[float]) -> dict[str, Any]:
    """A row's text at an end or the middle of its bar, where even a phone has room for it."""
    low, high = axis
    takes = marks.width(text["text"]) / (marks.PHONE_WIDTH - 2 * marks.SIDE) * (high - low)
    middle = (start + end) / 2
    for anchor, x, left in (
        ("left", start, start),
        ("right", end, end - takes),
        ("center", middle, middle - takes / 2),
    ):
        if low <= left <= high - takes:
            return text | {"x": x, "xref": "x", "xanchor": anchor, "align": anchor}
    return text


def _texts(names: Sequence[str], said: Sequence[str]) -> list[str]:
    """All on one line when each fits on one, else what is said below the name in every row."""
    bold = [f"<b>{text}</b>" if text else "" for text in said]
    if all(len(name) + len(text) < LONGEST for name, text in zip(names, said, strict=True)):
        pairs = zip(map(marks.safe, names), bold, strict=True)
        return [BESIDE.join(part for part in pair if part) for pair in pairs]
    columns = zip(map(_wrapped, names), bold, strict=True)
    return ["<br>".join([*lines, *([text] if text else [])]) for lines, text in columns]


def _wrapped(name: str) -> list[str]:
    lines = textwrap.wrap(name, LONGEST, max_lines=MOST_LINES, placeholder=" …") or [""]
    return [marks.safe(line) for line in lines]
