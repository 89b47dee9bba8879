"""The Excel workbook: every number of every finding, its reasons, its evidence."""

from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd
import pytest

from briefing.workbook import Sheet, sheet_names, write_workbook
from mineaction.finding import Finding, Note
from tests.briefing.xlsx import MAIN, Book, read
from tests.build import made_up
from tests.every_finding import EVERY

ABOUT = ("Data version 0123abcd", "Edition 2025", "A footnote on status.")
SOURCE, CITATION = "Source: a document, Table 1", "Cite as: the dashboard"
HEAD = 3  # the row of the table's headings, under claim, measure and a free row
FORMS = {"count": "#,##0", "area_m2": "#,##0", "eur": "#,##0", "year": "0"}
every = pytest.mark.parametrize("name", EVERY)


@pytest.fixture
def small() -> Finding:
    """A finding made up for these tests: a number, a missing one, totals, notes, a caveat."""
    return replace(
        made_up(),
        notes=(Note("rounded", "About."), Note("not stated", "Silence.")),
        caveats=("Read this too.",),
        totals={"area": 1_234},
    )


@pytest.fixture(scope="module")
def book(programme, w) -> Book:
    """One workbook of every finding there is."""
    sheets = [Sheet(build(programme, w), SOURCE, CITATION) for build in EVERY.values()]
    return read(write_workbook(sheets, w, ABOUT))


def sheet_of(finding: Finding, w):
    """The only sheet of a workbook with one finding."""
    (sheet,) = read(write_workbook([Sheet(finding, SOURCE, CITATION)], w, ABOUT)).sheets
    return sheet


@every
def test_cells_are_the_table_number_by_number(book, programme, w, name):
    finding = EVERY[name](programme, w)
    sheet = book.sheets[1 + list(EVERY).index(name)]
    assert sheet.cells[0, 0] == finding.claim
    assert sheet.cells[1, 0] == finding.measure
    for column, spec in enumerate(finding.columns):
        assert sheet.cells[HEAD, column] == spec.label
        for row, value in enumerate(finding.table[spec.key]):
            place = (HEAD + 1 + row, column)
            if pd.isna(value):
                assert sheet.cells.get(place) == finding.unknown.get((row, spec.key))
            elif spec.kind == "text":
                assert sheet.cells.get(place, "") == str(value)
            else:
                assert sheet.cells[place] == pytest.approx(float(value), rel=1e-12)
                assert sheet.forms[place] == FORMS.get(spec.kind, sheet.forms[place])


@every
def test_evidence_stands_below_the_table(book, programme, w, name):
    finding = EVERY[name](programme, w)
    said = book.sheets[1 + list(EVERY).index(name)].texts()
    for text in (*finding.caveats, SOURCE, CITATION):
        assert text in said
    for note in finding.notes:
        assert any(text.endswith(f": {note.text}") for text in said)


def test_shares_have_a_decimal_where_one_is_broken(small, w):
    sheet = sheet_of(small, w)
    assert [sheet.forms[HEAD + 1 + row, 2] for row in range(2)] == ["0.0", "0.0"]
    whole = replace(small, table=small.table.assign(share=[12, 40]))
    assert sheet_of(whole, w).forms[HEAD + 1, 2] == "#,##0"


def test_a_missing_number_is_a_word_that_sum_passes_over(small, w):
    column = [sheet_of(small, w).cells.get((HEAD + 1 + row, 1)) for row in range(2)]
    assert column == [1_234.0, "not stated"]


def test_totals_are_values_below_the_rows(small, w):
    assert sheet_of(small, w).row(HEAD + 3) == ["Total", 1_234.0]
    without = sheet_of(replace(small, totals={}), w)
    assert "Total" not in without.texts()


def test_notes_follow_the_caveat_and_sources_the_notes(small, w):
    said = sheet_of(small, w).texts()
    order = ["Read this too.", "Rounded: About.", "Not stated: Silence.", SOURCE, CITATION]
    assert said[-8:] == [*order, *ABOUT]


def test_several_findings_have_a_first_sheet_about_them(small, w):
    book = read(write_workbook([Sheet(small, SOURCE, CITATION)] * 2, w, ABOUT))
    first, *rest = book.sheets
    assert [sheet.name for sheet in book.sheets] == ["About", "Made up", "Made up 2"]
    assert {*ABOUT, "Made up", "Made up 2"} <= {*first.texts()}
    assert [value for (_, column), value in first.cells.items() if column == 1][1:] == [
        small.claim,
        small.claim,
    ]
    assert not any({*ABOUT} & {*sheet.texts()} for sheet in rest)


def test_without_findings_it_is_still_a_workbook(w):
    assert [sheet.name for sheet in read(write_workbook([], w, ABOUT)).sheets] == ["About"]


def test_names_of_sheets_are_short_and_no_two_are_alike(small):
    ids = ["a-" * 40, "a-" * 40, "About", "about", "'quoted'", "a/b:c*d?e[f]\\g", "", "'"]
    names = sheet_names([replace(small, id=each) for each in ids], taken="About")
    assert len({name.lower() for name in [*names, "About"]}) == len(ids) + 1
    for name in names:
        assert 0 < len(name) <= 31
        assert not {*name} & {*"[]:*?/\\"}
        assert name.strip("'") == name


def test_the_same_findings_give_the_same_bytes(small, w):
    sheets = [Sheet(small, SOURCE, CITATION)]
    assert write_workbook(sheets, w, ABOUT) == write_workbook(sheets, w, ABOUT)


def test_properties_name_the_finding_and_no_person(small, w):
    when = datetime(2025, 5, 5, tzinfo=UTC)
    data = write_workbook([Sheet(small, SOURCE, CITATION)], w, ABOUT, created=when)
    core = read(data).files["docProps/core.xml"].decode()
    for text in (small.claim, small.measure, "0123abcd", "2025-05-05T00:00:00Z"):
        assert text in core
    assert "<dc:creator></dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core


def test_pages_are_printed_across_and_one_wide(book):
    for sheet in book.sheets:
        setup = sheet.xml.find(f"{MAIN}pageSetup").attrib
        assert setup["orientation"] == "landscape"
        fit = sheet.xml.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr")
        breaks = sheet.xml.find(f"{MAIN}rowBreaks")
        # Excel overlooks breaks where it is told to fit pages.
        assert (fit is None) == (breaks is not None)
        assert fit is not None or int(setup.get("scale", 100)) <= 100


def test_headings_stay_in_sight_and_never_head_charts_on_later_pages(book, programme, w):
    for name, sheet in zip(EVERY, book.sheets[1:], strict=True):
        finding = EVERY[name](programme, w)
        pane = sheet.xml.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane")
        if finding.columns:
            assert pane.attrib["ySplit"] == str(HEAD + 1)
    titles = book.files["xl/workbook.xml"].decode()
    assert "'Path to 2030'!$4:$4" not in titles


def test_nothing_is_a_link(book):
    assert not any(b"<hyperlink" in data for data in book.files.values())
