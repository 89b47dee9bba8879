"""What a minister reads in twenty seconds: five figures, one chart, a claim from every page."""

import streamlit as st

from components import card, evidence, furniture
from components.view import current
from mineaction.findings import (
    contamination_by_region,
    funding,
    overview,
    path_over_years,
    people,
    release_by_year,
)

view = current()
programme, w = view.programme, view.w
# Each page's file and what links to it are called.
LINKS = {
    "contamination": ("contamination.py", w.say("Contamination")),
    "land-release": ("land_release.py", w.say("Land release")),
    "funding": ("funding.py", w.say("Funding")),
    "people": ("people.py", w.say("People")),
}
place = w.name(programme.places.territory.name)

furniture.question(
    w.say("Mine action in {place} at a glance", place=place), overview.lead(programme, w)
)
for column, headline in zip(st.columns(5), overview.headlines(programme, w), strict=True):
    with column, st.container(border=True, height="stretch", key=f"figure-{headline.id}"):
        source = evidence.source_hint(headline.sources, view)
        furniture.figure(headline.label, headline.value, headline.context, source)
        file, label = LINKS[headline.page]
        st.page_link(file, label=label)

card.show(view, path_over_years.remaining, "all")
card.show_claim(
    view,
    LINKS["contamination"],
    contamination_by_region.by_region,
    programme.baselines[0],
    "area",
    "ap",
)
card.show_claim(view, LINKS["land-release"], release_by_year.by_year)
card.show_claim(view, LINKS["funding"], funding.a_year)
if people.years(programme):
    latest = people.years(programme)[0]
    card.show_claim(view, LINKS["people"], people.women_by_operator, latest)
