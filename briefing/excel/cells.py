"""Where a chart finds its numbers: columns of the table, or hidden ones beside the page."""

from collections.abc import Sequence

import pandas as pd

from briefing.excel.page import Page
from briefing.excel.table import number
from briefing.excel.text import cell_text
from mineaction.finding import Finding
from mineaction.wording import Wording

Range = list[str | int]  # sheet, first row, column, last row, column: as xlsxwriter takes it


class Cells:
    """The cells of one sheet that its chart draws from.

    Excel draws a word as 0, so a column with reasons among its numbers is drawn from a hidden
    copy in which those cells are blank; so is whatever has no column of its own in the table.
    """

    def __init__(self, page: Page, finding: Finding, head_row: int, w: Wording) -> None:
        self._page, self._finding, self._head, self._w = page, finding, head_row, w
        self._free = len(page.columns) + 1
        self._shown = {column.key: place for place, column in enumerate(finding.columns)}

    def numbers(self, key: str) -> list[float | None]:
        """A column's numbers, None where one is missing."""
        return [number(value) for value in self._finding.table[key]]

    def texts(self, key: str) -> list[str]:
        """A column's texts, empty where one is missing."""
        return ["" if pd.isna(text) else str(text) for text in self._finding.table[key]]

    def column(self, key: str) -> Range:
        """A column to draw from: the one people see, unless words stand among its numbers."""
        spoken = any(column == key for _, column in self._finding.unknown)
        if key in self._shown and not spoken:
            return self._range(self._shown[key])
        return self.hidden(key, self.numbers(key))

    def category(self, key: str) -> Range:
        """The column with the names."""
        return self._range(self._shown[key]) if key in self._shown else self._words(key)

    def hidden(self, heading: str, values: Sequence[float | None], look: str = "hidden") -> Range:
        """A hidden column with numbers; None leaves its cell blank."""
        place = self._begin(heading)
        for row, value in enumerate(values, start=self._head + 1):
            if value is not None:
                self._page.sheet.write_number(row, place, value, self._page.formats[look])
        return self._range(place)

    def _words(self, key: str) -> Range:
        place = self._begin(key)
        for row, text in enumerate(self.texts(key), start=self._head + 1):
            self._page.sheet.write_string(row, place, cell_text(text))
        return self._range(place)

    def _begin(self, heading: str) -> int:
        place, sheet = self._free, self._page.sheet
        self._free += 1
        sheet.set_column(place, place, None, None, {"hidden": True})
        words = cell_text(self._w.say("For the chart only: {what}", what=heading))
        sheet.write_string(self._head, place, words, self._page.formats["hidden"])
        return place

    def _range(self, place: int) -> Range:
        first, last = self._head + 1, self._head + len(self._finding.table)
        return [self._page.sheet.get_name(), first, place, last, place]
