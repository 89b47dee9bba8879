"""How numbers, dates and sources are written in English, and how grouping follows the language."""

from datetime import date
from decimal import Decimal

import pytest

from mineaction.facts.base import SourceRef, Text
from mineaction.facts.places import PlaceName
from mineaction.facts.quantities import Area, Money
from mineaction.wording import NO_BREAK, Wording
from tests.build import km2, m2, million, mines
from tests.claims import spaced

CHAPTER = "clearing-the-mines-2025"


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0, 0, "0"),
        (-0.2, 0, "0"),
        (Decimal("-0.04"), 1, "0.0"),
        (47_065, 0, "47,065"),
        (1_115_699, 0, "1,115,699"),
        (Decimal("0.10"), 2, "0.10"),
        (Decimal("24.1"), 1, "24.1"),
        (3, 1, "3.0"),
        (Decimal("0.5"), 0, "1"),
        (Decimal("1.5"), 0, "2"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("0.05"), 1, "0.1"),
        (Decimal("0.25"), 1, "0.3"),
        (0.15, 1, "0.2"),
        (999.5, 0, "1,000"),
        (Decimal("1234.5678"), 2, "1,234.57"),
    ],
)
def test_a_number_is_grouped_and_rounded_half_up(w, value, digits, text):
    assert w.number(value, digits) == text


def test_areas_have_their_unit_after_a_space_that_does_not_break(w):
    assert w.m2(47_065) == f"47,065{NO_BREAK}m²"
    assert w.km2(1_115_699) == f"1.12{NO_BREAK}km²"
    assert w.km2(1_115_699, 3) == f"1.116{NO_BREAK}km²"
    assert w.printed(km2("1")) == f"1{NO_BREAK}km²"


@pytest.mark.parametrize(
    ("eur", "text"),
    [
        (0, "€0"),
        (2_400_000, "€2.4M"),
        (21_000_000, "€21M"),
        (3_500_000, "€3.5M"),
        (1_000_000, "€1M"),
        (14_400_000, "€14.4M"),
        (Decimal("1250000"), "€1.25M"),
        (1_500_000_000, "€1,500M"),
    ],
)
def test_money_is_given_in_millions_without_idle_decimals(w, eur, text):
    assert w.million_eur(eur) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (0, 100, "0%"),
        (100, 100, "100%"),
        (1, 2, "50%"),
        (751_380, 890_699, "84%"),
        (1, 8, "13%"),
        (5, 1_000, "1%"),
        (4, 1_000, "less than 1%"),
        (1, 10**9, "less than 1%"),
        (994, 1_000, "99%"),
        (995, 1_000, "more than 99%"),
        (10**9 - 1, 10**9, "more than 99%"),
        (3, 2, "150%"),
        (0, 0, "no share"),
        (5, 0, "no share"),
    ],
)
def test_a_share_is_neither_0_nor_100_percent_unless_it_is(w, part, whole, text):
    assert w.percent(part, whole) == text


def test_a_little_more_than_the_whole_is_not_100_percent(w):
    assert w.percent(1_003, 1_000) != "100%"


def test_a_small_amount_is_not_worded_as_zero(w):
    assert w.million_eur(40_000) not in ("€0.0M", "€0M", "€0")


def test_a_small_area_is_not_worded_as_zero(w):
    assert spaced(w.km2(4_000)) != "0.00 km²"


@pytest.mark.parametrize("value", [0.3, 99.7])
def test_a_mark_in_a_chart_is_neither_0_nor_100_percent_unless_it_is(w, value):
    assert w.short(value, "percent") not in ("0%", "100%")


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (47_065, "area_m2", "47,065"),
        (12, "count", "12"),
        (26, "percent", "26%"),
        (2_400_000, "eur", "€2.4M"),
    ],
)
def test_a_mark_in_a_chart_is_as_short_as_its_unit_allows(w, value, unit, text):
    assert w.short(value, unit) == text


@pytest.mark.parametrize(
    ("factor", "text"),
    [
        ("3.9509", "3.95 times"),
        ("1.7899", "1.79 times"),
        ("0.4332", "0.43 times"),
        ("24.793", "24.8 times"),
        ("10", "10.0 times"),
    ],
)
def test_a_factor_has_three_digits_or_so(w, factor, text):
    assert w.times(Decimal(factor)) == text


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
    ],
)
def test_items_stand_in_a_row(w, items, text):
    assert w.listing(items) == text


def test_one_thing_is_one_and_several_are_many(w):
    forms = ("{n} mine in {year}", "{n} mines in {year}")
    assert w.count(*forms, 1, year=2024) == "1 mine in 2024"
    assert w.count(*forms, 0, year=2024) == "0 mines in 2024"
    assert w.count(*forms, 1_234, year=2024) == "1,234 mines in 2024"


def test_gaps_are_filled_and_never_read_as_gaps_themselves(w):
    assert w.say("{who} was here", who="{name}") == "{name} was here"
    with pytest.raises(KeyError):
        w.say("{who} was here")


def test_the_end_of_a_year_is_named_so_and_any_other_day_by_its_date(w):
    assert w.at(date(2024, 12, 31)) == "the end of 2024"
    assert w.as_of(date(2024, 12, 31)) == "end of 2024"
    for say in (w.at, w.as_of, w.day):
        assert say(date(2025, 6, 30)) == "30 June 2025"
    assert w.at(date(2024, 12, 30)) == "30 December 2024"
    assert w.at(date(2024, 1, 31)) == "31 January 2024"


@pytest.mark.parametrize(
    ("iso", "text"),
    [("2025-05-05", "5 May 2025"), ("2001-06", "June 2001"), ("2002", "2002")],
)
def test_dates_of_the_data_are_as_exact_as_they_are_known(w, iso, text):
    assert w.when(iso) == text


def test_a_run_of_months_has_both_ends_and_a_single_month_one(w):
    assert w.months(3, 4) == "Mar–Apr"
    assert w.months(12, 12) == "Dec"


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (m2(47_065), "47,065 m²"),
        (km2("0.10"), "0.10 km²"),
        (km2("0"), "0 km²"),
        (km2("1", "almost"), "almost 1 km²"),
        (km2("0.15", "just over"), "just over 0.15 km²"),
        (km2("0.89", "more than"), "more than 0.89 km²"),
        (km2("1.12", "close to"), "close to 1.12 km²"),
        (km2("2.76", "estimated"), "an estimated 2.76 km²"),
        (million("3.5"), "€3.5M"),
        (million("21"), "€21M"),
        (million("1.10"), "€1.10M"),
        (Money(value=Decimal(1_100_000), unit="eur"), "€1,100,000"),
        (mines(8), "8"),
    ],
)
def test_a_figure_is_shown_with_its_digits_unit_and_hedge(w, figure, text):
    assert spaced(w.printed(figure)) == text


def test_every_hedge_that_the_data_allow_has_its_words(w):
    allowed = Area.model_fields["qualifier"].annotation.__args__[0].__args__
    assert len(allowed) == 5
    for hedge in allowed:
        assert hedge in w.printed(km2("1", hedge))


def test_a_missing_value_has_one_of_three_reasons(w):
    for reason in ("not stated", "not found", "not reported"):
        assert w.unknown(reason) == reason
    with pytest.raises(KeyError):
        w.unknown("lost")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (
            SourceRef(document=CHAPTER, table=5),
            "Clearing the Mines 2025, Kosovo, Table 5",
        ),
        (
            SourceRef(document=CHAPTER, table=7, footnotes=(55,)),
            "Clearing the Mines 2025, Kosovo, Table 7, footnote 55",
        ),
        (
            SourceRef(document=CHAPTER, section="Key data"),
            "Clearing the Mines 2025, Kosovo, section “Key data”",
        ),
        (
            SourceRef(document=CHAPTER, section="Survey in 2024", footnotes=(50, 51)),
            "Clearing the Mines 2025, Kosovo, section “Survey in 2024”, footnotes 50 and 51",
        ),
    ],
)
def test_a_source_names_document_place_and_footnotes(programme, w, source, line):
    assert w.source(source, programme) == line


def test_text_and_names_are_in_the_language_or_else_in_english():
    text = Text(en="mine", sq="minë")
    assert [Wording(code).text(text) for code in ("en", "sq", "sr")] == ["mine", "minë", "mine"]
    name = PlaceName(en="Gjakova", sq="Gjakovë", sr="Đakovica")
    names = [Wording(code).name(name) for code in ("en", "sq", "sr")]
    assert names == ["Gjakova", "Gjakovë", "Đakovica"]


def test_numbers_follow_the_language():
    assert Wording("sq").number(Decimal("1234567.89"), 2) == f"1{NO_BREAK}234{NO_BREAK}567,89"
    assert Wording("sr").number(Decimal("1234567.89"), 2) == "1.234.567,89"


def test_lists_and_dates_follow_the_language():
    assert Wording("sq").listing(["A", "B"]) == "A dhe B"
    assert Wording("sr").listing(["A", "B"]) == "A i B"
    assert "dhjetor" in Wording("sq").day(date(2024, 12, 31))
    assert "decembar" in Wording("sr").day(date(2024, 12, 31))


def test_a_change_in_percent_has_its_sign(w):
    assert [w.change_percent(value) for value in (5, -10, 2.5, 0)] == ["+5%", "−10%", "+2.5%", "0%"]
