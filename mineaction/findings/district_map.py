"""A map of release by district, honest about what cannot be placed on it."""

from mineaction.facts.land_release import ReleaseYear
from mineaction.finding import Chart, Column, Finding, Note, Series, Shape, tidy
from mineaction.findings import hxl
from mineaction.findings.district_tables import (
    district_measure,
    district_notes,
    district_reasons,
    district_sums,
    told_by_district,
)
from mineaction.findings.release_by_district import by_district
from mineaction.findings.release_years import method_columns
from mineaction.programme import Programme
from mineaction.wording import Wording


def release(programme: Programme, w: Wording, year: ReleaseYear) -> Finding:
    """Area released in a year by district on a map, in m²; districts without a row stay blank."""
    same = by_district(programme, w, year)
    cleared, reduced = district_sums(year)
    districts = sorted(
        programme.places.districts,
        key=lambda d: cleared.get(d.id, 0) + reduced.get(d.id, 0),
        reverse=True,
    )
    outlines = {boundary.id: boundary for boundary in programme.boundaries}
    shapes = tuple(
        Shape(outline.rings, outline.label_at, position)
        for position, district in enumerate(districts)
        if (outline := outlines.get(district.boundary or "")) is not None
    )
    released = [
        cleared.get(d.id, 0) + reduced.get(d.id, 0) if d.id in cleared | reduced else None
        for d in districts
    ]
    drawn = _drawn(w, year)
    chart = Chart(
        "map",
        "place",
        (Series("released", "cleared", drawn),),
        "area_m2",
        shapes=shapes,
    )
    told = bool(told_by_district(year))
    return Finding(
        id="release-map",
        claim=_claim(programme, w, year, released),
        measure=district_measure(w, year),
        columns=(
            Column("place", w.say("District"), "text", hxl.district(w)),
            Column(
                "released", w.say("{what} (m²)", what=drawn), "area_m2", "#output+total+area+m2+num"
            ),
            *method_columns(w)[:2],
        ),
        table=tidy(
            {
                "place": [w.name(district.name) for district in districts],
                "released": released,
                "cleared": [cleared.get(district.id) for district in districts],
                "reduced": [reduced.get(district.id) for district in districts],
            }
        ),
        chart=chart if shapes and told else None,
        sources=same.sources,
        notes=(*_formula(w, year, same), *district_notes(programme, w, year)),
        caveats=_caveats(programme, w) if told else (),
        unknown=_unknown(w, year, [district.id for district in districts]),
        totals=_totals(same),
    )


def _totals(same: Finding) -> dict[str, int | float]:
    """Those of the tables by district, and their sum."""
    areas = {key: same.totals[key] for key in ("cleared", "reduced") if key in same.totals}
    return areas | ({"released": sum(areas.values())} if areas else {})


def _drawn(w: Wording, year: ReleaseYear) -> str:
    """What the shades of the map stand for."""
    match told_by_district(year):
        case ("cleared",):
            return w.say("Cleared in all")
        case ("reduced",):
            return w.say("Reduced in all")
    return w.say("Cleared and reduced")


def _formula(w: Wording, year: ReleaseYear, same: Finding) -> tuple[Note, ...]:
    if len(told_by_district(year)) < 2:
        return ()
    text = w.say(
        "Cleared and reduced = cleared + reduced, by district; in all "
        "{cleared} + {reduced} = {sum}.",
        cleared=w.m2(same.totals["cleared"]),
        reduced=w.m2(same.totals["reduced"]),
        sum=w.m2(_totals(same)["released"]),
    )
    return (Note("derived", text),)


def _unknown(w: Wording, year: ReleaseYear, districts: list[str]) -> dict[tuple[int, str], str]:
    """Why cells are empty; a district without a row in any table has no sum either."""
    cells = district_reasons(w, year, districts)
    cleared, reduced = district_sums(year)
    reason = w.unknown("not reported" if told_by_district(year) else "not stated")
    silent = (row for row, each in enumerate(districts) if each not in cleared | reduced)
    return cells | {(row, "released"): reason for row in silent}


def _claim(programme: Programme, w: Wording, year: ReleaseYear, released: list[int | None]) -> str:
    if not told_by_district(year):
        return w.say(
            "For {year} the source does not say in which districts area was released.",
            year=year.year,
        )
    told = sum(area is not None for area in released)
    return w.count(
        "In {year} release is reported in {n} of {all} districts.",
        "In {year} release is reported in {n} of {all} districts.",
        told,
        year=year.year,
        all=w.number(len(programme.places.districts)),
    )


def _caveats(programme: Programme, w: Wording) -> tuple[str, ...]:
    said = [
        w.say(
            "Contamination is reported by region, without a key to districts, so it cannot be "
            "placed on this map."
        ),
        w.say("The depiction of boundaries is no official position on them."),
    ]
    if programme.places.boundaries_credit is not None:
        said.append(w.text(programme.places.boundaries_credit))
    return tuple(said)
