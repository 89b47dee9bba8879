"""Text as a cell of a spreadsheet can hold it, and how much room it takes."""

import re
import textwrap

# Excel counts UTF-16 code units (specification and limits of Excel: contents of a cell).
MOST_UNITS = 32_767
LETTERS_A_DIGIT, LONG = 1.15, 40
# What XML 1.0 forbids (production 2, Char), and the remaining control characters.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def cell_text(text: str, most_units: int = MOST_UNITS) -> str:
    """The text without control characters, its lines ended by \\n, cut with … if too long."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    units = plain.encode("utf-16-le")
    if len(units) <= 2 * most_units:
        return plain
    return units[: 2 * (most_units - 1)].decode("utf-16-le", errors="ignore") + "…"


def lines(text: str, width: float) -> int:
    """How many lines a text takes in a width of digits, rather one too many.

    Letters are narrower than digits on average, which only long lines can rely on.
    """
    letters = max(int(width * (LETTERS_A_DIGIT if width > LONG else 1)), 1)
    wrapped = (textwrap.wrap(line, letters) for line in text.split("\n"))
    return max(sum(max(len(line), 1) for line in wrapped), 1)
