"""What is uncertain, contradictory or missing in these figures?"""

import streamlit as st

from components import card, changes, controls, data_notes, downloads, furniture
from components.view import current
from mineaction.findings import article_7_released, article_7_remaining

view = current()
w = view.w

furniture.question(w.say("What is uncertain, contradictory or missing?"), data_notes.lead(view))
known = dict.fromkeys(each.kind for each in view.programme.contradictions.contradictions)
kinds = {"all": w.say("All kinds")} | {kind: data_notes.kind_word(kind, w) for kind in known}
pages = {"all": w.say("All pages")} | data_notes.page_words(w)
with st.container(horizontal=True, key="filters"):
    kind = controls.pick("kind", w.say("Kind"), kinds, "all", w)
    page = controls.pick("concerns", w.say("Page"), pages, "all", w)
data_notes.show_known(view, kind, page)
data_notes.show_unknown(view, page)
furniture.heading(w.say("Draft for voluntary reporting"))
downloads.offer_together(view, w.say("Both tables (Excel)"), "article-7", "data-notes")
card.show(view, article_7_remaining.remaining)
card.show(view, article_7_released.released, view.programme.release_years[0])
changes.show_log(view)
data_notes.show_checks(view)
