"""How much mined land remains, and where?"""

from functools import partial

import streamlit as st

from components import card, controls, furniture
from components.view import current
from mineaction.findings import contamination, surveys
from mineaction.findings.contamination import Measure, Scope

view = current()
programme, w = view.programme, view.w

baselines = {each.as_of.isoformat(): each for each in programme.baselines}
question = st.container()
with st.container(horizontal=True, key="controls"):
    measures: dict[Measure, str] = {"area": w.say("Area"), "areas": w.say("Number of areas")}
    measure = controls.choice("measure", w.say("Measure"), measures)
    scopes: dict[Scope, str] = {"ap": w.say("AP only"), "all": w.say("AP + mixed")}
    scope = controls.choice("scope", w.say("Contamination"), scopes)
    date = controls.choice(
        "date", w.say("Date"), {key: w.as_of(each.as_of) for key, each in baselines.items()}
    )
baseline = baselines[date]
with question:
    furniture.question(
        w.say("How much mined land remains, and where?"),
        contamination.lead(w, baseline),
    )
card.show(lambda: contamination.by_region(programme, w, baseline, measure, scope), view)
card.show(lambda: contamination.by_type(programme, w, baseline, measure), view)
card.show(lambda: contamination.evidence(programme, w, baseline), view)
for survey in programme.contamination.surveys:
    card.show(partial(surveys.survey, w, survey, measure), view)
