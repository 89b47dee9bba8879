"""The strategy's targets, as numbers with their sources."""

from typing import Annotated

from pydantic import Field

from mineaction.facts.base import Fact, Id, Refers, SourceRef, Text, Whole, WholeOrUnknown, Year
from mineaction.facts.quantities import Area


class ClearanceTarget(Fact):
    """Area to be cleared each year."""

    a_year: Area
    source: SourceRef


class PriorityTarget(Fact):
    """Tasks to be left at the end, by priority."""

    high_and_medium_left: WholeOrUnknown
    low_left: WholeOrUnknown
    high_and_medium_area_m2: WholeOrUnknown
    source: SourceRef


class MunicipalityTarget(Fact):
    """Municipalities contaminated, and to be declared free."""

    contaminated: Whole
    to_be_declared_free: Whole
    source: SourceRef


class Strategy(Fact):
    """A strategy: its years and its targets."""

    id: Id
    title: Text
    first_year: Year
    last_year: Year
    clearance: ClearanceTarget
    priority_tasks: PriorityTarget
    municipalities: MunicipalityTarget
    caveats: Annotated[tuple[str, ...], Refers("statement")] = Field(
        description="Statements that must stand beside any arithmetic on the targets"
    )
    source: SourceRef

    def years_after(self, year: int) -> int:
        """How many of its years lie after the end of a year."""
        return max(self.last_year - max(year, self.first_year - 1), 0)


class Strategies(Fact):
    """strategy.yaml"""

    strategies: tuple[Strategy, ...]
