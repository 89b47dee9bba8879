"""Who does the work?"""

from functools import partial

from components import card, controls, furniture
from components.view import current
from mineaction.findings import people

view = current()
programme, w = view.programme, view.w

furniture.question(w.say("Who does the work?"), people.lead(programme, w))
staff = {str(year.year): year for year in people.years(programme)}
if staff:
    year = staff[controls.choice("year", w.say("Year"), {key: key for key in staff}, w)]
    card.show(lambda: people.women_by_operator(programme, w, year), view)
    operators = {"all": w.say("All operators")} | {
        row.operator: programme.organisation(row.operator).short for row in year.rows
    }
    who = controls.choice("operator", w.say("Operator"), operators, w)
    card.show(lambda: people.women_by_role(programme, w, year, who), view)
for capacity in programme.people.capacity:
    card.show(partial(people.season, programme, w, capacity), view)
furniture.statements(w.say("What operators do about it"), ("gender", "welfare"), view)
