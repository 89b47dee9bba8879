"""How many AP mines are destroyed in a year."""

from mineaction.facts.base import Unknown
from mineaction.facts.quantities import Count
from mineaction.finding import Column, Finding, Note, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.release_years import figure_source, year_in
from mineaction.programme import Programme
from mineaction.wording import Wording


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
        sources=tuple(
            dict.fromkeys(figure_source(y, "ap_mines_destroyed") for y in programme.release_years)
        ),
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


def _mines_claim(programme: Programme, w: Wording) -> str:
    latest = programme.release_years[0]
    mines = latest.ap_mines_destroyed
    if not isinstance(mines, Count):
        return w.say(
            "The source does not say how many AP mines were destroyed in {year}.", year=latest.year
        )
    now = int(mines.value)
    before = year_in(programme, latest.year - 1)
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
