"""Rules on contamination: two geographies, mixed areas, baselines that do not connect."""

from collections.abc import Iterator
from itertools import pairwise

from mineaction.checks.disagreement import Disagreement, numbers
from mineaction.facts.contamination import ByRegion, ByType, Contamination
from mineaction.facts.land_release import (
    ClearanceByDistrict,
    LandReleaseFacts,
)


def two_geographies(
    contamination: Contamination, facts: LandReleaseFacts
) -> Iterator[Disagreement]:
    """Contamination in regions beside release in districts, under the same printed heading."""
    by_district = any(isinstance(y.clearance_by_district, ClearanceByDistrict) for y in facts.years)
    for position, baseline in enumerate(contamination.baselines):
        table = baseline.by_region
        if isinstance(table, ByRegion) and table.printed_heading == "District" and by_district:
            at = ("contamination", "baselines", position, "by_region", "printed_heading")
            yield Disagreement("two-geographies", baseline.as_of.isoformat(), at)


def ap_only_and_mixed(contamination: Contamination) -> Iterator[Disagreement]:
    """A total for AP mines only beside one that includes areas mixed with CMR."""
    for position, baseline in enumerate(contamination.baselines):
        if not isinstance(baseline.by_type, ByType):
            continue
        sizes = {row.type: row.area_m2 for row in baseline.by_type.rows}
        if sizes.get("ap_and_cmr"):
            values = numbers(*sizes.values(), baseline.by_type.totals.area_m2)
            at = ("contamination", "baselines", position, "by_type", "rows")
            yield Disagreement("ap-only-and-mixed", baseline.as_of.isoformat(), at, values)


def baselines_do_not_connect(
    contamination: Contamination, facts: LandReleaseFacts
) -> Iterator[Disagreement]:
    """Baselines a year apart whose difference release does not explain, nothing being found."""
    released = {year.year: year.released_m2 for year in facts.years}
    numbered = list(enumerate(contamination.baselines))
    for (_, before), (position, after) in pairwise(sorted(numbered, key=lambda nb: nb[1].as_of)):
        out = released.get(after.as_of.year)
        if before.as_of.year + 1 != after.as_of.year or out is None:
            continue
        old, new = before.remaining, after.remaining
        found_some = isinstance(after.newly_found_areas, int) and after.newly_found_areas > 0
        if found_some and new.area.in_base >= old.area.in_base - out:
            continue  # what was found may well explain it
        tolerance = old.area.half_step + new.area.half_step
        if old.area.qualifier is not None:  # "almost 1" is no more than 1
            tolerance = new.area.half_step
        if abs(old.area.in_base - out - new.area.in_base) > tolerance:
            counts = [areas for areas in (old.areas, new.areas) if isinstance(areas, int)]
            values = numbers(*counts, old.area.in_base, new.area.in_base)
            at = ("contamination", "baselines", position, "remaining", "area", "value")
            about = after.as_of.isoformat()
            yield Disagreement("baselines-do-not-connect", about, at, values)
