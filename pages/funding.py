"""Is there enough money to finish?"""

from fractions import Fraction

import streamlit as st

from components import card, controls, furniture
from components.pledges import pledges
from components.view import current, drawn_alone
from mineaction.findings import coverage, funding, funding_endings, money
from mineaction.scenarios.money import Support

view = current()
programme, w = view.programme, view.w


@drawn_alone
def your_scenario(have: coverage.Coverage) -> None:
    """The sliders, the pledges and what follows from them; they draw nothing but this anew."""
    start = money.sourced_thousands(have)
    with st.container(border=True, key="money-scenario"):
        left, right = st.columns(2)
        with left:
            given = controls.marked_slider(
                "government",
                w.say("From the government in {year} (thousand EUR)", year=have.need.first_year),
                money.steps(have),
                {start: w.say("as in {year}", year=have.year)},
                start,
                w,
            )
        with right:
            change = controls.slider(
                "change", w.say("Change of it a year (%)"), -50, 50, 0, "%%", w
            )
        given_pledges = pledges(have.need.first_year, have.need.last_year, w)
        names = ("government", "change", "pledge")
        controls.reset(w.say("Back to the sourced values"), names, key="reset-money")
    support = Support(Fraction(given * 1000), Fraction(change), given_pledges)
    card.show(view, money.scenario, support)


furniture.question(w.say("Is there enough money to finish?"), funding.lead(programme, w))
card.show(view, funding.a_year)
card.show(view, funding.in_all)
card.show(view, funding_endings.endings)

have = coverage.coverage(programme)
if have is not None:
    furniture.heading(w.say("Your scenario"))
    your_scenario(have)
furniture.statements(w.say("What else is said about money"), ("funding",), view)
