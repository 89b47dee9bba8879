"""What is known of each year of land release, and how the three ways of release are shown."""

from collections.abc import Mapping
from decimal import Decimal

from mineaction.facts.base import SourceRef, Unknown
from mineaction.facts.land_release import ReleaseYear
from mineaction.facts.quantities import Area
from mineaction.finding import Column, Note, Series
from mineaction.findings import hxl
from mineaction.programme import Programme
from mineaction.wording import Wording

METHODS = ("cleared", "reduced", "cancelled")


def year_or_latest(programme: Programme, year: int) -> ReleaseYear:
    """A year with a block of its own, or else the latest that has one."""
    return year_in(programme, year) or programme.release_years[0]


def year_in(programme: Programme, number: int) -> ReleaseYear | None:
    """A year of land release, if it has a block of its own."""
    return next((year for year in programme.release_years if year.year == number), None)


def all_years(programme: Programme) -> list[int]:
    """The years of the latest document, those of its summary included, oldest first."""
    summary = {row.year for row in programme.land_release.summary.rows}
    return sorted(summary | {year.year for year in programme.release_years})


def cleared_in(programme: Programme, number: int) -> Area | None:
    """The area cleared in a year: from its own block, or else from the rounded summary."""
    year = year_in(programme, number)
    if year is not None and isinstance(year.cleared, Area):
        return year.cleared
    rows = programme.land_release.summary.rows
    return next((row.cleared for row in rows if row.year == number), None)


def why_missing(programme: Programme, number: int, method: str) -> str:
    """A year's own reason, or that of an earlier document, or that nothing was found."""
    earlier = next((y for y in programme.earlier_years.points if y.year == number), None)
    for each in (year_in(programme, number), earlier):
        part = getattr(each, method, None)
        if isinstance(part, Unknown):
            return part.unknown
        if part is not None:
            return "not stated"  # here; another document has it
    return "not found"


def figure_source(year: ReleaseYear, figure: str) -> SourceRef:
    """Where a figure of a year is printed: a place of its own, or that of the year."""
    return getattr(getattr(year, figure), "source", None) or year.source


def figure_places(year: ReleaseYear, figure: str) -> tuple[SourceRef, ...]:
    """Every place that prints a figure of a year with all its digits, its own place first."""
    amount = getattr(year, figure)
    again = [
        each.source
        for each in getattr(amount, "also_printed", ())
        if each.in_base == amount.in_base and each.qualifier == amount.qualifier
    ]
    return (figure_source(year, figure), *again)


def sums(w: Wording, figures: Mapping[int, Mapping[str, object]]) -> tuple[Note, ...]:
    """How the sums above columns were computed: of years whose ways of release are all known."""
    found = []
    for year, parts in figures.items():
        areas = [part for method in METHODS if isinstance(part := parts[method], Area)]
        if len(areas) < len(METHODS) or sum(bool(area.value) for area in areas) < 2:
            continue
        total = sum((area.in_base for area in areas), Decimal(0))
        text = w.say(
            "Sum of {year} = cleared + reduced + cancelled: {parts} = {sum}.",
            year=year,
            parts=" + ".join(w.printed(area) for area in areas),
            sum=w.km2(total) if any(area.rounded for area in areas) else w.m2(total),
        )
        found.append(Note("derived", text))
    return tuple(found)


def series(w: Wording) -> tuple[Series, ...]:
    """The three ways of release, as they are drawn."""
    return (
        Series("cleared", "cleared", w.say("Cleared")),
        Series("reduced", "reduced", w.say("Reduced by technical survey")),
        Series("cancelled", "cancelled", w.say("Cancelled by non-technical survey")),
    )


def method_columns(w: Wording) -> tuple[Column, ...]:
    """The three ways of release, as columns of a table."""
    return (
        Column("cleared", w.say("Cleared (m²)"), "area_m2", hxl.CLEARED),
        Column("reduced", w.say("Reduced (m²)"), "area_m2", hxl.REDUCED),
        Column("cancelled", w.say("Cancelled (m²)"), "area_m2", hxl.CANCELLED),
    )
