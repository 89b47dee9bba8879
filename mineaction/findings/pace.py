"""The paces at which mined area may shrink: target, latest year, what finishing takes, own."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from mineaction.facts.contamination import Baseline, ByType
from mineaction.facts.land_release import ReleaseYear
from mineaction.facts.quantities import whole_m2
from mineaction.facts.strategy import Strategy
from mineaction.finding import Role
from mineaction.findings.contamination import Scope, mixed_in, scope_name
from mineaction.programme import Programme
from mineaction.scenarios.pace import Pace, Projection, needed_m2, project
from mineaction.wording import Wording

SURVEYED = ("reduced", "cancelled")


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
    scope: Scope
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

    @property
    def cleared_m2(self) -> int | None:
        """What the latest year cleared, if it is known."""
        return whole_m2(self.latest.cleared)

    @property
    def surveyed_m2(self) -> int | None:
        """What the latest year released by survey, if both ways of it are known."""
        known = self._surveyed
        return sum(known) if len(known) == len(SURVEYED) else None

    @property
    def surveyed_at_least_m2(self) -> int:
        """What of the latest year's release by survey is known."""
        return sum(self._surveyed)

    @property
    def _surveyed(self) -> list[int]:
        parts = (whole_m2(getattr(self.latest, method)) for method in SURVEYED)
        return [part for part in parts if part is not None]


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
    if scope == "ap":
        if not isinstance(baseline.by_type, ByType):
            return None
        start -= mixed_in(baseline, "area") or 0
    return Basis(baseline, scope, start, strategy, programme.release_years[0])


def scoped(w: Wording, known: Basis, m2: Fraction) -> str:
    """An area in scope with what it counts, so that it can be quoted alone."""
    return w.say("{area} ({scope})", area=w.m2(round(m2)), scope=scope_name(known.scope, w))


def sourced(known: Basis) -> Assumptions:
    """The reader's scenario before anything was changed: the latest year goes on as it was.

    Where the source does not state all of that year it begins with what is known: an assumption,
    and `pace_evidence.assumed` says so.
    """
    return Assumptions(
        cleared_m2=known.cleared_m2 or 0,
        surveyed_m2=known.surveyed_at_least_m2,
        change_percent=0,
        first_year=known.first_year,
    )


def paths(w: Wording, known: Basis, mine: Assumptions | None = None) -> tuple[Path, ...]:
    """Target, latest clearance, latest release, the pace that finishes; then the reader's own.

    A pace of which a part is unknown is left out: an unknown is not zero.
    """
    named = [*_sourced_paces(w, known)]
    if mine is not None:
        named.append(("own", "scenario", w.say("Your scenario"), _own(mine)))
    return tuple(
        Path(
            key,
            role,
            name,
            pace,
            project(known.start_m2, known.start_year, pace, known.strategy.last_year),
        )
        for key, role, name, pace in named
    )


def _sourced_paces(w: Wording, known: Basis) -> Iterator[tuple[str, Role, str, Pace]]:
    year, last = known.latest.year, known.strategy.last_year
    target = Fraction(known.strategy.clearance.a_year.in_base)
    cleared, surveyed = known.cleared_m2, known.surveyed_m2
    yield "target", "target", w.say("Strategy's target"), _even(known, target)
    if cleared is not None:
        name = w.say("As much cleared as in {year}", year=year)
        yield "cleared", "cleared", name, _even(known, cleared)
    if cleared is not None and surveyed is not None:
        name = w.say("As much released as in {year}", year=year)
        yield "released", "released", name, _even(known, cleared, surveyed)
    needed = needed_m2(known.start_m2, known.first_year, last)
    yield "needed", "needed", w.say("Done by the end of {year}", year=last), _even(known, needed)


def _even(known: Basis, cleared: Fraction | int, surveyed: int = 0) -> Pace:
    """The same each year, from the first on."""
    return Pace(Fraction(cleared), Fraction(surveyed), known.first_year)


def _own(mine: Assumptions) -> Pace:
    change = Fraction(mine.change_percent)
    return Pace(Fraction(mine.cleared_m2), Fraction(mine.surveyed_m2), mine.first_year, change)
