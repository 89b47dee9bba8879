"""The record over all documents: what each year has, where it is from, and where it breaks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mineaction.facts.base import SourceRef, Unknown
from mineaction.facts.contamination import Baseline, ByType
from mineaction.facts.earlier_years import EarlierYear
from mineaction.facts.quantities import Area, Count
from mineaction.finding import Note
from mineaction.findings.contamination import mixed_in, scope_name, sources_of
from mineaction.findings.release_years import METHODS, figure_source, year_in
from mineaction.programme import Programme
from mineaction.wording import Wording

OF_A_YEAR = (*METHODS, "ap_mines_destroyed")
# What is compared between two points: the key of a point's figure.
WHAT_REMAINS = ("remaining", "areas", "mixed")
QUANTITIES = (*WHAT_REMAINS, *OF_A_YEAR)
Figure = Area | Count | int | Unknown | None


@dataclass(frozen=True)
class Point:
    """A year of the record: its figures, where they are from, and whether the step to it is real.

    A figure is None where no document was found at all; `remaining` is AP mined area where
    `includes_mixed` is False, and AP + mixed where it is True; so are the areas counted, of which
    `confirmed_only` leaves out those not confirmed. `elsewhere` are the sources of figures that
    are not printed where the others are.
    """

    year: int
    source: SourceRef
    figures: Mapping[str, Figure]
    includes_mixed: bool
    comparable_with_previous: bool
    note: str
    elsewhere: Mapping[str, SourceRef] = field(default_factory=dict)
    confirmed_only: bool = False

    def source_of(self, key: str) -> SourceRef:
        """Where a figure of this point is printed."""
        return self.elsewhere.get(key, self.source)


def points(programme: Programme, w: Wording) -> tuple[Point, ...]:
    """All years with a record, oldest first: earlier documents, then the baselines."""
    latest = {baseline.as_of.year: baseline for baseline in programme.contamination.baselines}
    earlier = [
        _earlier(w, each) for each in programme.earlier_years.points if each.year not in latest
    ]
    recent = [_recent(programme, w, baseline) for baseline in latest.values()]
    return tuple(sorted([*earlier, *recent], key=lambda point: point.year))


def _earlier(w: Wording, each: EarlierYear) -> Point:
    figures = {key: getattr(each, key) for key in QUANTITIES}
    own = {key: figure.source for key, figure in figures.items() if isinstance(figure, Area)}
    elsewhere = {key: source for key, source in own.items() if source}
    note = w.text(each.note) if each.note else ""
    return Point(
        each.year,
        each.source,
        figures,
        False,
        each.comparable_with_previous,
        note,
        elsewhere,
        confirmed_only=each.confirmed_areas_only,
    )


def _recent(programme: Programme, w: Wording, baseline: Baseline) -> Point:
    year = year_in(programme, baseline.as_of.year)
    figures: dict[str, Figure] = {
        "remaining": baseline.remaining.area,
        "areas": baseline.remaining.areas,
        "mixed": _mixed(baseline),
        "ap": _ap(baseline),
    } | dict.fromkeys(OF_A_YEAR)
    elsewhere = {"mixed": sources_of(baseline, "all")[-1]}
    if year is not None:
        figures |= {key: getattr(year, key) for key in OF_A_YEAR}
        elsewhere |= {key: figure_source(year, key) for key in OF_A_YEAR}
    return Point(
        baseline.as_of.year,
        baseline.remaining.source,
        figures,
        True,
        baseline.comparable_with_previous,
        w.text(baseline.note) if baseline.note else "",
        elsewhere,
    )


def _ap(baseline: Baseline) -> Area | None:
    """AP mined area without the mixed areas, from the row of the table by type."""
    rows = baseline.by_type.rows if isinstance(baseline.by_type, ByType) else ()
    sizes = [row.area_m2 for row in rows if row.type == "ap"]
    return Area.model_validate({"value": sum(sizes), "unit": "m2"}) if sizes else None


def _mixed(baseline: Baseline) -> Figure:
    """The area mixed with CMR; none is none where the table by type has no row for it."""
    if isinstance(baseline.by_type, Unknown):
        return baseline.by_type
    size = mixed_in(baseline, "area") or 0
    return Area.model_validate({"value": size, "unit": "m2"})


def figure_text(w: Wording, figure: Figure) -> str:
    """A figure as printed, or why there is none."""
    if figure is None:
        return w.unknown("not found")
    if isinstance(figure, Unknown):
        return w.unknown(figure.unknown)
    return w.number(figure) if isinstance(figure, int) else w.printed(figure)


def with_scope(w: Wording, point: Point, key: str) -> str:
    """A figure as printed; with what it counts, where that is not the same at every point."""
    figure = point.figures[key]
    text = figure_text(w, figure)
    if key not in ("remaining", "areas") or figure is None or isinstance(figure, Unknown):
        return text
    scope = scope_name("all" if point.includes_mixed else "ap", w)
    if key == "areas" and point.confirmed_only:
        return w.say("{figure} confirmed ({scope})", figure=text, scope=scope)
    return w.say("{figure} ({scope})", figure=text, scope=scope)


def breaks_between(known: Sequence[Point], earlier: Point, later: Point) -> list[Point]:
    """The points after one and up to another at which what remains does not go on as before.

    Without any, what remains compares between the two, whatever documents they are from.
    """
    steps = [point for point in known if earlier.year < point.year <= later.year]
    return [point for point in steps if not point.comparable_with_previous]


def note_on(point: Point, breaks: bool) -> Note:
    """What is said about a point: why it breaks with those before, or else as printed."""
    return Note("not comparable" if breaks else "as printed", f"{point.year}: {point.note}")
