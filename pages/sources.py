"""Where does every figure come from, and what do the terms mean?"""

from components import downloads, furniture, library
from components.view import current

view = current()
w = view.w

furniture.question(
    w.say("Where does every figure come from, and what do the terms mean?"), library.lead(view)
)
downloads.offer_everything(view)
library.show_documents(view)
library.show_footnotes(view)
library.show_terms(view)
