"""The path to the end of the strategy: what is left year by year at four paces and the reader's."""

from dataclasses import dataclass
from fractions import Fraction

from mineaction.facts.base import SourceRef
from mineaction.facts.contamination import Baseline, ByType
from mineaction.facts.land_release import ReleaseYear
from mineaction.facts.quantities import Area
from mineaction.facts.strategy import Strategy
from mineaction.finding import Chart, Column, Finding, Line, Note, Role, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.contamination import Scope
from mineaction.programme import Programme
from mineaction.scenarios.pace import HORIZON_YEARS, Pace, Projection, needed_m2, project
from mineaction.wording import Wording

CLEARED, RELEASED = ("cleared",), ("cleared", "reduced", "cancelled")
STEP_M2 = 5_000  # between the stops of a slider


@dataclass(frozen=True)
class Assumptions:
    """What the reader assumes, in m² a year and percent; the sourced values are the start."""

    cleared_m2: int
    surveyed_m2: int
    change_percent: int
    first_year: int


@dataclass(frozen=True)
class Basis:
    """What every path starts from: a baseline, the area in scope, the strategy, the latest year."""

    baseline: Baseline
    start_m2: Fraction
    strategy: Strategy
    latest: ReleaseYear

    @property
    def start_year(self) -> int:
        """The year at whose end the area remained."""
        return self.baseline.as_of.year

    @property
    def first_year(self) -> int:
        """The first year in which anything more is released."""
        return self.start_year + 1


@dataclass(frozen=True)
class Path:
    """One pace with its name, what it means, and where it leads."""

    key: str
    role: Role
    name: str
    pace: Pace
    projection: Projection


def basis(programme: Programme, scope: Scope) -> Basis | None:
    """The latest baseline and strategy; None without a running strategy or an area in scope."""
    baseline, strategy = programme.baselines[0], programme.current_strategy
    if strategy is None or strategy.last_year <= baseline.as_of.year:
        return None
    start = Fraction(baseline.remaining.area.in_base)
    if scope == "ap" and not isinstance(baseline.by_type, ByType):
        return None
    if scope == "ap" and isinstance(baseline.by_type, ByType):
        start -= sum(r.area_m2 for r in baseline.by_type.rows if r.type == "ap_and_cmr")
    return Basis(baseline, start, strategy, programme.release_years[0])


def sourced(known: Basis) -> Assumptions:
    """The reader's scenario before anything was changed: the latest year goes on as it was."""
    latest = known.latest
    return Assumptions(
        cleared_m2=_m2(latest.cleared),
        surveyed_m2=_m2(latest.reduced) + _m2(latest.cancelled),
        change_percent=0,
        first_year=known.first_year,
    )


def paths(w: Wording, known: Basis, mine: Assumptions | None = None) -> tuple[Path, ...]:
    """Target, latest clearance, latest release, the pace that finishes; then the reader's own."""
    year, last = known.latest.year, known.strategy.last_year
    target = Fraction(known.strategy.clearance.a_year.in_base)
    cleared = Fraction(_m2(known.latest.cleared))
    surveyed = Fraction(_m2(known.latest.reduced) + _m2(known.latest.cancelled))
    needed = needed_m2(known.start_m2, known.first_year, last)
    first, nothing = known.first_year, Fraction(0)
    named: tuple[tuple[str, Role, str, Pace], ...] = (
        ("target", "target", w.say("Strategy's target"), Pace(target, nothing, first)),
        (
            "cleared",
            "cleared",
            w.say("As much cleared as in {year}", year=year),
            Pace(cleared, nothing, first),
        ),
        (
            "released",
            "released",
            w.say("As much released as in {year}", year=year),
            Pace(cleared, surveyed, first),
        ),
        (
            "needed",
            "needed",
            w.say("Done by the end of {year}", year=last),
            Pace(needed, nothing, first),
        ),
    )
    if mine is not None:
        own = Pace(
            Fraction(mine.cleared_m2),
            Fraction(mine.surveyed_m2),
            mine.first_year,
            Fraction(mine.change_percent),
        )
        named = (*named, ("own", "scenario", w.say("Your scenario"), own))
    unknown = {
        key
        for key, parts in (("cleared", CLEARED), ("released", RELEASED))
        if not all(isinstance(getattr(known.latest, part), Area) for part in parts)
    }
    return tuple(
        Path(key, role, name, pace, project(known.start_m2, known.start_year, pace))
        for key, role, name, pace in named
        if key not in unknown  # an unknown is not zero
    )


def remaining(programme: Programme, w: Wording, scope: Scope) -> Finding:
    """Mined area left at the end of each year, in m², at the four sourced paces."""
    known = basis(programme, scope)
    if known is None:
        return _no_strategy("path-to-2030", w)
    shown = paths(w, known)
    claim = _target_claim(w, known, shown[0])
    return _over_years("path-to-2030", claim, programme, w, scope, known, shown)


def scenario(programme: Programme, w: Wording, scope: Scope, mine: Assumptions) -> Finding:
    """The reader's own path beside the target and the pace that would finish, in m² left."""
    known = basis(programme, scope)
    if known is None:
        return _no_strategy("pace-scenario", w)
    all_paths = {path.key: path for path in paths(w, known, mine)}
    shown = tuple(all_paths[key] for key in ("target", "needed", "own"))
    claim = _own_claim(w, known, all_paths["own"])
    return _over_years("pace-scenario", claim, programme, w, scope, known, shown)


def left_at_end(programme: Programme, w: Wording, scope: Scope) -> Finding:
    """What each sourced pace leaves at the strategy's end, in m², and when it finishes."""
    known = basis(programme, scope)
    if known is None:
        return _no_strategy("left-in-2030", w)
    shown = paths(w, known)
    last, year = known.strategy.last_year, known.latest.year
    left = [path.projection.left_at_end_of(last) for path in shown]
    first_years = [path.pace.released_m2(path.pace.first_year) for path in shown]
    return Finding(
        id="left-in-2030",
        claim=_left_claim(w, known, shown),
        measure=w.say(
            "Mined area left at the end of {year}, m², {scope}", year=last, scope=_scope(scope, w)
        ),
        columns=(
            Column("name", w.say("Pace"), "text", hxl.NAME),
            Column("a_year", w.say("Released in the first year (m²)"), "area_m2", hxl.RELEASED),
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
                "times": [_times(w, amount, known) for amount in first_years],
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
        sources=_sources(known),
        notes=_notes(programme, w, known, shown, scope),
        caveats=caveats(programme, w, known),
    )


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
        "left": w.m2(round(left)),
        "target": w.printed(known.strategy.clearance.a_year),
        "needed": w.m2(round(needed.pace.cleared_m2)),
    }
    if not left:
        return w.say("At the target of {target} a year, yes.", **gaps)
    return w.say(
        "At the target of {target} a year, {left} is left at the end of {last}; leaving nothing "
        "takes {needed} a year.",
        **gaps,
    )


def steps(known: Basis) -> range:
    """Round stops for a slider of m² a year, from nothing to twice what finishing takes."""
    needed = needed_m2(known.start_m2, known.first_year, known.strategy.last_year)
    return range(0, 2 * round(needed) + STEP_M2, STEP_M2)


def clearance_marks(w: Wording, known: Basis) -> dict[int, str]:
    """The sourced values on the slider of clearance, in m² a year, with their names."""
    shown = [path for path in paths(w, known) if path.key != "released"]
    return {round(path.pace.cleared_m2): path.name for path in reversed(shown)}


def survey_marks(w: Wording, known: Basis) -> dict[int, str]:
    """The sourced value on the slider of survey, in m² a year, with its name, if it is known."""
    if not all(isinstance(getattr(known.latest, part), Area) for part in RELEASED[1:]):
        return {}
    return {sourced(known).surveyed_m2: w.say("as in {year}", year=known.latest.year)}


def sourced_values(w: Wording, known: Basis) -> str:
    """The values that the sliders have marked, in a sentence."""
    marks = clearance_marks(w, known).items()
    clearance = "; ".join(f"{name}: {w.m2(value)}" for value, name in marks)
    survey = w.say(
        "Survey in {year}: {area}", year=known.latest.year, area=w.m2(sourced(known).surveyed_m2)
    )
    return w.say(
        "Marked on the sliders: {clearance}. {survey}.", clearance=clearance, survey=survey
    )


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
            scope=_scope(scope, w),
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
        sources=_sources(known),
        notes=_notes(programme, w, known, shown, scope),
        caveats=caveats(programme, w, known),
    )


def caveats(programme: Programme, w: Wording, known: Basis) -> tuple[str, ...]:
    """What must stand beside the arithmetic wherever it is shown."""
    return tuple(w.text(programme.statement(each).text) for each in known.strategy.caveats)


def _m2(part: object) -> int:
    return int(part.in_base) if isinstance(part, Area) else 0


def _last_year_drawn(known: Basis, shown: tuple[Path, ...]) -> int:
    """Until the last path is done, but no further than the horizon, nor short of the strategy."""
    horizon = known.start_year + HORIZON_YEARS
    done = [path.projection.completed or horizon for path in shown]
    return max(known.strategy.last_year, *done)


def _released_m2(known: Basis) -> int:
    """What the latest year released, in m²; 0 where a part of it is unknown."""
    return int(known.latest.released_m2 or 0)


def _scope(scope: Scope, w: Wording) -> str:
    return w.say("AP only") if scope == "ap" else w.say("AP + mixed")


def _completed(w: Wording, path: Path) -> str:
    if path.projection.completed is None:
        return w.say("not within {n} years", n=HORIZON_YEARS)
    return w.say("done in {year}", year=path.projection.completed)


def _times(w: Wording, amount: Fraction, known: Basis) -> str:
    released = _released_m2(known)
    return w.times(float(amount / released)) if released else ""


def _target_claim(w: Wording, known: Basis, target: Path) -> str:
    last = known.strategy.last_year
    left = target.projection.left_at_end_of(last)
    gaps = {
        "target": w.printed(known.strategy.clearance.a_year),
        "first": known.first_year,
        "last": last,
        "done": w.m2(round(known.start_m2 - left)),
        "share": w.percent(float(known.start_m2 - left), float(known.start_m2)),
        "start": w.m2(round(known.start_m2)),
    }
    if not known.start_m2:
        return w.say("No mined area is left to clear.")
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
        "left": w.m2(round(own.projection.left_at_end_of(last))),
        "last": last,
        "year": own.projection.completed,
        "n": HORIZON_YEARS,
    }
    if own.projection.completed is None:
        return w.say(
            "In your scenario {left} is left at the end of {last}, and the work is not done "
            "within {n} years.",
            **gaps,
        )
    if own.projection.completed <= last:
        return w.say("In your scenario nothing is left at the end of {year}.", **gaps)
    return w.say(
        "In your scenario {left} is left at the end of {last}, and nothing at the end of {year}.",
        **gaps,
    )


def _left_claim(w: Wording, known: Basis, shown: tuple[Path, ...]) -> str:
    by_key = {path.key: path for path in shown}
    needed = by_key["needed"].pace.cleared_m2
    cleared, released = _m2(known.latest.cleared), _released_m2(known)
    gaps = {
        "needed": w.m2(round(needed)),
        "last": known.strategy.last_year,
        "year": known.latest.year,
    }
    if not cleared or not released:
        return w.say("To be done by the end of {last}, {needed} a year is needed.", **gaps)
    gaps |= {
        "of_cleared": w.times(float(needed / cleared)),
        "of_released": w.times(float(needed / released)),
    }
    return w.say(
        "To be done by the end of {last}, {needed} a year is needed: {of_cleared} the area "
        "cleared in {year}, {of_released} the area released.",
        **gaps,
    )


def _sources(known: Basis) -> tuple[SourceRef, ...]:
    return (
        known.baseline.remaining.source,
        known.strategy.clearance.source,
        known.latest.source,
    )


def _notes(
    programme: Programme, w: Wording, known: Basis, shown: tuple[Path, ...], scope: Scope
) -> tuple[Note, ...]:
    texts = [
        w.say(
            "From the {start} that remained at {date}, each year's release is taken off. "
            "It is assumed that no new area is found and that every area takes equally long.",
            start=w.m2(round(known.start_m2)),
            date=w.at(known.baseline.as_of),
        ),
        *(_formula(w, path) for path in shown),
    ]
    found = [Note("derived", text) for text in texts]
    found += notes.known(programme, w, "target-does-not-finish", known.strategy.id)
    if scope == "all":
        found += notes.known(programme, w, "ap-only-and-mixed", known.baseline.as_of.isoformat())
    found += notes.known(programme, w, "baselines-do-not-connect", known.baseline.as_of.isoformat())
    return tuple(found)


def _formula(w: Wording, path: Path) -> str:
    pace = path.pace
    gaps = {
        "name": path.name,
        "cleared": w.m2(round(pace.cleared_m2)),
        "surveyed": w.m2(round(pace.surveyed_m2)),
        "first": pace.first_year,
        "change": w.number(float(pace.change_percent)),
    }
    if pace.change_percent:
        return w.say(
            "{name}: {cleared} cleared and {surveyed} released by survey in {first}, "
            "changing by {change}% a year after.",
            **gaps,
        )
    return w.say(
        "{name}: {cleared} cleared and {surveyed} released by survey a year from {first} on.",
        **gaps,
    )


def _no_strategy(identifier: str, w: Wording) -> Finding:
    return Finding(
        id=identifier,
        claim=w.say("The data do not give what a path to completion needs."),
        measure="",
        columns=(),
        table=tidy({}),
        chart=None,
        sources=(),
    )
