"""Area cleared and area reduced by district, and who had the most of it."""

from mineaction.facts.base import Unknown
from mineaction.facts.land_release import ReleaseYear
from mineaction.finding import Chart, Column, Finding, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.district_tables import (
    district_gaps,
    district_measure,
    district_sums,
    district_totals,
    mines_in,
    told_by_district,
)
from mineaction.findings.ranking import Ranking, rank
from mineaction.findings.release_years import method_columns, series
from mineaction.programme import Programme
from mineaction.wording import Wording


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
            "mines": [mines_in(year, each) for each in ids],
        }
    )
    return Finding(
        id="land-release-by-district",
        claim=_district_claim(w, year, names, totals),
        measure=district_measure(w, year),
        columns=(
            Column("place", w.say("District"), "text", hxl.district(w)),
            *method_columns(w)[:2],
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
