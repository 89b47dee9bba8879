"""The text alternative of a chart: what somebody who does not see it is told."""

import pytest

from mineaction.alternative import alternative, cell, shown
from mineaction.finding import Column, Finding
from tests.build import made_up
from tests.claims import spaced
from tests.every_finding import EVERY

every = pytest.mark.parametrize("name", EVERY)


@pytest.fixture
def small() -> Finding:
    """A finding made up for these tests: a whole number, a fraction, and one missing."""
    return made_up()


def test_claim_measure_and_rows_follow_one_another(small, w):
    assert alternative(small, w) == (
        "Here is most. Area, m², 2024. "
        "Here: Area (m²) 1,234, Share (%) 12.5; There: Area (m²) not stated, Share (%) 40"
    )


def test_a_missing_number_is_told_by_its_reason_and_never_as_zero(small, w):
    assert cell(small, 1, small.columns[1], w) == "not stated"


def test_a_missing_number_without_a_reason_is_left_out(small, w):
    silent = Finding(**{**small.__dict__, "unknown": {}})
    assert cell(silent, 1, small.columns[1], w) == ""
    assert alternative(silent, w).endswith("There: Share (%) 40")


def test_without_a_measure_or_rows_the_claim_stands_alone(small, w):
    bare = {**small.__dict__, "measure": "", "table": small.table.iloc[:0]}
    assert alternative(Finding(**bare), w) == "Here is most."


def test_a_row_without_numbers_is_its_name(small, w):
    names = Finding(**{**small.__dict__, "columns": small.columns[:1]})
    assert alternative(names, w).endswith("Here; There")


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (2024, "year", "2024"),
        ("Prizren", "text", "Prizren"),
        (47_065, "area_m2", "47,065"),
        (0, "count", "0"),
        (12.34, "percent", "12.3"),
        (100.0, "percent", "100"),
        (0.0, "percent", "0"),
        (0.001, "percent", "less than 0.1"),
        (0.05, "percent", "0.1"),
        (99.94, "percent", "99.9"),
        (99.95, "percent", "more than 99.9"),
        (3_500_000.0, "eur", "3,500,000"),
    ],
)
def test_a_value_is_shown_as_its_column_wants_it(w, value, kind, text):
    assert shown(value, Column("key", "Label", kind), w) == text


@every
def test_every_chart_is_told_with_its_claim_and_measure(programme, w, name):
    finding = EVERY[name](programme, w)
    assert alternative(finding, w).startswith(f"{finding.claim} {finding.measure}.")


@every
def test_every_known_value_of_a_table_is_told(programme, w, name):
    finding = EVERY[name](programme, w)
    text = spaced(alternative(finding, w))
    for column in finding.columns:
        for value in finding.table[column.key].dropna():
            assert spaced(shown(value, column, w)) in text


@every
def test_every_reason_for_a_missing_value_is_told(programme, w, name):
    finding = EVERY[name](programme, w)
    labels = {column.key: column.label for column in finding.columns}
    for (_, key), reason in finding.unknown.items():
        assert f"{labels[key]} {reason}" in alternative(finding, w)


@every
def test_nothing_of_the_machinery_shows(programme, w, name):
    text = alternative(EVERY[name](programme, w), w)
    assert not any(word in text for word in ("nan", "<NA>", "None", "NaT"))
