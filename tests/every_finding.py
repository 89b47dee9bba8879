"""Every finding there is, by name, each as a function of facts and wording."""

from collections.abc import Callable
from fractions import Fraction

from mineaction import article_7
from mineaction.finding import Finding
from mineaction.findings import (
    baselines,
    contamination,
    district_map,
    funding,
    land_release,
    money,
    over_time,
    pace,
    people,
    surveys,
    targets,
)
from mineaction.programme import Programme
from mineaction.scenarios.money import Pledge, Support
from mineaction.wording import Wording

Build = Callable[[Programme, Wording], Finding]


def _region(position: int, measure: contamination.Measure, scope: contamination.Scope) -> Build:
    return lambda p, w: contamination.by_region(p, w, p.baselines[position], measure, scope)


def _type(position: int) -> Build:
    return lambda p, w: contamination.by_type(p, w, p.baselines[position])


def _role(operator: str | None) -> Build:
    return lambda p, w: people.women_by_role(p, w, people.years(p)[0], operator)


def _own_pace(programme: Programme, w: Wording) -> Finding:
    start = pace.sourced(pace.basis(programme, "all"))
    return pace.scenario(programme, w, "all", start)


def _own_money(programme: Programme, w: Wording) -> Finding:
    pledge = Pledge("A donor", 600_000, 2026, 2027)
    support = Support(Fraction(1_100_000), Fraction(5), (pledge,))
    return money.scenario(programme, w, support)


def _two_dates(programme: Programme, w: Wording) -> Finding:
    return over_time.compare(programme, w, *over_time.points(programme, w)[-2:])


EVERY: dict[str, Build] = {
    "region, latest, area, AP": _region(0, "area", "ap"),
    "region, latest, area, all": _region(0, "area", "all"),
    "region, latest, number, AP": _region(0, "areas", "ap"),
    "region, latest, number, all": _region(0, "areas", "all"),
    "region, before, area, AP": _region(1, "area", "ap"),
    "region, before, area, all": _region(1, "area", "all"),
    "region, before, number, AP": _region(1, "areas", "ap"),
    "region, before, number, all": _region(1, "areas", "all"),
    "type, latest": _type(0),
    "type, before": _type(1),
    "evidence, latest": lambda p, w: contamination.evidence(p, w, p.baselines[0]),
    "evidence, before": lambda p, w: contamination.evidence(p, w, p.baselines[1]),
    "survey": lambda p, w: surveys.survey(p, w, p.contamination.surveys[0]),
    "release by year": land_release.by_year,
    "release, latest": lambda p, w: land_release.against_year_before(p, w, p.release_years[0]),
    "release, first": lambda p, w: land_release.against_year_before(p, w, p.release_years[-1]),
    "district, latest": lambda p, w: land_release.by_district(p, w, p.release_years[0]),
    "district, before": lambda p, w: land_release.by_district(p, w, p.release_years[1]),
    "without mines, latest": lambda p, w: land_release.without_mines(p, w, p.release_years[0]),
    "without mines, before": lambda p, w: land_release.without_mines(p, w, p.release_years[1]),
    "map, latest": lambda p, w: district_map.release(p, w, p.release_years[0]),
    "map, before": lambda p, w: district_map.release(p, w, p.release_years[1]),
    "remaining over time": over_time.remaining,
    "released over time": over_time.released,
    "two dates": _two_dates,
    "bridge, latest": lambda p, w: baselines.connect(p, w, p.baselines[0]),
    "bridge, before": lambda p, w: baselines.connect(p, w, p.baselines[1]),
    "path, all": lambda p, w: pace.remaining(p, w, "all"),
    "path, AP": lambda p, w: pace.remaining(p, w, "ap"),
    "left in the end, all": lambda p, w: pace.left_at_end(p, w, "all"),
    "left in the end, AP": lambda p, w: pace.left_at_end(p, w, "ap"),
    "a reader's pace": _own_pace,
    "a reader's money": _own_money,
    "targets": lambda p, w: targets.targets(p, w, p.current_strategy),
    "mines": land_release.mines_destroyed,
    "funding a year": funding.a_year,
    "funding in all": funding.in_all,
    "endings": funding.endings,
    "women by operator": lambda p, w: people.women_by_operator(p, w, people.years(p)[0]),
    "roles, all": _role(None),
    "roles, KMAC": _role("kmac"),
    "roles, KSF": _role("ksf"),
    "roles, HALO": _role("halo"),
    "article 7, remaining": article_7.remaining,
    "article 7, released": lambda p, w: article_7.released(p, w, p.release_years[0]),
    "season": lambda p, w: people.season(p, w, p.people.capacity[0]),
}
