"""When funding ends: the dated statements, not one date."""

from mineaction.findings.funding_endings import endings
from tests.build import with_funding
from tests.chapter import ENDINGS


def test_there_are_four_statements_and_not_one_date(programme, w):
    assert endings(programme, w).claim == (
        "The source makes 4 dated statements about the end of funding, not one date."
    )


def test_each_statement_stands_with_its_date_as_printed(programme, w):
    table = endings(programme, w).table
    printed = [ENDINGS[row.statement] for row in programme.funding.endings]
    assert table["when"].tolist() == printed
    assert {*printed} == {*ENDINGS.values()}
    words = ("summer 2025", "December 2025", "Two large funding", "may have to close")
    for text, word in zip(table["statement"], words, strict=True):
        assert word in text


def test_each_statement_names_its_own_source(programme, w):
    found = endings(programme, w)
    notes = [source.split("footnote ")[1] for source in found.table["source"]]
    assert notes == ["20", "19", "49", "49"]
    assert [source.footnotes for source in found.sources] == [(20,), (19,), (49,)]


def test_each_statement_is_drawn_from_the_first_month_it_may_mean_to_the_last(programme, w):
    found = endings(programme, w)
    months = zip(found.table["first"], found.table["last"], strict=True)
    assert found.chart.kind == "timeline"
    assert list(months) == [
        ("2025-09", "2025-09"),
        ("2025-12", "2025-12"),
        ("2025-01", "2025-12"),
        ("2025-12", "2025-12"),
    ]


def test_what_the_chapter_says_of_summer_is_not_called_an_end(programme, w):
    first = endings(programme, w).table["what"].iloc[0]
    assert first == "Little international money confirmed beyond summer 2025"


def test_the_two_contracts_are_not_said_to_be_halo_s(programme, w):
    row = endings(programme, w).table.iloc[2]
    assert row["what"] == "Two large funding contracts end"
    assert "HALO" not in row["what"] + row["statement"]
    assert programme.statement("funding-contracts-2025").organisation is None


def test_months_that_are_drawn_and_not_printed_are_called_our_reading(programme, w):
    (said,) = [n.text for n in endings(programme, w).notes if n.badge == "derived"]
    assert said == (
        "The source prints no months for these words; those drawn are our reading: “beyond the "
        "summer of 2025” as September 2025; “in 2025” as January 2025 to December 2025; “by the "
        "end of the year” as December 2025."
    )


def test_a_printed_month_is_no_reading(programme, w):
    printed = [row for row in programme.funding.endings if row.first_month == row.last_month][1]
    notes = endings(with_funding(programme, endings=(printed,)), w).notes
    assert "derived" not in [note.badge for note in notes]


def test_nothing_is_drawn_where_nothing_is_said(programme, w):
    assert endings(with_funding(programme, endings=()), w).chart is None


def test_a_single_statement_is_spoken_of_as_one(programme, w):
    one = with_funding(programme, endings=programme.funding.endings[:1])
    assert endings(one, w).claim == ("The source makes 1 dated statement about the end of funding.")


def test_without_statements_the_source_is_said_to_be_silent(programme, w):
    found = endings(with_funding(programme, endings=()), w)
    assert found.claim == "The source does not say when funding ends."
    assert found.table.empty
    assert found.sources == ()
