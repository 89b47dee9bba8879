"""Land release year by year, beside the clearance that the strategy aims at."""

from dataclasses import replace
from decimal import Decimal

from mineaction.facts.base import SourceRef
from mineaction.facts.quantities import Area, whole_m2
from mineaction.finding import Chart, Column, Finding, Line, Note, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.release_years import (
    METHODS,
    all_years,
    cleared_in,
    figure_places,
    method_columns,
    series,
    sums,
    why_missing,
    year_in,
)
from mineaction.programme import Programme
from mineaction.wording import Wording


def by_year(programme: Programme, w: Wording) -> Finding:
    """Land release by year in m², the strategy's clearance target as a line.

    Exact figures where the source has them, the rounded ones of its summary elsewhere.
    """
    rows = [_year_row(programme, w, year) for year in all_years(programme)]
    table = tidy(
        {key: [row[i] for row in rows] for i, key in enumerate(("year", *METHODS, "printed"))}
    )
    first, *others = series(w)
    first = replace(first, labels="printed")
    strategy = programme.current_strategy
    lines: tuple[Line, ...] = ()
    if strategy is not None:
        target = strategy.clearance.a_year
        label = w.say(
            "clearance target {first}–{last}: {target} a year",
            first=strategy.first_year,
            last=strategy.last_year,
            target=w.printed(target),
        )
        lines = (Line(float(target.in_base), label),)
    return Finding(
        id="land-release-by-year",
        claim=w.sentence(_year_claim(programme, w)),
        measure=w.say(
            "Area cleared, reduced and cancelled, m² a year, {first}–{last}",
            first=table["year"].min(),
            last=table["year"].max(),
        ),
        columns=(
            Column("year", w.say("Year"), "year", hxl.YEAR),
            *method_columns(w),
            Column("printed", w.say("Cleared, as printed"), "text", hxl.PRINTED),
        ),
        table=table,
        chart=Chart("columns", "year", (first, *others), "area_m2", stacked=True, lines=lines),
        sources=(
            *_figure_sources(programme),
            *((strategy.clearance.source,) if strategy else ()),
        ),
        notes=_year_notes(programme, w),
        unknown=_missing(programme, w),
    )


def _year_row(programme: Programme, w: Wording, number: int) -> tuple[object, ...]:
    year, cleared = year_in(programme, number), cleared_in(programme, number)
    others = [whole_m2(getattr(year, method, None)) for method in METHODS[1:]]
    return (number, whole_m2(cleared), *others, w.printed(cleared) if cleared else "")


def _figures(programme: Programme) -> dict[int, dict[str, object]]:
    """What is known of each drawn year, by way of release."""
    return {
        number: {method: getattr(year_in(programme, number), method, None) for method in METHODS}
        | {"cleared": cleared_in(programme, number)}
        for number in all_years(programme)
    }


def _figure_sources(programme: Programme) -> tuple[SourceRef, ...]:
    """Where each drawn figure is printed, latest year first, and the summary."""
    found = [
        place
        for year in programme.release_years
        for method in METHODS
        if isinstance(getattr(year, method), Area)
        for place in figure_places(year, method)
    ]
    return tuple(dict.fromkeys((*found, programme.land_release.summary.source)))


def _missing(programme: Programme, w: Wording) -> dict[tuple[int, str], str]:
    """Why a year has no figure: its own reason, or that the source is silent about it."""
    cells = {}
    for position, number in enumerate(all_years(programme)):
        year = year_in(programme, number)
        for method in METHODS:
            part = getattr(year, method, None)
            if method == "cleared" and cleared_in(programme, number) is not None:
                continue
            if not isinstance(part, Area):
                cells[position, method] = w.unknown(why_missing(programme, number, method))
    return cells


def _year_claim(programme: Programme, w: Wording) -> str:
    latest = programme.release_years[0]
    cleared = cleared_in(programme, latest.year)
    if cleared is None:
        return w.say("The source does not state the area cleared in {year}.", year=latest.year)
    strategy = programme.current_strategy
    if strategy is None:
        return w.say("{area} was cleared in {year}.", area=w.printed(cleared), year=latest.year)
    target = strategy.clearance.a_year
    difference = cleared.in_base - target.in_base
    gaps = {
        "area": w.printed(cleared),
        "year": latest.year,
        "target": w.printed(target),
        "difference": w.m2(abs(difference)),
        "first": strategy.first_year,
        "last": strategy.last_year,
    }
    if cleared.rounded or target.rounded:
        return _rough_target_claim(w, difference, cleared.doubt + target.doubt, gaps)
    if not difference:
        return w.say(
            "{area} was cleared in {year}, exactly what the strategy of {first}–{last} aims at "
            "a year.",
            **gaps,
        )
    if difference > 0:
        return w.say(
            "{area} was cleared in {year}, {difference} more than the {target} a year that the "
            "strategy of {first}–{last} aims at.",
            **gaps,
        )
    return w.say(
        "{area} was cleared in {year}, {difference} less than the {target} a year that the "
        "strategy of {first}–{last} aims at.",
        **gaps,
    )


def _rough_target_claim(
    w: Wording, difference: Decimal, doubt: Decimal, gaps: dict[str, object]
) -> str:
    """Rounded figures tell more from less where they are far enough apart, but not how much."""
    if abs(difference) <= doubt:
        return w.say(
            "{area} was cleared in {year}, about the {target} a year that the strategy of "
            "{first}–{last} aims at.",
            **gaps,
        )
    if difference > 0:
        return w.say(
            "{area} was cleared in {year}, more than the {target} a year that the strategy of "
            "{first}–{last} aims at.",
            **gaps,
        )
    return w.say(
        "{area} was cleared in {year}, less than the {target} a year that the strategy of "
        "{first}–{last} aims at.",
        **gaps,
    )


def _difference(programme: Programme, w: Wording) -> tuple[Note, ...]:
    """How the distance to the target was computed, where the sentence gives one."""
    cleared = cleared_in(programme, programme.release_years[0].year)
    strategy = programme.current_strategy
    if cleared is None or strategy is None or cleared.rounded or strategy.clearance.a_year.rounded:
        return ()
    target = strategy.clearance.a_year
    text = w.say(
        "Difference from the target = cleared − target: {cleared} − {target} = {difference}.",
        cleared=w.printed(cleared),
        target=w.printed(target),
        difference=w.change_m2(cleared.in_base - target.in_base),
    )
    return (Note("derived", text),)


def _year_notes(programme: Programme, w: Wording) -> tuple[Note, ...]:
    latest = programme.release_years[0]
    found = [*_difference(programme, w), *sums(w, _figures(programme))]
    found += [*notes.known(programme, w, "cleared-by-year-and-by-district", latest.year)]
    found += notes.known(programme, w, "rounded-beside-exact", "summary")
    missing = sorted({all_years(programme)[position] for position, _ in _missing(programme, w)})
    if missing:
        years = w.listing([str(year) for year in missing])
        text = w.say("For {years} the source does not give all of these figures.", years=years)
        found.append(Note("not stated", text))
    return tuple(found)
