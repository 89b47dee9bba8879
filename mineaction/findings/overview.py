"""The five figures that answer the product's questions in twenty seconds."""

from dataclasses import dataclass

from mineaction.facts.base import SourceRef
from mineaction.facts.quantities import Area, Count
from mineaction.findings.coverage import amount_eur, coverage, sources_of
from mineaction.findings.release_years import METHODS, figure_source
from mineaction.programme import Programme
from mineaction.wording import Wording


@dataclass(frozen=True)
class Headline:
    """A figure, what it measures and is measured against, its page, and where it is printed."""

    id: str
    page: str
    label: str
    value: str
    context: str
    sources: tuple[SourceRef, ...] = ()


def lead(programme: Programme, w: Wording) -> str:
    """The state of things in a sentence."""
    baseline, year = programme.baselines[0], programme.release_years[0]
    gaps = {
        "area": _area(baseline.remaining.area, w),
        "date": w.at(baseline.as_of),
        "year": year.year,
    }
    if year.released_m2 is None:
        return w.say("{area} of mined area (AP + mixed) remained at {date}.", **gaps)
    return w.say(
        "{area} of mined area (AP + mixed) remained at {date}; {released} was released in {year}.",
        released=w.km2(year.released_m2),
        **gaps,
    )


def headlines(programme: Programme, w: Wording) -> tuple[Headline, ...]:
    """Remaining, released, mines destroyed, money not covered, women: in this order."""
    return (
        _remaining(programme, w),
        _released(programme, w),
        _mines(programme, w),
        _money(programme, w),
        _women(programme, w),
    )


def _area(area: Area, w: Wording) -> str:
    """An area in km², or as printed where the source hedges it."""
    return w.printed(area) if area.qualifier else w.km2(area.in_base)


def _remaining(programme: Programme, w: Wording) -> Headline:
    baseline = programme.baselines[0]
    area, areas = baseline.remaining.area, baseline.remaining.areas
    count = (
        w.count("in {n} area", "in {n} areas", areas)
        if isinstance(areas, int)
        else w.say("number of areas {reason}", reason=w.unknown(areas.unknown))
    )
    context = w.say("AP + mixed, {count}, {exact}", count=count, exact=w.printed(area))
    label = w.say("Mined area that remains, {date}", date=w.as_of(baseline.as_of))
    sources = (baseline.remaining.source,)
    return Headline("remaining", "contamination", label, _area(area, w), context, sources)


def _released(programme: Programme, w: Wording) -> Headline:
    year = programme.release_years[0]
    label = w.say("Released in {year}", year=year.year)
    known = {
        "cleared": w.say("{amount} cleared", amount=_amount(year.cleared, w)),
        "reduced": w.say("{amount} reduced", amount=_amount(year.reduced, w)),
        "cancelled": w.say("{amount} cancelled", amount=_amount(year.cancelled, w)),
    }
    silent = {
        "cleared": w.say("cleared: {reason}", reason=_amount(year.cleared, w)),
        "reduced": w.say("reduced: {reason}", reason=_amount(year.reduced, w)),
        "cancelled": w.say("cancelled: {reason}", reason=_amount(year.cancelled, w)),
    }
    context = ", ".join(
        (known if isinstance(getattr(year, method), Area) else silent)[method] for method in METHODS
    )
    value = w.unknown("not stated") if year.released_m2 is None else w.km2(year.released_m2)
    sources = tuple(dict.fromkeys(figure_source(year, method) for method in METHODS))
    return Headline("released", "land-release", label, value, context, sources)


def _amount(part: object, w: Wording) -> str:
    return w.printed(part) if isinstance(part, Area) else w.unknown(getattr(part, "unknown", ""))


def _mines(programme: Programme, w: Wording) -> Headline:
    year = programme.release_years[0]
    label = w.say("AP mines destroyed in {year}", year=year.year)
    mines = year.ap_mines_destroyed
    if not isinstance(mines, Count):
        return Headline("mines", "land-release", label, w.unknown(mines.unknown), "")
    before = [y for y in programme.release_years if y.year == year.year - 1]
    context = w.say("in clearance, survey and spot tasks")
    sources: tuple[SourceRef, ...] = (figure_source(year, "ap_mines_destroyed"),)
    if before and isinstance(before[0].ap_mines_destroyed, Count):
        context = w.say(
            "{n} in {year}; in clearance, survey and spot tasks",
            n=w.number(before[0].ap_mines_destroyed.value),
            year=before[0].year,
        )
        sources = (*sources, figure_source(before[0], "ap_mines_destroyed"))
    return Headline("mines", "land-release", label, w.number(mines.value), context, sources)


def _money(programme: Programme, w: Wording) -> Headline:
    have = coverage(programme)
    label = w.say("Not covered by government, a year")
    if have is None:
        return Headline("money", "funding", label, w.unknown("not stated"), "")
    gaps = {
        "needed": w.million_eur(have.needed_eur),
        "covers": w.text(have.need.covers),
        "first": have.need.first_year,
        "last": have.need.last_year,
        "given": w.million_eur(have.government_eur),
        "year": have.year,
    }
    if any(amount_eur(money) is None for money in have.others):
        context = w.say(
            "upper bound on the gap: {needed} needed for {covers} ({first}–{last}) less {given} "
            "given ({year})",
            **gaps,
        )
    else:
        context = w.say(
            "{needed} needed for {covers} ({first}–{last}) less {given} given ({year})", **gaps
        )
    value = w.million_eur(have.not_covered_by_government_eur)
    return Headline("money", "funding", label, value, context, sources_of(have))


def _women(programme: Programme, w: Wording) -> Headline:
    if not programme.people.staff:
        label = w.say("Women among staff")
        return Headline("women", "people", label, w.unknown("not stated"), "")
    year = max(programme.people.staff, key=lambda each: each.year)
    staff = year.totals.all_staff
    label = w.say("Women among staff, {year}", year=year.year)
    context = w.count(
        "{women} of {n} person at {operators}",
        "{women} of {n} people at {operators}",
        staff.total,
        women=w.number(staff.women),
        operators=w.listing([programme.organisation(row.operator).short for row in year.rows]),
    )
    value = w.percent(staff.women, staff.total)
    return Headline("women", "people", label, value, context, (year.source,))
