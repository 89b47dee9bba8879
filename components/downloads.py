"""A finding to take away as a file; each file is made when it is asked for."""

import streamlit as st

from components.view import View
from mineaction.finding import Finding


def offer(view: View, finding: Finding) -> None:
    """A button that opens the files there are of a finding."""
    w = view.w
    with st.popover(
        w.say("Download"), type="tertiary", key=f"download-{finding.id}", on_change="rerun"
    ) as opened:
        if opened.open:
            st.caption(w.say("Files"))
