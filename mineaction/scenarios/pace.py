"""How mined area shrinks at a yearly pace. Exact fractions: rounding never moves a year."""

from dataclasses import dataclass
from fractions import Fraction

HORIZON_YEARS = 50  # how far ahead a completion is looked for


@dataclass(frozen=True)
class Pace:
    """Area released a year: by clearance and by survey, in m², from a first year on.

    Both change by `change_percent` each year after the first. No year releases less than nothing.
    """

    cleared_m2: Fraction
    surveyed_m2: Fraction
    first_year: int
    change_percent: Fraction = Fraction(0)

    def released_m2(self, year: int) -> Fraction:
        """What is released in a year, in m²."""
        if year < self.first_year:
            return Fraction(0)
        factor = max(1 + self.change_percent / 100, Fraction(0))
        return (self.cleared_m2 + self.surveyed_m2) * factor ** (year - self.first_year)


@dataclass(frozen=True)
class Projection:
    """What is left at the end of each year, in m², from the baseline's year on; never below 0."""

    first_year: int
    left_m2: tuple[Fraction, ...]

    @property
    def completed(self) -> int | None:
        """The year at whose end nothing is left, or None within the horizon."""
        done = (place for place, left in enumerate(self.left_m2) if left == 0)
        place = next(done, None)
        return None if place is None else self.first_year + place

    def left_at_end_of(self, year: int) -> Fraction:
        """What is left at the end of a year within the projection, in m²."""
        return self.left_m2[year - self.first_year]


def project(start_m2: Fraction, start_year: int, pace: Pace, last_year: int = 0) -> Projection:
    """Project what is left after the end of `start_year`, when `start_m2` remained.

    It reaches as far as a completion is looked for, and at least to `last_year`.
    """
    left = [start_m2]
    end = max(start_year + HORIZON_YEARS, last_year)
    for year in range(start_year + 1, end + 1):
        left.append(max(left[-1] - pace.released_m2(year), Fraction(0)))
    return Projection(start_year, tuple(left))


def needed_m2(start_m2: Fraction, first_year: int, last_year: int) -> Fraction:
    """The even yearly pace, in m², that leaves nothing at the end of `last_year`.

    Raises ValueError when the last year is before the first.
    """
    years = last_year - first_year + 1
    if years < 1:
        raise ValueError(f"{last_year} is before {first_year}")
    return start_m2 / years
