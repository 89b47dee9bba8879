"""Documents, footnotes and terms, as a reader looks them up."""

import html

import streamlit as st

from components.cite import SHOW
from components.furniture import element, heading, write
from components.table import rows
from components.view import View, everything, listed
from mineaction.citation import cited_works, table_in_full
from mineaction.facts.base import SourceRef
from mineaction.facts.sources import Document, Footnote, NumberedTable
from mineaction.search import Entry


def lead(view: View) -> str:
    """How many documents and footnotes stand behind the figures, in a sentence."""
    documents = view.programme.documents.documents
    notes = view.programme.footnotes.footnotes
    return view.w.count(
        "The figures come from {n} document, with {notes} footnotes.",
        "The figures come from {n} documents; their footnotes listed here are {notes}.",
        len(documents),
        notes=view.w.number(len(notes)),
    )


def show_documents(view: View) -> None:
    """Every document with its publisher, dates, address and tables."""
    w = view.w
    heading(w.say("Documents"))
    head = (
        w.say("Document"),
        w.say("Publisher"),
        w.say("Published"),
        w.say("Describes"),
        w.say("Address"),
    )
    lines = [
        (
            f"{each.title}, {each.edition}" if each.edition else each.title,
            each.publisher,
            w.when(each.published),
            w.when(each.as_of),
            each.address or w.say("not known"),
        )
        for each in view.programme.documents.documents
    ]
    st.html(rows(head, lines))
    divided = [each for each in view.programme.documents.documents if each.tables]
    if divided:
        said = w.say("What stands in brackets after a table's number is our description of it.")
        write("p", said, "quiet")
    for document in divided:
        st.html(_tables(document, view))


def show_footnotes(view: View) -> None:
    """Every footnote as the works it cites, and the findings that rest on it."""
    w = view.w
    heading(w.say("Footnotes"))
    head = (w.say("Number"), w.say("Works cited"), w.say("What rests on it"))
    top = "".join(element("th", text) for text in head)
    body = "".join(_footnote(note, view) for note in view.programme.footnotes.footnotes)
    with st.expander(w.say("All footnotes"), key="footnotes"):
        st.html(
            f'<div class="table footnotes"><table><thead><tr>{top}</tr></thead>'
            f"<tbody>{body}</tbody></table></div>"
        )


def show_terms(view: View) -> None:
    """The glossary."""
    w = view.w
    heading(w.say("Terms"))
    items = "".join(
        f'<dt id="term-{term.id}">{html.escape(_term(w.text(term.short), w.text(term.name)))}</dt>'
        f"{element('dd', w.text(term.definition))}"
        for term in view.programme.glossary.terms
    )
    st.html(f'<dl class="terms">{items}</dl>')


def _term(short: str, name: str) -> str:
    return short if short == name else f"{short}: {name}"


def _footnote(note: Footnote, view: View) -> str:
    w = view.w
    works = (
        f"{cited_works(note, view.programme, w)} ({view.programme.document(note.document).short})"
    )
    return (
        f'<tr id="footnote-{note.document}-{note.number}">'
        f"{element('th', w.number(note.number))}{element('td', works)}"
        f"<td>{_links(_rests_on(note, view))}</td></tr>"
    )


def _rests_on(note: Footnote, view: View) -> list[Entry]:
    """Findings, then statements and data notes, that name a footnote as their source."""
    programme = view.programme
    ids = {f"card-{x.finding.id}" for x in listed(view) if _names(note, x.finding.sources)}
    ids |= {
        f"statement-{x.id}" for x in programme.statements.statements if _names(note, (x.source,))
    }
    ids |= {
        f"known-{x.id}"
        for x in programme.contradictions.contradictions
        if _names(note, tuple(value.source for value in x.values if value.source))
    }
    return _standing(ids, view)


def _names(note: Footnote, sources: tuple[SourceRef, ...]) -> bool:
    return any(
        source.document == note.document and note.number in source.footnotes for source in sources
    )


def _tables(document: Document, view: View) -> str:
    items = "".join(_table(document, table, view) for table in document.tables)
    return f"<p><b>{html.escape(document.short)}</b></p><ul>{items}</ul>"


def _table(document: Document, table: NumberedTable, view: View) -> str:
    title = table_in_full(table, view.w)
    ids = {
        f"card-{each.finding.id}"
        for each in listed(view)
        if any(s.document == document.id and s.table == table.number for s in each.finding.sources)
    }
    resting = _standing(ids, view)
    at = f"table-{document.id}-{table.number}"
    return f'<li id="{at}">{html.escape(title)}{_links(resting)}</li>'


def _standing(ids: set[str], view: View) -> list[Entry]:
    """The entries that stand at one of these ids; a place has none of its own."""
    return [each for each in everything(view) if each.at in ids and each.kind != "place"]


def _links(resting: list[Entry]) -> str:
    """What rests on a table or footnote, each leading to where it stands."""
    links = (
        f'<a href="{each.page}?{SHOW}={each.at}" target="_self">{html.escape(each.title)}</a>'
        for each in resting
    )
    return "".join(f'<p class="rests">{link}</p>' for link in links)
