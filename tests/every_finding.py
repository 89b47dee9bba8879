"""Every finding there is, by name, each as a function of facts and wording."""

from collections.abc import Callable

from mineaction.finding import Finding
from mineaction.findings import contamination, funding, land_release, people, surveys
from mineaction.programme import Programme
from mineaction.wording import Wording

Build = Callable[[Programme, Wording], Finding]


def _region(position: int, measure: contamination.Measure, scope: contamination.Scope) -> Build:
    return lambda p, w: contamination.by_region(p, w, p.baselines[position], measure, scope)


def _type(position: int, measure: contamination.Measure) -> Build:
    return lambda p, w: contamination.by_type(p, w, p.baselines[position], measure)


def _role(operator: str | None) -> Build:
    return lambda p, w: people.women_by_role(p, w, people.years(p)[0], operator)


EVERY: dict[str, Build] = {
    "region, latest, area, AP": _region(0, "area", "ap"),
    "region, latest, area, all": _region(0, "area", "all"),
    "region, latest, number, AP": _region(0, "areas", "ap"),
    "region, latest, number, all": _region(0, "areas", "all"),
    "region, before, area, AP": _region(1, "area", "ap"),
    "region, before, area, all": _region(1, "area", "all"),
    "region, before, number, AP": _region(1, "areas", "ap"),
    "region, before, number, all": _region(1, "areas", "all"),
    "type, latest, area": _type(0, "area"),
    "type, latest, number": _type(0, "areas"),
    "type, before, area": _type(1, "area"),
    "evidence, latest": lambda p, w: contamination.evidence(p, w, p.baselines[0]),
    "evidence, before": lambda p, w: contamination.evidence(p, w, p.baselines[1]),
    "survey, area": lambda p, w: surveys.survey(w, p.contamination.surveys[0], "area"),
    "survey, number": lambda p, w: surveys.survey(w, p.contamination.surveys[0], "areas"),
    "release by year": land_release.by_year,
    "release, latest": lambda p, w: land_release.against_year_before(p, w, p.release_years[0]),
    "release, first": lambda p, w: land_release.against_year_before(p, w, p.release_years[-1]),
    "district, latest": lambda p, w: land_release.by_district(p, w, p.release_years[0]),
    "district, before": lambda p, w: land_release.by_district(p, w, p.release_years[1]),
    "mines": land_release.mines_destroyed,
    "funding a year": funding.a_year,
    "funding in all": funding.in_all,
    "endings": funding.endings,
    "women by operator": lambda p, w: people.women_by_operator(p, w, people.years(p)[0]),
    "roles, all": _role(None),
    "roles, KMAC": _role("kmac"),
    "roles, KSF": _role("ksf"),
    "roles, HALO": _role("halo"),
    "season": lambda p, w: people.season(p, w, p.people.capacity[0]),
}
