"""What stands beside every path: sources, formulas, known traps and the strategy's caveats."""

from collections.abc import Iterator

from mineaction.facts.base import SourceRef
from mineaction.finding import Finding, Note, without_figures
from mineaction.findings import notes, release_years
from mineaction.findings.contamination import Scope
from mineaction.findings.pace import Basis, Path, scoped
from mineaction.programme import Programme
from mineaction.scenarios.pace import Pace
from mineaction.wording import Wording


def caveats(programme: Programme, w: Wording, known: Basis) -> tuple[str, ...]:
    """What must stand beside the arithmetic wherever it is shown."""
    return tuple(w.text(programme.statement(each).text) for each in known.strategy.caveats)


def sources_of(known: Basis) -> tuple[SourceRef, ...]:
    """Where the area that remained, the target and the latest release are printed."""
    return (
        known.baseline.remaining.source,
        known.strategy.clearance.source,
        *dict.fromkeys(release_years.figure_source(known.latest, m) for m in release_years.METHODS),
    )


def notes_on(
    programme: Programme, w: Wording, known: Basis, shown: tuple[Path, ...], scope: Scope
) -> tuple[Note, ...]:
    """How each path was computed, and the known traps of its figures."""
    texts = [
        w.say(
            "From the {start} that remained at {date}, each year's release is taken off. "
            "It is assumed that no new area is found and that every area takes equally long.",
            start=scoped(w, known, known.start_m2),
            date=w.at(known.baseline.as_of),
        ),
        *(w.say("{name}: {pace}.", name=path.name, pace=in_words(w, path.pace)) for path in shown),
    ]
    found = [Note("derived", text) for text in texts]
    found += [Note("derived", text) for text in _arithmetic(w, known, shown)]
    found += notes.known(programme, w, "target-does-not-finish", known.strategy.id)
    found += notes.known(programme, w, "cleared-by-year-and-by-district", known.latest.year)
    if scope == "all":
        found += notes.known(programme, w, "ap-only-and-mixed", known.baseline.as_of.isoformat())
    found += notes.known(programme, w, "baselines-do-not-connect", known.baseline.as_of.isoformat())
    return tuple(found)


def assumed(w: Wording, known: Basis) -> tuple[Note, ...]:
    """What a scenario begins with where the source does not state all of the latest year."""
    year, unknown = known.latest.year, w.unknown("not stated")
    found = []
    if known.cleared_m2 is None:
        text = w.say(
            "Area cleared in {year}: {reason}. That the scenario begins with 0 is an assumption.",
            year=year,
            reason=unknown,
        )
        found.append(Note("not stated", text))
    if known.surveyed_m2 is None:
        text = w.say(
            "Area released by survey in {year}, in part or all: {reason}. That the scenario begins "
            "with {area} is an assumption.",
            year=year,
            reason=unknown,
            area=w.m2(known.surveyed_at_least_m2),
        )
        found.append(Note("not stated", text))
    return tuple(found)


def in_words(w: Wording, pace: Pace) -> str:
    """A pace in a few words: how much a year, by what, from when."""
    gaps = {
        "cleared": w.m2(round(pace.cleared_m2)),
        "surveyed": w.m2(round(pace.surveyed_m2)),
        "first": pace.first_year,
        "change": w.change_percent(float(pace.change_percent)),
    }
    if pace.change_percent:
        return w.say(
            "{cleared} cleared and {surveyed} released by survey in {first}, then {change} a year",
            **gaps,
        )
    return w.say(
        "{cleared} cleared and {surveyed} released by survey a year from {first} on", **gaps
    )


def _arithmetic(w: Wording, known: Basis, shown: tuple[Path, ...]) -> Iterator[str]:
    """What the target reaches by the strategy's end, and what finishing by then takes a year."""
    last = known.strategy.last_year
    gaps = {"start": w.m2(round(known.start_m2)), "last": last}
    for path in shown:
        if path.key == "target" and known.start_m2:
            done = known.start_m2 - path.projection.left_at_end_of(last)
            yield w.say(
                "Cleared at the target by the end of {last}: {done}; {done} ÷ {start} = {share}.",
                done=w.m2(round(done)),
                share=w.percent(round(done), round(known.start_m2)),
                **gaps,
            )
        if path.key == "needed":
            yield w.say(
                "Needed a year to be done by the end of {last}: {start} ÷ {years} = {needed}.",
                years=w.number(last - known.start_year),
                needed=w.m2(round(path.pace.cleared_m2)),
                **gaps,
            )


def no_strategy(identifier: str, w: Wording) -> Finding:
    """What is said without a running strategy, or without an area in scope."""
    return without_figures(
        identifier, w.say("The data do not give what a path to completion needs.")
    )
