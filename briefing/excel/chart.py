"""A finding's chart as a native Excel chart that people can edit, where Excel can draw it."""

from collections.abc import Callable

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as ExcelChart

from briefing.excel import bars, bridge, lines
from briefing.excel.cells import Cells
from mineaction.finding import Finding
from mineaction.wording import Wording

ROW_HEIGHT, GROUPED_HEIGHT, HEAD_AND_FOOT = 40, 24, 130
STANDING_HEIGHT = 340

_KINDS: dict[str, Callable[[Workbook, Cells, Finding, Wording], ExcelChart]] = {
    "bars": bars.draw,
    "columns": bars.draw,
    "lines": lines.draw,
    "bridge": bridge.draw,
}


def can_draw(finding: Finding) -> bool:
    """Whether Excel draws the finding's chart: it has neither maps nor dated statements."""
    chart = finding.chart
    if chart is None or chart.kind not in _KINDS or finding.table.empty:
        return False
    # Stacked columns cannot hang across the ground, so such a bridge stays a table.
    return chart.kind != "bridge" or not (finding.table["level"].fillna(0) < 0).any()


def draw(book: Workbook, cells: Cells, finding: Finding, w: Wording) -> ExcelChart:
    """The chart of a finding for which `can_draw` holds, not yet placed on a sheet."""
    assert finding.chart is not None
    return _KINDS[finding.chart.kind](book, cells, finding, w)


def height(finding: Finding) -> int:
    """How tall the chart is in pixels."""
    chart = finding.chart
    assert chart is not None
    if chart.kind != "bars" or chart.lines:
        return STANDING_HEIGHT
    rows = len(finding.table)
    if chart.stacked:
        return HEAD_AND_FOOT + ROW_HEIGHT * rows
    return HEAD_AND_FOOT + (GROUPED_HEIGHT * len(chart.series) + ROW_HEIGHT // 2) * rows
