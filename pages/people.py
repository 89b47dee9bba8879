"""Who does the work?"""

from components import card, controls, furniture
from components.view import current
from mineaction.findings import people, season

view = current()
programme, w = view.programme, view.w

furniture.question(w.say("Who does the work?"), people.lead(programme, w))
staff = {str(year.year): year for year in people.years(programme)}
shown = None
if staff:
    year = staff[controls.choice("year", w.say("Year"), {key: key for key in staff}, w)]
    shown = year.year
    card.show(view, people.women_by_operator, year)
    operators = {"all": w.say("All operators")} | {
        row.operator: programme.organisation(row.operator).short for row in year.rows
    }
    who = controls.choice("operator", w.say("Operator"), operators, w)
    card.show(view, people.women_by_role, year, who)
capacity = season.capacity_of(programme, shown)
if capacity is not None:
    card.show(view, season.season, capacity)
furniture.statements(w.say("When work is possible"), ("season",), view)
furniture.statements(w.say("What operators do about it"), ("gender", "welfare"), view)
