"""Earlier years from other documents: kept apart, because their basis differs."""

from typing import Literal

from pydantic import Field

from mineaction.facts.base import Fact, SourceRef, Text, WholeOrUnknown, Year
from mineaction.facts.quantities import AreaOrUnknown


class EarlierYear(Fact):
    """What an earlier document says about a year and what remained at its end."""

    year: Year
    moment: Literal["survey", "end of year"]
    source: SourceRef
    remaining: AreaOrUnknown = Field(description="AP mined area; mixed area stands apart")
    mixed: AreaOrUnknown = Field(description="Area with both AP mines and CMR")
    areas: WholeOrUnknown
    confirmed_areas_only: bool = Field(
        False, description="Whether the number of areas leaves out what is not confirmed"
    )
    cleared: AreaOrUnknown
    reduced: AreaOrUnknown
    cancelled: AreaOrUnknown
    ap_mines_destroyed: WholeOrUnknown
    comparable_with_previous: bool = Field(
        description="Whether the change since the point before is a real one"
    )
    note: Text | None = None


class EarlierYears(Fact):
    """earlier_years.yaml"""

    points: tuple[EarlierYear, ...]
