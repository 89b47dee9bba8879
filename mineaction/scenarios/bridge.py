"""From one baseline to the next: what was released, what was found, and what nobody explains."""

from dataclasses import dataclass
from decimal import Decimal

from mineaction.facts.contamination import Baseline
from mineaction.facts.land_release import ReleaseYear
from mineaction.facts.quantities import Area


@dataclass(frozen=True)
class Bridge:
    """Steps in m² from `start` to `end`; `unexplained` is whatever is left over, with its sign.

    `approximate` says that a baseline is hedged or rounded, so that the remainder is too;
    `allowed_m2` is the remainder that rounding alone may leave.
    """

    start_m2: Decimal
    cleared_m2: Decimal
    reduced_m2: Decimal
    cancelled_m2: Decimal
    end_m2: Decimal
    approximate: bool
    allowed_m2: Decimal = Decimal(0)

    @property
    def unexplained_m2(self) -> Decimal:
        """What the steps leave open; positive when more remains than they explain."""
        return self.end_m2 - (self.start_m2 - self.released_m2)

    @property
    def released_m2(self) -> Decimal:
        """Cleared + reduced + cancelled."""
        return self.cleared_m2 + self.reduced_m2 + self.cancelled_m2


def bridge(before: Baseline, after: Baseline, year: ReleaseYear) -> Bridge | None:
    """The bridge between two baselines a year apart, or None where a part of it is unknown."""
    parts = (year.cleared, year.reduced, year.cancelled)
    known = [part.in_base for part in parts if isinstance(part, Area)]
    if len(known) < len(parts):
        return None
    cleared, reduced, cancelled = known
    start, end = before.remaining.area, after.remaining.area
    approximate = start.rounded or end.rounded
    hedged = start.qualifier is not None or end.qualifier is not None
    allowed = Decimal(0) if hedged else start.half_step + end.half_step
    return Bridge(start.in_base, cleared, reduced, cancelled, end.in_base, approximate, allowed)
