"""What each pace leaves when the strategy ends."""

from fractions import Fraction

from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl
from mineaction.findings.contamination import Scope, scope_name
from mineaction.findings.pace import Basis, Path, basis, paths, scoped
from mineaction.findings.pace_evidence import caveats, no_strategy, notes_on, sources_of
from mineaction.programme import Programme
from mineaction.scenarios.pace import HORIZON_YEARS
from mineaction.wording import Wording


def left_at_end(programme: Programme, w: Wording, scope: Scope) -> Finding:
    """What each sourced pace leaves at the strategy's end, in m², and when it finishes."""
    known = basis(programme, scope)
    if known is None:
        return no_strategy("left-in-2030", w)
    shown = paths(w, known)
    last, year = known.strategy.last_year, known.latest.year
    left = [path.projection.left_at_end_of(last) for path in shown]
    first_years = [path.pace.released_m2(path.pace.first_year) for path in shown]
    return Finding(
        id="left-in-2030",
        claim=_left_claim(w, known, shown),
        measure=w.say(
            "Mined area left at the end of {year}, m², {scope}",
            year=last,
            scope=scope_name(scope, w),
        ),
        columns=(
            Column("name", w.say("Pace"), "text", hxl.NAME),
            Column("a_year", w.say("Released in the first year (m²)"), "area_m2", hxl.RELEASED),
            Column(
                "times_cleared",
                w.say("Against the area cleared in {year}", year=year),
                "text",
                f"{hxl.WORDS}+cleared",
            ),
            Column(
                "times", w.say("Against the area released in {year}", year=year), "text", hxl.WORDS
            ),
            Column(
                "left",
                w.say("Left at the end of {year} (m²)", year=last),
                "area_m2",
                hxl.indicator("remaining", "area_m2"),
            ),
            Column("completed", w.say("Completed"), "text", "#meta+completed"),
        ),
        table=tidy(
            {
                "name": [path.name for path in shown],
                "a_year": [round(amount) for amount in first_years],
                "times_cleared": [_times(w, amount, known.cleared_m2) for amount in first_years],
                "times": [_times(w, amount, _released_m2(known)) for amount in first_years],
                "left": [round(area) for area in left],
                "completed": [_completed(w, path) for path in shown],
                "label": [
                    w.say("{area} · {done}", area=w.m2(round(area)), done=_completed(w, path))
                    for path, area in zip(shown, left, strict=True)
                ],
            }
        ),
        chart=Chart(
            "bars",
            "name",
            (Series("left", "remaining", w.say("Left"), labels="label"),),
            "area_m2",
        ),
        sources=sources_of(known),
        notes=(*_factors(w, known, shown), *notes_on(programme, w, known, shown, scope)),
        caveats=caveats(programme, w, known),
        unknown={
            (row, key): w.unknown("not stated")
            for key, area in (
                ("times_cleared", known.cleared_m2),
                ("times", known.latest.released_m2),
            )
            if area is None
            for row in range(len(shown))
        },
    )


def _left_claim(w: Wording, known: Basis, shown: tuple[Path, ...]) -> str:
    by_key = {path.key: path for path in shown}
    needed = by_key["needed"].pace.cleared_m2
    cleared, released = known.cleared_m2, _released_m2(known)
    gaps = {
        "start": scoped(w, known, known.start_m2),
        "needed": w.m2(round(needed)),
        "last": known.strategy.last_year,
        "year": known.latest.year,
    }
    if not cleared or not released:
        return w.say(
            "To release all {start} by the end of {last}, {needed} a year is needed.", **gaps
        )
    gaps |= {
        "of_cleared": w.times(float(needed / cleared)),
        "of_released": w.times(float(needed / released)),
    }
    return w.say(
        "To release all {start} by the end of {last}, {needed} a year is needed: {of_cleared} "
        "the area cleared in {year}, {of_released} the area released.",
        **gaps,
    )


def _factors(w: Wording, known: Basis, shown: tuple[Path, ...]) -> list[Note]:
    """How the needed pace was set against the latest year, and each pace against its release."""
    needed = next(path.pace.cleared_m2 for path in shown if path.key == "needed")
    cleared, released = known.cleared_m2, _released_m2(known)
    if not cleared or not released:
        return []
    texts = [
        w.say(
            "{needed} a year ÷ {area} in {year} = {times}.",
            needed=w.m2(round(needed)),
            area=what,
            times=w.times(float(needed / area)),
            year=known.latest.year,
        )
        for what, area in (
            (w.say("{area} cleared", area=w.m2(cleared)), cleared),
            (w.say("{area} released", area=w.m2(released)), released),
        )
    ]
    texts.append(
        w.say(
            "Against the area released in {year} = released in the first year ÷ {area}.",
            year=known.latest.year,
            area=w.m2(released),
        )
    )
    return [Note("derived", text) for text in texts]


def _completed(w: Wording, path: Path) -> str:
    if path.projection.completed is None:
        return w.say("not within {n} years", n=HORIZON_YEARS)
    return w.say("done in {year}", year=path.projection.completed)


def _times(w: Wording, amount: Fraction, of_m2: int | None) -> str:
    """How many times an area of the latest year; nothing where that is unknown or none."""
    return w.times(float(amount / of_m2)) if of_m2 else ""


def _released_m2(known: Basis) -> int:
    """What the latest year released, in m²; 0 where a part of it is unknown."""
    return int(known.latest.released_m2 or 0)
