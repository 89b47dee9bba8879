"""Where labels of points stand so that none covers another on a phone; some get no place.

What is free of overlaps at one width stays so at any greater one: points only move apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from components.chart import marks

MARK, AIR = 7, 3  # half a mark's size, and what is kept free around texts, in pixels
LINE = 1.3  # a line's height in sizes of the text
# Plotly's names for the places around a point, the best first: (down, right) of it.
AROUND = {
    "top center": (-1, 0),
    "middle right": (0, 1),
    "middle left": (0, -1),
    "bottom center": (1, 0),
    "top right": (-1, 1),
    "top left": (-1, -1),
    "bottom right": (1, 1),
    "bottom left": (1, -1),
}


@dataclass(frozen=True)
class Label:
    """A text and its point, in pixels from the upper left corner; what matters most is first."""

    x: float
    y: float
    text: str
    importance: int = 0


@dataclass(frozen=True)
class Box:
    """A rectangle that is taken, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def place(labels: Sequence[Label], width: float, taken: Sequence[Box]) -> list[str | None]:
    """A place around its point for each label, or None where all are taken."""
    found: list[str | None] = [None] * len(labels)
    full = [*taken, *(_mark(label) for label in labels)]
    for number in sorted(range(len(labels)), key=lambda n: labels[n].importance):
        for name in AROUND:
            around = box(labels[number], name)
            is_cut = around.left < 0 or around.right > width
            if not is_cut and not any(around.meets(each) for each in full):
                found[number] = name
                full.append(around)
                break
    return found


def _mark(label: Label) -> Box:
    return Box(label.x - MARK + 1, label.y - MARK + 1, label.x + MARK - 1, label.y + MARK - 1)


def box(label: Label, name: str) -> Box:
    """The room that a label takes at a place around its point, with some air."""
    down, right = AROUND[name]
    wide = marks.width(label.text, marks.AXIS_TEXT) + 2 * AIR
    high = marks.AXIS_TEXT * LINE * (label.text.count("<br>") + 1)
    x = label.x + right * (MARK + wide / 2)
    y = label.y + down * (MARK + high / 2)
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
