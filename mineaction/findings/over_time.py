"""What remained and what was released since the first survey, with breaks and gaps as such."""

from dataclasses import dataclass

from mineaction.facts.base import SourceRef, Unknown
from mineaction.facts.contamination import Baseline, ByType
from mineaction.facts.earlier_years import EarlierYear
from mineaction.facts.quantities import Area, Count
from mineaction.finding import Badge, Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.land_release import METHODS, cleared_in, series
from mineaction.programme import Programme
from mineaction.wording import Wording

# What is compared between two points: the key of a point's figure.
QUANTITIES = (
    "remaining",
    "areas",
    "mixed",
    "cleared",
    "reduced",
    "cancelled",
    "ap_mines_destroyed",
)

Figure = Area | Count | int | Unknown | None


@dataclass(frozen=True)
class Point:
    """A year of the record: its figures, where they are from, and whether the step to it is real.

    A figure is None where no document was found at all; `remaining` is AP mined area where
    `includes_mixed` is False, and AP + mixed where it is True.
    """

    year: int
    source: SourceRef
    figures: dict[str, Figure]
    includes_mixed: bool
    comparable_with_previous: bool
    note: str
    cleared_source: SourceRef | None = None

    def source_of(self, key: str) -> SourceRef:
        """Where a figure of this point is printed."""
        return self.cleared_source if key == "cleared" and self.cleared_source else self.source


def points(programme: Programme, w: Wording) -> tuple[Point, ...]:
    """All years with a record, oldest first: earlier documents, then the baselines."""
    latest = {baseline.as_of.year: baseline for baseline in programme.contamination.baselines}
    earlier = [
        _earlier(programme, w, each)
        for each in programme.earlier_years.points
        if each.year not in latest
    ]
    recent = [_recent(programme, w, baseline) for baseline in latest.values()]
    return tuple(sorted([*earlier, *recent], key=lambda point: point.year))


def remaining(programme: Programme, w: Wording) -> Finding:
    """Mined area at the end of each year since the first record, in m²; broken where it breaks.

    Only points that compare are joined; years without a figure stay empty and are marked.
    """
    known = {point.year: point for point in points(programme, w)}
    years = range(min(known), max(known) + 1) if known else range(0)
    rows = [known.get(year) for year in years]
    segment = 0
    segments: list[int] = []
    for position, point in enumerate(rows):
        joined = point is not None and point.comparable_with_previous and position > 0
        segment += not (joined and rows[position - 1] is not None)
        segments.append(segment)
    return Finding(
        id="remaining-over-time",
        claim=_remaining_claim(w, [point for point in rows if point is not None]),
        measure=w.say(
            "Mined area at the end of the year, m², {first}–{last}; joined only where comparable",
            first=min(known, default=""),
            last=max(known, default=""),
        ),
        columns=(
            Column("year", w.say("Year"), "year", hxl.YEAR),
            Column("ap", w.say("AP only (m²)"), "area_m2", hxl.indicator("ap", "area_m2")),
            Column(
                "all", w.say("AP + mixed (m²)"), "area_m2", hxl.indicator("remaining", "area_m2")
            ),
            Column("areas", w.say("Number of areas"), "count", hxl.indicator("remaining", "count")),
            Column("printed", w.say("As printed"), "text", hxl.PRINTED),
            Column("document", w.say("Document"), "text", hxl.SOURCE),
        ),
        table=tidy(
            {
                "year": [*years],
                "ap": [_ap_m2(point) for point in rows],
                "all": [_all_m2(point) for point in rows],
                "areas": [
                    p.figures["areas"] if p and isinstance(p.figures["areas"], int) else None
                    for p in rows
                ],
                "printed": [_printed(w, point) for point in rows],
                "document": [_document(programme, point) for point in rows],
                "segment": segments,
                "ap_label": [_label(w, point, mixed=False) for point in rows],
                "all_label": [_label(w, point, mixed=True) for point in rows],
            }
        ),
        chart=Chart(
            "lines",
            "year",
            (
                Series("ap", "remaining", w.say("AP only"), labels="ap_label"),
                Series("all", "mixed", w.say("AP + mixed"), labels="all_label"),
            ),
            "area_m2",
            segments="segment",
        ),
        sources=tuple(dict.fromkeys(point.source for point in known.values())),
        notes=_remaining_notes(programme, w, [*known.values()]),
        unknown=_gaps(w, rows),
    )


def released(programme: Programme, w: Wording) -> Finding:
    """Area cleared, reduced and cancelled by year since the first earlier record, in m²."""
    known = {point.year: point for point in points(programme, w)}
    told = [y for y, p in known.items() if any(isinstance(p.figures[m], Area) for m in METHODS)]
    years = range(min(told), max(told) + 1) if told else range(0)
    figures = {year: _release_figures(programme, known.get(year), year) for year in years}
    rows = [*figures.values()]
    missing = {
        (position, method): _figure_text(w, row[method])
        for position, row in enumerate(rows)
        for method in METHODS
        if not isinstance(row[method], Area)
    }
    return Finding(
        id="released-over-time",
        claim=_released_claim(w, figures),
        measure=w.say(
            "Area cleared, reduced and cancelled, m² a year, {first}–{last}, several documents",
            first=min(years, default=""),
            last=max(years, default=""),
        ),
        columns=(
            Column("year", w.say("Year"), "year", hxl.YEAR),
            Column("cleared", w.say("Cleared (m²)"), "area_m2", hxl.CLEARED),
            Column("reduced", w.say("Reduced (m²)"), "area_m2", hxl.REDUCED),
            Column("cancelled", w.say("Cancelled (m²)"), "area_m2", hxl.CANCELLED),
            Column("printed", w.say("Cleared, as printed"), "text", hxl.PRINTED),
        ),
        table=tidy(
            {"year": [*years]}
            | {m: [_m2(row[m]) for row in rows] for m in METHODS}
            | {
                "printed": [
                    w.printed(c) if isinstance(c := row["cleared"], Area) else "" for row in rows
                ]
            }
        ),
        chart=Chart("columns", "year", series(w), "area_m2", stacked=True),
        sources=tuple(
            dict.fromkeys(
                (*(known[year].source for year in told), programme.land_release.summary.source)
            )
        ),
        notes=(
            Note("not comparable", w.say("The documents count on different bases.")),
            Note(
                "not stated", w.say("Where no figure was found, none is drawn and none estimated.")
            ),
        ),
        unknown=missing,
    )


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
                "first": [_figure_text(w, earlier.figures[key]) for key in QUANTITIES],
                "second": [_figure_text(w, later.figures[key]) for key in QUANTITIES],
                "verdict": [text for _, text in verdicts],
            }
        ),
        chart=None,
        sources=tuple(
            dict.fromkeys(p.source_of(key) for p in (earlier, later) for key in QUANTITIES)
        ),
        notes=tuple(_note(point) for point in (earlier, later) if point.note),
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


def _earlier(programme: Programme, w: Wording, each: EarlierYear) -> Point:
    figures: dict[str, Figure] = {key: getattr(each, key) for key in QUANTITIES}
    summary = cleared_in(programme, each.year)
    source = None
    if isinstance(figures["cleared"], Unknown) and summary is not None:
        figures["cleared"], source = summary, programme.land_release.summary.source
    note = w.text(each.note) if each.note else ""
    comparable = each.comparable_with_previous
    return Point(each.year, each.source, figures, False, comparable, note, source)


def _recent(programme: Programme, w: Wording, baseline: Baseline) -> Point:
    year = next((y for y in programme.release_years if y.year == baseline.as_of.year), None)
    mixed: Figure = None
    if isinstance(baseline.by_type, ByType):
        size = sum(row.area_m2 for row in baseline.by_type.rows if row.type == "ap_and_cmr")
        mixed = Area.model_validate({"value": size, "unit": "m2"})
    elif isinstance(baseline.by_type, Unknown):
        mixed = baseline.by_type
    figures: dict[str, Figure] = {
        "remaining": baseline.remaining.area,
        "areas": baseline.remaining.areas,
        "mixed": mixed,
    }
    figures |= {key: getattr(year, key, None) for key in QUANTITIES[3:]}
    return Point(
        baseline.as_of.year,
        baseline.remaining.source,
        figures,
        True,
        baseline.comparable_with_previous,
        w.text(baseline.note) if baseline.note else "",
    )


def _m2(figure: object) -> int | None:
    return int(figure.in_base) if isinstance(figure, Area) else None


def _ap_m2(point: Point | None) -> int | None:
    """AP mined area without the mixed areas, where it can be told."""
    if point is None:
        return None
    remaining_m2, mixed_m2 = _m2(point.figures["remaining"]), _m2(point.figures["mixed"])
    if not point.includes_mixed:
        return remaining_m2
    return None if remaining_m2 is None or mixed_m2 is None else remaining_m2 - mixed_m2


def _all_m2(point: Point | None) -> int | None:
    if point is None:
        return None
    remaining_m2, mixed_m2 = _m2(point.figures["remaining"]), _m2(point.figures["mixed"])
    if point.includes_mixed:
        return remaining_m2
    return None if remaining_m2 is None or mixed_m2 is None else remaining_m2 + mixed_m2


def _label(w: Wording, point: Point | None, mixed: bool) -> str:
    """A point's area as printed where the source prints it, else computed and in km²."""
    area_m2 = _all_m2(point) if mixed else _ap_m2(point)
    if point is None or area_m2 is None:
        return ""
    printed = point.figures["remaining"]
    if point.includes_mixed == mixed and isinstance(printed, Area):
        return w.printed(printed)
    return w.km2(area_m2)


def _printed(w: Wording, point: Point | None) -> str:
    return _figure_text(w, point.figures["remaining"]) if point else w.unknown("not found")


def _document(programme: Programme, point: Point | None) -> str:
    return programme.document(point.source.document).short if point else ""


def _figure_text(w: Wording, figure: Figure) -> str:
    if figure is None:
        return w.unknown("not found")
    if isinstance(figure, Unknown):
        return w.unknown(figure.unknown)
    return w.number(figure) if isinstance(figure, int) else w.printed(figure)


def _gaps(w: Wording, rows: list[Point | None]) -> dict[tuple[int, str], str]:
    """The years with no figure for remaining area at all, and the cells that are unknown."""
    cells: dict[tuple[int, str], str] = {}
    for position, point in enumerate(rows):
        if point is None:
            cells |= {(position, key): w.unknown("not found") for key in ("ap", "all", "areas")}
            continue
        if _ap_m2(point) is None:
            cells[position, "ap"] = _figure_text(w, point.figures["mixed"])
        if _all_m2(point) is None:
            cells[position, "all"] = _figure_text(w, point.figures["mixed"])
        if not isinstance(point.figures["areas"], int):
            cells[position, "areas"] = _figure_text(w, point.figures["areas"])
    return cells


def _release_figures(programme: Programme, point: Point | None, year: int) -> dict[str, Figure]:
    figures: dict[str, Figure] = {m: point.figures[m] if point else None for m in METHODS}
    if not isinstance(figures["cleared"], Area):
        figures["cleared"] = cleared_in(programme, year) or figures["cleared"]
    return figures


def _scoped(w: Wording, point: Point) -> str:
    """What remained, with what it counts."""
    scope = w.say("AP + mixed") if point.includes_mixed else w.say("AP only")
    return f"{_figure_text(w, point.figures['remaining'])} ({scope})"


def _remaining_claim(w: Wording, known: list[Point]) -> str:
    if not known:
        return w.say("No figure for any year was found.")
    first, last = known[0], known[-1]
    gaps = {
        "first": first.year,
        "last": last.year,
        "before": _scoped(w, first),
        "now": _scoped(w, last),
    }
    breaks = sum(not point.comparable_with_previous for point in known[1:])
    if len(known) == 1:
        return w.say("Mined area that remained at the end of {last}: {now}.", **gaps)
    if not breaks:
        return w.say(
            "Mined area went from {before} in {first} to {now} at the end of {last}.", **gaps
        )
    return w.count(
        "Records begin with {before} in {first} and stand at {now} at the end of {last}; "
        "they break {n} time, so this is no straight line.",
        "Records begin with {before} in {first} and stand at {now} at the end of {last}; "
        "they break {n} times, so this is no straight line.",
        breaks,
        **gaps,
    )


def _note(point: Point) -> Note:
    badge: Badge = "as printed" if point.comparable_with_previous else "not comparable"
    return Note(badge, f"{point.year}: {point.note}")


def _remaining_notes(programme: Programme, w: Wording, known: list[Point]) -> tuple[Note, ...]:
    found = [_note(point) for point in known if point.note]
    text = w.say("Years between without a figure are left empty; none was found.")
    found.append(Note("not stated", text))
    for baseline in programme.baselines:
        about = baseline.as_of.isoformat()
        found += notes.known(programme, w, "baselines-do-not-connect", about)
    return tuple(found)


def _released_claim(w: Wording, figures: dict[int, dict[str, Figure]]) -> str:
    areas = {y: row["cleared"] for y, row in figures.items() if isinstance(row["cleared"], Area)}
    if not areas:
        return w.say("No figure for area cleared was found.")
    most = max(areas, key=lambda year: _m2(areas[year]) or 0)
    gaps = {"year": most, "area": w.printed(areas[most]), "all": w.number(len(figures))}
    return w.count(
        "The area cleared is known for {n} of {all} years and was largest in {year}: {area}.",
        "The area cleared is known for {n} of {all} years and was largest in {year}: {area}.",
        len(areas),
        **gaps,
    )


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
