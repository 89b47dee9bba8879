"""What was released since the first earlier record, over all documents."""

from collections.abc import Mapping
from dataclasses import replace

from mineaction.facts.base import SourceRef
from mineaction.facts.quantities import Area, whole_m2
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.record import Figure, Point, figure_text, points
from mineaction.findings.release_years import (
    METHODS,
    cleared_in,
    figure_places,
    method_columns,
    series,
    sums,
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
                "printed": _printed(w, rows, "cleared"),
                "reduced_printed": _printed(w, rows, "reduced"),
                "cancelled_printed": _printed(w, rows, "cancelled"),
            }
        ),
        chart=Chart("columns", "year", _series(w), "area_m2", stacked=True),
        sources=_sources(programme, known, figures),
        notes=(
            Note("not comparable", w.say("The documents count on different bases.")),
            *sums(w, figures),
            *notes.rounded(w, _figures_by_name(w, figures)),
            Note(
                "not stated", w.say("Where no figure was found, none is drawn and none estimated.")
            ),
            *(
                note
                for year in years
                for note in notes.known(programme, w, "cleared-by-year-and-by-district", year)
            ),
        ),
        unknown=missing,
    )


def _printed(w: Wording, rows: list[Release], method: str) -> list[str]:
    """A method's figures as printed, with their hedges; nothing where there is none."""
    return [w.printed(area) if isinstance(area := row[method], Area) else "" for row in rows]


def _series(w: Wording) -> tuple[Series, ...]:
    """The three ways of release, labelled as printed."""
    labels = ("printed", "reduced_printed", "cancelled_printed")
    return tuple(replace(each, labels=label) for each, label in zip(series(w), labels, strict=True))


def _figures_by_name(w: Wording, figures: dict[int, Release]) -> dict[str, Area]:
    """Every figure by its way of release and its year."""
    names = {
        "cleared": w.say("cleared"),
        "reduced": w.say("reduced"),
        "cancelled": w.say("cancelled"),
    }
    return {
        w.say("{what} in {year}", what=names[method], year=year): area
        for year, release in figures.items()
        for method, area in release.items()
        if isinstance(area, Area)
    }


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
    found: list[SourceRef] = []
    for year, release in figures.items():
        block, point = year_in(programme, year), known.get(year)
        for method in METHODS:
            if block is not None:
                found += figure_places(block, method)
            elif point is not None and isinstance(release[method], Area):
                found.append(point.source_of(method))
    return tuple(dict.fromkeys((*found, programme.land_release.summary.source)))


def _released_claim(w: Wording, figures: dict[int, Release]) -> str:
    areas = {y: row["cleared"] for y, row in figures.items() if isinstance(row["cleared"], Area)}
    if not areas:
        return w.say("No figure for area cleared was found.")
    first, last = min(areas), max(areas)
    gaps = {
        "all": w.number(len(figures)),
        "first": first,
        "before": w.printed(areas[first]),
        "last": last,
        "now": w.printed(areas[last]),
    }
    if first == last:
        return w.count(
            "The area cleared is known for {n} of {all} years: {now} in {last}.",
            "The area cleared is known for {n} of {all} years: {now} in {last}.",
            len(areas),
            **gaps,
        )
    return w.count(
        "The area cleared is known for {n} of {all} years, on different bases: "
        "{before} in {first}, {now} in {last}.",
        "The area cleared is known for {n} of {all} years, on different bases: "
        "{before} in {first}, {now} in {last}.",
        len(areas),
        **gaps,
    )
