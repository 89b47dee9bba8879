"""Contamination: rows against printed totals, tables against each other."""

from collections.abc import Iterator

from mineaction.checks.fault import Fault, column_total, digits, twice
from mineaction.facts.contamination import (
    Baseline,
    ByRegion,
    ByType,
    Contamination,
    HazardousAreas,
    Survey,
)
from mineaction.facts.walk import walk
from mineaction.yaml_source import At

AT: At = ("contamination",)


def check(contamination: Contamination) -> Iterator[Fault]:
    """Everything the contamination tables must agree on."""
    at = (*AT, "baselines")
    yield from twice(contamination.baselines, lambda b: b.as_of, at, "as_of", "the date")
    for position, baseline in enumerate(contamination.baselines):
        yield from _baseline(baseline, (*at, position))
    at = (*AT, "surveys")
    yield from twice(contamination.surveys, lambda survey: survey.year, at, "year", "the year")
    for position, survey in enumerate(contamination.surveys):
        yield from _survey(survey, (*at, position))
    for place, block in walk(contamination, AT):
        if isinstance(block, HazardousAreas) and (block.areas == 0) != (block.area_m2 == 0):
            what = f"{block.areas} areas cannot measure {digits(block.area_m2)} m²"
            yield Fault(place, "out-of-range", what, "compare both with the source")


def _baseline(baseline: Baseline, at: At) -> Iterator[Fault]:
    by_region, by_type = baseline.by_region, baseline.by_type
    if isinstance(by_region, ByRegion):
        yield from _by_region(by_region, (*at, "by_region"))
    if isinstance(by_type, ByType):
        yield from _by_type(by_type, (*at, "by_type"))
        yield from _remaining(baseline, by_type, at)
    if isinstance(by_region, ByRegion) and isinstance(by_type, ByType):
        for position, row in enumerate(by_type.rows):
            if row.type == "ap":
                type_total = HazardousAreas(areas=row.areas, area_m2=row.area_m2)
                yield from _same(
                    by_region.totals.total,
                    type_total,
                    (*at, "by_region", "totals", "total"),
                    (*at, "by_type", "rows", position),
                )


def _by_region(table: ByRegion, at: At) -> Iterator[Fault]:
    yield from twice(table.rows, lambda row: row.region, (*at, "rows"), "region", "the region")
    for position, row in enumerate(table.rows):
        place = (*at, "rows", position, "total")
        yield from _cha_and_sha(row.cha, row.sha, row.total, place)
    totals = table.totals
    yield from _cha_and_sha(totals.cha, totals.sha, totals.total, (*at, "totals", "total"))
    rows, place = table.rows, (*at, "totals")
    for kind, printed in (("cha", totals.cha), ("sha", totals.sha), ("total", totals.total)):
        parts = [getattr(row, kind) for row in rows]
        yield from _columns(parts, printed, (*place, kind), kind.upper())


def _columns(
    parts: list[HazardousAreas], printed: HazardousAreas, at: At, name: str
) -> Iterator[Fault]:
    number, size = (*at, "areas"), (*at, "area_m2")
    yield from column_total(parts, lambda p: p.areas, printed.areas, number, f"{name} areas")
    yield from column_total(parts, lambda p: p.area_m2, printed.area_m2, size, f"{name} m²")


def _cha_and_sha(
    cha: HazardousAreas, sha: HazardousAreas, total: HazardousAreas, at: At
) -> Iterator[Fault]:
    yield from _columns([cha, sha], total, at, "CHA + SHA")


def _by_type(table: ByType, at: At) -> Iterator[Fault]:
    yield from twice(table.rows, lambda row: row.type, (*at, "rows"), "type", "the type")
    parts = [HazardousAreas(areas=row.areas, area_m2=row.area_m2) for row in table.rows]
    yield from _columns(parts, table.totals, (*at, "totals"), "all types")


def _remaining(baseline: Baseline, by_type: ByType, at: At) -> Iterator[Fault]:
    remaining, totals = baseline.remaining, by_type.totals
    there = (*at, "by_type", "totals")
    if isinstance(remaining.areas, int) and remaining.areas != totals.areas:
        what = f"{remaining.areas} areas remain here, the table by type totals {totals.areas}"
        place = (*at, "remaining", "areas")
        yield Fault(place, "total-differs", what, "compare both with the source", there)
    if abs(remaining.area.in_base - totals.area_m2) > remaining.area.half_step:
        here = digits(remaining.area.in_base)
        what = f"{here} m² remain here, the table by type totals {digits(totals.area_m2)} m²"
        place = (*at, "remaining", "area", "value")
        yield Fault(place, "total-differs", what, "compare both with the source", there)


def _same(one: HazardousAreas, other: HazardousAreas, at: At, there: At) -> Iterator[Fault]:
    for field, unit in (("areas", "areas"), ("area_m2", "m²")):
        here, other_value = getattr(one, field), getattr(other, field)
        if here != other_value:
            what = (
                f"the regions total {digits(here)} {unit} of AP mined area, "
                f"the table by type has {digits(other_value)}"
            )
            do = "compare both with the source"
            yield Fault((*at, field), "total-differs", what, do, (*there, field))


def _survey(survey: Survey, at: At) -> Iterator[Fault]:
    parts = survey.mined.areas.value + survey.cluster_munition.areas.value
    if parts != survey.hazardous_areas.value:
        printed = digits(survey.hazardous_areas.value)
        what = f"mined and cluster areas add up to {digits(parts)}, {printed} are printed"
        place = (*at, "hazardous_areas", "value")
        yield Fault(place, "total-differs", what, "compare each with the source")
