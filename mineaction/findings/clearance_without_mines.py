"""Where mines were found in clearance, and how much was cleared without finding one."""

from mineaction.facts.land_release import ClearanceByDistrict, ReleaseYear
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.district_tables import mines_in
from mineaction.programme import Programme
from mineaction.wording import Wording


def without_mines(programme: Programme, w: Wording, year: ReleaseYear) -> Finding:
    """Area cleared in a year by district, in m²: where mines were found and where none was.

    A row of the source's table counts as without mines when it shows none destroyed.
    """
    table = year.clearance_by_district
    rows = table.rows if isinstance(table, ClearanceByDistrict) else ()
    ids = list(dict.fromkeys(row.district for row in rows))
    by_district = {each: [row for row in rows if row.district == each] for each in ids}
    empty = {d: [r for r in mine if not r.ap_mines_destroyed] for d, mine in by_district.items()}
    held = {d: [r for r in mine if r.ap_mines_destroyed] for d, mine in by_district.items()}
    return Finding(
        id="cleared-without-mines",
        claim=_without_claim(w, year),
        measure=w.say(
            "Area cleared by district, with and without mines found, m², {year}", year=year.year
        ),
        columns=(
            Column("place", w.say("District"), "text", hxl.district(w)),
            Column(
                "with",
                w.say("Mines found (m²)"),
                "area_m2",
                "#output+cleared+with_mines+area+m2+num",
            ),
            Column(
                "without",
                w.say("No mine found (m²)"),
                "area_m2",
                "#output+cleared+without_mines+area+m2+num",
            ),
            Column("areas", w.say("Areas cleared"), "count", "#output+cleared+count+num"),
            Column(
                "empty",
                w.say("Areas without mines"),
                "count",
                "#output+cleared+without_mines+count+num",
            ),
            Column("mines", w.say("AP mines destroyed"), "count", hxl.MINES),
        ),
        table=tidy(
            {
                "place": [w.name(programme.district(each).name) for each in ids],
                "with": [sum(row.area_m2 for row in held[each]) for each in ids],
                "without": [sum(row.area_m2 for row in empty[each]) for each in ids],
                "areas": [sum(row.areas for row in by_district[each]) for each in ids],
                "empty": [sum(row.areas for row in empty[each]) for each in ids],
                "mines": [mines_in(year, each) for each in ids],
            }
        ),
        chart=_chart(w) if rows else None,
        sources=(getattr(table, "source", year.source),),
        notes=(
            *_made(w, year),
            *notes.known(programme, w, "cleared-without-mines", year.year),
            *notes.known(programme, w, "cleared-by-year-and-by-district", year.year),
            *notes.known(programme, w, "mines-in-few-areas", year.year),
        ),
        totals=_without_totals(year),
    )


def _chart(w: Wording) -> Chart:
    drawn = (
        Series("with", "cleared", w.say("Mines found")),
        Series("without", "rest", w.say("No mine found")),
    )
    return Chart("bars", "place", drawn, "area_m2", stacked=True)


def _made(w: Wording, year: ReleaseYear) -> tuple[Note, ...]:
    """How the area without mines was added up and set against all; or that no table says."""
    table = year.clearance_by_district
    if not isinstance(table, ClearanceByDistrict):
        text = w.say("The source gives no table of clearance by district for this year.")
        return (Note("not stated", text),)
    empty = [row for row in table.rows if not row.ap_mines_destroyed]
    area = sum(row.area_m2 for row in empty)
    if not area:
        return (Note("as printed", w.say("Rows and totals as printed.")),)
    share = notes.share(w, area, table.totals.area_m2)
    if len(empty) == 1:
        return (share,)
    text = w.say(
        "No mine found = the rows of the table that show none destroyed, added up: "
        "{areas} = {area}; {counts} = {count} areas.",
        areas=" + ".join(w.m2(row.area_m2) for row in empty),
        area=w.m2(area),
        counts=" + ".join(w.number(row.areas) for row in empty),
        count=w.number(sum(row.areas for row in empty)),
    )
    return Note("derived", text), share


def _without_totals(year: ReleaseYear) -> dict[str, int]:
    """The printed totals, and the sums of the rows with and without mines."""
    table = year.clearance_by_district
    if not isinstance(table, ClearanceByDistrict):
        return {}
    empty = [row for row in table.rows if not row.ap_mines_destroyed]
    without = sum(row.area_m2 for row in empty)
    return {
        "with": table.totals.area_m2 - without,
        "without": without,
        "areas": table.totals.areas,
        "empty": sum(row.areas for row in empty),
        "mines": table.totals.ap_mines_destroyed,
    }


def _without_claim(w: Wording, year: ReleaseYear) -> str:
    table = year.clearance_by_district
    if not isinstance(table, ClearanceByDistrict):
        return w.say("For {year} the source does not say where mines were found.", year=year.year)
    empty = [row for row in table.rows if not row.ap_mines_destroyed]
    areas, area = sum(row.areas for row in empty), sum(row.area_m2 for row in empty)
    gaps = {
        "year": year.year,
        "share": w.percent(area, table.totals.area_m2),
        "area": w.m2(area),
        "total": w.m2(table.totals.area_m2),
        "all": w.number(table.totals.areas),
    }
    if not table.totals.area_m2:
        return w.say("No area was cleared in any district in {year}.", **gaps)
    if not area:
        return w.say("Mines were found in every district cleared in {year}.", **gaps)
    return w.count(
        "No mine was found on {share} of the area cleared in {year}: {area} of {total}, "
        "in {n} of {all} areas.",
        "No mine was found on {share} of the area cleared in {year}: {area} of {total}, "
        "in {n} of {all} areas.",
        areas,
        **gaps,
    )
