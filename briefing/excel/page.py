"""A sheet as a printed page: texts across it, one below the other, and what room is left."""

import math
from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from briefing.excel.formats import CLAIM_SIZE, LINE_HEIGHT, ROW_POINTS, TEXT_SIZE, Formats
from briefing.excel.text import cell_text, lines
from mineaction.wording import Wording

AIR = 4  # points above and below the lines of a row
MOST_LINES = 8  # of a text that are seen; what is longer is whole in its cell
A4 = 9  # as Excel numbers papers
MARGIN, FOOT = 0.45, 0.75  # inches
WIDE, POINTS_OF_PAGE = 770.0, 505.0  # of A4, landscape, between these margins
SHRINKS_TO_ONE = 1.5  # a sheet that is this much too tall is still printed on one page
PIXELS_A_CHARACTER, PIXELS_A_COLUMN, POINTS_A_PIXEL = 7, 5, 0.75


class Page:
    """A sheet that is filled from above: the next free row, and the points filled so far."""

    def __init__(self, sheet: Worksheet, formats: Formats, columns: Sequence[float]) -> None:
        self.sheet, self.formats, self.columns = sheet, formats, columns
        self.row, self.points = 0, 0.0
        self._whole: tuple[int, float, float] | None = None
        for place, width in enumerate(columns):
            sheet.set_column(place, place, width)

    @property
    def pixels(self) -> int:
        """How wide the page is on screen."""
        return int(sum(PIXELS_A_CHARACTER * width + PIXELS_A_COLUMN for width in self.columns))

    def text(self, text: str, look: str) -> None:
        """A text across the page, in a row as tall as it needs."""
        words, form = cell_text(text), self.formats[look]
        last = len(self.columns) - 1
        if last:
            self.sheet.merge_range(self.row, 0, self.row, last, "", form)
        self.sheet.write_string(self.row, 0, words, form)
        size = CLAIM_SIZE if look == "claim" else TEXT_SIZE
        needed = lines(words, sum(self.columns) * TEXT_SIZE / size)
        self.end_row(min(needed, MOST_LINES), size)

    def end_row(self, needed: int = 1, size: int = TEXT_SIZE, air: int = AIR) -> None:
        """Give the row room for so many lines and go to the next."""
        points = math.ceil(needed * size * LINE_HEIGHT + air)
        self.sheet.set_row(self.row, points)
        self.points += points
        self.row += 1

    def skip(self, points: float = ROW_POINTS) -> None:
        """Leave room free, in whole rows."""
        rows = math.ceil(points / ROW_POINTS)
        self.points += rows * ROW_POINTS
        self.row += rows

    def keep_together(self, points: float) -> None:
        """What comes next, so many points tall, shall not be cut in two when printed."""
        self._whole = (self.row, self.points, points)

    def set_print(self, w: Wording) -> None:
        """A4 across, one page wide, one tall where that is legible, with page numbers."""
        self.sheet.set_landscape()
        self.sheet.set_paper(A4)
        self.sheet.set_margins(MARGIN, MARGIN, MARGIN, FOOT)
        self._fit()
        self.sheet.print_area(0, 0, max(self.row - 1, 0), len(self.columns) - 1)
        self.sheet.hide_gridlines(2)
        self.sheet.set_footer("&R" + w.say("Page {page} of {pages}", page="&P", pages="&N"))

    def _fit(self) -> None:
        """On one page if that can be read, else with a break before what would be cut."""
        most = POINTS_OF_PAGE * SHRINKS_TO_ONE
        row, before, whole = self._whole or (0, 0.0, 0.0)
        if self.points > most and before + whole > POINTS_OF_PAGE:
            # Excel overlooks breaks where it is told to fit pages, so it is told a scale.
            across = WIDE / (self.pixels * POINTS_A_PIXEL)
            down = max(POINTS_OF_PAGE / before, 1 / SHRINKS_TO_ONE)
            self.sheet.set_h_pagebreaks([row])
            self.sheet.set_print_scale(int(100 * min(across, down, 1)))
        else:
            self.sheet.fit_to_pages(1, 1 if self.points <= most else 0)
