"""How much mined land remains, and where?"""

import streamlit as st

from components import card, controls, furniture
from components.view import current
from mineaction.findings import (
    baselines,
    contamination,
    contamination_by_region,
    contamination_by_type,
    district_map,
    evidence,
    record,
    release_years,
    remaining_over_time,
    surveys,
    two_dates,
)
from mineaction.findings.contamination import Measure, Scope

view = current()
programme, w = view.programme, view.w

known = {each.as_of.isoformat(): each for each in programme.baselines}
top = st.container()
with st.container(horizontal=True, key="controls"):
    measures: dict[Measure, str] = {"area": w.say("Area"), "areas": w.say("Number of areas")}
    measure = controls.choice("measure", w.say("Measure"), measures, w)
    scopes: dict[Scope, str] = {"ap": w.say("AP only"), "all": w.say("AP + mixed")}
    scope = controls.choice("scope", w.say("Contamination"), scopes, w)
    dates = {key: w.as_of(each.as_of) for key, each in known.items()}
    baseline = known[controls.choice("date", w.say("Date"), dates, w)]
with top:
    furniture.question(
        w.say("How much mined land remains, and where?"), contamination.lead(w, baseline)
    )
card.show(view, contamination_by_region.by_region, baseline, measure, scope)
card.show(view, evidence.evidence, baseline)
card.show(view, contamination_by_type.by_type, baseline)

furniture.heading(w.say("Since when?"))
card.show(view, remaining_over_time.remaining)
card.show(view, baselines.connect, baseline)
for survey in programme.contamination.surveys:
    card.show(view, surveys.survey, survey)

points = {str(point.year): point for point in record.points(programme, w)}
if len(points) > 1:
    furniture.heading(w.say("Two dates compared"))
    names = {year: year for year in points}
    with st.container(horizontal=True, key="two-dates"):
        first = controls.pick("first", w.say("First date"), names, list(names)[-2], w)
        second = controls.pick("second", w.say("Second date"), names, list(names)[-1], w)
    card.show(view, two_dates.compare_years, int(first), int(second))

furniture.heading(w.say("What a map can show"))
card.show(view, district_map.release, release_years.year_or_latest(programme, baseline.as_of.year))
furniture.statements(w.say("How contamination came to be known"), ("history",), view)
furniture.statements(w.say("What else contaminates the land"), ("other-contamination",), view)
