"""Two dates of the record compared figure by figure, or why they cannot be."""

from mineaction.facts.base import Unknown
from mineaction.facts.quantities import Area
from mineaction.finding import Column, Finding, tidy
from mineaction.findings import hxl
from mineaction.findings.record import QUANTITIES, Point, figure_text, note_on, points
from mineaction.programme import Programme
from mineaction.wording import Wording


def compare_years(programme: Programme, w: Wording, first: int, second: int) -> Finding:
    """Two years of the record row by row; both must be years of `points`."""
    known = {point.year: point for point in points(programme, w)}
    return compare(programme, w, known[first], known[second])


def compare(programme: Programme, w: Wording, first: Point, second: Point) -> Finding:
    """Two dates row by row: both figures, and whether they can be compared, or why not."""
    earlier, later = sorted((first, second), key=lambda point: point.year)
    names = quantity_names(w)
    verdicts = [_verdict(programme, w, key, earlier, later) for key in QUANTITIES]
    comparable = sum(is_comparable for is_comparable, _ in verdicts)
    gaps = {"first": earlier.year, "second": later.year, "all": w.number(len(QUANTITIES))}
    claim = w.count(
        "Between {first} and {second}, {n} of {all} figures is comparable.",
        "Between {first} and {second}, {n} of {all} figures are comparable.",
        comparable,
        **gaps,
    )
    return Finding(
        id="two-dates",
        claim=claim,
        measure=w.say("Figures at or for {first} and {second}, as printed", **gaps),
        columns=(
            Column("what", w.say("What"), "text", hxl.NAME),
            Column("first", str(earlier.year), "text", "#meta+printed+first"),
            Column("second", str(later.year), "text", "#meta+printed+second"),
            Column("verdict", w.say("Comparable?"), "text", hxl.QUALITY),
        ),
        table=tidy(
            {
                "what": [names[key] for key in QUANTITIES],
                "first": [figure_text(w, earlier.figures[key]) for key in QUANTITIES],
                "second": [figure_text(w, later.figures[key]) for key in QUANTITIES],
                "verdict": [text for _, text in verdicts],
            }
        ),
        chart=None,
        sources=tuple(
            dict.fromkeys(p.source_of(key) for p in (earlier, later) for key in QUANTITIES)
        ),
        notes=tuple(note_on(point) for point in (earlier, later) if point.note),
    )


def quantity_names(w: Wording) -> dict[str, str]:
    """What each compared figure is called."""
    return {
        "remaining": w.say("Remaining mined area"),
        "areas": w.say("Number of mined areas"),
        "mixed": w.say("Area mixed with CMR"),
        "cleared": w.say("Cleared in the year"),
        "reduced": w.say("Reduced in the year"),
        "cancelled": w.say("Cancelled in the year"),
        "ap_mines_destroyed": w.say("AP mines destroyed in the year"),
    }


def _verdict(
    programme: Programme, w: Wording, key: str, earlier: Point, later: Point
) -> tuple[bool, str]:
    """Whether a figure compares between two points, and in words why or why not."""
    pair = (earlier.figures[key], later.figures[key])
    if any(figure is None or isinstance(figure, Unknown) for figure in pair):
        return False, w.say("no: one of them is not known")
    stock = key in ("remaining", "areas", "mixed")
    if key == "remaining" and earlier.includes_mixed != later.includes_mixed:
        return False, w.say("no: one is AP only, the other AP + mixed")
    if stock and not _unbroken(programme, w, earlier, later):
        return False, w.say("no: the record breaks in between")
    if earlier.source_of(key).document != later.source_of(key).document:
        return False, w.say("no: from different documents, whose bases differ")
    if any(isinstance(figure, Area) and figure.rounded for figure in pair):
        return True, w.say("yes, as far as rounding allows")
    return True, w.say("yes")


def _unbroken(programme: Programme, w: Wording, earlier: Point, later: Point) -> bool:
    between = [p for p in points(programme, w) if earlier.year < p.year <= later.year]
    return all(point.comparable_with_previous for point in between)
