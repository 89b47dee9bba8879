"""The strategy's targets with their arithmetic and where things stand."""

from fractions import Fraction

from mineaction.facts.base import Unknown
from mineaction.facts.strategy import Strategy
from mineaction.finding import Column, Finding, Note, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.pace import basis
from mineaction.findings.release_years import cleared_in
from mineaction.programme import Programme
from mineaction.scenarios.pace import Pace, project
from mineaction.wording import Wording


def targets(programme: Programme, w: Wording, strategy: Strategy) -> Finding:
    """Each target, what follows from it, and what has been reached, in words with their numbers."""
    rows = (
        _clearance(programme, w, strategy),
        _priority(w, strategy),
        _low_priority(w, strategy),
        _municipalities(programme, w, strategy),
    )
    return Finding(
        id="strategy-targets",
        claim=w.say(
            "{title} aims to clear {target} a year until {last}.",
            title=w.text(strategy.title),
            target=w.printed(strategy.clearance.a_year),
            last=strategy.last_year,
        ),
        measure=w.say(
            "Targets for {first}–{last}", first=strategy.first_year, last=strategy.last_year
        ),
        columns=(
            Column("what", w.say("What"), "text", hxl.NAME),
            Column("target", w.say("Target"), "text", "#meta+target"),
            Column("means", w.say("What it means"), "text", hxl.WORDS),
            Column("stands", w.say("Where it stands"), "text", "#meta+words+status"),
        ),
        table=tidy(
            {
                key: [row[i] for row in rows]
                for i, key in enumerate(("what", "target", "means", "stands"))
            }
        ),
        chart=None,
        sources=tuple(
            dict.fromkeys(
                (
                    strategy.clearance.source,
                    strategy.priority_tasks.source,
                    strategy.municipalities.source,
                )
            )
        ),
        notes=(
            Note(
                "derived", w.say("Area at the target = target of a year × years of the strategy.")
            ),
            *notes.known(programme, w, "target-does-not-finish", strategy.id),
            *notes.known(programme, w, "all-municipalities", strategy.id),
            *notes.known(programme, w, "statements-differ", "north"),
        ),
        caveats=tuple(w.text(programme.statement(each).text) for each in strategy.caveats),
    )


def _clearance(programme: Programme, w: Wording, strategy: Strategy) -> tuple[str, str, str, str]:
    target = strategy.clearance.a_year
    years = strategy.last_year - strategy.first_year + 1
    latest = programme.release_years[0].year
    cleared = cleared_in(programme, latest)
    known = basis(programme, "all")
    means = w.say("{area} in {n} years", area=w.m2(target.in_base * years), n=w.number(years))
    if known is not None and known.strategy == strategy and known.start_m2:
        pace = Pace(Fraction(target.in_base), Fraction(0), known.first_year)
        done = project(known.start_m2, known.start_year, pace).completed
        share = w.percent(target.in_base * years, float(known.start_m2))
        means = w.say("{area}, {share} of the mined area", area=means, share=share)
        if done is not None:
            means = w.say("{means}; all of it by {year}", means=means, year=done)
    stands = (
        w.say("{area} cleared in {year}", area=w.printed(cleared), year=latest)
        if cleared
        else w.unknown("not stated")
    )
    return w.say("Mine clearance"), w.say("{area} a year", area=w.printed(target)), means, stands


def _priority(w: Wording, strategy: Strategy) -> tuple[str, str, str, str]:
    tasks = strategy.priority_tasks
    target = (
        w.unknown(tasks.high_and_medium_left.unknown)
        if isinstance(tasks.high_and_medium_left, Unknown)
        else w.count("{n} task left", "{n} tasks left", tasks.high_and_medium_left)
    )
    area = tasks.high_and_medium_area_m2
    means = (
        w.say("their area: {reason}", reason=w.unknown(area.unknown))
        if isinstance(area, Unknown)
        else w.m2(area)
    )
    return w.say("High- and medium-priority tasks"), target, means, w.unknown("not stated")


def _low_priority(w: Wording, strategy: Strategy) -> tuple[str, str, str, str]:
    left = strategy.priority_tasks.low_left
    if isinstance(left, Unknown):
        because = w.text(left.because) if left.because else ""
        return (
            w.say("Low-priority tasks"),
            w.unknown(left.unknown),
            because,
            w.unknown("not stated"),
        )
    target = w.count("{n} task left", "{n} tasks left", left)
    return w.say("Low-priority tasks"), target, "", w.unknown("not stated")


def _municipalities(
    programme: Programme, w: Wording, strategy: Strategy
) -> tuple[str, str, str, str]:
    municipal = strategy.municipalities
    target = w.say(
        "{free} of {contaminated} declared free",
        free=w.number(municipal.to_be_declared_free),
        contaminated=w.number(municipal.contaminated),
    )
    means = w.say(
        "{n} are contaminated, of {all} there are",
        n=w.number(municipal.contaminated),
        all=w.number(programme.places.territory.municipalities),
    )
    return w.say("Municipalities"), target, means, w.unknown("not stated")
