"""How firm the evidence is: which share of the mined area is confirmed."""

from mineaction.facts.contamination import Baseline, ByRegion, HazardousAreas
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.contamination import sorted_rows, sources_of
from mineaction.programme import Programme
from mineaction.wording import Wording


def evidence(programme: Programme, w: Wording, baseline: Baseline) -> Finding:
    """The share of AP mined area that direct evidence confirms, by region, in percent of m²."""
    rows = sorted_rows(baseline, "area")
    names = [w.name(programme.region(row.region).name) for row in rows]
    shares = [_share(row.cha, row.total) for row in rows]
    table = tidy(
        {
            "place": names,
            "cha_share": shares,
            "sha_share": [None if share is None else 100 - share for share in shares],
            "cha_m2": [row.cha.area_m2 for row in rows],
            "total_m2": [row.total.area_m2 for row in rows],
            "cha_label": [_share_text(w, row.cha, row.total) for row in rows],
            "sha_label": [_share_text(w, row.sha, row.total) for row in rows],
        }
    )
    series = (
        Series("cha_share", "cha", w.say("Confirmed (CHA)"), labels="cha_label"),
        Series("sha_share", "sha", w.say("Suspected (SHA)"), labels="sha_label"),
    )
    return Finding(
        id="contamination-evidence",
        claim=w.sentence(_evidence_claim(baseline, w)),
        measure=w.say(
            "Share of AP mined area that is confirmed, by region, % of m², {date}",
            date=w.as_of(baseline.as_of),
        ),
        columns=(
            Column("place", w.say("Region"), "text", hxl.region(w)),
            Column(
                "cha_share",
                w.say("Confirmed (% of m²)"),
                "percent",
                hxl.indicator("cha", "percent"),
            ),
            Column("cha_m2", w.say("Confirmed (m²)"), "area_m2", hxl.indicator("cha", "area_m2")),
            Column(
                "total_m2", w.say("CHA and SHA (m²)"), "area_m2", hxl.indicator("ap", "area_m2")
            ),
        ),
        table=table,
        chart=Chart("bars", "place", series, "percent", stacked=True) if rows else None,
        sources=sources_of(baseline, "ap"),
        notes=(
            *_made(baseline, w),
            *notes.known(programme, w, "ap-only-and-mixed", baseline.as_of.isoformat()),
        ),
        unknown={
            (position, "cha_share"): w.say("no area")
            for position, share in enumerate(shares)
            if share is None
        },
        totals=_evidence_totals(baseline),
    )


def _made(baseline: Baseline, w: Wording) -> tuple[Note, ...]:
    """How the shares were computed, with the numbers of the whole; or that there are none."""
    if not isinstance(baseline.by_region, ByRegion):
        text = w.say("The source gives no split into CHA and SHA for this date.")
        return (Note("not stated", text),)
    formula = Note("derived", w.say("Confirmed share = CHA ÷ (CHA + SHA), both in m²."))
    totals = baseline.by_region.totals
    if not totals.total.area_m2:
        return (formula,)
    return (formula, notes.share(w, totals.cha.area_m2, totals.total.area_m2))


def _evidence_totals(baseline: Baseline) -> dict[str, int]:
    if not isinstance(baseline.by_region, ByRegion):
        return {}
    printed = baseline.by_region.totals
    return {"cha_m2": printed.cha.area_m2, "total_m2": printed.total.area_m2}


def _share(part: HazardousAreas, whole: HazardousAreas) -> float | None:
    return 100 * part.area_m2 / whole.area_m2 if whole.area_m2 else None


def _share_text(w: Wording, part: HazardousAreas, whole: HazardousAreas) -> str:
    return w.percent(part.area_m2, whole.area_m2) if part.area_m2 else ""


def _evidence_claim(baseline: Baseline, w: Wording) -> str:
    date = w.at(baseline.as_of)
    if not isinstance(baseline.by_region, ByRegion):
        return w.say("For {date} the source does not tell CHA from SHA.", date=date)
    totals = baseline.by_region.totals
    if not totals.total.area_m2:
        return w.say("No AP mined area is reported in any region at {date}.", date=date)
    if totals.cha.area_m2 == totals.total.area_m2:
        return w.say(
            "All the AP mined area, {total}, is confirmed.", total=w.m2(totals.total.area_m2)
        )
    return w.say(
        "{share} of the AP mined area is confirmed, {cha} of {total}; the rest is suspected.",
        share=w.percent(totals.cha.area_m2, totals.total.area_m2),
        cha=w.m2(totals.cha.area_m2),
        total=w.m2(totals.total.area_m2),
    )
