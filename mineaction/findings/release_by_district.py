"""Area cleared and area reduced by district, and who had the most of it."""

from mineaction.facts.base import Unknown
from mineaction.facts.land_release import ReleaseYear
from mineaction.finding import Chart, Column, Finding, Note, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.district_tables import (
    district_measure,
    district_notes,
    district_reasons,
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
    ranking = rank(names, totals)
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
        claim=_district_claim(w, year, ranking),
        measure=district_measure(w, year),
        columns=(
            Column("place", w.say("District"), "text", hxl.district(w)),
            *method_columns(w)[:2],
            Column("mines", w.say("AP mines destroyed in clearance"), "count", hxl.MINES),
        ),
        table=table,
        chart=Chart("bars", "place", series(w)[:2], "area_m2", stacked=True) if ids else None,
        sources=tuple(
            part.source
            for part in (year.clearance_by_district, year.technical_survey_by_district)
            if not isinstance(part, Unknown)
        )
        or (year.source,),
        notes=(
            *_added_up(w, year, ranking),
            *_share(w, ranking),
            *district_notes(programme, w, year),
        ),
        unknown=district_reasons(w, year, ids),
        totals=district_totals(year),
    )


def _added_up(w: Wording, year: ReleaseYear, ranking: Ranking) -> tuple[Note, ...]:
    """How the area cleared and reduced was added up: in all, and in the district with most."""
    if len(told_by_district(year)) < 2 or not ranking.total:
        return ()
    cleared, reduced = district_sums(year)
    sums = {each: cleared.get(each, 0) + reduced.get(each, 0) for each in cleared | reduced}
    most = [district for district, area in sums.items() if area == ranking.largest]
    in_all = w.say(
        "Cleared and reduced, in all: {cleared} + {reduced} = {sum}.",
        cleared=w.m2(sum(cleared.values())),
        reduced=w.m2(sum(reduced.values())),
        sum=w.m2(ranking.total),
    )
    if len(most) > 1:
        return (Note("derived", in_all),)
    text = w.say(
        "Cleared and reduced, in {where}: {cleared} + {reduced} = {sum}.",
        where=ranking.leaders[0],
        cleared=w.m2(cleared.get(most[0], 0)),
        reduced=w.m2(reduced.get(most[0], 0)),
        sum=w.m2(ranking.largest),
    )
    return Note("derived", in_all), Note("derived", text)


def _share(w: Wording, ranking: Ranking) -> tuple[Note, ...]:
    """How the share in the sentence was computed, where there is one."""
    if len(ranking.leaders) != 1 or ranking.size == 1:
        return ()
    return (notes.share(w, ranking.largest, ranking.total),)


def _district_claim(w: Wording, year: ReleaseYear, ranking: Ranking) -> str:
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
