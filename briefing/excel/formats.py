"""How cells look: one set of formats for a workbook, its greys from the palette."""

from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format

from mineaction.finding import Column
from mineaction.palette import STYLES

Formats = dict[str, Format]

# A font that is on every machine or has a double of the same widths there.
FONT = "Arial"
TEXT_SIZE = 10
CLAIM_SIZE = 14
LINE_HEIGHT = 1.3  # of a line, in font sizes
DEFAULT = {"font_name": FONT, "font_size": TEXT_SIZE}  # what widths of columns are counted in
ROW_POINTS = 15.0  # of a row that is not told its height
GREY, MUTED = STYLES["rest"].colour, STYLES["target"].colour
_NUMBERS = {"whole": "#,##0", "share": "0.0", "year": "0"}
_WRAPPED = {"text_wrap": True, "valign": "top"}
_CELL = {"text_wrap": True, "valign": "vcenter"}
_RULED = {"bottom": 1, "bottom_color": GREY}
_LAST = {"bold": True, "top": 1}


def formats(book: Workbook) -> Formats:
    """Every format that sheets use, by name."""
    looks: dict[str, dict[str, Any]] = {
        "claim": {"bold": True, "font_size": CLAIM_SIZE, **_WRAPPED},
        "strong": {"bold": True, **_WRAPPED},
        "body": _WRAPPED,
        "muted": {"font_color": MUTED, **_WRAPPED},
        "head name": {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 2},
        "head number": {"bold": True, "text_wrap": True, "align": "right", "bottom": 2},
        "name": _CELL | _RULED,
        "reason": {"italic": True, "font_color": MUTED, "align": "right", **_CELL, **_RULED},
        "total name": _CELL | _LAST,
        "hidden": {"font_color": MUTED},
        "sizeless": {"num_format": ";;;"},  # a mark whose size says nothing shows no number
    }
    for name, number in _NUMBERS.items():
        plain = {"num_format": number, "align": "right", "valign": "vcenter"}
        looks[name], looks[f"total {name}"] = plain | _RULED, plain | _LAST
    looks["year"]["align"] = "left"
    for name in ("head name", "name", "total name"):  # apart from the number to their left
        looks[f"{name}, later"] = looks[name] | {"align": "left", "indent": 2}
    return {name: book.add_format(look) for name, look in looks.items()}


def named(look: str, place: int) -> str:
    """The format of a text in a table's column: all but the first stand a little apart."""
    return f"{look}, later" if place else look


def number_format(column: Column, values: pd.Series) -> str:
    """The name of the format of a column's numbers; shares get a decimal where one has it."""
    if column.kind == "year":
        return "year"
    known = pd.to_numeric(values, errors="coerce").dropna()
    broken = any(float(value) % 1 for value in known)
    return "share" if column.kind == "percent" and broken else "whole"
