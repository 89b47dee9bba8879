"""What remained since the first survey, with breaks and gaps as such."""

from collections.abc import Iterator

from mineaction.facts.base import SourceRef
from mineaction.facts.quantities import Area, whole_m2
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.record import (
    Point,
    breaks_between,
    figure_text,
    note_on,
    points,
    with_scope,
)
from mineaction.programme import Programme
from mineaction.wording import Wording


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
        sources=_sources([*known.values()]),
        notes=(
            *_computed(w, [*known.values()]),
            *notes.rounded(w, {str(p.year): area for p, area in _areas([*known.values()])}),
            *_remaining_notes(programme, w, [*known.values()]),
        ),
        unknown=_gaps(w, rows),
    )


def _sources(known: list[Point]) -> tuple[SourceRef, ...]:
    """Where each figure is printed, that of mixed areas too where one is used."""
    found = []
    for point in known:
        found.append(point.source)
        if isinstance(point.figures["mixed"], Area):
            found.append(point.source_of("mixed"))
    return tuple(dict.fromkeys(found))


def _printed_ap(point: Point) -> Area | None:
    """AP mined area where it is printed beside the area that includes mixed areas."""
    ap = point.figures.get("ap")
    return ap if isinstance(ap, Area) else None


def _ap_m2(point: Point | None) -> int | None:
    """AP mined area without the mixed areas, as printed or where it can be computed."""
    if point is None:
        return None
    if _printed_ap(point) is not None:
        return whole_m2(_printed_ap(point))
    remaining_m2, mixed_m2 = whole_m2(point.figures["remaining"]), whole_m2(point.figures["mixed"])
    if not point.includes_mixed:
        return remaining_m2
    return None if remaining_m2 is None or mixed_m2 is None else remaining_m2 - mixed_m2


def _all_m2(point: Point | None) -> int | None:
    if point is None:
        return None
    remaining_m2, mixed_m2 = whole_m2(point.figures["remaining"]), whole_m2(point.figures["mixed"])
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
    printed_ap = _printed_ap(point)
    if printed_ap is not None and not mixed:
        return w.printed(printed_ap)
    return w.km2(area_m2)


def _printed(w: Wording, point: Point | None) -> str:
    return with_scope(w, point, "remaining") if point else w.unknown("not found")


def _document(programme: Programme, point: Point | None) -> str:
    return programme.document(point.source.document).short if point else ""


def _gaps(w: Wording, rows: list[Point | None]) -> dict[tuple[int, str], str]:
    """The years with no figure for remaining area at all, and the cells that are unknown."""
    cells: dict[tuple[int, str], str] = {}
    for position, point in enumerate(rows):
        if point is None:
            cells |= {(position, key): w.unknown("not found") for key in ("ap", "all", "areas")}
            continue
        if _ap_m2(point) is None:
            cells[position, "ap"] = figure_text(w, point.figures["mixed"])
        if _all_m2(point) is None:
            cells[position, "all"] = figure_text(w, point.figures["mixed"])
        if not isinstance(point.figures["areas"], int):
            cells[position, "areas"] = figure_text(w, point.figures["areas"])
    return cells


def _remaining_claim(w: Wording, known: list[Point]) -> str:
    if not known:
        return w.say("No figure for any year was found.")
    first, last = known[0], known[-1]
    gaps = {
        "first": first.year,
        "last": last.year,
        "before": with_scope(w, first, "remaining"),
        "now": with_scope(w, last, "remaining"),
    }
    breaks = len(breaks_between(known, first, last))
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


def _areas(known: list[Point]) -> Iterator[tuple[Point, Area]]:
    """Each point with its remaining area, where there is one."""
    for point in known:
        if isinstance(area := point.figures["remaining"], Area):
            yield point, area


def _computed(w: Wording, known: list[Point]) -> Iterator[Note]:
    """How areas were computed that the source does not print: a sum, or what a sum leaves."""
    for point, area in _areas(known):
        mixed = point.figures["mixed"]
        if not isinstance(mixed, Area):
            continue
        gaps = {"year": point.year, "area": w.printed(area), "mixed": w.printed(mixed)}
        if not point.includes_mixed:
            text = w.say(
                "{year}: AP + mixed = AP only + mixed: {area} + {mixed} = {sum}.",
                sum=_label(w, point, mixed=True),
                **gaps,
            )
            yield Note("derived", text)
        elif _printed_ap(point) is None:
            text = w.say(
                "{year}: AP only = AP + mixed − mixed: {area} − {mixed} = {rest}.",
                rest=_label(w, point, mixed=False),
                **gaps,
            )
            yield Note("derived", text)


def _remaining_notes(programme: Programme, w: Wording, known: list[Point]) -> tuple[Note, ...]:
    breaks = breaks_between(known, known[0], known[-1]) if known else []
    found = [note_on(point, point in breaks) for point in known if point.note]
    counted = w.say("The number of areas counts what the area as printed counts.")
    found.append(Note("as printed", counted))
    text = w.say("Years between without a figure are left empty; none was found.")
    found.append(Note("not stated", text))
    for baseline in programme.baselines:
        about = baseline.as_of.isoformat()
        found += notes.known(programme, w, "baselines-do-not-connect", about)
    return tuple(found)
