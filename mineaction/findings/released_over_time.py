"""What was released since the first earlier record, over all documents."""

from collections.abc import Mapping

from mineaction.facts.base import SourceRef
from mineaction.facts.quantities import Area, whole_m2
from mineaction.finding import Chart, Column, Finding, Note, tidy
from mineaction.findings import hxl
from mineaction.findings.record import Figure, Point, figure_text, points
from mineaction.findings.release_years import (
    METHODS,
    cleared_in,
    figure_source,
    method_columns,
    series,
    year_in,
)
from mineaction.programme import Programme
from mineaction.wording import Wording

Release = dict[str, Figure]  # what a year released, by method


def released(programme: Programme, w: Wording) -> Finding:
    """Area cleared, reduced and cancelled by year since the first earlier record, in m²."""
    known = {point.year: point for point in points(programme, w)}
    figures = _figures(programme, known)
    years, rows = [*figures], [*figures.values()]
    missing = {
        (position, method): figure_text(w, row[method])
        for position, row in enumerate(rows)
        for method in METHODS
        if not isinstance(row[method], Area)
    }
    return Finding(
        id="released-over-time",
        claim=_released_claim(w, figures),
        measure=w.say(
            "Area cleared, reduced and cancelled, m² a year, {first}–{last}, several documents",
            first=years[0],
            last=years[-1],
        ),
        columns=(
            Column("year", w.say("Year"), "year", hxl.YEAR),
            *method_columns(w),
            Column("printed", w.say("Cleared, as printed"), "text", hxl.PRINTED),
        ),
        table=tidy(
            {"year": years}
            | {m: [whole_m2(row[m]) for row in rows] for m in METHODS}
            | {
                "printed": [
                    w.printed(c) if isinstance(c := row["cleared"], Area) else "" for row in rows
                ]
            }
        ),
        chart=Chart("columns", "year", series(w), "area_m2", stacked=True),
        sources=_sources(programme, known, figures),
        notes=(
            Note("not comparable", w.say("The documents count on different bases.")),
            Note(
                "not stated", w.say("Where no figure was found, none is drawn and none estimated.")
            ),
        ),
        unknown=missing,
    )


def _figures(programme: Programme, known: Mapping[int, Point]) -> dict[int, Release]:
    """Every year from the first to the last with a figure of release, gaps included."""
    told = {y for y, p in known.items() if any(isinstance(p.figures[m], Area) for m in METHODS)}
    told |= {year.year for year in programme.release_years}
    return {
        year: {method: _figure(programme, known.get(year), year, method) for method in METHODS}
        for year in range(min(told), max(told) + 1)
    }


def _figure(programme: Programme, point: Point | None, year: int, method: str) -> Figure:
    """The figure of a year's own block, or of the record, or of the summary; None for none."""
    block, figure = year_in(programme, year), point.figures[method] if point else None
    if block is not None:
        figure = getattr(block, method)
    if method == "cleared" and not isinstance(figure, Area):
        return cleared_in(programme, year) or figure
    return figure


def _sources(
    programme: Programme, known: Mapping[int, Point], figures: dict[int, Release]
) -> tuple[SourceRef, ...]:
    """Where each figure is printed, oldest first, and the summary."""
    found = []
    for year, release in figures.items():
        block, point = year_in(programme, year), known.get(year)
        for method in METHODS:
            if block is not None:
                found.append(figure_source(block, method))
            elif point is not None and isinstance(release[method], Area):
                found.append(point.source_of(method))
    return tuple(dict.fromkeys((*found, programme.land_release.summary.source)))


def _released_claim(w: Wording, figures: dict[int, Release]) -> str:
    areas = {y: row["cleared"] for y, row in figures.items() if isinstance(row["cleared"], Area)}
    if not areas:
        return w.say("No figure for area cleared was found.")
    most = max(areas, key=lambda year: whole_m2(areas[year]) or 0)
    gaps = {"year": most, "area": w.printed(areas[most]), "all": w.number(len(figures))}
    return w.count(
        "The area cleared is known for {n} of {all} years and was largest in {year}: {area}.",
        "The area cleared is known for {n} of {all} years and was largest in {year}: {area}.",
        len(areas),
        **gaps,
    )
