"""HXL hashtags (hxlstandard.org) of the columns of findings, for whoever exchanges the tables.

Hashtags that hold a number end with `+num`, save those of money, which end with their currency.
"""

from typing import Literal

from mineaction.wording import Wording

YEAR = "#date+year"
NAME = "#item+name"
OPERATOR = "#org+impl+name"
SOURCE = "#meta+source"
PRINTED = "#meta+printed"
WORDS = "#meta+words"
QUALITY = "#meta+quality"

CLEARED = "#output+cleared+area+m2+num"
REDUCED = "#output+reduced+area+m2+num"
CANCELLED = "#output+cancelled+area+m2+num"
RELEASED = "#output+released+area+m2+num"
MINES = "#output+apmines+destroyed+num"

NEEDED = "#value+budget+required+c_eur"
RECEIVED = "#value+incoming+received+c_eur"
UNCOVERED = "#value+uncovered+c_eur"

STAFF = "#indicator+staff+num"
WOMEN = "#indicator+staff+f+num"


def region(w: Wording) -> str:
    """A region's name, in the reader's language."""
    return f"#loc+name+i_{w.language}"


def district(w: Wording) -> str:
    """A district's name, in the reader's language."""
    return f"#adm1+name+i_{w.language}"


def indicator(what: str, kind: Literal["area_m2", "count", "percent"]) -> str:
    """A measure of something: how large, how many, or which share."""
    measures = {"area_m2": "area+m2", "count": "count", "percent": "pct"}
    return f"#indicator+{what}+{measures[kind]}+num"
