"""Texts that would do harm in a spreadsheet, and numbers that are none."""

import math
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.excel.marks import ZERO_WIDTH
from briefing.excel.text import MOST_UNITS, cell_text
from briefing.workbook import Sheet, write_workbook
from mineaction.finding import Chart, Column, Finding, Line, Note, Series, tidy
from mineaction.load import load
from mineaction.wording import Wording
from tests.briefing.xlsx import name_of, read, series
from tests.conftest import ROOT
from tests.every_finding import EVERY

HOSTILE = [
    '"Quoted"; it\'s',
    "two\nlines",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "-2+3",
    "{=A1}",
    "https://example.org/?a=1&b=2",
    "internal:Sheet1!A1",
    "Sheet1!$A$1",
    "<b>bold</b> & more",
    "مرحبا بالعالم",
    "_x0041_ stays",
    " spaces around ",
    "x" * 5_000,
    "😀 plane one",
]


def hostile(text: str) -> Finding:
    """A finding with the text wherever a text can stand."""
    return Finding(
        id=text,
        claim=text,
        measure=text,
        columns=(Column("name", text, "text"), Column("n", text, "count")),
        table=tidy({"name": [text, "other"], "n": [1, None], "label": [text, text]}),
        chart=Chart(
            "bars",
            "name",
            (Series("n", "cleared", text, labels="label"),),
            "count",
            lines=(Line(2, text),),
        ),
        sources=(),
        notes=(Note("derived", text),),
        caveats=(text,),
        unknown={(1, "n"): text},
        totals={"n": 1},
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_text_stays_the_text_it_is(text):
    data = write_workbook([Sheet(hostile(text), text, text)], Wording(), (text,))
    (sheet,) = read(data).sheets  # refuses a formula
    for place in [(0, 0), (1, 0), (3, 0), (3, 1), (4, 0), (5, 1)]:
        assert sheet.cells[place] == text
    assert sheet.texts()[-1] == text
    assert b"<hyperlink" not in b"".join(read(data).files.values())


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_chart_takes_no_text_for_a_formula(text):
    data = write_workbook([Sheet(hostile(text), text, text)], Wording(), ())
    (sheet,) = read(data).sheets
    drawn = series(sheet.chart)
    assert name_of(drawn[0]).replace(ZERO_WIDTH, "") == text
    labels = sheet.chart.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}dLbl")
    for label in labels:
        assert label.find(".//{*}strRef") is None


def test_another_territory_survives():
    velmora, w = load(ROOT / "tests" / "other_data"), Wording()
    sheets = []
    for build in EVERY.values():
        try:
            sheets.append(Sheet(build(velmora, w), "Source", "Citation"))
        except (AttributeError, StopIteration):  # operators that only Kosovo has
            continue
    assert len(sheets) > 30
    assert len(read(write_workbook(sheets, w, ())).sheets) == len(sheets) + 1


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, None])
def test_what_is_no_number_is_never_written_as_one(value):
    finding = hostile("x")
    table = pd.DataFrame({"name": ["a", "b"], "n": [value, 3.0], "label": ["", ""]})
    finding = replace(finding, table=table, unknown={}, totals={"n": math.nan})
    (sheet,) = read(write_workbook([Sheet(finding, "", "")], Wording(), ())).sheets
    assert sheet.cells.get((4, 1)) in (None, "")
    assert sheet.cells[5, 1] == 3.0
    assert "Total" not in sheet.texts()


def test_a_text_beyond_excels_limit_is_cut_with_a_mark():
    cut = cell_text("x" * (MOST_UNITS + 1))
    assert len(cut) == MOST_UNITS
    assert cut.endswith("x…")
    assert cell_text("x" * MOST_UNITS) == "x" * MOST_UNITS


def test_a_character_of_two_units_is_not_cut_in_half():
    cut = cell_text("😀" * MOST_UNITS)
    assert len(cut.encode("utf-16-le")) // 2 <= MOST_UNITS
    assert {*cut} == {"😀", "…"}


@pytest.mark.parametrize(
    ("text", "plain"),
    [("a\x00b", "ab"), ("a\r\nb\rc", "a\nb\nc"), ("a\x1bb\x85", "ab"), ("\ud800a\uffff", "a")],
)
def test_control_characters_are_removed(text, plain):
    assert cell_text(text) == plain


@settings(max_examples=20)
@given(st.text(max_size=60))
def test_whatever_is_written_can_be_read_again(text):
    data = write_workbook([Sheet(hostile(text), text, text)], Wording(), (text,))
    (sheet,) = read(data).sheets
    assert sheet.cells.get((4, 0), "") == cell_text(text)
