"""One finding on one sheet: claim, measure, table, chart, then all its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook

from briefing.excel import chart, widths
from briefing.excel.cells import Cells
from briefing.excel.formats import Formats
from briefing.excel.page import POINTS_A_PIXEL, Page
from briefing.excel.table import write_table
from briefing.excel.text import cell_text
from mineaction.alternative import alternative
from mineaction.finding import Finding
from mineaction.wording import Wording

MOST_OF_ALTERNATIVE = 2_000  # characters; the table tells the rest
MOVES_WITH_CELLS = 2


@dataclass(frozen=True)
class Sheet:
    """A finding with the line that names its sources and the text by which to cite it."""

    finding: Finding
    source_line: str
    citation: str


def write_sheet(
    book: Workbook, formats: Formats, name: str, entry: Sheet, w: Wording, foot: Sequence[str]
) -> None:
    """Add a sheet to the book; `foot` are lines below everything else."""
    finding = entry.finding
    across = widths.page(widths.widths(finding, w))
    page = Page(book.add_worksheet(name), formats, across)
    page.text(finding.claim, "claim")
    page.text(finding.measure, "muted")
    page.skip()
    if finding.columns:
        head_row = page.row
        write_table(page, finding, w)
        page.sheet.freeze_panes(head_row + 1, 0)
        # A year may be a name here; Excel would mark it as a mistake.
        page.sheet.ignore_errors({"number_stored_as_text": f"A1:Z{page.row}"})
        page.skip()
        _draw(book, page, finding, w, head_row)
    _evidence(page, entry, w, foot)
    page.set_print(w)


def _draw(book: Workbook, page: Page, finding: Finding, w: Wording, head_row: int) -> None:
    """Place the chart below the table, as wide as the page."""
    if not chart.can_draw(finding):
        return
    drawn = chart.draw(book, Cells(page, finding, head_row, w), finding, w)
    tall = chart.height(finding)
    drawn.set_size({"width": page.pixels, "height": tall})
    words = cell_text(alternative(finding, w), MOST_OF_ALTERNATIVE)
    page.keep_together(tall * POINTS_A_PIXEL)
    place = {"description": words, "object_position": MOVES_WITH_CELLS}
    page.sheet.insert_chart(page.row, 0, drawn, place)
    page.skip(tall * POINTS_A_PIXEL + 1)


def _evidence(page: Page, entry: Sheet, w: Wording, foot: Sequence[str]) -> None:
    """What must be read with the chart, the notes, and where it all comes from."""
    for caveat in entry.finding.caveats:
        page.text(caveat, "strong")
    for note in entry.finding.notes:
        badge = w.sentence(w.say(note.badge))
        page.text(w.say("{badge}: {text}", badge=badge, text=note.text), "body")
    page.skip()
    for line in (entry.source_line, entry.citation, *foot):
        if line:
            page.text(line, "muted")
