"""A finding to quote: a citation to copy, and a link to exactly what is on screen."""

from urllib.parse import urlencode

import streamlit as st

from components import controls
from components.view import View
from mineaction.citation import cite
from mineaction.finding import Finding

VERSION, SHOW = "v", "show"  # the parameters of a link that controls never use


def offer(view: View, finding: Finding) -> None:
    """A button that opens the citation and the link; made only when it is opened."""
    w = view.w
    with st.popover(
        w.say("Cite"), type="tertiary", key=f"cite-{finding.id}", on_change="rerun"
    ) as opened:
        if opened.open:
            st.caption(w.say("Citation"))
            citation = cite(finding, view.programme, w, view.version)
            st.code(citation, language=None, wrap_lines=True)
            st.caption(w.say("Link to exactly this, with its controls and data version"))
            st.code(link(view, finding), language=None, wrap_lines=True)


def link(view: View, finding: Finding) -> str:
    """The address of a finding's page with its controls, the data version and the card to show.

    Controls at their usual values are named too: with next year's data the usual date is another.
    """
    now = st.query_params
    named = [(name, value) for name in now for value in now.get_all(name)]
    usual = [(name, value) for name, value in controls.chosen().items() if name not in now]
    kept = [(name, value) for name, value in (*named, *usual) if name not in (VERSION, SHOW)]
    exactly = [(VERSION, view.version), (SHOW, f"card-{finding.id}")]
    return f"{st.context.url or ''}?{urlencode([*kept, *exactly])}"
