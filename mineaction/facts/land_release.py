"""Land release: cancelled + reduced + cleared, by year and by district."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, Tag

from mineaction.facts.base import (
    KNOWN_TAG,
    AsUnknown,
    Fact,
    Refers,
    SourceRef,
    Text,
    Whole,
    Words,
    Year,
    type_of,
)
from mineaction.facts.quantities import Area, AreaOrUnknown, CountOrUnknown, PercentPrinting


class ClearanceRow(Fact):
    """Areas cleared in a district by an operator."""

    district: Annotated[str, Refers("district")]
    operator: Annotated[str, Refers("organisation")]
    areas: Whole
    area_m2: Whole
    ap_mines_destroyed: Whole


class ClearanceTotals(Fact):
    """The printed totals of clearance by district."""

    areas: Whole
    area_m2: Whole
    ap_mines_destroyed: Whole


class ClearanceByDistrict(Fact):
    """Clearance by district, as printed."""

    source: SourceRef
    rows: tuple[ClearanceRow, ...]
    totals: ClearanceTotals


class SurveyRow(Fact):
    """Areas reduced by technical survey in a district by an operator."""

    district: Annotated[str, Refers("district")]
    operator: Annotated[str, Refers("organisation")]
    areas: Whole
    area_m2: Whole


class SurveyTotals(Fact):
    """The printed totals of technical survey by district."""

    areas: Whole
    area_m2: Whole


class TechnicalSurveyByDistrict(Fact):
    """Reduction by technical survey by district, as printed."""

    source: SourceRef
    printed_heading: Words = Field(description="What the source calls the column of areas")
    rows: tuple[SurveyRow, ...]
    totals: SurveyTotals


class WithoutMines(Fact):
    """What was cleared without finding a mine, as the text says it."""

    areas: Whole
    area_m2: Whole
    source: SourceRef
    percent_of_cleared: PercentPrinting | None = None


ClearanceOrUnknown = Annotated[Annotated[ClearanceByDistrict, Tag(KNOWN_TAG)] | AsUnknown, type_of]
TechnicalSurveyOrUnknown = Annotated[
    Annotated[TechnicalSurveyByDistrict, Tag(KNOWN_TAG)] | AsUnknown, type_of
]
WithoutMinesOrUnknown = Annotated[Annotated[WithoutMines, Tag(KNOWN_TAG)] | AsUnknown, type_of]


class ReleaseYear(Fact):
    """Land release in a year."""

    year: Year
    source: SourceRef
    cleared: AreaOrUnknown
    reduced: AreaOrUnknown
    cancelled: AreaOrUnknown
    ap_mines_destroyed: CountOrUnknown = Field(
        description="In clearance, survey and spot tasks together"
    )
    clearance_by_district: ClearanceOrUnknown
    technical_survey_by_district: TechnicalSurveyOrUnknown
    cleared_without_mines: WithoutMinesOrUnknown

    @property
    def released_m2(self) -> Decimal | None:
        """Cleared + reduced + cancelled in m², or None when one of them is unknown."""
        parts = (self.cleared, self.reduced, self.cancelled)
        known = [part.in_base for part in parts if isinstance(part, Area)]
        return sum(known, Decimal(0)) if len(known) == len(parts) else None


class SummaryRow(Fact):
    """A year of a summary of several."""

    year: Year
    cleared: Area


class ClearanceSummary(Fact):
    """A printed summary of clearance over several years, with its total."""

    source: SourceRef
    rows: tuple[SummaryRow, ...]
    total: Area
    note: Text | None = None


class LandReleaseFacts(Fact):
    """land_release.yaml"""

    years: Annotated[tuple[ReleaseYear, ...], Field(min_length=1)]
    summary: ClearanceSummary
