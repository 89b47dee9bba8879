"""What a rule finds, and the little that the rules share."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mineaction.facts.land_release import LandReleaseFacts, ReleaseYear
from mineaction.yaml_source import At


@dataclass(frozen=True)
class Disagreement:
    """What a rule found: about what, where in the data, and the numbers (m², EUR or pieces).

    `values` is empty where words rather than numbers stand against each other.
    """

    rule: str
    about: str
    at: At
    values: tuple[Decimal, ...] = ()


def release_years(facts: LandReleaseFacts) -> Iterator[tuple[ReleaseYear, At]]:
    """Each year of land release with its path in the data."""
    for position, year in enumerate(facts.years):
        yield year, ("land_release", "years", position)


def numbers(*values: int | Decimal) -> tuple[Decimal, ...]:
    """The numbers that stand against each other."""
    return tuple(Decimal(value) for value in values)
