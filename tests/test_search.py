"""The search finds findings, terms, tables, footnotes and places, and leads to where they are."""

from typing import get_args

import pytest

from mineaction.catalogue import every_finding
from mineaction.facts.statements import Subject
from mineaction.search import PAGES_OF_SUBJECTS, entries, search


@pytest.fixture(scope="module")
def known(programme, w):
    return entries(programme, w, every_finding(programme, w))


@pytest.mark.parametrize(
    ("looked_for", "kind", "page", "at"),
    [
        ("47,065", "finding", "land-release", "card-land-release-by-year"),
        ("47065", "finding", "land-release", "card-land-release-by-year"),
        ("890,699", "finding", "contamination", "card-contamination-by-region"),
        ("€2.4M", "finding", "funding", "card-funding-a-year"),
        ("CHA", "term", "sources", "term-cha"),
        ("cluster munition remnants", "term", "sources", "term-cmr"),
        ("Table 7", "table", "sources", "table-clearing-the-mines-2025-7"),
        ("footnote 12", "footnote", "sources", "footnote-clearing-the-mines-2025-12"),
        ("Uroševac", "place", "land-release", "card-land-release-by-district"),
        ("urosevac", "place", "land-release", "card-land-release-by-district"),
        ("Gjakovë", "place", "land-release", "card-land-release-by-district"),
        ("đakovica", "place", "land-release", "card-land-release-by-district"),
        ("djakova nowhere", None, None, None),
        ("30,371", "note", "data-notes", "known-cleared-without-mines"),
    ],
)
def test_what_is_looked_for_comes_first(known, looked_for, kind, page, at):
    found = search(known, looked_for)
    if kind is None:
        assert not found
        return
    assert (found[0].kind, found[0].page, found[0].at) == (kind, page, at)


@pytest.mark.parametrize("nothing", ["", " ", "?", "\x00", "(((", "[a-", "\\", "xyzzy"])
def test_what_is_no_word_or_is_nowhere_finds_nothing(known, nothing):
    assert search(known, nothing) == ()


def test_every_place_term_table_and_footnote_is_found(known, programme):
    kinds = [entry.kind for entry in known]
    assert kinds.count("term") == len(programme.glossary.terms)
    assert kinds.count("footnote") == len(programme.footnotes.footnotes)
    assert kinds.count("table") == sum(len(d.tables) for d in programme.documents.documents)
    named = {entry.title for entry in known if entry.kind == "place"}
    assert {"South", "East", "West", "Ferizaj", "Gjakova", "Prizren"} <= named


def test_words_match_from_their_beginning_and_in_any_order(known):
    there = {entry.at for entry in search(known, "government cover")}
    assert "card-funding-a-year" in there
    assert "card-funding-a-year" in {entry.at for entry in search(known, "cover government")}
    assert not search(known, "overnment")


def test_statements_of_every_subject_have_a_page():
    assert set(PAGES_OF_SUBJECTS) == set(get_args(Subject))
