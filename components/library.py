"""Documents, footnotes and terms, as a reader looks them up."""

import html

import streamlit as st

from components.furniture import element, heading
from components.table import rows
from components.view import View
from mineaction.facts.sources import Citation, Document, Footnote


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
    for document in view.programme.documents.documents:
        if document.tables:
            st.html(_tables(document, view))


def show_footnotes(view: View) -> None:
    """Every footnote as the works it cites."""
    w = view.w
    heading(w.say("Footnotes"))
    head = (w.say("Number"), w.say("Document"), w.say("Works cited"))
    lines = [
        (
            w.number(note.number),
            view.programme.document(note.document).short,
            citation_text(note, view),
        )
        for note in view.programme.footnotes.footnotes
    ]
    with st.expander(w.say("All footnotes"), key="footnotes"):
        st.html(rows(head, lines))


def show_terms(view: View) -> None:
    """The glossary."""
    w = view.w
    heading(w.say("Terms"))
    items = "".join(
        element("dt", _term(w.text(term.short), w.text(term.name)))
        + element("dd", w.text(term.definition))
        for term in view.programme.glossary.terms
    )
    st.html(f'<dl class="terms">{items}</dl>')


def citation_text(note: Footnote, view: View) -> str:
    """The works of a footnote in a line."""
    return "; ".join(_citation(work, view) for work in note.citations)


def _term(short: str, name: str) -> str:
    return short if short == name else f"{short}: {name}"


def _citation(work: Citation, view: View) -> str:
    w = view.w
    kinds = {
        "email": w.say("e-mail"),
        "strategy": w.say("strategy"),
        "report": w.say("report"),
        "presentation": w.say("presentation"),
    }
    parts = [
        view.programme.organisation(work.organisation).short,
        f"“{work.title}”" if work.title else "",
        kinds[work.kind],
        w.when(work.date),
        w.say("pp. {pages}", pages=work.pages) if work.pages else "",
        work.address or "",
        work.note or "",
    ]
    return ", ".join(part for part in parts if part)


def _tables(document: Document, view: View) -> str:
    w = view.w
    items = "".join(
        f"<li>{html.escape(w.say('Table {number}', number=table.number))}: "
        f"{html.escape(w.text(table.title))}</li>"
        for table in document.tables
    )
    return f"<p><b>{html.escape(document.short)}</b></p><ul>{items}</ul>"
