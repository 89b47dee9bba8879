"""CSV files: what is in a cell, what a spreadsheet makes of it, what libhxl reads."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.csv_table import harmless, plain, write_finding, write_table
from mineaction.finding import Column, Finding, tidy
from mineaction.findings import contamination_by_region, funding, path_over_years, release_by_year
from mineaction.tables.every import every_table
from mineaction.tables.table import DataTable, Field
from tests.briefing.hostile import AS_CELL, PLAIN, TEXTS
from tests.briefing.judges import hxl_columns, hxl_issues
from tests.every_finding import EVERY
from tests.tables.reading import parse

BOM = b"\xef\xbb\xbf"


def one_column(*values, kind="text", tag="#meta+id") -> DataTable:
    """A table of one column."""
    column = Field("words", kind, tag, "What is tried")
    return DataTable("t", "T", "A table.", (column,), tuple((value,) for value in values))


def finding(**changes) -> Finding:
    """A small finding with a missing number."""
    small = Finding(
        id="small",
        claim="A claim.",
        measure="Mines, 2024",
        columns=(
            Column("name", "Name", "text", "#adm1+name+i_en"),
            Column("mines", "Mines (number)", "count", "#output+apmines+destroyed+num"),
            Column("share", "Share (%)", "percent"),
        ),
        table=tidy({"name": ["Pejë", "=1+1"], "mines": [0, None], "share": [33.3, -2.0]}),
        chart=None,
        sources=(),
        caveats=("Mind this.",),
        unknown={(1, "mines"): "not stated"},
    )
    return replace(small, **changes)


def test_a_table_is_a_header_its_tags_and_its_rows():
    written = write_table(one_column("Gjakovë/Đakovica", None), hxl=True)
    assert written == BOM + 'words\r\n#meta+id\r\nGjakovë/Đakovica\r\n""\r\n'.encode()
    assert parse(write_table(one_column("a"), hxl=False)) == [["words"], ["a"]]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (0, "0"),
        (47065, "47065"),
        (-3, "-3"),
        (Decimal("0.10"), "0.1"),
        (Decimal("1115699.00"), "1115699"),
        (Decimal("1E+6"), "1000000"),
        (Decimal("100"), "100"),
        (Decimal("-0.5"), "-0.5"),
        (Decimal("-0.0"), "0"),
        (True, "yes"),
        (False, "no"),
        (date(2024, 12, 31), "2024-12-31"),
        ("2025-06", "2025-06"),
        ("a, b", "a, b"),
    ],
)
def test_a_value_as_a_cell(value, cell):
    assert plain(value) == cell


@pytest.mark.parametrize(("text", "cell"), AS_CELL.items())
def test_what_looks_like_a_formula_gets_an_apostrophe(text, cell):
    assert harmless(text) == cell
    assert parse(write_table(one_column(text), hxl=False))[1] == [cell]


@pytest.mark.parametrize("text", PLAIN)
def test_other_texts_stay_as_they_are(text):
    assert harmless(text) == text
    assert parse(write_table(one_column(text), hxl=True))[2] == [text]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=1))
def test_any_text_comes_back_and_none_begins_as_a_formula(texts):
    cells = [row[0] if row else "" for row in parse(write_table(one_column(*texts), hxl=True))[2:]]
    parts = [part.lstrip('" ') for cell in cells for part in re.split(r"[;\t\r\n]", cell)]
    assert [part for part in parts if part.startswith(tuple("=+-@＝＋－＠"))] == []
    for cell, text in zip(cells, texts, strict=True):
        assert cell.replace("'", "") == text.replace("'", "")


def test_hxl_is_judged_and_not_only_parsed():
    wrong = one_column("n/a", tag="#indicator+cha+area+m2+num")
    assert hxl_issues(write_table(wrong)) == [("#indicator+num", "n/a")]


@pytest.mark.parametrize("name", [*EVERY])
def test_every_finding_is_valid_hxl_and_says_what_it_shows(programme, w, name):
    found = EVERY[name](programme, w)
    written = write_finding(found, w, True, programme)
    assert hxl_issues(written) == []
    header, tags, *rows = parse(written)
    assert header[: len(found.columns)] == [column.label for column in found.columns]
    assert all(tag.startswith("#") for tag in tags)
    assert len(header) == len({*header}) == len(tags)
    assert len(rows) == len(found.table)
    for position, row in enumerate(rows):
        for column, cell in zip(found.columns, row, strict=False):
            value = found.table[column.key].iloc[position]
            same = cell == "" if pd.isna(value) else _same(value, cell, column)
            assert same, (column.key, value, cell)


def _same(value: object, cell: str, column: Column) -> bool:
    if column.kind in ("text", "year"):
        return cell.removeprefix("'") == str(value)
    return float(cell) == pytest.approx(float(str(value)))


def test_a_missing_number_is_empty_with_its_reason_and_never_0(w):
    _, _, zero, missing = parse(write_finding(finding(), w))
    assert zero[:3] == ["Pejë", "0", "33.3"]
    assert missing[:3] == ["'=1+1", "", "-2"]
    assert (zero[4], missing[4]) == ("", "Mines (number): not stated")


def test_money_that_is_not_stated_is_empty_in_the_file(programme, w):
    columns = hxl_columns(write_finding(funding.a_year(programme, w), w))
    (reason,) = [text for text in columns["#meta+quality"] if text]
    assert "not stated" in reason
    assert "0" not in [cell for cells in columns.values() for cell in cells]


def test_a_column_without_a_tag_gets_one_that_fits(w):
    _, tags, *_ = parse(write_finding(finding(), w))
    assert tags[:3] == ["#adm1+name+i_en", "#output+apmines+destroyed+num", "#indicator+num"]
    untagged = tuple(replace(column, tag="") for column in finding().columns)
    _, tags, *_ = parse(write_finding(finding(columns=untagged), w))
    assert tags[:3] == ["#meta", "#indicator+num", "#indicator+num"]
    year = (Column("mines", "Year", "year"),)
    assert parse(write_finding(finding(columns=year), w))[1][0] == "#date+year"


def test_only_visible_columns_are_written(programme, w):
    found = contamination_by_region.by_region(programme, w, programme.baselines[0], "area", "ap")
    header, *_ = parse(write_finding(found, w, hxl=False))
    assert header == [
        *(column.label for column in found.columns),
        *("Measure", "Reason for an empty cell", "Notes"),
    ]


def test_a_row_says_what_was_measured_and_where_it_is_printed(programme, w):
    found = release_by_year.by_year(programme, w)
    header, *rows = parse(write_finding(found, w, False, programme))
    last = dict(zip(header, rows[-1], strict=True))
    assert last["Measure"] == found.measure
    assert "Clearing the Mines 2025, Kosovo, Table 5" in last["Printed in"]


def test_what_must_be_read_with_a_chart_is_in_its_file(programme, w):
    found = path_over_years.remaining(programme, w, "all")
    assert found.caveats
    notes = hxl_columns(write_finding(found, w))["#meta+note"]
    assert all(caveat in notes[0] for caveat in found.caveats)


def test_a_finding_has_no_row_for_its_total(w):
    _, _, *rows = parse(write_finding(finding(totals={"mines": 47_605}), w))
    assert len(rows) == len(finding().table)
    assert not [cell for row in rows for cell in row if "47605" in cell]


def test_noise_of_floating_point_is_not_written(w):
    noisy = finding(table=tidy({"name": ["a"], "mines": [1], "share": [24.1 - 1e-13]}))
    assert parse(write_finding(noisy, w))[2][2] == "24.1"


def test_hostile_names_of_a_finding_are_harmless(w):
    table = tidy({"name": [*TEXTS], "mines": [*range(len(TEXTS))], "share": [1.5] * len(TEXTS)})
    written = write_finding(finding(table=table, unknown={}), w)
    assert hxl_issues(written) == []
    names = [row[0] for row in parse(written)[2:]]
    assert names == [*AS_CELL.values(), *PLAIN]


def test_every_table_of_the_data_is_valid_hxl(programme):
    for table in every_table(programme):
        content = write_table(table, hxl=True)
        assert hxl_issues(content, severities=("error", "warning")) == [], table.name
        assert [*hxl_columns(content)] == [*dict.fromkeys(each.tag for each in table.columns)]


def test_tags_that_humanitarian_data_users_know(programme):
    tags = {each.tag for table in every_table(programme) for each in table.columns}
    assert tags >= {
        *("#loc+name+i_en", "#loc+name+i_sq", "#loc+name+i_sr", "#adm1+name+i_en"),
        *("#country+code+v_iso2", "#date+year", "#date+reported", "#org+impl+name"),
        *("#indicator+cha+count+num", "#indicator+cha+area+m2+num"),
        *("#indicator+sha+count+num", "#indicator+sha+area+m2+num"),
        *("#output+cleared+area+m2+num", "#output+reduced+area+m2+num"),
        *("#output+cancelled+area+m2+num", "#output+apmines+destroyed+num"),
        *("#indicator+staff+num", "#indicator+staff+f+num", "#meta+source", "#meta+quality"),
    }
