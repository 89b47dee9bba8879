"""How much land is released, how and where?"""

from components import card, controls, furniture
from components.view import current
from mineaction.findings import (
    clearance_without_mines,
    district_map,
    mines_destroyed,
    release_by_district,
    release_by_year,
    release_two_years,
    released_over_time,
)

view = current()
programme, w = view.programme, view.w

furniture.question(
    w.say("How much land is released, how and where?"), release_two_years.lead(programme, w)
)
spans = {"recent": w.say("Latest document"), "all": w.say("All documents")}
span = controls.choice("span", w.say("Years"), spans, w)
if span == "recent":
    card.show(view, release_by_year.by_year)
else:
    card.show(view, released_over_time.released)
years = {str(year.year): year for year in programme.release_years}
year = years[controls.choice("year", w.say("Year"), {key: key for key in years}, w)]
card.show(view, release_two_years.against_year_before, year)
card.show(view, release_by_district.by_district, year)
card.show(view, clearance_without_mines.without_mines, year)
card.show(view, mines_destroyed.mines_destroyed)
card.show(view, district_map.release, year)
furniture.statements(w.say("What is said about survey"), ("survey",), view)
