"""Tables and findings as CSV (RFC 4180) with an HXL tag row (hxlstandard.org).

UTF-8 with a byte order mark: without it Excel shows ë and đ wrong; readers of HXL and of data
packages skip it. Lines end with CRLF. A missing value is an empty cell. Numbers have a point,
no thousands separators and no trailing zeros; dates are ISO. No row sums others.
"""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import pandas as pd

from mineaction.finding import Column, Finding
from mineaction.programme import Programme
from mineaction.tables.table import DataTable, Value
from mineaction.wording import Wording

# What spreadsheets take for a formula, also after blanks and marks that nobody sees
# (OWASP, CSV injection): = + - @ in half and full width; a leading tab or carriage return.
BLANK = r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
SIGN = r"[=+\-@\uff1d\uff0b\uff0d\uff20]"
FORMULA = re.compile(rf"{BLANK}*{SIGN}|[\t\r\n]")
# Albanian and Serbian spreadsheets split at semicolons, others at tabs, and all at line breaks:
# what follows inside a text begins a cell there, in quotes or not.
INNER_FORMULA = re.compile(rf"([;\t\r\n](?:{BLANK}|\")*)(?={SIGN})")

DIGITS = 6  # of a computed number after the point; beyond is noise of floating point
UNTAGGED = {"text": "#meta", "year": "#date+year"}
UNTAGGED_NUMBER = "#indicator+num"


def write_table(table: DataTable, hxl: bool = True) -> bytes:
    """A table of the data set as CSV, with column names as header and, if asked, its tags."""
    header = [column.name for column in table.columns]
    tags = [column.tag for column in table.columns]
    rows = ([plain(value) for value in row] for row in table.rows)
    return _csv(header, tags if hxl else None, rows)


def write_finding(
    finding: Finding,
    w: Wording,
    hxl: bool = True,
    programme: Programme | None = None,
    version: str = "",
) -> bytes:
    """What a finding shows as CSV: its columns under their labels, then what belongs to them.

    Appended are what was measured, why a cell of the row is empty, what must be read with the
    numbers and, when they are given, where they are printed and the data version.
    """
    more = _context(finding, w, programme, version)
    header = [harmless(column.label) for column in finding.columns]
    header += [w.say("Measure"), w.say("Reason for an empty cell"), *more]
    tags = [_tag(column) for column in finding.columns]
    tags += ["#description+measure", "#meta+quality", *(tag for tag, _ in more.values())]
    texts = [harmless(text) for _, text in more.values()]
    rows = (
        [
            *(_cell(finding, position, column) for column in finding.columns),
            *(harmless(finding.measure), harmless(_reasons(finding, position)), *texts),
        ]
        for position in range(len(finding.table))
    )
    return _csv(header, tags if hxl else None, rows)


def plain(value: Value) -> str:
    """A value as a cell: an empty one for None, yes or no, a plain number, an ISO date, a text."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | Decimal():
            return number(Decimal(value))
        case date():
            return value.isoformat()
    return harmless(value)


def number(value: Decimal) -> str:
    """A number without exponent, thousands separators and trailing zeros: 1000000, 0.1, -3."""
    digits = f"{value:f}"
    short = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if short == "-0" else short


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe where one might begin.

    That is before the text and, for a spreadsheet that splits at other marks than commas, after
    each such mark within it.
    """
    inside = INNER_FORMULA.sub(r"\1'", text)
    return f"'{inside}" if FORMULA.match(text) else inside


def _csv(header: list[str], tags: list[str] | None, rows: Iterable[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    if tags is not None:
        writer.writerow(tags)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _tag(column: Column) -> str:
    return column.tag or UNTAGGED.get(column.kind, UNTAGGED_NUMBER)


def _cell(finding: Finding, position: int, column: Column) -> str:
    value = finding.table[column.key].iloc[position]
    if pd.isna(value):
        return ""
    if column.kind in ("text", "year"):
        return harmless(str(value))
    return number(round(Decimal(str(value)), DIGITS))


def _reasons(finding: Finding, position: int) -> str:
    """Why cells of a row are empty: each column's label with its reason."""
    return "; ".join(
        f"{column.label}: {finding.unknown[position, column.key]}"
        for column in finding.columns
        if (position, column.key) in finding.unknown
    )


def _context(
    finding: Finding, w: Wording, programme: Programme | None, version: str
) -> dict[str, tuple[str, str]]:
    """Heading to tag and text of what is the same in each row."""
    notes = (*finding.caveats, *(note.text for note in finding.notes))
    context = {w.say("Notes"): ("#meta+note", " ".join(dict.fromkeys(notes)))}
    if programme:
        places = "; ".join(w.source(each, programme) for each in finding.sources)
        context[w.say("Printed in")] = ("#meta+source", places)
    if version:
        context[w.say("Data version")] = ("#meta+version", version)
    return context
