"""Strategy, data notes, sources: targets, both values of a contradiction, every footnote."""

from datetime import date

import pytest
from babel.dates import format_date

from mineaction.load import load
from tests.chapter import (
    EARLIER_DOCUMENT_ADDRESSES,
    FOOTNOTE_DATES,
    FOOTNOTE_ORGANISATIONS,
    TABLE_5,
    TABLE_7,
    TEXT,
)
from tests.pages.screen import ROOT, shown


@pytest.fixture
def notes():
    return shown("data_notes")


@pytest.fixture
def sources():
    return shown("sources")


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("title", "values"),
    [
        (
            "Two totals of the area cleared in 2024",
            [f"{TABLE_5['cleared_m2']:,} m²", f"{TABLE_7['Totals'][1]:,} m²"],
        ),
        (
            "How much was cleared without finding a mine",
            [f"{TEXT['cleared_without_mines_m2']:,} m²", "70%"],
        ),
        ("End 2023 and end 2024 do not connect", ["28", "1 km²", "24", "1,115,699 m²"]),
        ("Mined area with and without the mixed areas", ["890,699 m²", "225,000 m²"]),
        ("The target pace does not clear all mined area by 2030", ["1,115,699 m²", "45,000 m²"]),
        ("What the government does not cover is not simply the gap", ["€3.5M", "€1.1M", "€2.4M"]),
    ],
)
def test_a_contradiction_is_shown_with_all_its_values_and_their_places(notes, title, values):
    block = next(part for part in notes.html if (part.findtext("h3") or "").startswith(title))
    rows = [[plain("".join(cell.itertext())) for cell in row] for row in block.iter("tr")][1:]
    assert [value for value in values if value not in [row[1] for row in rows]] == []
    assert all(row[2] for row in rows)
    choice = plain("".join("".join(part.itertext()) for part in block.iter("p")))
    assert "Used:" in choice
    assert "Why:" in choice


def test_what_is_not_known_is_listed_with_its_reason(notes):
    listed = {row[0]: row for row in notes.rows}
    assert "by region" in listed["Contamination · end of 2023"][1]
    assert listed["Contamination · end of 2023"][2] == "not stated"
    assert listed["Funding · 2024, EU"][1:3] == ("amount", "not stated")


def test_the_checks_are_said_to_have_passed_and_how_to_repeat_them(notes):
    said = " ".join(notes.texts("p"))
    assert "passed all checks" in said
    assert "python -m mineaction check" in said


def test_all_footnotes_have_the_dates_and_organisations_of_the_chapter(sources):
    found = {row[0]: row[1] for row in sources.rows if row[0].isdigit()}
    assert list(found) == [str(number) for number in FOOTNOTE_DATES]
    for number, dates in FOOTNOTE_DATES.items():
        cited = found[str(number)]
        for when, organisation in zip(dates, FOOTNOTE_ORGANISATIONS[number], strict=True):
            assert in_english(when) in cited, number
            assert organisation in cited, number


def in_english(when: str) -> str:
    """A date, month or year as the dashboard writes it."""
    year, *rest = (int(part) for part in when.split("-"))
    if len(rest) == 2:
        return format_date(date(year, *rest), "d MMMM yyyy", "en_GB")
    return format_date(date(year, rest[0], 1), "MMMM yyyy", "en_GB") if rest else str(year)


@pytest.mark.parametrize(("document", "address"), EARLIER_DOCUMENT_ADDRESSES.items())
def test_a_document_stands_with_its_address_where_the_whole_address_is_known(
    sources, document, address
):
    year = document.removeprefix("Monitor ")
    found = next(row[-1] for row in sources.rows if f"Munition Monitor {year}" in row[0])
    assert address in found if address.endswith(".aspx") else found == "not known"


@pytest.mark.parametrize("number", range(1, 9))
def test_every_table_of_the_chapter_is_listed(sources, number):
    assert any(item.startswith(f"Table {number} (") for item in sources.texts("li"))


def test_titles_of_tables_are_said_to_be_our_own_words(sources):
    """The chapter heads Table 1 by district; its rows are regions, and so we describe it."""
    said = [text for text in sources.texts("p") if "our description" in text]
    assert said == ["What stands in brackets after a table's number is our description of it."]
    assert any(
        item.startswith("Table 1 (AP mined area by region, end of 2024)")
        for item in sources.texts("li")
    )


@pytest.mark.parametrize("term", ["CHA", "SHA", "CMR", "Cleared", "Reduced", "Cancelled"])
def test_a_term_of_the_charts_has_its_definition(sources, term):
    terms = dict(zip(sources.texts("dt"), sources.texts("dd"), strict=True))
    found = next(text for name, text in terms.items() if name.split(":")[0] == term)
    assert len(found) > 20


def test_the_targets_of_the_strategy_stand_with_their_arithmetic():
    table = shown("strategy").card("strategy-targets").table
    clearance, high, _, municipalities = (plain(" | ".join(row)) for row in table[1:])
    target = TEXT["annual_clearance_target_m2"]
    assert f"{target:,} m² a year" in clearance
    assert f"{6 * target:,} m² in 6 years, 24% of the mined area" in clearance
    assert f"{TABLE_5['cleared_m2']:,} m² cleared in 2024" in clearance
    assert f"{TEXT['high_and_medium_priority_tasks_by_2030']} tasks left" in high
    free, of = TEXT["municipalities_declared_free_by_2030"], TEXT["municipalities_contaminated"]
    assert f"{free} of {of} declared free" in municipalities


def test_all_outputs_and_recommendations_of_the_chapter_are_listed():
    said = shown("strategy").texts("p", "statement")
    programme = load(ROOT / "data")
    outputs = programme.about("objective-1-output")
    recommended = programme.about("recommendation")
    assert len(outputs) == TEXT["strategic_objective_1_outputs"]
    assert len(recommended) == TEXT["recommendations"]
    for statement in (*outputs, *recommended):
        assert any(each.startswith(statement.text.en) for each in said)
