"""Every finding as its page first shows it: for the search, the footnotes, the command line."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from mineaction.finding import Finding
from mineaction.findings import (
    article_7_released,
    article_7_remaining,
    baselines,
    clearance_without_mines,
    contamination_by_region,
    contamination_by_type,
    coverage,
    district_map,
    evidence,
    funding,
    funding_endings,
    left_at_end,
    mines_destroyed,
    money,
    pace,
    path_over_years,
    people,
    record,
    release_by_district,
    release_by_year,
    release_two_years,
    released_over_time,
    remaining_over_time,
    season,
    surveys,
    targets,
    two_dates,
)
from mineaction.programme import Programme
from mineaction.scenarios.money import Support
from mineaction.wording import Wording

log = logging.getLogger(__name__)

# What builds a finding of the facts, the wording and some arguments; and those arguments.
Order = tuple[Callable[..., Finding], tuple[object, ...]]


@dataclass(frozen=True)
class Listed:
    """A finding and the address of its page, without the slash."""

    page: str
    finding: Finding


def every_finding(programme: Programme, w: Wording) -> tuple[Listed, ...]:
    """All findings in the order of the pages; one that cannot be built is left out and logged."""
    found: dict[str, Listed] = {}
    for page, orders in _PAGES.items():
        for build, arguments in orders(programme, w):
            try:
                finding = build(programme, w, *arguments)
            except Exception:  # a fault in one finding must not cost the others
                log.exception("a finding of %s could not be built", page)
                continue
            found.setdefault(finding.id, Listed(page, finding))
    return tuple(found.values())


def how_many(programme: Programme, w: Wording) -> int:
    """How many findings there are to be built, whether or not they can be."""
    return sum(1 for orders in _PAGES.values() for _ in orders(programme, w))


def _contamination(programme: Programme, w: Wording) -> Iterator[Order]:
    latest = programme.baselines[0]
    yield contamination_by_region.by_region, (latest, "area", "ap")
    yield evidence.evidence, (latest,)
    yield contamination_by_type.by_type, (latest,)
    yield remaining_over_time.remaining, ()
    yield baselines.connect, (latest,)
    for survey in programme.contamination.surveys:
        yield surveys.survey, (survey,)
    years = [point.year for point in record.points(programme, w)]
    if len(years) > 1:
        yield two_dates.compare_years, (years[-2], years[-1])


def _land_release(programme: Programme, _: Wording) -> Iterator[Order]:
    latest = programme.release_years[0]
    yield release_by_year.by_year, ()
    yield released_over_time.released, ()
    yield release_two_years.against_year_before, (latest,)
    yield release_by_district.by_district, (latest,)
    yield clearance_without_mines.without_mines, (latest,)
    yield mines_destroyed.mines_destroyed, ()
    yield district_map.release, (latest,)


def _path(programme: Programme, _: Wording) -> Iterator[Order]:
    yield path_over_years.remaining, ("all",)
    yield left_at_end.left_at_end, ("all",)
    known = pace.basis(programme, "all")
    if known is not None:
        yield path_over_years.scenario, ("all", pace.sourced(known))


def _funding(programme: Programme, _: Wording) -> Iterator[Order]:
    yield funding.a_year, ()
    yield funding.in_all, ()
    yield funding_endings.endings, ()
    have = coverage.coverage(programme)
    if have is not None:
        yield money.scenario, (Support(Fraction(have.government_eur), Fraction(0), ()),)


def _people(programme: Programme, _: Wording) -> Iterator[Order]:
    for year in people.years(programme)[:1]:
        yield people.women_by_operator, (year,)
        yield people.women_by_role, (year, None)
    capacity = season.capacity_of(programme, None)
    if capacity is not None:
        yield season.season, (capacity,)


def _strategy(programme: Programme, _: Wording) -> Iterator[Order]:
    if programme.current_strategy is not None:
        yield targets.targets, (programme.current_strategy,)


def _article_7(programme: Programme, _: Wording) -> Iterator[Order]:
    yield article_7_remaining.remaining, ()
    yield article_7_released.released, (programme.release_years[0],)


_PAGES: dict[str, Callable[[Programme, Wording], Iterator[Order]]] = {
    "contamination": _contamination,
    "land-release": _land_release,
    "path-to-2030": _path,
    "funding": _funding,
    "people": _people,
    "strategy": _strategy,
    "data-notes": _article_7,
}
