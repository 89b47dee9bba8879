"""Mined area with AP mines only, and with AP mines and CMR."""

from mineaction.facts.contamination import Baseline, ByType
from mineaction.facts.quantities import Printing
from mineaction.finding import Column, Finding, Note, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.contamination import mixed_in
from mineaction.programme import Programme
from mineaction.wording import Wording


def by_type(programme: Programme, w: Wording, baseline: Baseline) -> Finding:
    """Mined area with AP mines only, and with both AP mines and CMR."""
    rows = baseline.by_type.rows if isinstance(baseline.by_type, ByType) else ()
    names = {"ap": w.say("AP mines only"), "ap_and_cmr": w.say("Mixed AP mines and CMR")}
    table = tidy(
        {
            "type": [names[row.type] for row in rows],
            "areas": [row.areas for row in rows],
            "area_m2": [row.area_m2 for row in rows],
        }
    )
    return Finding(
        id="contamination-by-type",
        claim=_type_claim(baseline, w),
        measure=w.say(
            "Mined area by type of contamination, number and m², AP + mixed, {date}",
            date=w.as_of(baseline.as_of),
        ),
        columns=(
            Column("type", w.say("Type of contamination"), "text", hxl.NAME),
            Column("areas", w.say("Number of areas"), "count", hxl.indicator("remaining", "count")),
            Column("area_m2", w.say("Area (m²)"), "area_m2", hxl.indicator("remaining", "area_m2")),
        ),
        table=table,
        chart=None,
        sources=(
            getattr(baseline.by_type, "source", baseline.remaining.source),
            *(each.source for each in _elsewhere(baseline)),
        ),
        notes=(
            *_made(baseline, w),
            *notes.known(programme, w, "ap-only-and-mixed", baseline.as_of.isoformat()),
            *notes.also_printed(_elsewhere(baseline), programme, w),
        ),
        totals=_type_totals(baseline),
    )


def _made(baseline: Baseline, w: Wording) -> tuple[Note, ...]:
    """What is printed, what is computed, or that there is neither."""
    if not isinstance(baseline.by_type, ByType):
        text = w.say("The source gives no split by type of contamination for this date.")
        return (Note("not stated", text),)
    printed = Note("as printed", w.say("Rows and total as printed."))
    areas, area = mixed_in(baseline, "areas"), mixed_in(baseline, "area")
    if not areas or area is None:
        return (printed,)
    return (printed, notes.share(w, area, baseline.by_type.totals.area_m2))


def _elsewhere(baseline: Baseline) -> tuple[Printing, ...]:
    """Where the sum and the AP-only part are printed once more, rounded."""
    return (*baseline.remaining.area.also_printed, *baseline.also_printed)


def _type_totals(baseline: Baseline) -> dict[str, int]:
    if not isinstance(baseline.by_type, ByType):
        return {}
    printed = baseline.by_type.totals
    return {"areas": printed.areas, "area_m2": printed.area_m2}


def _type_claim(baseline: Baseline, w: Wording) -> str:
    date = w.at(baseline.as_of)
    if not isinstance(baseline.by_type, ByType):
        return w.say("For {date} the source does not split mined area by type.", date=date)
    totals = baseline.by_type.totals
    areas, area = mixed_in(baseline, "areas"), mixed_in(baseline, "area")
    if not areas or area is None:
        return w.say("No area with both AP mines and CMR is reported at {date}.", date=date)
    return w.count(
        "{n} of {all} areas holds both AP mines and CMR: {area}, {share} of the mined area "
        "(AP + mixed).",
        "{n} of {all} areas hold both AP mines and CMR: {area}, {share} of the mined area "
        "(AP + mixed).",
        areas,
        all=w.number(totals.areas),
        area=w.m2(area),
        share=w.percent(area, totals.area_m2),
    )
