"""How much land is released, how and where?"""

from components import card, controls, furniture
from components.view import current
from mineaction.findings import land_release

view = current()
programme, w = view.programme, view.w

years = {str(year.year): year for year in programme.release_years}
furniture.question(
    w.say("How much land is released, how and where?"), land_release.lead(programme, w)
)
card.show(lambda: land_release.by_year(programme, w), view)
year = years[controls.choice("year", w.say("Year"), {key: key for key in years})]
card.show(lambda: land_release.against_year_before(programme, w, year), view)
card.show(lambda: land_release.by_district(programme, w, year), view)
card.show(lambda: land_release.mines_destroyed(programme, w), view)
