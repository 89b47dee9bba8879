"""Mined area left at the end of each year, at the sourced paces and at the reader's own."""

from dataclasses import replace

from mineaction.finding import Chart, Column, Finding, Line, Series, tidy
from mineaction.findings import hxl
from mineaction.findings.contamination import Scope, scope_name
from mineaction.findings.pace import Assumptions, Basis, Path, basis, paths, scoped
from mineaction.findings.pace_evidence import (
    assumed,
    caveats,
    in_words,
    no_strategy,
    notes_on,
    sources_of,
)
from mineaction.programme import Programme
from mineaction.scenarios.pace import HORIZON_YEARS
from mineaction.wording import Wording


def question(w: Wording, known: Basis | None) -> str:
    """The page's question, with the year the strategy ends."""
    if known is None:
        return w.say("When will mined land be cleared?")
    return w.say("Can mined land be cleared by {year}?", year=known.strategy.last_year)


def lead(w: Wording, known: Basis | None) -> str:
    """The answer in a sentence: what the target leaves, and what finishing would take."""
    if known is None:
        return w.say("The data do not give what a path to completion needs.")
    target, *_, needed = paths(w, known)
    last = known.strategy.last_year
    left = target.projection.left_at_end_of(last)
    gaps = {
        "last": last,
        "left": scoped(w, known, left),
        "start": scoped(w, known, known.start_m2),
        "target": w.printed(known.strategy.clearance.a_year),
        "needed": w.m2(round(needed.pace.cleared_m2)),
    }
    if not left:
        return w.say(
            "At the target of {target} a year, yes: nothing of {start} is left at the end of "
            "{last}.",
            **gaps,
        )
    return w.say(
        "At the target of {target} a year, {left} is left at the end of {last}; leaving nothing "
        "takes {needed} a year.",
        **gaps,
    )


def remaining(programme: Programme, w: Wording, scope: Scope) -> Finding:
    """Mined area left at the end of each year, in m², at the four sourced paces."""
    known = basis(programme, scope)
    if known is None:
        return no_strategy("path-to-2030", w)
    shown = paths(w, known)
    claim = _target_claim(w, known, shown[0])
    return _over_years("path-to-2030", claim, programme, w, scope, known, shown)


def scenario(programme: Programme, w: Wording, scope: Scope, mine: Assumptions) -> Finding:
    """The reader's own path beside the target and the pace that would finish, in m² left."""
    known = basis(programme, scope)
    if known is None:
        return no_strategy("pace-scenario", w)
    all_paths = {path.key: path for path in paths(w, known, mine)}
    shown = tuple(all_paths[key] for key in ("target", "needed", "own"))
    claim = _own_claim(w, known, all_paths["own"])
    found = _over_years("pace-scenario", claim, programme, w, scope, known, shown)
    return replace(found, notes=(*assumed(w, known), *found.notes))


def _over_years(
    identifier: str,
    claim: str,
    programme: Programme,
    w: Wording,
    scope: Scope,
    known: Basis,
    shown: tuple[Path, ...],
) -> Finding:
    first, last = known.start_year, _last_year_drawn(known, shown)
    years = range(first, last + 1)
    columns: dict[str, list[object]] = {"year": [*years]}
    columns |= {
        path.key: [round(path.projection.left_at_end_of(y)) for y in years] for path in shown
    }
    strategy_ends = known.strategy.last_year
    mark = Line(strategy_ends, w.say("end of {year}", year=strategy_ends), along="category")
    return Finding(
        id=identifier,
        claim=claim,
        measure=w.say(
            "Mined area left at the end of each year, m², {scope}, {first}–{last}",
            scope=scope_name(scope, w),
            first=first,
            last=last,
        ),
        columns=(
            Column("year", w.say("End of year"), "year", hxl.YEAR),
            *(
                Column(
                    path.key,
                    w.say("{name} (m²)", name=path.name),
                    "area_m2",
                    hxl.indicator(f"remaining+{path.key}", "area_m2"),
                )
                for path in shown
            ),
        ),
        table=tidy(columns),
        chart=Chart(
            "lines",
            "year",
            tuple(Series(path.key, path.role, path.name) for path in shown),
            "area_m2",
            lines=(mark,),
        ),
        sources=sources_of(known),
        notes=notes_on(programme, w, known, shown, scope),
        caveats=caveats(programme, w, known),
    )


def _last_year_drawn(known: Basis, shown: tuple[Path, ...]) -> int:
    """Until the last path is done, but no further than the horizon, nor short of the strategy."""
    horizon = known.start_year + HORIZON_YEARS
    done = [path.projection.completed or horizon for path in shown]
    return max(known.strategy.last_year, *done)


def _target_claim(w: Wording, known: Basis, target: Path) -> str:
    last = known.strategy.last_year
    left = target.projection.left_at_end_of(last)
    gaps = {
        "target": w.printed(known.strategy.clearance.a_year),
        "first": known.first_year,
        "last": last,
        "done": w.m2(round(known.start_m2 - left)),
        "share": w.percent(float(known.start_m2 - left), float(known.start_m2)),
        "start": scoped(w, known, known.start_m2),
    }
    if not known.start_m2:
        scope = scope_name(known.scope, w)
        return w.say("No mined area ({scope}) is left to clear.", scope=scope)
    if left == 0:
        return w.say(
            "The target of {target} a year clears all {start} by the end of {last}.", **gaps
        )
    return w.say(
        "The target of {target} a year clears {share} of the mined area by the end of {last}: "
        "{done} of {start}.",
        **gaps,
    )


def _own_claim(w: Wording, known: Basis, own: Path) -> str:
    last = known.strategy.last_year
    gaps = {
        "pace": in_words(w, own.pace),
        "start": scoped(w, known, known.start_m2),
        "left": scoped(w, known, own.projection.left_at_end_of(last)),
        "last": last,
        "year": own.projection.completed,
        "n": HORIZON_YEARS,
    }
    if own.projection.completed is None:
        return w.say(
            "Scenario, not a forecast: {pace}. {left} is left at the end of {last}, and some of it "
            "after {n} years.",
            **gaps,
        )
    if own.projection.completed <= last:
        return w.say(
            "Scenario, not a forecast: {pace}. Nothing of {start} is left at the end of {year}.",
            **gaps,
        )
    return w.say(
        "Scenario, not a forecast: {pace}. {left} is left at the end of {last}, and nothing at "
        "the end of {year}.",
        **gaps,
    )
