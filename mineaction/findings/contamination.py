"""What the findings on a baseline share: measure, scope, rows in order, sources; its sentence."""

from typing import Literal

from mineaction.facts.base import SourceRef
from mineaction.facts.contamination import (
    Baseline,
    ByRegion,
    ByType,
    HazardousAreas,
    RegionRow,
    TypeRow,
)
from mineaction.wording import Wording

Measure = Literal["area", "areas"]
Scope = Literal["ap", "all"]


def lead(w: Wording, baseline: Baseline) -> str:
    """How much remains at a baseline's date, in a sentence."""
    remaining = baseline.remaining
    gaps = {"area": w.printed(remaining.area), "date": w.at(baseline.as_of)}
    if not isinstance(remaining.areas, int):
        return w.sentence(w.say("{area} of mined area remained at {date}, AP + mixed.", **gaps))
    lead = w.count(
        "{area} of mined area remained at {date}, AP + mixed, in {n} area.",
        "{area} of mined area remained at {date}, AP + mixed, in {n} areas.",
        remaining.areas,
        **gaps,
    )
    return w.sentence(lead)


def value_of(size: HazardousAreas | TypeRow, measure: Measure) -> int:
    """How large hazardous areas are in m², or how many."""
    return size.area_m2 if measure == "area" else size.areas


def kind_of(measure: Measure) -> Literal["area_m2", "count"]:
    """The kind of a column of a measure."""
    return "area_m2" if measure == "area" else "count"


def unit_of(measure: Measure, w: Wording) -> str:
    """The unit of a measure, for headings."""
    return w.say("m²") if measure == "area" else w.say("number of areas")


def scope_name(scope: Scope, w: Wording) -> str:
    """Which mined areas a figure counts."""
    return w.say("AP only") if scope == "ap" else w.say("AP + mixed")


def sorted_rows(baseline: Baseline, measure: Measure) -> list[RegionRow]:
    """The regions with their hazardous areas, most first; none where the split is unknown."""
    table = baseline.by_region
    rows = table.rows if isinstance(table, ByRegion) else ()
    return sorted(rows, key=lambda row: value_of(row.total, measure), reverse=True)


def mixed_in(baseline: Baseline, measure: Measure) -> int | None:
    """What is mixed with CMR, or None where no table says."""
    mixed = baseline.by_type.mixed if isinstance(baseline.by_type, ByType) else None
    return None if mixed is None else value_of(mixed, measure)


def sources_of(baseline: Baseline, scope: Scope) -> tuple[SourceRef, ...]:
    """Where the split by region is printed and, with mixed areas, that by type."""
    sources = []
    if isinstance(baseline.by_region, ByRegion):
        sources.append(baseline.by_region.source)
    if scope == "all" and isinstance(baseline.by_type, ByType):
        sources.append(baseline.by_type.source)
    return tuple(sources) or (baseline.remaining.source,)
