"""How much land is released, how, where, and how many mines are destroyed."""

from dataclasses import replace
from decimal import Decimal

from mineaction.facts.base import SourceRef, Unknown
from mineaction.facts.land_release import (
    ClearanceByDistrict,
    ReleaseYear,
    TechnicalSurveyByDistrict,
)
from mineaction.facts.quantities import Area, Count
from mineaction.finding import Chart, Column, Finding, Line, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.ranking import Ranking, rank
from mineaction.programme import Programme
from mineaction.wording import Wording

HARDLY_MORE = Decimal("1.005")  # any less is "1.00 times" as much
METHODS = ("cleared", "reduced", "cancelled")


def by_year(programme: Programme, w: Wording) -> Finding:
    """Land release by year in m², the strategy's clearance target as a line.

    Exact figures where the source has them, the rounded ones of its summary elsewhere.
    """
    rows = [_year_row(programme, w, year) for year in _years(programme)]
    table = tidy(
        {key: [row[i] for row in rows] for i, key in enumerate(("year", *METHODS, "printed"))}
    )
    first, *others = series(w)
    first = replace(first, labels="printed")
    strategy = programme.current_strategy
    lines: tuple[Line, ...] = ()
    if strategy is not None:
        target = strategy.clearance.a_year
        label = w.say(
            "clearance target {first}–{last}: {target} a year",
            first=strategy.first_year,
            last=strategy.last_year,
            target=w.printed(target),
        )
        lines = (Line(float(target.in_base), label),)
    return Finding(
        id="land-release-by-year",
        claim=w.sentence(_year_claim(programme, w)),
        measure=w.say(
            "Area cleared, reduced and cancelled, m² a year, {first}–{last}",
            first=table["year"].min(),
            last=table["year"].max(),
        ),
        columns=(
            Column("year", w.say("Year"), "year", hxl.YEAR),
            *_method_columns(w),
            Column("printed", w.say("Cleared, as printed"), "text", hxl.PRINTED),
        ),
        table=table,
        chart=Chart("columns", "year", (first, *others), "area_m2", stacked=True, lines=lines),
        sources=(
            programme.release_years[0].source,
            programme.land_release.summary.source,
            *((strategy.clearance.source,) if strategy else ()),
        ),
        notes=_year_notes(programme, w),
        unknown=_missing(programme, w),
    )


def against_year_before(programme: Programme, w: Wording, year: ReleaseYear) -> Finding:
    """A year's release beside that of the year before, in m²."""
    before = _year(programme, year.year - 1)
    pair = [each for each in (year, before) if each is not None]
    table = tidy(
        {"year": [str(each.year) for each in pair]}
        | {m: [_m2(getattr(each, m)) for each in pair] for m in METHODS}
        | {"released": [_released(each) for each in pair]}
    )
    return Finding(
        id="land-release-two-years",
        claim=_pair_claim(w, year, before),
        measure=w.say("Area released, m², {years}", years=w.listing(sorted(table["year"]))),
        columns=(
            Column("year", w.say("Year"), "text", hxl.YEAR),
            *_method_columns(w),
            Column("released", w.say("Released in all (m²)"), "area_m2", hxl.RELEASED),
        ),
        table=table,
        chart=Chart("bars", "year", series(w), "area_m2", stacked=True),
        sources=tuple(dict.fromkeys(_figure_source(each, m) for each in pair for m in METHODS)),
        notes=(
            Note("derived", w.say("Released in all = cleared + reduced + cancelled.")),
            *notes.known(programme, w, "cleared-by-year-and-by-district", year.year),
            *(n for each in pair for n in notes.known(programme, w, "printed-zero", each.year)),
        ),
        unknown=_unknown_cells(pair, w),
    )


def by_district(programme: Programme, w: Wording, year: ReleaseYear) -> Finding:
    """Area cleared and area reduced in a year by district, in m²."""
    cleared, reduced = district_sums(year)
    ids = sorted({*cleared, *reduced}, key=lambda d: (-cleared.get(d, 0) - reduced.get(d, 0), d))
    names = [w.name(programme.district(each).name) for each in ids]
    totals = [cleared.get(each, 0) + reduced.get(each, 0) for each in ids]
    table = tidy(
        {
            "place": names,
            "cleared": [cleared.get(each) for each in ids],
            "reduced": [reduced.get(each) for each in ids],
            "mines": [_mines(year, each) for each in ids],
        }
    )
    return Finding(
        id="land-release-by-district",
        claim=_district_claim(w, year, names, totals),
        measure=district_measure(w, year),
        columns=(
            Column("place", w.say("District"), "text", hxl.district(w)),
            Column("cleared", w.say("Cleared (m²)"), "area_m2", hxl.CLEARED),
            Column("reduced", w.say("Reduced (m²)"), "area_m2", hxl.REDUCED),
            Column("mines", w.say("AP mines destroyed in clearance"), "count", hxl.MINES),
        ),
        table=table,
        chart=Chart("bars", "place", series(w)[:2], "area_m2", stacked=True),
        sources=tuple(
            part.source
            for part in (year.clearance_by_district, year.technical_survey_by_district)
            if not isinstance(part, Unknown)
        )
        or (year.source,),
        notes=(
            *district_gaps(w, year),
            *notes.known(programme, w, "cleared-by-year-and-by-district", year.year),
            *notes.known(programme, w, "survey-column-says-cleared", year.year),
            *notes.known(programme, w, "two-geographies", programme.latest_date.isoformat()),
        ),
        totals=district_totals(year),
    )


def without_mines(programme: Programme, w: Wording, year: ReleaseYear) -> Finding:
    """Area cleared in a year by district, in m²: where mines were found and where none was.

    A row of the source's table counts as without mines when it shows none destroyed.
    """
    table = year.clearance_by_district
    rows = table.rows if isinstance(table, ClearanceByDistrict) else ()
    ids = list(dict.fromkeys(row.district for row in rows))
    by_district = {each: [row for row in rows if row.district == each] for each in ids}
    empty = {d: [r for r in mine if not r.ap_mines_destroyed] for d, mine in by_district.items()}
    held = {d: [r for r in mine if r.ap_mines_destroyed] for d, mine in by_district.items()}
    return Finding(
        id="cleared-without-mines",
        claim=_without_claim(w, year),
        measure=w.say(
            "Area cleared by district, with and without mines found, m², {year}", year=year.year
        ),
        columns=(
            Column("place", w.say("District"), "text", hxl.district(w)),
            Column(
                "with",
                w.say("Mines found (m²)"),
                "area_m2",
                "#output+cleared+with_mines+area+m2+num",
            ),
            Column(
                "without",
                w.say("No mine found (m²)"),
                "area_m2",
                "#output+cleared+without_mines+area+m2+num",
            ),
            Column("areas", w.say("Areas cleared"), "count", "#output+cleared+count+num"),
            Column(
                "empty",
                w.say("Areas without mines"),
                "count",
                "#output+cleared+without_mines+count+num",
            ),
            Column("mines", w.say("AP mines destroyed"), "count", hxl.MINES),
        ),
        table=tidy(
            {
                "place": [w.name(programme.district(each).name) for each in ids],
                "with": [sum(row.area_m2 for row in held[each]) for each in ids],
                "without": [sum(row.area_m2 for row in empty[each]) for each in ids],
                "areas": [sum(row.areas for row in by_district[each]) for each in ids],
                "empty": [sum(row.areas for row in empty[each]) for each in ids],
                "mines": [_mines(year, each) for each in ids],
            }
        ),
        chart=Chart(
            "bars",
            "place",
            (
                Series("with", "cleared", w.say("Mines found")),
                Series("without", "rest", w.say("No mine found")),
            ),
            "area_m2",
            stacked=True,
        ),
        sources=(getattr(table, "source", year.source),),
        notes=(
            *notes.known(programme, w, "cleared-without-mines", year.year),
            *notes.known(programme, w, "cleared-by-year-and-by-district", year.year),
            *notes.known(programme, w, "mines-in-few-areas", year.year),
        ),
        totals=_without_totals(year),
    )


def _without_totals(year: ReleaseYear) -> dict[str, int]:
    """The printed totals, and the sums of the rows with and without mines."""
    table = year.clearance_by_district
    if not isinstance(table, ClearanceByDistrict):
        return {}
    empty = [row for row in table.rows if not row.ap_mines_destroyed]
    without = sum(row.area_m2 for row in empty)
    return {
        "with": table.totals.area_m2 - without,
        "without": without,
        "areas": table.totals.areas,
        "empty": sum(row.areas for row in empty),
        "mines": table.totals.ap_mines_destroyed,
    }


def mines_destroyed(programme: Programme, w: Wording) -> Finding:
    """AP mines destroyed in clearance, survey and spot tasks together, by year."""
    years = programme.release_years[::-1]
    values = [
        int(y.ap_mines_destroyed.value) if isinstance(y.ap_mines_destroyed, Count) else None
        for y in years
    ]
    latest = programme.release_years[0]
    return Finding(
        id="mines-destroyed",
        claim=_mines_claim(programme, w),
        measure=w.say(
            "AP mines destroyed in clearance, survey and spot tasks, number a year, {first}–{last}",
            first=years[0].year,
            last=latest.year,
        ),
        columns=(
            Column("year", w.say("Year"), "year", hxl.YEAR),
            Column("mines", w.say("AP mines destroyed"), "count", hxl.MINES),
        ),
        table=tidy({"year": [year.year for year in years], "mines": values}),
        chart=None,
        sources=tuple(dict.fromkeys(_mines_source(year) for year in programme.release_years)),
        notes=(
            Note("as printed", w.say("The number includes survey and spot tasks; area does not.")),
            *notes.known(programme, w, "mines-in-few-areas", latest.year),
        ),
        unknown={
            (position, "mines"): w.unknown(year.ap_mines_destroyed.unknown)
            for position, year in enumerate(years)
            if isinstance(year.ap_mines_destroyed, Unknown)
        },
    )


def _year(programme: Programme, number: int) -> ReleaseYear | None:
    return next((year for year in programme.release_years if year.year == number), None)


def _years(programme: Programme) -> list[int]:
    summary = {row.year for row in programme.land_release.summary.rows}
    return sorted(summary | {year.year for year in programme.release_years})


def _m2(area: object) -> int | None:
    return int(area.in_base) if isinstance(area, Area) else None


def _released(year: ReleaseYear) -> int | None:
    return None if year.released_m2 is None else int(year.released_m2)


def cleared_in(programme: Programme, number: int) -> Area | None:
    """The area cleared in a year: from its own block, or else from the rounded summary."""
    year = _year(programme, number)
    if year is not None and isinstance(year.cleared, Area):
        return year.cleared
    rows = programme.land_release.summary.rows
    return next((row.cleared for row in rows if row.year == number), None)


def _year_row(programme: Programme, w: Wording, number: int) -> tuple[object, ...]:
    year, cleared = _year(programme, number), cleared_in(programme, number)
    others = [_m2(getattr(year, method, None)) for method in METHODS[1:]]
    return (number, _m2(cleared), *others, w.printed(cleared) if cleared else "")


def _missing(programme: Programme, w: Wording) -> dict[tuple[int, str], str]:
    """Why a year has no figure: its own reason, or that the source is silent about it."""
    cells = {}
    for position, number in enumerate(_years(programme)):
        year = _year(programme, number)
        for method in METHODS:
            part = getattr(year, method, None)
            if method == "cleared" and cleared_in(programme, number) is not None:
                continue
            if not isinstance(part, Area):
                cells[position, method] = w.unknown(_why_missing(programme, number, method))
    return cells


def _why_missing(programme: Programme, number: int, method: str) -> str:
    """A year's own reason, or that of an earlier document, or that nothing was found."""
    earlier = next((y for y in programme.earlier_years.points if y.year == number), None)
    for each in (_year(programme, number), earlier):
        part = getattr(each, method, None)
        if isinstance(part, Unknown):
            return part.unknown
        if part is not None:
            return "not stated"  # here; another document has it
    return "not found"


def _unknown_cells(years: list[ReleaseYear], w: Wording) -> dict[tuple[int, str], str]:
    cells = {
        (position, method): w.unknown(part.unknown)
        for position, year in enumerate(years)
        for method in METHODS
        if isinstance(part := getattr(year, method), Unknown)
    }
    return cells | {(position, "released"): w.unknown("not stated") for position, _ in cells}


def series(w: Wording) -> tuple[Series, ...]:
    """The three ways of release, as they are drawn."""
    return (
        Series("cleared", "cleared", w.say("Cleared")),
        Series("reduced", "reduced", w.say("Reduced by technical survey")),
        Series("cancelled", "cancelled", w.say("Cancelled by non-technical survey")),
    )


def _method_columns(w: Wording) -> tuple[Column, ...]:
    return (
        Column("cleared", w.say("Cleared (m²)"), "area_m2", hxl.CLEARED),
        Column("reduced", w.say("Reduced (m²)"), "area_m2", hxl.REDUCED),
        Column("cancelled", w.say("Cancelled (m²)"), "area_m2", hxl.CANCELLED),
    )


def _figure_source(year: ReleaseYear, method: str) -> SourceRef:
    return getattr(getattr(year, method), "source", None) or year.source


def _mines_source(year: ReleaseYear) -> SourceRef:
    return getattr(year.ap_mines_destroyed, "source", None) or year.source


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


def district_gaps(w: Wording, year: ReleaseYear) -> list[Note]:
    """What is missing from the tables by district."""
    text = w.say("Where a table has no row for a district, the cell is empty.")
    found = [Note("as printed", text)]
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


def district_totals(year: ReleaseYear) -> dict[str, int]:
    """The printed totals of the tables by district that are known."""
    totals: dict[str, int] = {}
    if isinstance(year.clearance_by_district, ClearanceByDistrict):
        cleared = year.clearance_by_district.totals
        totals |= {"cleared": cleared.area_m2, "mines": cleared.ap_mines_destroyed}
    if isinstance(year.technical_survey_by_district, TechnicalSurveyByDistrict):
        totals["reduced"] = year.technical_survey_by_district.totals.area_m2
    return totals


def _mines(year: ReleaseYear, district: str) -> int | None:
    if not isinstance(year.clearance_by_district, ClearanceByDistrict):
        return None
    found = [
        row.ap_mines_destroyed
        for row in year.clearance_by_district.rows
        if row.district == district
    ]
    return sum(found) if found else None


def _year_claim(programme: Programme, w: Wording) -> str:
    latest = programme.release_years[0]
    cleared = cleared_in(programme, latest.year)
    if cleared is None:
        return w.say("The source does not state the area cleared in {year}.", year=latest.year)
    strategy = programme.current_strategy
    if strategy is None:
        return w.say("{area} was cleared in {year}.", area=w.printed(cleared), year=latest.year)
    target = strategy.clearance.a_year
    difference = cleared.in_base - target.in_base
    gaps = {
        "area": w.printed(cleared),
        "year": latest.year,
        "target": w.printed(target),
        "difference": w.m2(abs(difference)),
        "first": strategy.first_year,
        "last": strategy.last_year,
    }
    if cleared.rounded or target.rounded:
        return _rough_target_claim(w, difference, cleared.doubt + target.doubt, gaps)
    if not difference:
        return w.say(
            "{area} was cleared in {year}, exactly what the strategy of {first}–{last} aims at "
            "a year.",
            **gaps,
        )
    if difference > 0:
        return w.say(
            "{area} was cleared in {year}, {difference} more than the {target} a year that the "
            "strategy of {first}–{last} aims at.",
            **gaps,
        )
    return w.say(
        "{area} was cleared in {year}, {difference} less than the {target} a year that the "
        "strategy of {first}–{last} aims at.",
        **gaps,
    )


def _rough_target_claim(
    w: Wording, difference: Decimal, doubt: Decimal, gaps: dict[str, object]
) -> str:
    """Rounded figures tell more from less where they are far enough apart, but not how much."""
    if abs(difference) <= doubt:
        return w.say(
            "{area} was cleared in {year}, about the {target} a year that the strategy of "
            "{first}–{last} aims at.",
            **gaps,
        )
    if difference > 0:
        return w.say(
            "{area} was cleared in {year}, more than the {target} a year that the strategy of "
            "{first}–{last} aims at.",
            **gaps,
        )
    return w.say(
        "{area} was cleared in {year}, less than the {target} a year that the strategy of "
        "{first}–{last} aims at.",
        **gaps,
    )


def _year_notes(programme: Programme, w: Wording) -> tuple[Note, ...]:
    latest = programme.release_years[0]
    found = [*notes.known(programme, w, "cleared-by-year-and-by-district", latest.year)]
    found += notes.known(programme, w, "rounded-beside-exact", "summary")
    missing = sorted({_years(programme)[position] for position, _ in _missing(programme, w)})
    if missing:
        years = w.listing([str(year) for year in missing])
        text = w.say("For {years} the source does not give all of these figures.", years=years)
        found.append(Note("not stated", text))
    return tuple(found)


def _pair_claim(w: Wording, year: ReleaseYear, before: ReleaseYear | None) -> str:
    released = year.released_m2
    if released is None:
        return w.say("The source does not state all that was released in {year}.", year=year.year)
    gaps = {"area": _sum_text(year, w), "year": year.year, "parts": _parts(year, w)}
    if before is None or before.released_m2 is None:
        return w.say("{area} was released in {year}: {parts}.", **gaps)
    gaps |= {"before": before.year, "earlier": _sum_text(before, w)}
    if released == before.released_m2:
        return w.say("{area} was released in {year}, as much as in {before}: {parts}.", **gaps)
    if before.released_m2 == 0:
        return w.say("{area} was released in {year} and none in {before}: {parts}.", **gaps)
    if before.released_m2 < released < before.released_m2 * HARDLY_MORE:
        gaps["more"] = w.m2(released - before.released_m2)
        return w.say(
            "{area} was released in {year}, {more} more than the {earlier} of {before}: {parts}.",
            **gaps,
        )
    if released > before.released_m2:
        gaps["times"] = w.times(released / before.released_m2)
        return w.say(
            "{area} was released in {year}, {times} the {earlier} of {before}: {parts}.", **gaps
        )
    gaps["share"] = w.percent(released, before.released_m2)
    return w.say(
        "{area} was released in {year}, {share} of the {earlier} of {before}: {parts}.", **gaps
    )


def _sum_text(year: ReleaseYear, w: Wording) -> str:
    """All that was released, no more exact than its parts."""
    parts = (year.cleared, year.reduced, year.cancelled)
    rounded = any(isinstance(part, Area) and part.rounded for part in parts)
    released = year.released_m2 or 0
    return w.km2(released) if rounded else w.m2(released)


def _parts(year: ReleaseYear, w: Wording) -> str:
    """What a year's release consists of, the zeros left out."""
    parts, alone = [], []
    if isinstance(year.cleared, Area) and year.cleared.value:
        parts.append(w.say("{area} cleared", area=w.printed(year.cleared)))
        alone.append(w.say("all of it cleared"))
    if isinstance(year.reduced, Area) and year.reduced.value:
        parts.append(w.say("{area} reduced", area=w.printed(year.reduced)))
        alone.append(w.say("all of it reduced"))
    if isinstance(year.cancelled, Area) and year.cancelled.value:
        parts.append(w.say("{area} cancelled", area=w.printed(year.cancelled)))
        alone.append(w.say("all of it cancelled"))
    if len(parts) < 2:
        return alone[0] if alone else w.say("nothing")
    return w.listing(parts)


def _district_claim(w: Wording, year: ReleaseYear, names: list[str], totals: list[int]) -> str:
    ranking = rank(names, totals)
    if not ranking.size:
        return w.say("For {year} the source lists no districts.", year=year.year)
    gaps = {
        "where": w.listing(ranking.leaders),
        "year": year.year,
        "largest": w.m2(ranking.largest),
        "total": w.m2(ranking.total),
        "share": w.percent(ranking.largest, ranking.total),
    }
    told = told_by_district(year)
    if told == ("cleared",):
        return _cleared_by_district_claim(w, ranking, gaps)
    if told == ("reduced",):
        return _reduced_by_district_claim(w, ranking, gaps)
    if not ranking.total:
        return w.say("No area was cleared or reduced in any district in {year}.", **gaps)
    if ranking.size == 1:
        return w.say("All the area cleared and reduced in {year}, {total}, is in {where}.", **gaps)
    if len(ranking.leaders) > 1:
        return w.say(
            "{where} had the most area cleared and reduced in {year}, {largest} each of {total}.",
            **gaps,
        )
    return w.say(
        "{where} had {share} of the area cleared and reduced in {year}: {largest} of {total}.",
        **gaps,
    )


def told_by_district(year: ReleaseYear) -> tuple[str, ...]:
    """The ways of release that a table gives by district: cancellation never is one of them."""
    tables = (
        ("cleared", year.clearance_by_district),
        ("reduced", year.technical_survey_by_district),
    )
    return tuple(method for method, table in tables if not isinstance(table, Unknown))


def _cleared_by_district_claim(w: Wording, ranking: Ranking, gaps: dict[str, object]) -> str:
    if not ranking.total:
        return w.say("No area was cleared in any district in {year}.", **gaps)
    if ranking.size == 1:
        return w.say("All the area cleared in {year}, {total}, is in {where}.", **gaps)
    if len(ranking.leaders) > 1:
        return w.say(
            "{where} had the most area cleared in {year}, {largest} each of {total}.", **gaps
        )
    return w.say("{where} had {share} of the area cleared in {year}: {largest} of {total}.", **gaps)


def _reduced_by_district_claim(w: Wording, ranking: Ranking, gaps: dict[str, object]) -> str:
    if not ranking.total:
        return w.say("No area was reduced in any district in {year}.", **gaps)
    if ranking.size == 1:
        return w.say("All the area reduced in {year}, {total}, is in {where}.", **gaps)
    if len(ranking.leaders) > 1:
        return w.say(
            "{where} had the most area reduced in {year}, {largest} each of {total}.", **gaps
        )
    return w.say("{where} had {share} of the area reduced in {year}: {largest} of {total}.", **gaps)


def district_measure(w: Wording, year: ReleaseYear) -> str:
    """What the tables by district give of a year, in m²."""
    match told_by_district(year):
        case ("cleared",):
            return w.say("Area cleared by district, m², {year}", year=year.year)
        case ("reduced",):
            return w.say("Area reduced by district, m², {year}", year=year.year)
    return w.say("Area cleared and reduced by district, m², {year}", year=year.year)


def _without_claim(w: Wording, year: ReleaseYear) -> str:
    table = year.clearance_by_district
    if not isinstance(table, ClearanceByDistrict):
        return w.say("For {year} the source does not say where mines were found.", year=year.year)
    empty = [row for row in table.rows if not row.ap_mines_destroyed]
    areas, area = sum(row.areas for row in empty), sum(row.area_m2 for row in empty)
    gaps = {
        "year": year.year,
        "share": w.percent(area, table.totals.area_m2),
        "area": w.m2(area),
        "total": w.m2(table.totals.area_m2),
        "all": w.number(table.totals.areas),
    }
    if not table.totals.area_m2:
        return w.say("No area was cleared in any district in {year}.", **gaps)
    if not area:
        return w.say("Mines were found in every district cleared in {year}.", **gaps)
    return w.count(
        "No mine was found on {share} of the area cleared in {year}: {area} of {total}, "
        "in {n} of {all} areas.",
        "No mine was found on {share} of the area cleared in {year}: {area} of {total}, "
        "in {n} of {all} areas.",
        areas,
        **gaps,
    )


def _mines_claim(programme: Programme, w: Wording) -> str:
    latest = programme.release_years[0]
    mines = latest.ap_mines_destroyed
    if not isinstance(mines, Count):
        return w.say(
            "The source does not say how many AP mines were destroyed in {year}.", year=latest.year
        )
    now = int(mines.value)
    before = _year(programme, latest.year - 1)
    earlier = before.ap_mines_destroyed if before else None
    if not isinstance(earlier, Count):
        return w.count(
            "{n} AP mine was destroyed in {year}.",
            "{n} AP mines were destroyed in {year}.",
            now,
            year=latest.year,
        )
    return w.count(
        "{n} AP mine was destroyed in {year}, after {earlier} in {before}.",
        "{n} AP mines were destroyed in {year}, after {earlier} in {before}.",
        now,
        year=latest.year,
        earlier=w.number(earlier.value),
        before=latest.year - 1,
    )


def lead(programme: Programme, w: Wording) -> str:
    """The latest year's release beside the year before, in a sentence."""
    latest = programme.release_years[0]
    return _pair_claim(w, latest, _year(programme, latest.year - 1))
