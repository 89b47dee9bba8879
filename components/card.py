"""A finding on screen: claim, measure, chart, a quiet line of evidence, the rest a click away."""

import html
import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import lru_cache

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

CARDS_KEPT = 300  # of all pages and their controls; a card is some 50 kB


@dataclass(frozen=True)
class _Order:
    """A finding to be built: the same order of the same data gives the same card."""

    version: str
    language: str
    function: Callable[..., Finding]
    arguments: tuple[Hashable, ...]
    view: View = field(compare=False)


@dataclass(frozen=True)
class _Card:
    """Everything a card shows, made once and then only read."""

    finding: Finding
    chart: draw.Figure | None
    words: str
    head: str
    evidence: str
    details: str


@lru_cache(maxsize=CARDS_KEPT)
def _made(order: _Order) -> _Card:
    view = order.view
    finding = order.function(view.programme, view.w, *order.arguments)
    has_chart = finding.chart is not None and len(finding.table) > 0
    return _Card(
        finding=finding,
        chart=draw.figure(finding, view.w) if has_chart else None,
        words=alternative(finding, view.w),
        head=_head(finding),
        evidence=_evidence(finding, view),
        details=_details(finding, view),
    )


def forget() -> None:
    """Forget all cards made so far."""
    _made.cache_clear()


def _order(view: View, function: Callable[..., Finding], arguments: tuple[Hashable, ...]) -> _Order:
    return _Order(view.kept.version, view.w.language, function, arguments, view)


def show(view: View, function: Callable[..., Finding], *arguments: Hashable) -> None:
    """Show the finding that a function makes of the facts, the wording and some arguments.

    A fault in it costs this card, not the page.
    """
    try:
        made = _made(_order(view, function, arguments))
    except Exception:
        _sorry(view.w)
        return
    finding = made.finding
    with st.container(border=True, key=f"card-{finding.id}"):
        st.html(made.head)
        if made.chart is not None:
            key = f"chart-{finding.id}"
            st.plotly_chart(made.chart, config=draw.CONFIG, alt=made.words, key=key)
        elif len(finding.table):
            st.html(table(finding, view.w, caption=False))
        if finding.caveats:
            st.html("".join(element("p", caveat, "caveat") for caveat in finding.caveats))
        st.html(made.evidence)
        if made.details:
            with st.expander(_more(finding, view.w), type="compact", key=f"more-{finding.id}"):
                st.html(made.details)


def show_claim(
    view: View, link: tuple[str, str], function: Callable[..., Finding], *arguments: Hashable
) -> None:
    """A finding as its sentence and source alone, with a link (file, label) to its page."""
    try:
        made = _made(_order(view, function, arguments))
    except Exception:
        _sorry(view.w)
        return
    with st.container(border=True, key=f"claim-{made.finding.id}"):
        st.html(made.head + made.evidence)
        st.page_link(link[0], label=link[1])


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
