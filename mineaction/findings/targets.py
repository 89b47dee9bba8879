"""The strategy's targets with their arithmetic and where things stand."""

from decimal import Decimal
from fractions import Fraction

from mineaction.facts.base import SourceRef, Unknown
from mineaction.facts.quantities import Area
from mineaction.facts.strategy import Strategy
from mineaction.finding import Column, Finding, Note, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.contamination import scope_name
from mineaction.findings.pace import Basis, basis
from mineaction.findings.release_years import cleared_in, figure_source
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
        sources=_sources(programme, strategy),
        notes=(
            *_formulas(programme, w, strategy),
            *notes.known(programme, w, "target-does-not-finish", strategy.id),
            *notes.known(
                programme, w, "cleared-by-year-and-by-district", programme.release_years[0].year
            ),
            *notes.known(programme, w, "all-municipalities", strategy.id),
            *notes.known(programme, w, "statements-differ", "north"),
        ),
        caveats=tuple(w.text(programme.statement(each).text) for each in strategy.caveats),
    )


def _clearance(programme: Programme, w: Wording, strategy: Strategy) -> tuple[str, str, str, str]:
    target = strategy.clearance.a_year
    years = _years(programme, strategy)
    latest = programme.release_years[0].year
    cleared = cleared_in(programme, latest)
    known = _basis(programme, strategy)
    means = w.say("{area} in {n} years", area=w.m2(target.in_base * years), n=w.number(years))
    if known is not None:
        done = _done(known)
        share = w.percent(target.in_base * years, float(known.start_m2))
        scope = scope_name("all", w)
        means = w.say(
            "{area}, {share} of the mined area ({scope})", area=means, share=share, scope=scope
        )
        if done is not None:
            means = w.say("{means}; all of it by {year}", means=means, year=done)
    stands = (
        w.say("{area} cleared in {year}", area=w.printed(cleared), year=latest)
        if cleared
        else w.unknown("not stated")
    )
    return w.say("Mine clearance"), w.say("{area} a year", area=w.printed(target)), means, stands


def _years(programme: Programme, strategy: Strategy) -> int:
    """The strategy's years that the target is counted over: those after the baseline, if known."""
    known = _basis(programme, strategy)
    return strategy.years_after(known.start_year if known else 0)


def _basis(programme: Programme, strategy: Strategy) -> Basis | None:
    """The mined area that the strategy starts from; None where it is another's, or none."""
    known = basis(programme, "all")
    return known if known and known.strategy == strategy and known.start_m2 else None


def _done(known: Basis) -> int | None:
    """The year in which the last mined area would be cleared at the target."""
    target = Fraction(known.strategy.clearance.a_year.in_base)
    pace = Pace(target, Fraction(0), known.first_year)
    return project(known.start_m2, known.start_year, pace).completed


def _sources(programme: Programme, strategy: Strategy) -> tuple[SourceRef, ...]:
    """Where the targets, the mined area and the area cleared are printed."""
    latest, known = programme.release_years[0], _basis(programme, strategy)
    found = [
        strategy.clearance.source,
        strategy.priority_tasks.source,
        strategy.municipalities.source,
    ]
    if known is not None:
        found.append(known.baseline.remaining.source)
    if isinstance(latest.cleared, Area):
        found.append(figure_source(latest, "cleared"))
    elif cleared_in(programme, latest.year) is not None:
        found.append(programme.land_release.summary.source)
    return tuple(dict.fromkeys(found))


def _formulas(programme: Programme, w: Wording, strategy: Strategy) -> list[Note]:
    """How what the target means was computed."""
    target, years, known = (
        strategy.clearance.a_year,
        _years(programme, strategy),
        _basis(programme, strategy),
    )
    area = target.in_base * years
    texts = [
        w.say(
            "Area at the target = target of a year × years of the strategy ahead: "
            "{target} × {n} = {area}.",
            target=w.printed(target),
            n=w.number(years),
            area=w.m2(area),
        )
    ]
    if known is None:
        return [Note("derived", text) for text in texts]
    whole = Decimal(round(known.start_m2))
    texts.append(
        w.say(
            "Share of the mined area ({scope}) = {area} ÷ {whole} = {share}.",
            scope=scope_name("all", w),
            area=w.m2(area),
            whole=w.m2(whole),
            share=w.percent(area, whole),
        )
    )
    done = _done(known)
    if done is not None:
        texts.append(
            w.say(
                "All of it by {done}: {whole} ÷ {target} a year = {n} years, counted from the "
                "beginning of {first}.",
                done=done,
                whole=w.m2(whole),
                target=w.printed(target),
                n=w.number(whole / target.in_base, 1),
                first=known.first_year,
            )
        )
    return [Note("derived", text) for text in texts]


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
