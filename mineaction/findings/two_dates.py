"""Two dates of the record compared figure by figure, or why they cannot be."""

from collections.abc import Sequence
from dataclasses import dataclass

from mineaction.facts.base import Unknown
from mineaction.facts.quantities import Area
from mineaction.finding import Column, Finding, Note, tidy, without_figures
from mineaction.findings import hxl, notes
from mineaction.findings.record import (
    QUANTITIES,
    WHAT_REMAINS,
    Point,
    breaks_between,
    note_on,
    points,
    with_scope,
)
from mineaction.programme import Programme
from mineaction.wording import Wording


@dataclass(frozen=True)
class _Verdict:
    """Whether a figure compares between two points, in words; None where one is not known."""

    comparable: bool | None
    text: str


def compare_years(programme: Programme, w: Wording, first: int, second: int) -> Finding:
    """Two years of the record row by row; both must be years of `points`."""
    known = {point.year: point for point in points(programme, w)}
    return compare(programme, w, known[first], known[second])


def compare(programme: Programme, w: Wording, first: Point, second: Point) -> Finding:
    """Two dates row by row: both figures, and whether they can be compared, or why not."""
    earlier, later = sorted((first, second), key=lambda point: point.year)
    if earlier.year == later.year:
        return _one_date(w, earlier)
    breaks = breaks_between(points(programme, w), earlier, later)
    names = quantity_names(w)
    series = {earlier.year, later.year} <= {year.year for year in programme.release_years}
    verdicts = {key: _verdict(w, key, earlier, later, not breaks, series) for key in QUANTITIES}
    gaps = {"first": earlier.year, "second": later.year, "all": w.number(len(QUANTITIES))}
    claim = w.count(
        "Between {first} and {second}, {n} of {all} figures is comparable.",
        "Between {first} and {second}, {n} of {all} figures are comparable.",
        sum(verdict.comparable is True for verdict in verdicts.values()),
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
                "first": [with_scope(w, earlier, key) for key in QUANTITIES],
                "second": [with_scope(w, later, key) for key in QUANTITIES],
                "verdict": [verdicts[key].text for key in QUANTITIES],
            }
        ),
        chart=None,
        sources=tuple(
            dict.fromkeys(p.source_of(key) for p in (earlier, later) for key in QUANTITIES)
        ),
        notes=(
            *_notes(
                w,
                [names[key] for key in QUANTITIES if verdicts[key].comparable is False],
                [names[key] for key in QUANTITIES if verdicts[key].comparable is None],
                [earlier, *breaks, *([] if later in breaks else [later])],
            ),
            *(
                note
                for point in (earlier, later)
                for note in notes.known(programme, w, "cleared-by-year-and-by-district", point.year)
            ),
        ),
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


def _one_date(w: Wording, point: Point) -> Finding:
    """What is said where the same date was chosen twice."""
    return without_figures(
        "two-dates",
        w.say(
            "Choose two different dates: {year} is chosen twice, so there is nothing to compare.",
            year=point.year,
        ),
        w.say("Figures at or for {year}, as printed", year=point.year),
        (point.source,),
    )


def _verdict(
    w: Wording, key: str, earlier: Point, later: Point, unbroken: bool, one_series: bool
) -> _Verdict:
    """Whether a figure compares.

    What remains compares along an unbroken record, whatever the documents; what was done in a
    year within one document, or within the one series of land_release.yaml.
    """
    pair = (earlier.figures[key], later.figures[key])
    if any(figure is None or isinstance(figure, Unknown) for figure in pair):
        return _Verdict(None, w.say("no: one of them is not known"))
    if key in WHAT_REMAINS:
        if not unbroken:
            return _Verdict(False, w.say("no: the record breaks in between"))
        if key != "mixed" and earlier.includes_mixed != later.includes_mixed:
            return _Verdict(False, w.say("no: one is AP only, the other AP + mixed"))
    elif not one_series and earlier.source_of(key).document != later.source_of(key).document:
        return _Verdict(False, w.say("no: from different documents, whose bases differ"))
    if key == "areas" and earlier.confirmed_only != later.confirmed_only:
        year = earlier.year if earlier.confirmed_only else later.year
        return _Verdict(False, w.say("no: {year} counts confirmed areas only", year=year))
    if any(isinstance(figure, Area) and figure.rounded for figure in pair):
        return _Verdict(True, w.say("yes, as far as rounding allows"))
    return _Verdict(True, w.say("yes"))


def _notes(
    w: Wording, not_comparable: list[str], not_known: list[str], told: Sequence[Point]
) -> tuple[Note, ...]:
    """Which figures do not compare, and what is said about the dates and the breaks between.

    The first date's own break with what came before it is of no matter here.
    """
    if not_comparable:
        text = w.say("Do not compare: {figures}.", figures="; ".join(not_comparable))
        found = [Note("not comparable", text)]
    else:
        found = [Note("as printed", w.say("Each figure stands as its source prints it."))]
    if not_known:
        text = w.say("Not known for both: {figures}.", figures="; ".join(not_known))
        found.append(Note("not stated", text))
    for position, point in enumerate(told):
        of_no_matter = position == 0 and not point.comparable_with_previous
        breaks = not point.comparable_with_previous and bool(not_comparable)
        if point.note and not of_no_matter:
            found.append(note_on(point, breaks))
    return tuple(found)
