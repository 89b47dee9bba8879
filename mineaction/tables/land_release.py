"""Tables of land release by year, and the printed summary of several years."""

from mineaction.facts.base import Unknown
from mineaction.facts.land_release import ReleaseYear, SummaryRow
from mineaction.programme import Programme
from mineaction.tables.parts import (
    AS_PRINTED,
    NOTE,
    QUALITY,
    SOURCE,
    YEAR,
    english,
    of_territory,
    printed,
    printed_cells,
    quality,
    source,
    whole,
)
from mineaction.tables.table import DataTable, Field, Row

MINES_TAG = "#output+apmines+destroyed+num"
MINES = Field(
    "ap_mines_destroyed",
    "whole number",
    MINES_TAG,
    "AP mines destroyed in clearance, survey and spot tasks together",
)
RESTS_ON_YEARS = (
    "land-release-by-year",
    "land-release-two-years",
    "mines-destroyed",
    "released-over-time",
    "two-dates",
    "bridge",
    "path-to-2030",
    "left-in-2030",
    "pace-scenario",
)


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of land release by year."""
    return (
        by_year(programme),
        without_mines(programme),
        summary(programme),
    )


def released_columns() -> tuple[Field, ...]:
    """Columns for what was cleared, reduced and cancelled, as figures with their printing."""
    return (
        *printed("cleared", "#output+cleared+area", "Area cleared"),
        *printed("reduced", "#output+reduced+area", "Area reduced by technical survey"),
        *printed("cancelled", "#output+cancelled+area", "Area cancelled by non-technical survey"),
    )


def by_year(programme: Programme) -> DataTable:
    """Land release by year, its three parts apart, latest year first."""
    return of_territory(
        programme,
        "land_release_by_year",
        "Land release by year",
        "Area cleared, reduced and cancelled in a year, and AP mines destroyed.",
        columns=(YEAR, *released_columns(), MINES, SOURCE, QUALITY),
        rows=(_year_row(programme, each) for each in programme.release_years),
        findings=RESTS_ON_YEARS,
        key=("year",),
    )


def _year_row(programme: Programme, year: ReleaseYear) -> Row:
    figures = {
        "cleared_m2": year.cleared,
        "reduced_m2": year.reduced,
        "cancelled_m2": year.cancelled,
        "ap_mines_destroyed": year.ap_mines_destroyed,
    }
    return (
        year.year,
        *printed_cells(year.cleared),
        *printed_cells(year.reduced),
        *printed_cells(year.cancelled),
        whole(year.ap_mines_destroyed),
        source(programme, year.source, figures),
        quality(figures),
    )


def without_mines(programme: Programme) -> DataTable:
    """What was cleared without finding a mine, as the text of the source says it."""
    return of_territory(
        programme,
        "cleared_without_mines",
        "Area cleared where no mine was found",
        "As the source's text has it; its table by district may differ (see contradictions).",
        columns=(
            YEAR,
            Field("areas", "whole number", "#output+nomines+count+num", "Areas without a mine"),
            Field("area_m2", "whole number", "#output+nomines+area+m2+num", "Their area, in m2"),
            Field(
                "percent_of_cleared",
                "decimal",
                "#output+nomines+pct+num",
                "The share of the area cleared that the source prints, in percent; it need not "
                "be the share of the area beside it",
            ),
            NOTE,
            SOURCE,
            QUALITY,
        ),
        rows=(_without_mines(programme, each) for each in programme.release_years),
        findings=("cleared-without-mines",),
        key=("year",),
    )


def _without_mines(programme: Programme, year: ReleaseYear) -> Row:
    found = year.cleared_without_mines
    if isinstance(found, Unknown):
        reason = english(found.because)
        return year.year, None, None, None, reason, source(programme, year.source), found.unknown
    share = found.percent_of_cleared
    places = [source(programme, found.source)]
    if share is None:
        words = "percent_of_cleared: not stated"
        return year.year, found.areas, found.area_m2, None, None, places[0], words
    places.append(f"percent_of_cleared: {source(programme, share.source)}")
    sizes = found.areas, found.area_m2, share.value
    return year.year, *sizes, _do_not_agree(programme, year), "; ".join(places), AS_PRINTED


def _do_not_agree(programme: Programme, year: ReleaseYear) -> str | None:
    """That the area and the percentage have different bases, where that is known."""
    known = programme.known("cleared-without-mines", year.year)
    if known is None:
        return None
    return (
        "The area and the percentage do not belong together: see contradiction_id "
        f"{known.id} in the table contradictions."
    )


def summary(programme: Programme) -> DataTable:
    """The printed summary of clearance over several years, at its own, coarser precision."""
    found = programme.land_release.summary

    def row(each: SummaryRow) -> Row:
        figures = {"cleared_m2": each.cleared}
        where = source(programme, found.source, figures)
        return (
            *(each.year, *printed_cells(each.cleared)),
            *(english(found.note), where, quality(figures)),
        )

    return of_territory(
        programme,
        "clearance_summary",
        "Clearance over several years, as summarised by the source",
        "Mind the rounding: the table by year has the exact figure where the source gives one.",
        columns=(
            YEAR,
            *printed("cleared", "#output+cleared+area", "Area cleared"),
            NOTE,
            SOURCE,
            QUALITY,
        ),
        rows=(row(each) for each in found.rows),
        findings=("land-release-by-year", "released-over-time"),
        key=("year",),
    )
