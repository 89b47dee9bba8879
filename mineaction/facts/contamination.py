"""Contamination: hazardous areas that remain at a date."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, Tag

from mineaction.facts.base import (
    KNOWN_TAG,
    AsUnknown,
    Fact,
    Refers,
    SourceRef,
    Text,
    Whole,
    WholeOrUnknown,
    Words,
    Year,
    type_of,
)
from mineaction.facts.quantities import Area, Count, Printing


class HazardousAreas(Fact):
    """How many hazardous areas and how large they are together, in m²."""

    areas: Whole
    area_m2: Whole


class RegionRow(Fact):
    """Confirmed (CHA) and suspected (SHA) hazardous areas of a region, and the printed total."""

    region: Annotated[str, Refers("region")]
    cha: HazardousAreas
    sha: HazardousAreas
    total: HazardousAreas


class RegionTotals(Fact):
    """The printed totals of a table by region."""

    cha: HazardousAreas
    sha: HazardousAreas
    total: HazardousAreas


class ByRegion(Fact):
    """AP mined area by region, as printed."""

    source: SourceRef
    printed_heading: Words = Field(description="What the source calls the first column")
    rows: tuple[RegionRow, ...]
    totals: RegionTotals


class TypeRow(Fact):
    """Hazardous areas of one type of contamination: AP mines only, or mixed with CMR."""

    type: Literal["ap", "ap_and_cmr"]
    areas: Whole
    area_m2: Whole


class ByType(Fact):
    """Mined area by type of contamination, as printed."""

    source: SourceRef
    rows: tuple[TypeRow, ...]
    totals: HazardousAreas

    @property
    def mixed(self) -> TypeRow | None:
        """The row of areas mixed with CMR, if the table has one."""
        return next((row for row in self.rows if row.type == "ap_and_cmr"), None)


class Remaining(Fact):
    """Mined area that remains in all, AP and mixed."""

    areas: WholeOrUnknown
    area: Area
    source: SourceRef


ByRegionOrUnknown = Annotated[Annotated[ByRegion, Tag(KNOWN_TAG)] | AsUnknown, type_of]
ByTypeOrUnknown = Annotated[Annotated[ByType, Tag(KNOWN_TAG)] | AsUnknown, type_of]


class Baseline(Fact):
    """What was known to remain at a date."""

    as_of: date
    remaining: Remaining
    by_region: ByRegionOrUnknown
    by_type: ByTypeOrUnknown
    newly_found_areas: WholeOrUnknown = Field(
        description="Previously unrecorded AP mined areas found in the year that ends at the date"
    )
    newly_found_source: SourceRef | None = Field(
        None, description="Where the number of newly found areas is printed"
    )
    comparable_with_previous: bool = Field(
        description="Whether the change since the record before is a real one"
    )
    note: Text | None = Field(None, description="Why it compares with the one before, or not")
    also_printed: tuple[Printing, ...] = Field(
        (), description="Other printings of the AP-only area"
    )


class SurveyPart(Fact):
    """One kind of contamination in a survey."""

    areas: Count
    area: Area


class Survey(Fact):
    """A survey of the whole territory."""

    year: Year
    source: SourceRef
    hazardous_areas: Count
    mined: SurveyPart
    cluster_munition: SurveyPart
    note: Text


class Contamination(Fact):
    """contamination.yaml"""

    baselines: Annotated[tuple[Baseline, ...], Field(min_length=1)]
    surveys: tuple[Survey, ...] = ()
