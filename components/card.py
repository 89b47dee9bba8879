"""A finding on screen: claim, measure, chart, a quiet line of evidence, the rest a click away."""

import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from components import cite, downloads, evidence
from components.chart import draw
from components.furniture import element
from components.table import table
from components.view import View, drawn_alone
from mineaction.alternative import alternative
from mineaction.finding import Finding
from mineaction.wording import Wording

log = logging.getLogger(__name__)

CARDS_KEPT = 300  # of all pages and their controls; a card is some 50 kB


@dataclass(frozen=True)
class _Order:
    """A finding to be built: the same order of the same data gives the same card."""

    view: View
    function: Callable[..., Finding]
    arguments: tuple[Hashable, ...]


@dataclass(frozen=True)
class _Card:
    """Everything a card shows, made once and then only read."""

    finding: Finding
    chart: draw.Figure | None
    words: str
    head: str
    body: str
    quiet_line: str
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
        head=evidence.head(finding, view),
        body="" if has_chart or not len(finding.table) else table(finding, view.w, caption=False),
        quiet_line=evidence.quiet_line(finding, view),
        details=evidence.details(finding, view),
    )


def forget() -> None:
    """Forget all cards made so far."""
    _made.cache_clear()


def show(view: View, function: Callable[..., Finding], *arguments: Hashable) -> None:
    """Show the finding that a function makes of the facts, the wording and some arguments.

    A fault in it costs this card, not the page.
    """
    try:
        made = _made(_Order(view, function, arguments))
    except Exception:
        _sorry(view.w)
        return
    finding = made.finding
    with st.container(border=True, key=f"card-{finding.id}"):
        st.html(made.head)
        if made.chart is not None:
            key = f"chart-{finding.id}"
            st.plotly_chart(made.chart, config=draw.CONFIG, alt=made.words, key=key)
        elif made.body:
            st.html(made.body)
        if finding.caveats:
            st.html("".join(element("p", caveat, "caveat") for caveat in finding.caveats))
        st.html(made.quiet_line)
        _actions(view, finding)
        if made.details:
            with st.expander(_more(finding, view.w), type="compact", key=f"more-{finding.id}"):
                st.html(made.details)


def show_claim(
    view: View, link: tuple[str, str], function: Callable[..., Finding], *arguments: Hashable
) -> None:
    """A finding as its sentence and source alone, with a link (file, label) to its page."""
    try:
        made = _made(_Order(view, function, arguments))
    except Exception:
        _sorry(view.w)
        return
    with st.container(border=True, key=f"claim-{made.finding.id}"):
        st.html(made.head + made.quiet_line)
        st.page_link(link[0], label=link[1])


@drawn_alone
def _actions(view: View, finding: Finding) -> None:
    """What can be taken away; opening it draws nothing but itself anew."""
    with st.container(horizontal=True, horizontal_alignment="right", key=f"actions-{finding.id}"):
        cite.offer(view, finding)
        downloads.offer(view, finding)


def _sorry(w: Wording) -> None:
    log.exception("a finding could not be built")
    sorry = w.say("This finding cannot be shown. The server's log says why.")
    st.html(element("p", sorry, "failed"))


def _more(finding: Finding, w: Wording) -> str:
    return w.say("Table, sources and notes") if finding.chart else w.say("Sources and notes")
