"""The frame around every page: navigation, the data of this moment, what is wrong with them."""

from pathlib import Path

import streamlit as st

from components import changes, controls, furniture, search_box
from components.view import View, remember
from mineaction.keeper import Kept, keeper
from mineaction.where import data_folder
from mineaction.wording import Wording


def path_title(kept: Kept, w: Wording) -> str:
    """The name of the page on the strategy's end, with its year."""
    strategy = kept.programme.current_strategy if kept.programme else None
    return w.say("Path to {year}", year=strategy.last_year) if strategy else w.say("Path ahead")


w = Wording()
kept = keeper(data_folder()).now()
name = w.name(kept.programme.places.territory.name) if kept.programme else ""

st.set_page_config(
    page_title=w.say("Mine action in {place}", place=name) if name else w.say("Mine action"),
    page_icon=str(Path(__file__).parent.parent / "components" / "favicon.png"),
    layout="wide",
)
groups = {
    w.say("At a glance"): [st.Page("overview.py", title=w.say("Overview"), default=True)],
    w.say("Land"): [
        st.Page("contamination.py", title=w.say("Contamination"), url_path="contamination"),
        st.Page("land_release.py", title=w.say("Land release"), url_path="land-release"),
        st.Page("path_to_2030.py", title=path_title(kept, w), url_path="path-to-2030"),
    ],
    w.say("Means"): [
        st.Page("funding.py", title=w.say("Funding"), url_path="funding"),
        st.Page("people.py", title=w.say("People"), url_path="people"),
    ],
    w.say("Programme"): [st.Page("strategy.py", title=w.say("Strategy"), url_path="strategy")],
    w.say("Evidence"): [
        st.Page("data_notes.py", title=w.say("Data notes"), url_path="data-notes"),
        st.Page("sources.py", title=w.say("Sources and terms"), url_path="sources"),
    ],
}
page = st.navigation(groups, expanded=True)
furniture.styles()
if kept.programme is None:
    furniture.no_data(kept, w)
else:
    view = View(kept.version, w, kept.programme, kept)
    remember(view)
    controls.enter(page.url_path)
    search_box.show(view, {each.url_path: each for group in groups.values() for each in group})
    furniture.broken(kept, w)
    changes.warn_of_another_version(view)
    page.run()
    furniture.foot(view)
