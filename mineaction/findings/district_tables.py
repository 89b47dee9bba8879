"""What tables by district give of a year: clearance, technical survey, never cancellation."""

from collections.abc import Sequence

from mineaction.facts.base import Unknown
from mineaction.facts.land_release import (
    ClearanceByDistrict,
    ReleaseYear,
    TechnicalSurveyByDistrict,
)
from mineaction.facts.quantities import Area
from mineaction.finding import Note
from mineaction.findings import notes
from mineaction.programme import Programme
from mineaction.wording import Wording


def told_by_district(year: ReleaseYear) -> tuple[str, ...]:
    """The ways of release that a table gives by district: cancellation never is one of them."""
    tables = (
        ("cleared", year.clearance_by_district),
        ("reduced", year.technical_survey_by_district),
    )
    return tuple(method for method, table in tables if not isinstance(table, Unknown))


def district_sums(year: ReleaseYear) -> tuple[dict[str, int], dict[str, int]]:
    """Area cleared and reduced by district id, over all operators, in m²."""
    cleared: dict[str, int] = {}
    reduced: dict[str, int] = {}
    if isinstance(year.clearance_by_district, ClearanceByDistrict):
        for row in year.clearance_by_district.rows:
            cleared[row.district] = cleared.get(row.district, 0) + row.area_m2
    if isinstance(year.technical_survey_by_district, TechnicalSurveyByDistrict):
        for survey in year.technical_survey_by_district.rows:
            reduced[survey.district] = reduced.get(survey.district, 0) + survey.area_m2
    return cleared, reduced


def mines_in(year: ReleaseYear, district: str) -> int | None:
    """AP mines destroyed in a district's clearance, or None where no table has a row for it."""
    if not isinstance(year.clearance_by_district, ClearanceByDistrict):
        return None
    found = [
        row.ap_mines_destroyed
        for row in year.clearance_by_district.rows
        if row.district == district
    ]
    return sum(found) if found else None


def district_totals(year: ReleaseYear) -> dict[str, int]:
    """The printed totals of the tables by district that are known."""
    totals: dict[str, int] = {}
    if isinstance(year.clearance_by_district, ClearanceByDistrict):
        cleared = year.clearance_by_district.totals
        totals |= {"cleared": cleared.area_m2, "mines": cleared.ap_mines_destroyed}
    if isinstance(year.technical_survey_by_district, TechnicalSurveyByDistrict):
        totals["reduced"] = year.technical_survey_by_district.totals.area_m2
    return totals


def district_measure(w: Wording, year: ReleaseYear) -> str:
    """What the tables by district give of a year, in m²."""
    match told_by_district(year):
        case ("cleared",):
            return w.say("Area cleared by district, m², {year}", year=year.year)
        case ("reduced",):
            return w.say("Area reduced by district, m², {year}", year=year.year)
    return w.say("Area cleared and reduced by district, m², {year}", year=year.year)


def district_reasons(
    w: Wording, year: ReleaseYear, districts: Sequence[str]
) -> dict[tuple[int, str], str]:
    """Why cells of a table by district (ids, in its order) are empty.

    A column is not stated when the source has no such table, a cell is not reported when the
    source's table has no row for the district.
    """
    told = told_by_district(year)
    cells: dict[tuple[int, str], str] = {}
    for method, sums in zip(("cleared", "reduced"), district_sums(year), strict=True):
        reason = w.unknown("not reported" if method in told else "not stated")
        missing = (row for row, district in enumerate(districts) if district not in sums)
        cells |= {(row, method): reason for row in missing}
    return cells


def district_notes(programme: Programme, w: Wording, year: ReleaseYear) -> tuple[Note, ...]:
    """What is missing from the tables by district, and the known traps of those there are."""
    found = _gaps(w, year)
    if told_by_district(year):
        found += notes.known(programme, w, "cleared-by-year-and-by-district", year.year)
        found += notes.known(programme, w, "survey-column-says-cleared", year.year)
        found += notes.known(programme, w, "two-geographies", programme.latest_date.isoformat())
    return tuple(found)


def _gaps(w: Wording, year: ReleaseYear) -> list[Note]:
    text = w.say("Rows as printed; a district without a row in a table is not reported there.")
    found = [Note("as printed", text)] if told_by_district(year) else []
    if isinstance(year.clearance_by_district, Unknown):
        text = w.say("The source gives no area cleared by district for this year.")
        found.append(Note("not stated", text))
    if isinstance(year.technical_survey_by_district, Unknown):
        text = w.say("The source gives no area reduced by district for this year.")
        found.append(Note("not stated", text))
    if isinstance(year.cancelled, Area) and year.cancelled.value:
        text = w.say(
            "{area} was cancelled in the year; no table gives it by district.",
            area=w.printed(year.cancelled),
        )
        found.append(Note("not stated", text))
    return found
