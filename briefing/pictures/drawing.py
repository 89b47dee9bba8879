"""A finding as plain JSON for drawing: every text is ready, the drawing side formats nothing."""

from collections.abc import Callable

from briefing.pictures import kinds
from briefing.pictures.plain import CELL_LENGTH, CLAIM_LENGTH, PAPER, Plain, clean, short
from mineaction.alternative import cell, shown
from mineaction.finding import Chart, Column, Finding
from mineaction.wording import Wording

MOST_WEIGHT = 30  # of a column, in characters: longer cells wrap
AIR = 4  # around a column, in characters
_KINDS: dict[str, Callable[[Finding, Chart, Wording], Plain]] = {
    "bars": kinds.bars,
    "columns": kinds.bars,
    "lines": kinds.lines,
    "bridge": kinds.bridge,
    "timeline": kinds.timeline,
    "map": kinds.map_of_places,
}


def drawing(finding: Finding, w: Wording, foot: tuple[str, ...]) -> Plain:
    """All that a picture of the finding needs, as values that JSON can hold.

    `chart` and `table` are None where there is nothing of the kind to draw. Values are in the
    unit of the finding's column; each has its text beside it.
    """
    has_rows = len(finding.table) > 0
    chart = finding.chart
    return {
        "language": w.language,
        "paper": PAPER,
        "claim": short(finding.claim, CLAIM_LENGTH),
        "measure": short(finding.measure, CLAIM_LENGTH),
        "chart": _KINDS[chart.kind](finding, chart, w) if chart and has_rows else None,
        "table": table(finding, w) if not chart and has_rows else None,
        "caveats": [clean(caveat) for caveat in finding.caveats],
        "foot": [clean(line) for line in foot if line],
    }


def table(finding: Finding, w: Wording) -> Plain:
    """The finding's table: headings with units, cells as texts, totals last (or [])."""
    return {
        "head": [short(column.label, CELL_LENGTH) for column in finding.columns],
        "numeric": [column.kind not in ("text", "year") for column in finding.columns],
        "weights": [_weight(finding, column, w) for column in finding.columns],
        "rows": [_row(finding, position, w) for position in range(len(finding.table))],
        "totals": _totals(finding, w),
    }


def _weight(finding: Finding, column: Column, w: Wording) -> int:
    """How wide a column should be beside the others when a table fills the page."""
    cells = [len(cell(finding, position, column, w)) for position in range(len(finding.table))]
    words = [len(word) for word in (*column.label.split(), _sum(finding, column, w))]
    return AIR + max(*words, min(max(cells, default=0), MOST_WEIGHT))


def _row(finding: Finding, position: int, w: Wording) -> list[Plain]:
    return [
        {
            "text": short(cell(finding, position, column, w), CELL_LENGTH),
            "missing": (position, column.key) in finding.unknown,
        }
        for column in finding.columns
    ]


def _totals(finding: Finding, w: Wording) -> list[str]:
    """The row of sums, named in the first column; empty where nothing adds up."""
    if not finding.totals:
        return []
    first, *others = finding.columns
    return [w.say("Total") if first.key not in finding.totals else _sum(finding, first, w)] + [
        _sum(finding, column, w) for column in others
    ]


def _sum(finding: Finding, column: Column, w: Wording) -> str:
    total = finding.totals.get(column.key)
    return "" if total is None else shown(total, column, w)
