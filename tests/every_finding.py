"""Every finding there is, by name, each as a function of facts and wording."""

from collections.abc import Callable
from fractions import Fraction

from mineaction.finding import Finding
from mineaction.findings import (
    article_7_released,
    article_7_remaining,
    baselines,
    contamination_by_type,
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
from mineaction.findings.clearance_without_mines import without_mines
from mineaction.findings.contamination import Measure, Scope
from mineaction.findings.contamination_by_region import by_region
from mineaction.programme import Programme
from mineaction.scenarios.money import Pledge, Support
from mineaction.wording import Wording

Build = Callable[[Programme, Wording], Finding]


def _region(position: int, measure: Measure, scope: Scope) -> Build:
    return lambda p, w: by_region(p, w, p.baselines[position], measure, scope)


def _type(position: int) -> Build:
    return lambda p, w: contamination_by_type.by_type(p, w, p.baselines[position])


def _role(operator: str | None) -> Build:
    return lambda p, w: people.women_by_role(p, w, people.years(p)[0], operator)


def _own_pace(programme: Programme, w: Wording) -> Finding:
    start = pace.sourced(pace.basis(programme, "all"))
    return path_over_years.scenario(programme, w, "all", start)


def _own_money(programme: Programme, w: Wording) -> Finding:
    pledge = Pledge("A donor", 600_000, 2026, 2027)
    support = Support(Fraction(1_100_000), Fraction(5), (pledge,))
    return money.scenario(programme, w, support)


def _two_dates(programme: Programme, w: Wording) -> Finding:
    return two_dates.compare(programme, w, *record.points(programme, w)[-2:])


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
    "evidence, latest": lambda p, w: evidence.evidence(p, w, p.baselines[0]),
    "evidence, before": lambda p, w: evidence.evidence(p, w, p.baselines[1]),
    "survey": lambda p, w: surveys.survey(p, w, p.contamination.surveys[0]),
    "release by year": release_by_year.by_year,
    "release, latest": lambda p, w: release_two_years.against_year_before(p, w, p.release_years[0]),
    "release, first": lambda p, w: release_two_years.against_year_before(p, w, p.release_years[-1]),
    "district, latest": lambda p, w: release_by_district.by_district(p, w, p.release_years[0]),
    "district, before": lambda p, w: release_by_district.by_district(p, w, p.release_years[1]),
    "without mines, latest": lambda p, w: without_mines(p, w, p.release_years[0]),
    "without mines, before": lambda p, w: without_mines(p, w, p.release_years[1]),
    "map, latest": lambda p, w: district_map.release(p, w, p.release_years[0]),
    "map, before": lambda p, w: district_map.release(p, w, p.release_years[1]),
    "remaining over time": remaining_over_time.remaining,
    "released over time": released_over_time.released,
    "two dates": _two_dates,
    "bridge, latest": lambda p, w: baselines.connect(p, w, p.baselines[0]),
    "bridge, before": lambda p, w: baselines.connect(p, w, p.baselines[1]),
    "path, all": lambda p, w: path_over_years.remaining(p, w, "all"),
    "path, AP": lambda p, w: path_over_years.remaining(p, w, "ap"),
    "left in the end, all": lambda p, w: left_at_end.left_at_end(p, w, "all"),
    "left in the end, AP": lambda p, w: left_at_end.left_at_end(p, w, "ap"),
    "a reader's pace": _own_pace,
    "a reader's money": _own_money,
    "targets": lambda p, w: targets.targets(p, w, p.current_strategy),
    "mines": mines_destroyed.mines_destroyed,
    "funding a year": funding.a_year,
    "funding in all": funding.in_all,
    "endings": funding_endings.endings,
    "women by operator": lambda p, w: people.women_by_operator(p, w, people.years(p)[0]),
    "roles, all": _role(None),
    "roles, KMAC": _role("kmac"),
    "roles, KSF": _role("ksf"),
    "roles, HALO": _role("halo"),
    "article 7, remaining": article_7_remaining.remaining,
    "article 7, released": lambda p, w: article_7_released.released(p, w, p.release_years[0]),
    "season": lambda p, w: season.season(p, w, p.people.capacity[0]),
}
