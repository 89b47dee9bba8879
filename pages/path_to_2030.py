"""Can mined land be cleared by the end of the strategy?"""

import streamlit as st

from components import card, controls, furniture
from components.view import current, drawn_alone
from mineaction.findings import left_at_end, pace, pace_sliders, path_over_years
from mineaction.findings.contamination import Scope
from mineaction.findings.pace import Assumptions, Basis

view = current()
programme, w = view.programme, view.w


@drawn_alone
def your_scenario(known: Basis, scope: Scope) -> None:
    """The sliders and what follows from them; a slider draws nothing but this anew."""
    start = pace.sourced(known)
    with st.container(border=True, key="scenario"):
        left, right = st.columns(2)
        with left:
            cleared = controls.marked_slider(
                "cleared",
                w.say("Cleared a year (m²)"),
                pace_sliders.steps(known),
                pace_sliders.clearance_marks(w, known),
                start.cleared_m2,
                w,
            )
            surveyed = controls.marked_slider(
                "surveyed",
                w.say("Released by survey a year (m²)"),
                pace_sliders.steps(known),
                pace_sliders.survey_marks(w, known),
                start.surveyed_m2,
                w,
            )
        with right:
            change = controls.slider(
                "change", w.say("Change of both a year (%)"), -50, 50, 0, "%%", w
            )
            first = controls.slider(
                "first",
                w.say("First year"),
                known.first_year,
                known.strategy.last_year,
                start.first_year,
                "",
                w,
            )
        furniture.write("p", pace_sliders.sourced_values(w, known), "quiet")
        names = ("cleared", "surveyed", "change", "first")
        controls.reset(w.say("Back to the sourced values"), names, key="reset-scenario")
    mine = Assumptions(cleared, surveyed, change, first)
    card.show(view, path_over_years.scenario, scope, mine)


top = st.container()
scopes: dict[Scope, str] = {"all": w.say("AP + mixed"), "ap": w.say("AP only")}
scope = controls.choice("scope", w.say("Mined area"), scopes, w)
known = pace.basis(programme, scope)
with top:
    furniture.question(path_over_years.question(w, known), path_over_years.lead(w, known))
card.show(view, path_over_years.remaining, scope)
card.show(view, left_at_end.left_at_end, scope)
if known is not None:
    furniture.heading(w.say("Your scenario"))
    your_scenario(known, scope)
    furniture.statements(
        w.say("What else is said about priorities"),
        ("priority", "expectation"),
        view,
        without=known.strategy.caveats,
    )
