"""How much land is released, how and where?"""

from components import card, controls, furniture
from components.view import current
from mineaction.findings import district_map, land_release, over_time

view = current()
programme, w = view.programme, view.w

furniture.question(
    w.say("How much land is released, how and where?"), land_release.lead(programme, w)
)
spans = {"recent": w.say("Latest document"), "all": w.say("All documents")}
span = controls.choice("span", w.say("Years"), spans, w)
if span == "recent":
    card.show(lambda: land_release.by_year(programme, w), view)
else:
    card.show(lambda: over_time.released(programme, w), view)
years = {str(year.year): year for year in programme.release_years}
year = years[controls.choice("year", w.say("Year"), {key: key for key in years}, w)]
card.show(lambda: land_release.against_year_before(programme, w, year), view)
card.show(lambda: land_release.by_district(programme, w, year), view)
card.show(lambda: land_release.without_mines(programme, w, year), view)
card.show(lambda: land_release.mines_destroyed(programme, w), view)
card.show(lambda: district_map.release(programme, w, year), view)
