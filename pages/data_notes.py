"""What is uncertain, contradictory or missing in these figures?"""

from components import data_notes, furniture
from components.view import current

view = current()
w = view.w

furniture.question(w.say("What is uncertain, contradictory or missing?"), data_notes.lead(view))
for entry in view.programme.contradictions.contradictions:
    data_notes.show_contradiction(entry, view)
data_notes.show_unknown(view)
data_notes.show_checks(view)
