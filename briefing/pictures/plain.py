"""What all drawings share: clean texts, values, labels and styles as plain JSON values."""

import re

import pandas as pd

from mineaction.finding import Finding, Role, Series
from mineaction.palette import DARK_GROUND, LIGHT_GROUND, STYLES, ink
from mineaction.wording import Wording

Plain = dict[str, object]

NAME_LENGTH = 90
LABEL_LENGTH = 70
CELL_LENGTH = 400
CLAIM_LENGTH = 600

# What XML cannot hold (control characters, halves of surrogate pairs) no picture can show.
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PAPER = {"ink": DARK_GROUND, "ground": LIGHT_GROUND}


def clean(text: str) -> str:
    """The text with a mark in place of each character that cannot be printed."""
    return _UNPRINTABLE.sub("\ufffd", text)


def short(text: str, most: int) -> str:
    """The clean text, cut after at most so many characters, the last one then being …."""
    text = clean(text)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def style(role: Role) -> Plain:
    """What a role looks like: colour (hex), letters on it, hatching, dashes."""
    look = STYLES[role]
    letters = ink(look.colour)
    return {"colour": look.colour, "letters": letters, "hatch": look.hatch, "dash": look.dash}


def values(finding: Finding, column: str) -> list[float | None]:
    """A column's numbers, None where one is missing."""
    return [None if pd.isna(value) else float(value) for value in finding.table[column]]


def names(finding: Finding) -> list[str]:
    """The names of a chart's rows."""
    assert finding.chart is not None
    return [short(str(name), NAME_LENGTH) for name in finding.table[finding.chart.category]]


def labels(finding: Finding, series: Series, w: Wording) -> list[str]:
    """The text beside each mark of a series, "" where there is no value."""
    assert finding.chart is not None
    if series.labels is not None:
        texts = [str(label) for label in finding.table[series.labels].fillna("")]
        return [short(text, LABEL_LENGTH) for text in texts]
    unit = finding.chart.unit
    return ["" if v is None else w.short(v, unit) for v in values(finding, series.column)]


def reasons(finding: Finding, column: str) -> list[str | None]:
    """Why each value of a column is missing, None where one is there or never was to be."""
    whole = finding.chart.whole if finding.chart else ()
    return [
        short(finding.unknown[row, column], LABEL_LENGTH)
        if value is None and (row, column) in finding.unknown and row not in whole
        else None
        for row, value in enumerate(values(finding, column))
    ]
