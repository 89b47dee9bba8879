"""Is there enough money to finish?"""

from components import card, furniture
from components.view import current
from mineaction.findings import funding

view = current()
programme, w = view.programme, view.w

furniture.question(w.say("Is there enough money to finish?"), funding.lead(programme, w))
card.show(lambda: funding.a_year(programme, w), view)
card.show(lambda: funding.in_all(programme, w), view)
card.show(lambda: funding.endings(programme, w), view)
