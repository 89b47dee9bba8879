"""How wide a table's columns are, and what fits across a printed page."""

from collections.abc import Sequence

from mineaction.alternative import cell
from mineaction.finding import Column, Finding
from mineaction.wording import Wording

PAGE_WIDTH = 128.0  # characters that fit across A4, landscape, unscaled
LEAST_NUMBER, MOST_NUMBER = 9.0, 20.0
LEAST_TEXT, LEAST_WRAPPED, MOST_TEXT = 10.0, 32.0, 64.0
SPARE_WIDTH = 12.0
HEAD_LINES = 3  # a heading may take this many lines before it widens its column
PADDING = 4.0  # the indent before a text, bold letters


def is_name(column: Column) -> bool:
    """Whether a column names things rather than measuring them."""
    return column.kind in ("text", "year")


def widths(finding: Finding, w: Wording) -> list[float]:
    """Each column's width in characters: numbers as they need, texts share what is left.

    A text that has to wrap keeps a width it can be read in, even if the page then shrinks.
    """
    needed = [_needed(finding, column, w) for column in finding.columns]
    texts = [place for place, column in enumerate(finding.columns) if is_name(column)]
    room = PAGE_WIDTH - sum(needed) + sum(needed[place] for place in texts)
    for done, place in enumerate(sorted(texts, key=lambda each: needed[each])):
        least = max(_longest_word(finding.columns[place].label) + PADDING, LEAST_WRAPPED)
        needed[place] = min(needed[place], max(room / (len(texts) - done), least))
        room -= needed[place]
    return needed


def page(columns: Sequence[float]) -> list[float]:
    """The columns of a page: those of the table, then spare ones up to the page's width."""
    across = list(columns)
    while sum(across) < PAGE_WIDTH:
        across.append(min(SPARE_WIDTH, PAGE_WIDTH - sum(across)))
    return across


def _needed(finding: Finding, column: Column, w: Wording) -> float:
    cells = [cell(finding, position, column, w) for position in range(len(finding.table))]
    head = max(_longest_word(column.label), len(column.label) / HEAD_LINES)
    if is_name(column):
        longest = max((len(line) for text in cells for line in text.splitlines()), default=0)
        return min(max(longest, head, LEAST_TEXT), MOST_TEXT) + PADDING
    words = max((_longest_word(text) for text in cells), default=0)
    return min(max(words, head, LEAST_NUMBER), MOST_NUMBER) + PADDING / 2


def _longest_word(text: str) -> int:
    return max((len(word) for word in text.split()), default=0)
