"""A finding on screen: claim, measure, chart, a quiet line of evidence, the rest a click away."""

import html
import logging
from collections.abc import Callable

import streamlit as st

from components.chart import draw
from components.furniture import element
from components.table import table
from components.view import View
from mineaction.alternative import alternative
from mineaction.facts.base import SourceRef
from mineaction.finding import Badge, Finding
from mineaction.programme import Programme
from mineaction.wording import Wording

log = logging.getLogger(__name__)


def show(build: Callable[[], Finding], view: View) -> None:
    """Build a finding and show it; a fault in it costs this card, not the page."""
    try:
        finding = build()
        drawn = draw.figure(finding, view.w) if finding.chart and len(finding.table) else None
        head, evidence, details = _head(finding), _evidence(finding, view), _details(finding, view)
        words = alternative(finding, view.w)
    except Exception:
        _sorry(view.w)
        return
    with st.container(border=True, key=f"card-{finding.id}"):
        st.html(head)
        if drawn is not None:
            st.plotly_chart(drawn, config=draw.CONFIG, alt=words, key=f"chart-{finding.id}")
        elif len(finding.table):
            st.html(table(finding, view.w, caption=False))
        if finding.caveats:
            st.html("".join(element("p", caveat, "caveat") for caveat in finding.caveats))
        st.html(evidence)
        if details:
            with st.expander(_more(finding, view.w), type="compact", key=f"more-{finding.id}"):
                st.html(details)


def show_claim(build: Callable[[], Finding], page: str, label: str, view: View) -> None:
    """A finding as its sentence and source alone, with a link to the page that shows it whole."""
    try:
        finding = build()
        text = _head(finding) + _evidence(finding, view)
    except Exception:
        _sorry(view.w)
        return
    with st.container(border=True, key=f"claim-{finding.id}"):
        st.html(text)
        st.page_link(page, label=label)


def _sorry(w: Wording) -> None:
    log.exception("a finding could not be built")
    sorry = w.say("This finding cannot be shown. The server's log says why.")
    st.html(element("p", sorry, "failed"))


def badge_word(badge: Badge, w: Wording) -> str:
    """A badge in the reader's language."""
    words: dict[Badge, str] = {
        "as printed": w.say("as printed"),
        "derived": w.say("derived"),
        "rounded": w.say("rounded"),
        "conflict": w.say("conflict"),
        "not stated": w.say("not stated"),
        "not comparable": w.say("not comparable"),
    }
    return words[badge]


def badge_meaning(badge: Badge, w: Wording) -> str:
    """What a badge means, for whoever hovers over it."""
    meanings: dict[Badge, str] = {
        "as printed": w.say("The figures stand in the source as they stand here."),
        "derived": w.say("Computed from printed figures; the notes give the formula."),
        "rounded": w.say("The source gives fewer digits than other figures here have."),
        "conflict": w.say("The source gives two values; the notes say which is used and why."),
        "not stated": w.say("The source does not give a value. It is unknown, not zero."),
        "not comparable": w.say("Figures on different bases; their difference is not a change."),
    }
    return meanings[badge]


def _more(finding: Finding, w: Wording) -> str:
    return w.say("Table and notes") if finding.chart else w.say("Notes")


def _head(finding: Finding) -> str:
    return element("h2", finding.claim, "claim") + element("p", finding.measure, "measure")


def _evidence(finding: Finding, view: View) -> str:
    badges = dict.fromkeys(note.badge for note in finding.notes)
    marks = "".join(
        f'<span class="badge {badge.replace(" ", "-")}" '
        f'title="{html.escape(badge_meaning(badge, view.w))}">'
        f"{html.escape(badge_word(badge, view.w))}</span>"
        for badge in badges
    )
    source = html.escape(source_line(finding, view.programme, view.w))
    return f'<p class="evidence"><span>{source}</span>{marks}</p>'


def source_line(finding: Finding, programme: Programme, w: Wording) -> str:
    """Where a finding's figures are printed, each document named once."""
    places: dict[tuple[str, int | None, str | None], set[int]] = {}
    for source in finding.sources:
        place = (source.document, source.table, source.section)
        places.setdefault(place, set()).update(source.footnotes)
    by_document: dict[str, list[str]] = {}
    for (document, table_number, section), footnotes in places.items():
        source = SourceRef(
            document=document,
            table=table_number,
            section=section,
            footnotes=tuple(sorted(footnotes)),
        )
        short = programme.document(document).short
        where = w.source(source, programme).removeprefix(f"{short}, ")
        by_document.setdefault(short, []).append(where)
    lines = (f"{short}: {'; '.join(listed)}" for short, listed in by_document.items())
    return w.say("Source: {sources}", sources=". ".join(lines)) if by_document else ""


def _details(finding: Finding, view: View) -> str:
    notes = "".join(
        f"<li><b>{html.escape(badge_word(note.badge, view.w))}</b> {html.escape(note.text)}</li>"
        for note in finding.notes
    )
    listed = f'<ul class="notes">{notes}</ul>' if notes else ""
    return table(finding, view.w) + listed if finding.chart else listed
