"""The search box of the frame, and what it finds, each a link to where it stands."""

from collections.abc import Mapping

import streamlit as st

from components.cite import SHOW
from components.furniture import plain, write
from components.view import View, everything
from mineaction.search import Entry, search
from mineaction.wording import Wording

SHORTEST = 2  # letters: one alone is in everything
LONGEST_QUESTION = 80
LONGEST_TITLE = 90


def show(view: View, pages: Mapping[str, st.Page]) -> None:
    """The box, and under it what was found; `pages` are all pages by their address."""
    w = view.w
    with st.sidebar, st.container(key="search-box"):
        looked_for = st.text_input(
            w.say("Search"),
            key="search",
            placeholder=w.say("Figure, term, place, table …"),
        )[:LONGEST_QUESTION]
        if len(looked_for.strip()) < SHORTEST:
            return
        found = search(everything(view), looked_for)
        if not found:
            write("p", w.say("Nothing was found."), "quiet")
        for position, entry in enumerate(found):
            with st.container(key=f"found-{position}"):
                label = f"{kind_word(entry, w)} · {_short(entry.title)}"
                st.page_link(pages[entry.page], label=plain(label), query_params={SHOW: entry.at})


def kind_word(entry: Entry, w: Wording) -> str:
    """What was found, in a word."""
    words = {
        "place": w.say("Place"),
        "term": w.say("Term"),
        "finding": w.say("Finding"),
        "table": w.say("Table"),
        "footnote": w.say("Footnote"),
        "note": w.say("Data note"),
        "statement": w.say("Statement"),
    }
    return words[entry.kind]


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"
