"""Who does the work: staff by role and sex, and clearance personnel through the season."""

from typing import Annotated

from pydantic import Field

from mineaction.facts.base import Fact, Percent, Refers, SourceRef, When, Whole, Year


class StaffCount(Fact):
    """People in a role, the women among them, and the percentage as printed."""

    total: Whole
    women: Whole
    women_percent: Percent


class StaffRow(Fact):
    """Staff of an operator. Roles overlap and do not cover everybody: never add them up."""

    operator: Annotated[str, Refers("organisation")]
    all_staff: StaffCount
    managerial_or_supervisory: StaffCount
    operational: StaffCount
    as_of: When | None = Field(None, description="Where the source dates this row")


class StaffTotals(Fact):
    """The printed totals."""

    all_staff: StaffCount
    managerial_or_supervisory: StaffCount
    operational: StaffCount


class StaffYear(Fact):
    """Gender composition of operators in a year, as printed."""

    year: Year
    source: SourceRef
    rows: tuple[StaffRow, ...]
    totals: StaffTotals


class SeasonPart(Fact):
    """Clearance personnel from one month to another, both included."""

    first_month: Annotated[int, Field(ge=1, le=12)]
    last_month: Annotated[int, Field(ge=1, le=12)]
    personnel: Whole


class CapacityRow(Fact):
    """Clearance capacity of an operator."""

    operator: Annotated[str, Refers("organisation")]
    manual_teams: Whole
    personnel: Whole = Field(description="Average across the year, as printed")
    season: tuple[SeasonPart, ...]


class CapacityYear(Fact):
    """Clearance capacity deployed in a year, as printed."""

    year: Year
    source: SourceRef
    rows: tuple[CapacityRow, ...]


class People(Fact):
    """people.yaml"""

    staff: tuple[StaffYear, ...]
    capacity: tuple[CapacityYear, ...]
