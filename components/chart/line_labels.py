"""Where the points of lines are labelled: what matters most first, as far as a phone has room."""

from itertools import pairwise

from components.chart import marks
from components.chart.placing import Box, Label, place
from mineaction.finding import Chart, Finding
from mineaction.wording import Wording

INNER_WIDTH, INNER_HEIGHT = 248, 310  # of the ground on a phone, in pixels, rather less than more
ROOM_ABOVE, ROOM_BESIDE = 1.15, 0.6
STEPS = 6  # of a line that labels must not cover


def spots(
    finding: Finding,
    chart: Chart,
    years: list[int],
    reach: float,
    runs: list[list[list[int]]],
    empty: list[list[int]],
    w: Wording,
) -> dict[str, dict[int, str]]:
    """Where the labels stand that have room, by column and row: first and last, then breaks.

    `runs` are the rows of each line's comparable points, `empty` those of years without a figure.
    """
    if chart.segments is None or not years:
        return {}
    across = INNER_WIDTH / (max(years) - min(years) + 2 * ROOM_BESIDE)

    def at(row: int, value: float) -> tuple[float, float]:
        left = (years[row] - min(years) + ROOM_BESIDE) * across
        return left, INNER_HEIGHT * (1 - value / (reach * ROOM_ABOVE))

    keys: list[tuple[str, int]] = []
    labels: list[Label] = []
    taken = [_room_of_words(at(run[0], 0)[0], at(run[-1], 0)[0], w) for run in empty]
    for series, own_runs in zip(chart.series, runs, strict=True):
        values, texts = marks.values(finding, series.column), marks.labels(finding, series, w)
        for rows in own_runs:
            points = [at(row, values[row] or 0) for row in rows]
            taken += _along(points)
            for row, (x, y) in zip(rows, points, strict=True):
                keys.append((series.column, row))
                weight = _importance(row, own_runs[-1][-1], own_runs[0][0], rows)
                labels.append(Label(x, y, texts[row], weight))
    found: dict[str, dict[int, str]] = {}
    for (column, row), spot in zip(
        keys, place(labels, INNER_WIDTH + marks.SIDE, taken), strict=True
    ):
        if spot is not None:
            found.setdefault(column, {})[row] = spot
    return found


def _importance(row: int, last: int, first: int, run: list[int]) -> int:
    """The last point of all matters most, then the first, then where the line breaks."""
    tests = (row == last, row == first, row in (run[0], run[-1]), True)
    return tests.index(True)


def _along(points: list[tuple[float, float]]) -> list[Box]:
    """Small boxes along the line that joins points."""
    return [
        Box(x - 1, y - 1, x + 1, y + 1)
        for (x0, y0), (x1, y1) in pairwise(points)
        for x, y in (
            (x0 + (x1 - x0) * step / STEPS, y0 + (y1 - y0) * step / STEPS) for step in range(STEPS)
        )
    ]


def unfound(w: Wording) -> str:
    """What stands over years without a figure."""
    return marks.wrapped(w.say("no figure found"), width=9)


def _room_of_words(first: float, last: float, w: Wording) -> Box:
    """Where the words over empty years stand."""
    middle, half = (first + last) / 2, marks.width(unfound(w), marks.AXIS_TEXT) / 2
    return Box(middle - half, 0, middle + half, INNER_HEIGHT * 0.15)
