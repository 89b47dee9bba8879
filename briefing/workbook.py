"""Findings as an Excel workbook: a sheet each, with a chart that people can edit."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook

from briefing.excel.formats import DEFAULT, Formats, formats
from briefing.excel.page import Page
from briefing.excel.sheet import Sheet, write_sheet
from briefing.excel.text import cell_text, lines
from briefing.excel.widths import PAGE_WIDTH
from mineaction.finding import Finding
from mineaction.wording import Wording

__all__ = ["Sheet", "write_workbook"]

MOST_OF_A_NAME = 31  # UTF-16 code units of a sheet's name (specification and limits of Excel)
MOST_OF_A_PROPERTY = 255
# The same findings give the same bytes, whenever they are written.
LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
NAME_WIDTH = 34.0
MOST_LINES = 8


def write_workbook(
    sheets: Sequence[Sheet], w: Wording, about: tuple[str, ...], created: datetime = LONG_AGO
) -> bytes:
    """The findings as an .xlsx file.

    `about` are lines on the whole: data version, edition, footnote on status. Several findings
    have them on a first sheet, one has them at its foot. `created` goes into the file's
    properties; nothing else in the file depends on time or machine.
    """
    file = BytesIO()
    with Workbook(file, {"in_memory": True, "default_format_properties": DEFAULT}) as book:
        book.set_properties(_properties(sheets, w, about, created))
        looks = formats(book)
        names = sheet_names([each.finding for each in sheets], taken=_about_name(w))
        if len(sheets) != 1:
            _write_about(book, looks, sheets, names, w, about)
        foot = about if len(sheets) == 1 else ()
        for name, each in zip(names, sheets, strict=True):
            write_sheet(book, looks, name, each, w, foot)
    return file.getvalue()


def sheet_names(findings: Sequence[Finding], taken: str) -> list[str]:
    """A name for each finding's sheet, from its id: no two alike, none too long for Excel."""
    used, names = {taken.lower()}, []
    for finding in findings:
        name = _name(finding.id, "")
        number = 2
        while name.lower() in used:
            name = _name(finding.id, f" {number}")
            number += 1
        used.add(name.lower())
        names.append(name)
    return names


def _name(identifier: str, ending: str) -> str:
    """Excel forbids []:*?/\\ everywhere and an apostrophe at either end."""
    words = "".join(" " if letter in "[]:*?/\\-" else letter for letter in cell_text(identifier))
    room = MOST_OF_A_NAME - len(ending)
    plain = cell_text(" ".join(words.split()), room).strip("' ") or "Finding"
    return plain[:1].upper() + plain[1:] + ending


def _properties(
    sheets: Sequence[Sheet], w: Wording, about: tuple[str, ...], created: datetime
) -> dict[str, object]:
    """Who wrote it is left out: no person stands in the file."""
    if len(sheets) == 1:
        title, subject = sheets[0].finding.claim, sheets[0].finding.measure
    else:
        title = w.say("Findings with their sources")
        subject = w.count("{n} finding", "{n} findings", len(sheets))
    texts = {"title": title, "subject": subject, "comments": "\n".join(about)}
    return {key: cell_text(text, MOST_OF_A_PROPERTY) for key, text in texts.items()} | {
        "created": created
    }


def _write_about(
    book: Workbook,
    looks: Formats,
    sheets: Sequence[Sheet],
    names: Sequence[str],
    w: Wording,
    about: tuple[str, ...],
) -> None:
    """The first sheet: what the book is, then each sheet's name beside its claim."""
    across = [NAME_WIDTH, PAGE_WIDTH - NAME_WIDTH]
    page = Page(book.add_worksheet(_about_name(w)), looks, across)
    page.text(w.say("Findings with their sources"), "claim")
    for line in about:
        page.text(line, "body")
    page.skip()
    _row(page, w.say("Sheet"), w.say("What it shows"), "head name")
    page.sheet.repeat_rows(page.row - 1)
    for name, each in zip(names, sheets, strict=True):
        _row(page, name, cell_text(each.finding.claim), "name")
    page.set_print(w)


def _row(page: Page, name: str, claim: str, look: str) -> None:
    page.sheet.write_string(page.row, 0, name, page.formats[look])
    page.sheet.write_string(page.row, 1, claim, page.formats[look])
    page.end_row(min(lines(claim, page.columns[1]), MOST_LINES))


def _about_name(w: Wording) -> str:
    return cell_text(w.say("About"), MOST_OF_A_NAME)
