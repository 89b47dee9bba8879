"""What was released in a year, beside the year before."""

from decimal import Decimal

from mineaction.facts.base import Unknown
from mineaction.facts.land_release import ReleaseYear
from mineaction.facts.quantities import Area, whole_m2
from mineaction.finding import Chart, Column, Finding, Note, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.release_years import (
    METHODS,
    figure_places,
    method_columns,
    series,
    year_in,
)
from mineaction.programme import Programme
from mineaction.wording import Wording

HARDLY_MORE = Decimal("1.005")  # any less is "1.00 times" as much


def against_year_before(programme: Programme, w: Wording, year: ReleaseYear) -> Finding:
    """A year's release beside that of the year before, in m²."""
    before = year_in(programme, year.year - 1)
    pair = [each for each in (year, before) if each is not None]
    table = tidy(
        {"year": [str(each.year) for each in pair]}
        | {m: [whole_m2(getattr(each, m)) for each in pair] for m in METHODS}
        | {"released": [_released(each) for each in pair]}
    )
    return Finding(
        id="land-release-two-years",
        claim=_pair_claim(w, year, before),
        measure=w.say("Area released, m², {years}", years=w.listing(sorted(table["year"]))),
        columns=(
            Column("year", w.say("Year"), "text", hxl.YEAR),
            *method_columns(w),
            Column("released", w.say("Released in all (m²)"), "area_m2", hxl.RELEASED),
        ),
        table=table,
        chart=Chart("bars", "year", series(w), "area_m2", stacked=True),
        sources=tuple(
            dict.fromkeys(place for y in pair for m in METHODS for place in figure_places(y, m))
        ),
        notes=(
            *_formulas(pair, w),
            *notes.known(programme, w, "cleared-by-year-and-by-district", year.year),
            *(n for each in pair for n in notes.known(programme, w, "printed-zero", each.year)),
        ),
        unknown=_unknown_cells(pair, w),
    )


def lead(programme: Programme, w: Wording) -> str:
    """The latest year's release beside the year before, in a sentence."""
    latest = programme.release_years[0]
    return _pair_claim(w, latest, year_in(programme, latest.year - 1))


def _formulas(pair: list[ReleaseYear], w: Wording) -> list[Note]:
    """How the sums, and their ratio where both are known, were computed."""
    texts = [
        w.say(
            "Released in all in {year} = cleared + reduced + cancelled: {parts} = {sum}.",
            year=year.year,
            parts=" + ".join(w.printed(part) for part in _areas(year)),
            sum=_sum_text(year, w),
        )
        for year in pair
        if year.released_m2 is not None
    ]
    for before in pair[1:]:
        texts += _against(pair[0], before, w)
    return [Note("derived", text) for text in texts]


def _against(year: ReleaseYear, before: ReleaseYear, w: Wording) -> list[str]:
    """How a year was set against the one before, as its sentence does."""
    now, then = year.released_m2, before.released_m2
    if not now or not then or now == then:
        return []
    gaps = {"now": _sum_text(year, w), "then": _sum_text(before, w)}
    if then < now < then * HARDLY_MORE:
        return [w.say("{now} − {then} = {more}.", more=w.m2(now - then), **gaps)]
    ratio = w.times(now / then) if now > then else w.percent(now, then)
    return [w.say("{now} ÷ {then} = {ratio}.", ratio=ratio, **gaps)]


def _areas(year: ReleaseYear) -> list[Area]:
    parts = (getattr(year, method) for method in METHODS)
    return [part for part in parts if isinstance(part, Area)]


def _released(year: ReleaseYear) -> int | None:
    return None if year.released_m2 is None else int(year.released_m2)


def _unknown_cells(years: list[ReleaseYear], w: Wording) -> dict[tuple[int, str], str]:
    cells = {
        (position, method): w.unknown(part.unknown)
        for position, year in enumerate(years)
        for method in METHODS
        if isinstance(part := getattr(year, method), Unknown)
    }
    return cells | {(position, "released"): w.unknown("not stated") for position, _ in cells}


def _pair_claim(w: Wording, year: ReleaseYear, before: ReleaseYear | None) -> str:
    released = year.released_m2
    if released is None and any(area.value for area in _areas(year)):
        return w.say(
            "For {year} the source reports {parts}; it does not state all that was released.",
            year=year.year,
            parts=w.listing(_reported(year, w)),
        )
    if released is None:
        return w.say("The source does not state all that was released in {year}.", year=year.year)
    gaps = {"area": _sum_text(year, w), "year": year.year, "parts": _parts(year, w)}
    if before is None or before.released_m2 is None:
        return w.say("{area} was released in {year}: {parts}.", **gaps)
    gaps |= {"before": before.year, "earlier": _sum_text(before, w)}
    if released == before.released_m2:
        return w.say("{area} was released in {year}, as much as in {before}: {parts}.", **gaps)
    if before.released_m2 == 0:
        return w.say("{area} was released in {year} and none in {before}: {parts}.", **gaps)
    if before.released_m2 < released < before.released_m2 * HARDLY_MORE:
        gaps["more"] = w.m2(released - before.released_m2)
        return w.say(
            "{area} was released in {year}, {more} more than the {earlier} of {before}: {parts}.",
            **gaps,
        )
    if released > before.released_m2:
        gaps["times"] = w.times(released / before.released_m2)
        return w.say(
            "{area} was released in {year}, {times} the {earlier} of {before}: {parts}.", **gaps
        )
    gaps["share"] = w.percent(released, before.released_m2)
    return w.say(
        "{area} was released in {year}, {share} of the {earlier} of {before}: {parts}.", **gaps
    )


def _sum_text(year: ReleaseYear, w: Wording) -> str:
    """All that was released, no more exact than its parts."""
    rounded = any(part.rounded for part in _areas(year))
    released = year.released_m2 or 0
    return w.km2(released) if rounded else w.m2(released)


def _parts(year: ReleaseYear, w: Wording) -> str:
    """What a year's release consists of, the zeros left out."""
    alone = {
        "cleared": w.say("all of it cleared"),
        "reduced": w.say("all of it reduced"),
        "cancelled": w.say("all of it cancelled"),
    }
    parts = _reported(year, w)
    if len(parts) < 2:
        only = [text for m, text in alone.items() if whole_m2(getattr(year, m))]
        return only[0] if only else w.say("nothing")
    return w.listing(parts)


def _reported(year: ReleaseYear, w: Wording) -> list[str]:
    """Each way of release with its area, the zeros and what is unknown left out."""
    texts = {m: w.printed(a) if isinstance(a := getattr(year, m), Area) else "" for m in METHODS}
    said = {
        "cleared": w.say("{area} cleared", area=texts["cleared"]),
        "reduced": w.say("{area} reduced", area=texts["reduced"]),
        "cancelled": w.say("{area} cancelled", area=texts["cancelled"]),
    }
    return [said[method] for method in METHODS if whole_m2(getattr(year, method))]
