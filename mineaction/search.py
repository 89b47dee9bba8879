"""Finds findings, terms, tables, footnotes and places by their words, and says where they are."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mineaction.alternative import alternative
from mineaction.catalogue import Listed
from mineaction.citation import cited_works, source_line, table_in_full
from mineaction.facts.places import District, Region
from mineaction.facts.statements import Subject
from mineaction.programme import Programme
from mineaction.wording import Wording

Kind = Literal["place", "term", "finding", "table", "footnote", "note", "statement"]
MOST_RESULTS = 10
SHORTEST_BEGINNING = 4  # letters: "CHA" is no beginning of "chapter"
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d][\w-]*")
GROUPING = re.compile(r"(?<=\d)[,.\u00a0\u202f ](?=\d{3}(?!\d))")


@dataclass(frozen=True)
class Entry:
    """Something that can be looked for: what it is called, all its words, and where it stands.

    `page` is the page's address without the slash, `at` the id of the element on that page.
    """

    kind: Kind
    title: str
    words: str
    page: str
    at: str


def entries(programme: Programme, w: Wording, listed: Sequence[Listed]) -> tuple[Entry, ...]:
    """Everything that can be looked for."""
    return (
        *_places(programme, w, listed),
        *_terms(programme, w),
        *_findings(programme, w, listed),
        *_tables(programme, w),
        *_footnotes(programme, w),
        *_notes(programme, w),
        *_statements(programme, w),
    )


def search(known: Sequence[Entry], looked_for: str) -> tuple[Entry, ...]:
    """The entries with words like all those looked for; whole words in a title first.

    Accents and small or capital letters make no difference, nor does the grouping of digits.
    """
    wanted = set(_words(looked_for))
    if not wanted:
        return ()
    found = [entry for entry in known if _begins(wanted, _words(entry.words))]
    found.sort(key=lambda entry: _distance(wanted, entry))
    return tuple(found[:MOST_RESULTS])


def _begins(wanted: set[str], words: list[str]) -> bool:
    """Whether there is a word for each wanted one; numbers and short words must be met whole."""
    return all(
        any(word == begin or (_is_long(begin) and word.startswith(begin)) for word in words)
        for begin in wanted
    )


def _is_long(word: str) -> bool:
    return len(word) >= SHORTEST_BEGINNING and not word[0].isdigit()


def _distance(wanted: set[str], entry: Entry) -> tuple[bool, bool, bool]:
    """Whole words in the title come first, then whole words anywhere, then beginnings."""
    title = _words(entry.title)
    return (
        not wanted <= {*title},
        not wanted <= {*_words(entry.words)},
        not _begins(wanted, title),
    )


def _words(text: str) -> list[str]:
    return WORD.findall(_plain(text))


def _plain(text: str) -> str:
    small = GROUPING.sub("", text).casefold().replace("đ", "d")
    apart = unicodedata.normalize("NFKD", small)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _entry(kind: Kind, title: str, page: str, at: str, *more: str) -> Entry:
    return Entry(kind, title, " ".join((title, *more)), page, at)


def _places(programme: Programme, w: Wording, listed: Sequence[Listed]) -> Iterator[Entry]:
    """Each place, with the first finding whose table names it."""
    named: tuple[District | Region, ...] = (*programme.places.districts, *programme.places.regions)
    for place in named:
        title = w.name(place.name)
        on = next((each for each in listed if _has_row(each, title)), None)
        if on is not None:
            spellings = (place.name.en, place.name.sq, place.name.sr)
            yield _entry("place", title, on.page, f"card-{on.finding.id}", *spellings)


def _has_row(listed: Listed, name: str) -> bool:
    table = listed.finding.table
    return "place" in table and name in set(table["place"])


def _terms(programme: Programme, w: Wording) -> Iterator[Entry]:
    for term in programme.glossary.terms:
        short, name = w.text(term.short), w.text(term.name)
        title = short if short == name else f"{short}: {name}"
        yield _entry("term", title, "sources", f"term-{term.id}", w.text(term.definition))


def _findings(programme: Programme, w: Wording, listed: Sequence[Listed]) -> Iterator[Entry]:
    for each in listed:
        finding = each.finding
        words = (alternative(finding, w), source_line(finding, programme, w))
        yield _entry("finding", finding.claim, each.page, f"card-{finding.id}", *words)


def _tables(programme: Programme, w: Wording) -> Iterator[Entry]:
    for document in programme.documents.documents:
        for table in document.tables:
            title = table_in_full(table, w)
            yield _entry(
                "table", title, "sources", f"table-{document.id}-{table.number}", document.short
            )


def _footnotes(programme: Programme, w: Wording) -> Iterator[Entry]:
    for note in programme.footnotes.footnotes:
        number = w.say("Footnote {number}", number=note.number)
        title = f"{number}: {cited_works(note, programme, w)}"
        short = programme.document(note.document).short
        yield _entry("footnote", title, "sources", f"footnote-{note.document}-{note.number}", short)


def _notes(programme: Programme, w: Wording) -> Iterator[Entry]:
    for known in programme.contradictions.contradictions:
        texts = (w.text(known.used), w.text(known.because))
        values = [f"{w.text(v.what)} {v.value or ''}" for v in known.values]
        yield _entry(
            "note", w.text(known.title), "data-notes", f"known-{known.id}", *texts, *values
        )


def _statements(programme: Programme, w: Wording) -> Iterator[Entry]:
    """What is said in words, where a page lists it."""
    for each in programme.statements.statements:
        page = PAGES_OF_SUBJECTS[each.subject]
        yield _entry("statement", w.text(each.text), page, f"statement-{each.id}")


# The page on which the statements of a subject are listed.
PAGES_OF_SUBJECTS: dict[Subject, str] = {
    "history": "contamination",
    "other-contamination": "contamination",
    "survey": "land-release",
    "season": "people",
    "funding": "funding",
    "gender": "people",
    "welfare": "people",
    "objective-1-output": "strategy",
    "priority": "strategy",
    "expectation": "strategy",
    "key-development": "strategy",
    "earlier-strategy-capacity": "strategy",
    "recommendation": "strategy",
    "actor": "strategy",
    "operators": "strategy",
    "management": "strategy",
    "convention": "strategy",
    "residual": "strategy",
    "environment": "strategy",
    "information-management": "strategy",
    "standards": "strategy",
    "municipalities": "strategy",
    "north": "strategy",
}
