"""A finding's table in cells: numbers as numbers, reasons where numbers are missing."""

import math
from collections.abc import Sequence
from typing import Any

from briefing.excel.formats import named, number_format
from briefing.excel.page import Page
from briefing.excel.text import cell_text, lines
from briefing.excel.widths import PADDING, is_name
from mineaction.alternative import cell
from mineaction.finding import Column, Finding
from mineaction.wording import Wording

MOST_LINES = 24  # of a row; Excel has no row taller than 409 points


def number(value: object) -> float | None:
    """A cell's number, or None where there is none: missing, infinite, or no number at all."""
    try:
        found = float(str(value))
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def write_table(page: Page, finding: Finding, w: Wording) -> None:
    """Write heading, rows and totals, from the page's next row on."""
    heads = [column.label for column in finding.columns]
    for place, column in enumerate(finding.columns):
        look = named("head name", place) if is_name(column) else "head number"
        page.sheet.write_string(page.row, place, cell_text(column.label), page.formats[look])
    page.end_row(_tallest(page, finding, heads))
    for position in range(len(finding.table)):
        texts = [cell_text(cell(finding, position, column, w)) for column in finding.columns]
        for place, column in enumerate(finding.columns):
            value = finding.table[column.key].iloc[position]
            _write_cell(page, place, finding, column, value, texts[place])
        page.end_row(min(_tallest(page, finding, texts), MOST_LINES))
    _write_totals(page, finding, w)


def _tallest(page: Page, finding: Finding, texts: Sequence[str]) -> int:
    """The lines that the tallest of a row's cells needs."""
    columns = zip(finding.columns, texts, page.columns, strict=False)  # the page may be wider
    return max(
        lines(text, width - (PADDING if is_name(column) else PADDING / 4))
        for column, text, width in columns
    )


def _write_cell(
    page: Page, place: int, finding: Finding, column: Column, value: Any, text: str
) -> None:
    """A missing number is a text, so that SUM passes over it and nobody takes it for zero."""
    found = None if column.kind == "text" else number(value)
    if found is not None:
        look = number_format(column, finding.table[column.key])
        page.sheet.write_number(page.row, place, found, page.formats[look])
        return
    look = named("name", place) if is_name(column) else "reason"
    _write_words(page, place, text, look)


def _write_words(page: Page, place: int, words: str, look: str) -> None:
    """An empty text would count as one, and be drawn as 0: such a cell stays blank."""
    if words:
        page.sheet.write_string(page.row, place, words, page.formats[look])
    else:
        page.sheet.write_blank(page.row, place, None, page.formats[look])


def _write_totals(page: Page, finding: Finding, w: Wording) -> None:
    known = {key: number(value) for key, value in finding.totals.items()}
    if not any(known.get(column.key) is not None for column in finding.columns):
        return
    for place, column in enumerate(finding.columns):
        total = known.get(column.key)
        if total is not None:
            look = f"total {number_format(column, finding.table[column.key])}"
            page.sheet.write_number(page.row, place, total, page.formats[look])
            continue
        words = w.say("Total") if place == 0 else ""
        _write_words(page, place, words, named("total name", place))
    page.end_row()
