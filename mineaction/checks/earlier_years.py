"""Earlier years: one point a year, and what it takes from a summary is what the summary says."""

from collections.abc import Iterator

from mineaction.checks.fault import Fault, digits, twice
from mineaction.facts.earlier_years import EarlierYears
from mineaction.facts.land_release import LandReleaseFacts
from mineaction.facts.quantities import Area
from mineaction.yaml_source import At

AT: At = ("earlier_years", "points")


def check(earlier: EarlierYears) -> Iterator[Fault]:
    """Years that stand twice."""
    yield from twice(earlier.points, lambda point: point.year, AT, "year", "the year")


def check_summary(earlier: EarlierYears, release: LandReleaseFacts) -> Iterator[Fault]:
    """Area cleared that a point takes from the document of the summary, against the summary."""
    summary = release.summary
    rows = {row.year: (place, row.cleared) for place, row in enumerate(summary.rows)}
    for position, point in enumerate(earlier.points):
        cleared = point.cleared
        if not isinstance(cleared, Area) or point.year not in rows:
            continue
        if (cleared.source or point.source).document != summary.source.document:
            continue  # another document may well have another figure
        place, listed = rows[point.year]
        if abs(cleared.in_base - listed.in_base) > cleared.doubt + listed.doubt:
            here, there = digits(cleared.in_base), digits(listed.in_base)
            what = f"the point has {here} m² for {point.year}, the summary has {there} m²"
            other = ("land_release", "summary", "rows", place, "cleared", "value")
            at = (*AT, position, "cleared", "value")
            yield Fault(at, "rounding-differs", what, "compare both with the source", other)
