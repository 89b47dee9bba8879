"""Whatever is named must exist: places, documents, tables, footnotes, organisations, statements."""

from collections.abc import Iterator

from mineaction.checks.fault import Fault, twice
from mineaction.facts.base import Fact, Refers, SourceRef
from mineaction.facts.places import Places
from mineaction.facts.sources import Document, Documents, Footnotes, Organisations
from mineaction.facts.statements import Statements
from mineaction.facts.walk import walk
from mineaction.yaml_source import At

_CODES = {
    "region": ("unknown-place", "places.yaml"),
    "district": ("unknown-place", "places.yaml"),
    "organisation": ("unknown-organisation", "organisations.yaml"),
    "statement": ("unknown-statement", "statements.yaml"),
    "document": ("unknown-source", "documents.yaml"),
}


def check(facts: dict[str, Fact]) -> Iterator[Fault]:
    """Every reference that leads nowhere, every id that stands twice, every footnote missing."""
    yield from _ids_once(facts)
    ids = _ids(facts)
    documents, footnotes = facts.get("documents"), facts.get("footnotes")
    for name, fact in facts.items():
        for at, block in walk(fact, (name,)):
            yield from _words(block, at, ids)
            if isinstance(block, SourceRef) and isinstance(documents, Documents):
                yield from _source(block, at, documents, footnotes)
    if isinstance(documents, Documents) and isinstance(footnotes, Footnotes):
        yield from _footnotes_complete(documents, footnotes)


def _ids_once(facts: dict[str, Fact]) -> Iterator[Fault]:
    lists = (
        ("documents", "documents"),
        ("organisations", "organisations"),
        ("places", "regions"),
        ("places", "districts"),
        ("statements", "statements"),
        ("contradictions", "contradictions"),
        ("glossary", "terms"),
    )
    documents = facts.get("documents")
    if isinstance(documents, Documents):
        for position, document in enumerate(documents.documents):
            at: At = ("documents", "documents", position, "tables")
            yield from twice(document.tables, lambda t: t.number, at, "number", "the table")
    for file, name in lists:
        if file in facts:
            items = getattr(facts[file], name)
            yield from twice(items, lambda item: item.id, (file, name), "id", "the id")


def _ids(facts: dict[str, Fact]) -> dict[str, set[str]]:
    """The ids that exist, by kind; a kind whose file could not be read is left out."""
    ids: dict[str, set[str]] = {}
    match facts:
        case {"places": Places() as places}:
            ids["region"] = {region.id for region in places.regions}
            ids["district"] = {district.id for district in places.districts}
    match facts:
        case {"organisations": Organisations() as organisations}:
            ids["organisation"] = {each.id for each in organisations.organisations}
    match facts:
        case {"statements": Statements() as statements}:
            ids["statement"] = {each.id for each in statements.statements}
    match facts:
        case {"documents": Documents() as documents}:
            ids["document"] = {each.id for each in documents.documents}
    return ids


def _words(block: Fact, at: At, ids: dict[str, set[str]]) -> Iterator[Fault]:
    for field, about in type(block).model_fields.items():
        for mark in about.metadata:
            if isinstance(mark, Refers) and mark.to in ids:
                yield from _known(getattr(block, field), (*at, field), mark.to, ids[mark.to])


def _known(value: object, at: At, kind: str, known: set[str]) -> Iterator[Fault]:
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _known(item, (*at, position), kind, known)
    elif value is not None and value not in known:
        code, file = _CODES[kind]
        do = f"correct its spelling or add it to {file}"
        yield Fault(at, code, f"there is no {kind} '{value}'", do)


def _source(
    source: SourceRef, at: At, documents: Documents, footnotes: Fact | None
) -> Iterator[Fault]:
    document = next((each for each in documents.documents if each.id == source.document), None)
    if document is None:
        return  # reported as an unknown document
    yield from _table_or_section(source, at, document)
    there_are = set(range(1, document.footnotes + 1))
    if isinstance(footnotes, Footnotes):
        there_are &= {n.number for n in footnotes.footnotes if n.document == document.id}
    for position, number in enumerate(source.footnotes):
        if number not in there_are:
            what = f"{document.short} has no footnote {number}"
            do = "correct the number or add it to footnotes.yaml"
            yield Fault((*at, "footnotes", position), "unknown-footnote", what, do)


def _table_or_section(source: SourceRef, at: At, document: Document) -> Iterator[Fault]:
    do = "correct it or add it to documents.yaml"
    if (source.table is None) == (source.section is None):
        what = "a source names either a table or a section"
        yield Fault(at, "unknown-source", what, "write one of the two")
    elif source.section is not None and source.section not in document.sections:
        what = f"{document.short} has no section '{source.section}'"
        yield Fault((*at, "section"), "unknown-source", what, do)
    elif source.table is not None and source.table not in {t.number for t in document.tables}:
        what = f"{document.short} has no table {source.table}"
        yield Fault((*at, "table"), "unknown-source", what, do)


def _footnotes_complete(documents: Documents, footnotes: Footnotes) -> Iterator[Fault]:
    notes = footnotes.footnotes
    there_are = {document.id: document.footnotes for document in documents.documents}
    for position, note in enumerate(notes):
        if note.number > there_are.get(note.document, note.number):
            what = f"the document has {there_are[note.document]} footnotes, this is {note.number}"
            place: At = ("footnotes", "footnotes", position, "number")
            yield Fault(
                place, "unknown-footnote", what, "correct the number, or how many there are"
            )
    at: At = ("footnotes", "footnotes")
    yield from twice(notes, lambda n: (n.document, n.number), at, "number", "the footnote")
    for position, document in enumerate(documents.documents):
        have = {note.number for note in notes if note.document == document.id}
        place = ("documents", "documents", position, "footnotes")
        for number in range(1, document.footnotes + 1):
            if number not in have:
                what = f"footnote {number} of {document.short} is not in footnotes.yaml"
                do = "add it, or correct how many there are"
                yield Fault(place, "missing-footnote", what, do)
