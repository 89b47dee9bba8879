"""Where a finding's figures are printed: in a line, in full, and as a citation to copy."""

import re
from dataclasses import dataclass

from mineaction.facts.base import SourceRef
from mineaction.facts.sources import Citation, Document, Footnote, NumberedTable
from mineaction.finding import Finding
from mineaction.programme import Programme
from mineaction.wording import Wording


@dataclass(frozen=True)
class Printed:
    """A place in a document: its name, the works that its footnotes cite, by number."""

    document: Document
    place: str
    footnotes: tuple[Footnote, ...]


def printed_in(finding: Finding, programme: Programme, w: Wording) -> tuple[Printed, ...]:
    """Every place that a finding's figures are printed in, each named once."""
    return tuple(
        Printed(programme.document(source.document), place_in_full(source, programme, w), cited)
        for source in _merged(finding.sources)
        for cited in [programme.cited(source)]
    )


def source_line(finding: Finding, programme: Programme, w: Wording) -> str:
    """Where a finding's figures are printed, each document named once, in its short form."""
    return printed_at(finding.sources, programme, w)


def printed_at(sources: tuple[SourceRef, ...], programme: Programme, w: Wording) -> str:
    """Places in a line, each document named once; "" where there are none."""
    by_document: dict[str, list[str]] = {}
    for source in _merged(sources):
        short = programme.document(source.document).short
        by_document.setdefault(short, []).append(w.place(source))
    lines = (f"{short}: {'; '.join(listed)}" for short, listed in by_document.items())
    return w.say("Source: {sources}", sources=". ".join(lines)) if by_document else ""


def cite(finding: Finding, programme: Programme, w: Wording, version: str) -> str:
    """The claim, what was measured, what must be read with it, sources in full, data version."""
    by_document: dict[str, list[str]] = {}
    for source in _merged(finding.sources):
        by_document.setdefault(source.document, []).append(w.place(source))
    works = [
        w.say(
            "{work}, {places}, edition as of {date}",
            work=work(programme.document(document), w),
            places="; ".join(places),
            date=w.when(programme.document(document).as_of),
        )
        for document, places in by_document.items()
    ]
    measured = w.say("Measured: {measure}.", measure=finding.measure) if finding.measure else ""
    said = " ".join(
        part for part in (finding.claim, measured, *finding.caveats, *conflicts(finding, w)) if part
    )
    last = w.say("Data version {version}.", version=version)
    if not works:
        return f"{said} {last}"
    return w.say("{said} Source: {works}. {last}", said=said, works=". ".join(works), last=last)


def foot(
    finding: Finding, programme: Programme, w: Wording, version: str, status: str = ""
) -> tuple[str, ...]:
    """What stands under a finding wherever it goes: sources, conflicts, then what `about` says."""
    lines = (
        source_line(finding, programme, w),
        *conflicts(finding, w),
        *about(programme, w, version, status),
    )
    return tuple(line for line in lines if line)


def conflicts(finding: Finding, w: Wording) -> tuple[str, ...]:
    """Each conflict that a finding's figures are part of, with both values, once."""
    told = dict.fromkeys(note.text for note in finding.notes if note.badge == "conflict")
    return tuple(w.say("Conflict: {note}", note=each) for each in told)


def about(programme: Programme, w: Wording, version: str, status: str = "") -> tuple[str, ...]:
    """The footnote on status (by id, the first one if none is named), and the data version."""
    footnotes = programme.places.territory.status_footnotes
    chosen = next((each for each in footnotes if each.id == status), footnotes[0])
    return w.text(chosen.text), w.say("Data version {version}", version=version)


def work(document: Document, w: Wording) -> str:
    """A document as a work: publisher, title, edition, year."""
    parts = (document.publisher, document.title, document.edition, w.when(document.published))
    return ", ".join(part for part in parts if part)


def place_in_full(source: SourceRef, programme: Programme, w: Wording) -> str:
    """A table with what it is about, or a section."""
    tables = {table.number: table for table in programme.document(source.document).tables}
    if source.table is None or source.table not in tables:
        return w.place(source.model_copy(update={"footnotes": ()}))
    return table_in_full(tables[source.table], w)


def table_in_full(table: NumberedTable, w: Wording) -> str:
    """A table's number with our own words on what it is about, in brackets: no printed title."""
    return w.say("Table {number} ({about})", number=table.number, about=w.text(table.title))


def cited_works(note: Footnote, programme: Programme, w: Wording) -> str:
    """The works of a footnote in a line."""
    return "; ".join(_cited(each, programme, w) for each in note.citations)


def _merged(sources: tuple[SourceRef, ...]) -> list[SourceRef]:
    """Sources, those of one place together, with all their footnotes."""
    merged: dict[tuple[str, int | None, str | None], set[int]] = {}
    for source in sources:
        place = (source.document, source.table, source.section)
        merged.setdefault(place, set()).update(source.footnotes)
    return [
        SourceRef(document=document, table=table, section=section, footnotes=tuple(sorted(notes)))
        for (document, table, section), notes in merged.items()
    ]


def _cited(cited: Citation, programme: Programme, w: Wording) -> str:
    kinds = {
        "email": w.say("e-mail"),
        "strategy": w.say("strategy"),
        "report": w.say("report"),
        "presentation": w.say("presentation"),
    }
    parts = [
        programme.organisation(cited.organisation).short,
        f"“{cited.title}”" if cited.title else "",
        kinds[cited.kind],
        w.when(cited.date),
        _pages(cited.pages, w) if cited.pages else "",
        cited.address or "",
        cited.note or "",
    ]
    return ", ".join(part for part in parts if part)


def _pages(pages: str, w: Wording) -> str:
    """Pages as a footnote names them: one (15), or several (5–6; 8 and 12)."""
    if re.fullmatch(r"\w+", pages):
        return w.say("p. {page}", page=pages)
    return w.say("pp. {pages}", pages=pages)
