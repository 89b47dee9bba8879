"""Earlier years: one point a year."""

from collections.abc import Iterator

from mineaction.checks.fault import Fault, twice
from mineaction.facts.earlier_years import EarlierYears
from mineaction.yaml_source import At

AT: At = ("earlier_years", "points")


def check(earlier: EarlierYears) -> Iterator[Fault]:
    """Years that stand twice."""
    yield from twice(earlier.points, lambda point: point.year, AT, "year", "the year")
