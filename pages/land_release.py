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
    card.show(view, land_release.by_year)
else:
    card.show(view, over_time.released)
years = {str(year.year): year for year in programme.release_years}
year = years[controls.choice("year", w.say("Year"), {key: key for key in years}, w)]
card.show(view, land_release.against_year_before, year)
card.show(view, land_release.by_district, year)
card.show(view, land_release.without_mines, year)
card.show(view, land_release.mines_destroyed)
card.show(view, district_map.release, year)
furniture.statements(w.say("What is said about survey"), ("survey",), view)
