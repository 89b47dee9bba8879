"""Notes on known contradictions: both values with their places, the choice, the reason."""

from decimal import Decimal

import pytest

from mineaction.facts.contradictions import StatedValue
from mineaction.findings import notes
from tests.claims import spaced

BADGES = {
    "contradiction": "conflict",
    "break": "not comparable",
    "gap": "not stated",
    "rounding": "rounded",
}


def test_a_conflict_is_told_with_both_totals_and_where_each_is_printed(programme, w):
    (note,) = notes.known(programme, w, "cleared-by-year-and-by-district", 2024)
    text = spaced(note.text)
    assert note.badge == "conflict"
    assert "47,065 m² (Clearing the Mines 2025, Kosovo, Table 5)" in text
    assert "47,605 m² (Clearing the Mines 2025, Kosovo, Table 7, footnote 55)" in text


def test_every_known_contradiction_is_told_whole(programme, w):
    for entry in programme.contradictions.contradictions:
        (note,) = notes.known(programme, w, entry.rule, entry.about)
        computed = any(value.arithmetic for value in entry.values)
        reading = "derived" if computed else "as printed"
        assert note.badge == (reading if entry.kind == "reading" else BADGES[entry.kind])
        assert note.text.startswith(entry.title.en)
        assert note.text.endswith(f"{entry.used.en} {entry.because.en}")
        for value in entry.values:
            assert notes.stated(value, programme, w) in note.text


@pytest.mark.parametrize(
    ("rule", "about", "computed"),
    [
        ("target-does-not-finish", "strategy-2025-2030", "270,000 m²"),
        ("need-and-government-money", "strategy-2025-2030", "€2.4M"),
        ("roles-overlap", 2024, "162"),
        ("average-of-season", 2024, "24.1"),
        ("mines-in-few-areas", 2024, "7"),
    ],
)
def test_a_reading_with_a_value_of_our_own_is_not_as_printed(programme, w, rule, about, computed):
    (note,) = notes.known(programme, w, rule, about)
    assert note.badge == "derived"
    assert computed in spaced(note.text)


@pytest.mark.parametrize(("rule", "about"), [("printed-zero", 2023), ("two-geographies", None)])
def test_a_reading_of_printed_values_is_as_printed(programme, w, rule, about):
    (note,) = notes.known(programme, w, rule, about or programme.latest_date.isoformat())
    assert note.badge == "as printed"


def test_a_title_that_asks_is_not_followed_by_a_full_stop(programme, w):
    for entry in programme.contradictions.contradictions:
        assert "?." not in notes.explained(entry, programme, w)


def test_what_is_not_listed_has_no_note(programme, w):
    assert notes.known(programme, w, "cleared-by-year-and-by-district", 1999) == ()
    assert notes.known(programme, w, "no-such-rule", 2024) == ()


def test_a_computed_value_says_how(programme, w):
    (note,) = notes.known(programme, w, "target-does-not-finish", "strategy-2025-2030")
    assert "270,000 m² (The target of one year times the years of the strategy)" in (
        spaced(note.text)
    )


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("47065", "m2", "47,065 m²"),
        ("0.10", "km2", "0.10 km²"),
        ("1100000", "eur", "€1,100,000"),
        ("3.5", "million_eur", "€3.5M"),
        ("70", "percent", "70%"),
        ("24.1", "people", "24.1"),
        ("8", "areas", "8"),
        ("38", None, "38"),
    ],
)
def test_a_value_keeps_its_digits_and_has_its_unit(programme, w, value, unit, text):
    what = programme.contradictions.contradictions[0].title
    stated = StatedValue.model_construct(what=what, value=Decimal(value), unit=unit)
    assert spaced(notes.quantity(stated, w)) == text


def test_words_without_a_number_have_none(programme, w):
    (entry,) = (c for c in programme.contradictions.contradictions if c.id == "north")
    assert [notes.quantity(value, w) for value in entry.values] == ["", ""]
