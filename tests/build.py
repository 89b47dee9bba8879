"""Programmes that differ from the real one in a single respect, built without any file."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mineaction.facts.base import SourceRef, Unknown
from mineaction.facts.contamination import (
    Baseline,
    ByRegion,
    ByType,
    HazardousAreas,
    RegionRow,
    RegionTotals,
    TypeRow,
)
from mineaction.facts.land_release import (
    ClearanceByDistrict,
    ClearanceRow,
    ClearanceTotals,
    ReleaseYear,
    SurveyRow,
    SurveyTotals,
    TechnicalSurveyByDistrict,
)
from mineaction.facts.people import StaffCount
from mineaction.facts.quantities import Area, Count, Money
from mineaction.finding import Column, Finding, tidy
from mineaction.programme import Programme

UNKNOWN = Unknown(unknown="not stated")
SOURCE = SourceRef(document="clearing-the-mines-2025", table=1)

Size = tuple[int, int]  # number of areas, m²
RegionLine = tuple[str, Size, Size]  # region, CHA, SHA


def m2(value: int) -> Area:
    """An area in square metres."""
    return Area(value=Decimal(value), unit="m2")


def km2(digits: str, qualifier: Any = None) -> Area:
    """An area in square kilometres with the digits as given."""
    return Area(value=Decimal(digits), unit="km2", qualifier=qualifier)


def million(digits: str) -> Money:
    """An amount in millions of euros."""
    return Money(value=Decimal(digits), unit="million_eur")


def mines(number: int) -> Count:
    """A number of mines."""
    return Count(value=Decimal(number), unit="mines")


def people(women: int, total: int) -> StaffCount:
    """Women among people, with the percentage that follows."""
    percent = (200 * women + total) // (2 * total) if total else 0
    return StaffCount(total=total, women=women, women_percent=percent)


def size(areas: int, area_m2: int) -> HazardousAreas:
    """A number of areas and what they measure."""
    return HazardousAreas(areas=areas, area_m2=area_m2)


def summed(sizes: Sequence[HazardousAreas]) -> HazardousAreas:
    """Sizes added up."""
    return size(sum(each.areas for each in sizes), sum(each.area_m2 for each in sizes))


def by_region(*lines: RegionLine) -> ByRegion:
    """A table by region whose totals are right."""
    rows = tuple(
        RegionRow(
            region=region, cha=size(*cha), sha=size(*sha), total=summed([size(*cha), size(*sha)])
        )
        for region, cha, sha in lines
    )
    totals = RegionTotals(
        cha=summed([row.cha for row in rows]),
        sha=summed([row.sha for row in rows]),
        total=summed([row.total for row in rows]),
    )
    return ByRegion(source=SOURCE, printed_heading="District", rows=rows, totals=totals)


def by_type(ap: Size, mixed: Size | None) -> ByType:
    """A table by type of contamination whose totals are right; None leaves the mixed row out."""
    rows = [TypeRow(type="ap", areas=ap[0], area_m2=ap[1])]
    if mixed is not None:
        rows.append(TypeRow(type="ap_and_cmr", areas=mixed[0], area_m2=mixed[1]))
    totals = summed([size(row.areas, row.area_m2) for row in rows])
    return ByType(source=SOURCE, rows=tuple(rows), totals=totals)


def cleared_table(*lines: tuple[str, str, int, int, int]) -> ClearanceByDistrict:
    """Clearance by district: district, operator, areas, m², mines."""
    rows = tuple(
        ClearanceRow(district=place, operator=who, areas=n, area_m2=area, ap_mines_destroyed=found)
        for place, who, n, area, found in lines
    )
    totals = ClearanceTotals(
        areas=sum(row.areas for row in rows),
        area_m2=sum(row.area_m2 for row in rows),
        ap_mines_destroyed=sum(row.ap_mines_destroyed for row in rows),
    )
    return ClearanceByDistrict(source=SOURCE, rows=rows, totals=totals)


def reduced_table(*lines: tuple[str, str, int, int]) -> TechnicalSurveyByDistrict:
    """Technical survey by district: district, operator, areas, m²."""
    rows = tuple(
        SurveyRow(district=place, operator=who, areas=n, area_m2=area)
        for place, who, n, area in lines
    )
    totals = SurveyTotals(
        areas=sum(row.areas for row in rows), area_m2=sum(row.area_m2 for row in rows)
    )
    return TechnicalSurveyByDistrict(
        source=SOURCE, printed_heading="Areas", rows=rows, totals=totals
    )


def baseline(programme: Programme, **changes: object) -> Baseline:
    """The latest baseline with some of its fields changed."""
    return programme.baselines[0].model_copy(update=changes)


def with_baseline(programme: Programme, **changes: object) -> Programme:
    """The programme with its latest baseline changed."""
    changed = (baseline(programme, **changes), *programme.baselines[1:])
    contamination = programme.contamination.model_copy(update={"baselines": changed})
    return replace(programme, contamination=contamination)


def with_year(programme: Programme, number: int = 2024, **changes: object) -> Programme:
    """The programme with one of its years of land release changed."""
    years = tuple(
        year.model_copy(update=changes) if year.year == number else year
        for year in programme.land_release.years
    )
    return with_years(programme, *years)


def with_baselines(programme: Programme, *baselines: Baseline) -> Programme:
    """The programme with other baselines."""
    facts = programme.contamination.model_copy(update={"baselines": baselines})
    return replace(programme, contamination=facts)


def with_strategy(programme: Programme, **changes: object) -> Programme:
    """The programme with its strategy changed."""
    (strategy,) = programme.strategy.strategies
    changed = strategy.model_copy(update=changes)
    facts = programme.strategy.model_copy(update={"strategies": (changed,)})
    return replace(programme, strategy=facts)


def without_strategy(programme: Programme) -> Programme:
    """The programme without any strategy."""
    facts = programme.strategy.model_copy(update={"strategies": ()})
    return replace(programme, strategy=facts)


def with_years(programme: Programme, *years: ReleaseYear) -> Programme:
    """The programme with other years of land release; the summary stays."""
    facts = programme.land_release.model_copy(update={"years": years})
    return replace(programme, land_release=facts)


def with_target(programme: Programme, target: Area) -> Programme:
    """The programme with another yearly target of clearance."""
    (strategy,) = programme.strategy.strategies
    clearance = strategy.clearance.model_copy(update={"a_year": target})
    changed = strategy.model_copy(update={"clearance": clearance})
    facts = programme.strategy.model_copy(update={"strategies": (changed,)})
    return replace(programme, strategy=facts)


def with_funding(programme: Programme, **changes: object) -> Programme:
    """The programme with its funding changed."""
    return replace(programme, funding=programme.funding.model_copy(update=changes))


def with_people(programme: Programme, **changes: object) -> Programme:
    """The programme with its people changed."""
    return replace(programme, people=programme.people.model_copy(update=changes))


def release_year(cleared: Any, reduced: Any, cancelled: Any) -> ReleaseYear:
    """A year of which nothing but the three ways of release may be known."""
    return ReleaseYear(
        year=2024,
        source=SOURCE,
        cleared=cleared,
        reduced=reduced,
        cancelled=cancelled,
        ap_mines_destroyed=UNKNOWN,
        clearance_by_district=UNKNOWN,
        technical_survey_by_district=UNKNOWN,
        cleared_without_mines=UNKNOWN,
    )


def made_up() -> Finding:
    """A finding of no territory: a whole number, a fraction, and one missing."""
    return Finding(
        id="made-up",
        claim="Here is most.",
        measure="Area, m², 2024",
        columns=(
            Column("place", "Place", "text"),
            Column("area", "Area (m²)", "area_m2"),
            Column("share", "Share (%)", "percent"),
        ),
        table=tidy({"place": ["Here", "There"], "area": [1_234, None], "share": [12.5, 40.0]}),
        chart=None,
        sources=(),
        unknown={(1, "area"): "not stated"},
    )
