"""What holds of every table: shape, tags, keys, reasons; that together they hold all the data."""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from mineaction.facts.base import Fact, Text
from mineaction.load import load
from mineaction.programme import Programme
from mineaction.tables.every import every_table, tables_behind
from mineaction.tables.parts import AS_PRINTED, QUALITY, READING, RETOLD, ROUNDED
from mineaction.tables.table import DataTable, Field
from tests.build import UNKNOWN, with_year
from tests.conftest import DATA, ROOT
from tests.every_finding import EVERY
from tests.pages.test_other_data import of_kosovo

KOSOVO, OTHER = load(DATA), load(ROOT / "tests" / "other_data")
TABLES = [*every_table(KOSOVO), *every_table(OTHER)]
every = pytest.mark.parametrize(
    "table", TABLES, ids=[f"{each.name}-{i % (len(TABLES) // 2)}" for i, each in enumerate(TABLES)]
)
NUMBERS = ("whole number", "decimal")
TYPES = {
    "text": str,
    "whole number": int,
    "decimal": (int, Decimal),
    "date": date,
    "month": str,
    "year": int,
    "yes/no": bool,
}


def column(table: DataTable, name: str) -> list:
    """The values of a column."""
    position = [each.name for each in table.columns].index(name)
    return [row[position] for row in table.rows]


@every
def test_names_say_what_programs_can_read(table):
    names = [table.name, *(each.name for each in table.columns)]
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name)] == []
    assert len(names) - 1 == len({*names[1:]})
    assert table.title
    assert table.description.endswith(".")


@every
def test_every_column_has_a_tag_and_a_meaning(table):
    tag = re.compile(r"#[a-z][a-z0-9]*(\+[a-z][a-z0-9_]*)*")
    assert [each for each in table.columns if not tag.fullmatch(each.tag)] == []
    assert all(each.description for each in table.columns)
    numbers = {each.name for each in table.columns if each.tag.endswith("+num")}
    assert numbers <= {each.name for each in table.columns if each.kind in NUMBERS}


@every
def test_values_are_of_their_columns_kind(table):
    for each in table.columns:
        values = [value for value in column(table, each.name) if value is not None]
        assert all(isinstance(value, TYPES[each.kind]) for value in values), each
        assert not each.required or len(values) == len(table.rows), each
        assert each.kind == "yes/no" or not any(isinstance(v, bool) for v in values), each
        assert "" not in values, each


@every
def test_keys_tell_rows_apart_and_have_no_gap(table):
    parts = [column(table, name) for name in table.key]
    found = [*zip(*parts, strict=True)]
    assert len(found) == len({*found})
    required = {each.name for each in table.columns if each.required}
    assert {*table.key} <= required


@every
def test_a_row_says_why_a_number_is_missing(table):
    if QUALITY not in table.columns:
        return
    numbers = [each.name for each in table.columns if each.kind in NUMBERS]
    names = [each.name for each in table.columns]
    for row in table.rows:
        cells = dict(zip(names, row, strict=True))
        words = str(cells["quality"])
        for name in (name for name in numbers if cells[name] is None):
            reason = words if ":" not in words else words.split(f"{name}: ")[1].split(";")[0]
            assert reason in ("not stated", "not found", "not reported"), (name, words)


@every
def test_quality_is_said_in_known_words(table):
    if QUALITY not in table.columns:
        return
    names = {each.name for each in table.columns}
    known = {AS_PRINTED, ROUNDED, RETOLD, READING, "not stated", "not found", "not reported"}
    for words in column(table, "quality"):
        parts = [part.rpartition(": ") for part in words.split("; ")]
        assert {word for _, _, word in parts} <= known
        assert {name for name, _, _ in parts if name} <= names


@pytest.mark.parametrize("programme", [KOSOVO, OTHER], ids=["kosovo", "other"])
def test_references_are_found(programme):
    tables = {each.name: each for each in every_table(programme)}
    referring = [(t, c) for t in tables.values() for c in t.columns if c.refers]
    assert len(referring) > 10
    for table, each in referring:
        values = {value for value in column(table, each.name) if value is not None}
        assert values <= {*column(tables[each.refers], "id")}, (table.name, each.name)


def test_names_are_unique():
    names = [each.name for each in every_table(KOSOVO)]
    assert len(names) == len({*names})


def test_every_finding_has_a_table_behind_it(w):
    tables = every_table(KOSOVO)
    findings = {build(KOSOVO, w).id for build in EVERY.values()}
    assert {each for each in findings if not tables_behind(each, tables)} == set()
    assert {each for table in tables for each in table.findings} == findings


def test_the_table_a_finding_rests_on_most_comes_first():
    behind = tables_behind("contamination-by-region", every_table(KOSOVO))
    assert [each.name for each in behind] == ["hazardous_areas_by_region", "printed_totals"]


def test_a_row_of_another_length_is_refused():
    columns = (Field("a", "text", "#meta", "A"), Field("b", "text", "#meta", "B"))
    with pytest.raises(ValueError, match="t: 2 columns, row"):
        DataTable("t", "T", "A table.", columns, (("only one",),))


NOT_DATA = {  # what the dashboard needs to work, not what the data say
    *("about", "rule", "pages", "boundary", "boundaries_credit", "unknown"),
}


def leaves(value: object) -> Iterator[object]:
    """Every single figure and text within the facts, as far as it is to be exchanged."""
    if isinstance(value, Text):
        yield value.en
    elif isinstance(value, Fact):
        for name in type(value).model_fields:
            if name not in NOT_DATA:
                yield from leaves(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from leaves(item)
    elif value is not None and not isinstance(value, bool):
        yield value


@pytest.mark.parametrize("programme", [KOSOVO, OTHER], ids=["kosovo", "other"])
def test_nothing_that_the_data_say_is_left_out(programme):
    cells = [value for t in every_table(programme) for row in t.rows for value in row]
    printed = {str(value) for value in cells}
    words = "\n".join(value for value in cells if isinstance(value, str))
    facts = [
        leaf for each in fields(Programme)[:-1] for leaf in leaves(getattr(programme, each.name))
    ]
    assert len(facts) > 300
    assert [leaf for leaf in facts if str(leaf) not in printed and str(leaf) not in words] == []


def test_other_data_have_nothing_of_kosovo():
    written = "\n".join(
        str(value)
        for table in every_table(OTHER)
        for row in (*table.rows, (table.title, table.description), *column_words(table))
        for value in row
    )
    assert "Velmora" in written
    assert "Tarn Edge" in written
    assert [word for word in of_kosovo() if word in written] == []


def column_words(table: DataTable) -> list[tuple[str, ...]]:
    """The words of a table's columns."""
    return [(each.name, each.description) for each in table.columns]


def test_no_row_is_a_sum_of_others():
    names = {"total", "totals", "all", "sum"}
    for table in TABLES:
        for row in table.rows:
            assert not names & {value.lower() for value in row if isinstance(value, str)}, row


def test_an_unknown_year_stays_a_row_without_numbers():
    """The reason stands there; a printed zero beside it stays 0."""
    changed = with_year(KOSOVO, reduced=UNKNOWN)
    table = next(each for each in every_table(changed) if each.name == "land_release_by_year")
    names = [each.name for each in table.columns]
    cells = dict(zip(names, table.rows[0], strict=True))
    assert cells["reduced_m2"] is cells["reduced_as_printed"] is None
    assert cells["cancelled_m2"] == 0
    assert cells["quality"] == "reduced_m2: not stated"
