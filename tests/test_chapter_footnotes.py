"""The sixty footnotes: dates, organisations, pages, repeated works, and nobody's name."""

from pathlib import Path

import pytest

from tests.chapter import FOOTNOTE_DATES, FOOTNOTE_ORGANISATIONS

CHAPTER = "clearing-the-mines-2025"

# Printed as "Ibid.": the footnote and which of its works.
REPEATED = {(4, 0), (21, 0), (23, 0), (41, 0), (54, 0), (55, 0), (60, 0)}

# The pages that a footnote names, in the order of its works; e-mails have none.
PAGES = {
    9: ["2", "6 and 15"],
    10: ["15"],
    11: ["1"],
    12: ["1"],
    14: ["5–6"],
    15: ["15"],
    16: ["3", "4"],
    20: ["16"],
    21: ["18"],
    24: ["5"],
    30: ["40"],
    31: ["5"],
    38: ["8"],
    40: ["10"],
    41: ["11"],
    46: ["3"],
    59: ["8 and 12"],
    60: ["13"],
}

AUTHORS = (
    "Sallova",
    "Montaf",
    "Sikirica",
    "Wellesley",
    "Wellestey",
    "Nielsen",
    "Meader",
    "Dwyer",
)


@pytest.fixture
def footnotes(programme):
    """The chapter's footnotes by number."""
    notes = programme.footnotes.footnotes
    return {note.number: note for note in notes if note.document == CHAPTER}


@pytest.mark.parametrize("number", FOOTNOTE_DATES)
def test_a_footnote_cites_works_of_the_printed_dates(footnotes, number):
    dates = tuple(work.date for work in footnotes[number].citations)
    assert dates == FOOTNOTE_DATES[number]


@pytest.mark.parametrize("number", FOOTNOTE_ORGANISATIONS)
def test_a_footnote_cites_the_printed_organisations(programme, footnotes, number):
    works = footnotes[number].citations
    names = tuple(programme.organisation(work.organisation).short for work in works)
    assert names == FOOTNOTE_ORGANISATIONS[number]


def test_there_are_sixty_footnotes_and_no_other(programme, footnotes):
    assert sorted(footnotes) == list(range(1, 61))
    assert len(programme.footnotes.footnotes) == 60


def test_repeated_works_are_written_out_and_keep_the_printed_ibid(footnotes):
    marked = {
        (number, position)
        for number, note in footnotes.items()
        for position, work in enumerate(note.citations)
        if work.printed_as == "Ibid."
    }
    assert marked == REPEATED


def test_pages_are_those_that_the_footnotes_name(footnotes):
    pages = {
        number: found
        for number, note in footnotes.items()
        if (found := [work.pages for work in note.citations if work.pages])
    }
    assert pages == PAGES


def test_a_work_without_a_title_is_an_e_mail(footnotes):
    for note in footnotes.values():
        for work in note.citations:
            assert (work.kind == "email") == (work.title is None), note.number


def test_no_author_of_an_e_mail_is_named_in_any_file(root: Path):
    for path in sorted((root / "data").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        assert not [name for name in AUTHORS if name in text], path.name


def test_the_strategy_that_two_footnotes_give_no_author_says_so(footnotes):
    for number, (work,) in {n: footnotes[n].citations for n in (14, 46)}.items():
        assert work.title == "Mine Action Strategy 2019–2024 in Republic of Kosovo", number
        assert "this footnote names no author" in work.note
        assert "footnote 16" in work.note
    assert [work.note for work in footnotes[16].citations] == [None] * 4


def test_a_work_has_the_same_organisation_in_every_footnote(footnotes):
    works = [work for note in footnotes.values() for work in note.citations if work.title]
    authors = {work.title: work.organisation for work in works}
    assert [work.title for work in works if authors[work.title] != work.organisation] == []
