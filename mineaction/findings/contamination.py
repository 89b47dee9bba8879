"""How much mined area remains, where, of what type, and how firm the evidence is."""

from typing import Literal

import pandas as pd

from mineaction.facts.base import SourceRef
from mineaction.facts.contamination import Baseline, ByRegion, ByType, HazardousAreas, RegionRow
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.ranking import Ranking, rank
from mineaction.programme import Programme
from mineaction.wording import Wording

Measure = Literal["area", "areas"]
Scope = Literal["ap", "all"]


def by_region(
    programme: Programme, w: Wording, baseline: Baseline, measure: Measure, scope: Scope
) -> Finding:
    """Confirmed and suspected hazardous area by region, in m² or as a number of areas.

    With scope "all" the areas mixed with CMR have a row of their own: their region is unknown.
    """
    rows = _sorted_rows(baseline, measure)
    names = [w.name(programme.region(row.region).name) for row in rows]
    ranking = rank(names, [_value(row.total, measure) for row in rows])
    table, unknown = _region_table(names, rows, baseline, measure, scope, w)
    unit = _unit(measure, w)
    series = [
        Series("cha", "cha", w.say("Confirmed (CHA)")),
        Series("sha", "sha", w.say("Suspected (SHA)")),
    ]
    if scope == "all":
        series.append(Series("mixed", "mixed", w.say("Mixed AP mines and CMR")))
    return Finding(
        id="contamination-by-region",
        claim=_region_claim(ranking, baseline, measure, scope, w),
        measure=_measure_line(
            w.say("Hazardous area by region, CHA and SHA"), baseline, measure, scope, w
        ),
        columns=(
            Column("place", w.say("Region"), "text", hxl.region(w)),
            *(
                _measured(s.column, w.say("{what} ({unit})", what=s.label, unit=unit), measure)
                for s in series
            ),
            _measured("total", w.say("AP total ({unit})", unit=unit), measure, "ap"),
        ),
        table=table,
        chart=Chart("bars", "place", tuple(series), _kind(measure), stacked=True),
        sources=_sources(baseline, scope),
        notes=_region_notes(programme, w, baseline, scope),
        unknown=unknown,
        totals=_region_totals(baseline, measure, scope),
    )


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
        sources=(getattr(baseline.by_type, "source", baseline.remaining.source),),
        notes=notes.known(programme, w, "ap-only-and-mixed", baseline.as_of.isoformat()),
        totals=_type_totals(baseline),
    )


def evidence(programme: Programme, w: Wording, baseline: Baseline) -> Finding:
    """The share of AP mined area that direct evidence confirms, by region, in percent of m²."""
    rows = _sorted_rows(baseline, "area")
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
        chart=Chart("bars", "place", series, "percent", stacked=True),
        sources=_sources(baseline, "ap"),
        notes=(
            Note("derived", w.say("Confirmed share = CHA ÷ (CHA + SHA), both in m².")),
            *notes.known(programme, w, "ap-only-and-mixed", baseline.as_of.isoformat()),
        ),
        unknown={
            (position, "cha_share"): w.say("no area")
            for position, share in enumerate(shares)
            if share is None
        },
        totals=_evidence_totals(baseline),
    )


def _value(size: HazardousAreas | object, measure: Measure) -> int:
    return int(getattr(size, "area_m2" if measure == "area" else "areas"))


def _kind(measure: Measure) -> Literal["area_m2", "count"]:
    return "area_m2" if measure == "area" else "count"


def _measured(key: str, label: str, measure: Measure, what: str = "") -> Column:
    kind = _kind(measure)
    return Column(key, label, kind, hxl.indicator(what or key, kind))


def _unit(measure: Measure, w: Wording) -> str:
    return w.say("m²") if measure == "area" else w.say("number of areas")


def _sorted_rows(baseline: Baseline, measure: Measure) -> list[RegionRow]:
    table = baseline.by_region
    rows = table.rows if isinstance(table, ByRegion) else ()
    return sorted(rows, key=lambda row: _value(row.total, measure), reverse=True)


def _mixed(baseline: Baseline, measure: Measure) -> int | None:
    """What is mixed with CMR, or None where no table says."""
    if not isinstance(baseline.by_type, ByType):
        return None
    return next(
        (_value(row, measure) for row in baseline.by_type.rows if row.type == "ap_and_cmr"), None
    )


def _region_table(
    names: list[str],
    rows: list[RegionRow],
    baseline: Baseline,
    measure: Measure,
    scope: Scope,
    w: Wording,
) -> tuple[pd.DataFrame, dict[tuple[int, str], str]]:
    columns: dict[str, list[object]] = {
        "place": [*names],
        "cha": [_value(row.cha, measure) for row in rows],
        "sha": [_value(row.sha, measure) for row in rows],
        "total": [_value(row.total, measure) for row in rows],
    }
    if scope == "ap":
        return tidy(columns), {}
    mixed, last = _mixed(baseline, measure), len(rows)
    extra = {"place": w.say("Region not stated")}
    columns = {key: [*values, extra.get(key)] for key, values in columns.items()}
    columns["mixed"] = [*([None] * last), mixed]
    not_stated = w.unknown("not stated")
    unknown = {(position, "mixed"): not_stated for position in range(last)}
    unknown |= {(last, "cha"): not_stated, (last, "sha"): not_stated}
    unknown[last, "total"] = w.say("AP mines only, see above")
    if mixed is None:
        unknown[last, "mixed"] = not_stated
    return tidy(columns), unknown


def _region_totals(baseline: Baseline, measure: Measure, scope: Scope) -> dict[str, int]:
    """The printed totals; not of CHA and SHA beside a row of mixed areas, which nobody splits."""
    if not isinstance(baseline.by_region, ByRegion):
        return {}
    printed = baseline.by_region.totals
    totals = {"total": _value(printed.total, measure)}
    if scope == "ap":
        return totals | {"cha": _value(printed.cha, measure), "sha": _value(printed.sha, measure)}
    mixed = _mixed(baseline, measure)
    return totals if mixed is None else totals | {"mixed": mixed}


def _type_totals(baseline: Baseline) -> dict[str, int]:
    if not isinstance(baseline.by_type, ByType):
        return {}
    printed = baseline.by_type.totals
    return {"areas": printed.areas, "area_m2": printed.area_m2}


def _evidence_totals(baseline: Baseline) -> dict[str, int]:
    if not isinstance(baseline.by_region, ByRegion):
        return {}
    printed = baseline.by_region.totals
    return {"cha_m2": printed.cha.area_m2, "total_m2": printed.total.area_m2}


def _measure_line(what: str, baseline: Baseline, measure: Measure, scope: Scope, w: Wording) -> str:
    return w.say(
        "{what}, {unit}, {scope}, {date}",
        what=what,
        unit=_unit(measure, w),
        scope=w.say("AP only") if scope == "ap" else w.say("AP + mixed"),
        date=w.as_of(baseline.as_of),
    )


def _sources(baseline: Baseline, scope: Scope) -> tuple[SourceRef, ...]:
    sources = []
    if isinstance(baseline.by_region, ByRegion):
        sources.append(baseline.by_region.source)
    if scope == "all" and isinstance(baseline.by_type, ByType):
        sources.append(baseline.by_type.source)
    return tuple(sources) or (baseline.remaining.source,)


def _region_claim(
    ranking: Ranking, baseline: Baseline, measure: Measure, scope: Scope, w: Wording
) -> str:
    claim = (_area_claim if measure == "area" else _areas_claim)(ranking, baseline, w)
    mixed = _mixed(baseline, measure)
    if scope == "ap" or mixed is None:
        return claim
    amount = w.m2(mixed) if measure == "area" else w.count("{n} area", "{n} areas", mixed)
    more = w.say("Mixed with CMR: {amount} more, region not stated.", amount=amount)
    return f"{claim} {more}"


def _area_claim(ranking: Ranking, baseline: Baseline, w: Wording) -> str:
    date, total = w.at(baseline.as_of), w.m2(ranking.total)
    if not ranking.size:
        return w.say("For {date} the source lists no regions.", date=date)
    if not ranking.total:
        return w.say("No AP mined area is reported in any region at {date}.", date=date)
    largest, where = w.m2(ranking.largest), w.listing(ranking.leaders)
    if ranking.size == 1:
        return w.say("All the AP mined area, {total}, is in {where}.", total=total, where=where)
    if len(ranking.leaders) > 1:
        return w.say(
            "{where} have the most AP mined area, {largest} each of {total}.",
            where=where,
            largest=largest,
            total=total,
        )
    return w.say(
        "{where} has {share} of the AP mined area: {largest} of {total}.",
        where=where,
        share=w.percent(ranking.largest, ranking.total),
        largest=largest,
        total=total,
    )


def _areas_claim(ranking: Ranking, baseline: Baseline, w: Wording) -> str:
    date, where = w.at(baseline.as_of), w.listing(ranking.leaders)
    if not ranking.size:
        return w.say("For {date} the source lists no regions.", date=date)
    if not ranking.total:
        return w.say("No AP mined area is reported in any region at {date}.", date=date)
    if ranking.size == 1:
        return w.count(
            "The one AP mined area is in {where}.",
            "All {n} AP mined areas are in {where}.",
            ranking.total,
            where=where,
        )
    if len(ranking.leaders) > 1:
        return w.count(
            "{where} have the most AP mined areas, {largest} each of {n}.",
            "{where} have the most AP mined areas, {largest} each of {n}.",
            ranking.total,
            where=where,
            largest=w.number(ranking.largest),
        )
    return w.count(
        "{where} has {largest} of {n} AP mined area.",
        "{where} has {largest} of {n} AP mined areas.",
        ranking.total,
        where=where,
        largest=w.number(ranking.largest),
    )


def _type_claim(baseline: Baseline, w: Wording) -> str:
    date = w.at(baseline.as_of)
    if not isinstance(baseline.by_type, ByType):
        return w.say("For {date} the source does not split mined area by type.", date=date)
    totals = baseline.by_type.totals
    areas, area = _mixed(baseline, "areas"), _mixed(baseline, "area")
    if not areas or area is None:
        return w.say("No area with both AP mines and CMR is reported at {date}.", date=date)
    return w.count(
        "{n} of {all} areas holds both AP mines and CMR: {area}, {share} of the mined area.",
        "{n} of {all} areas hold both AP mines and CMR: {area}, {share} of the mined area.",
        areas,
        all=w.number(totals.areas),
        area=w.m2(area),
        share=w.percent(area, totals.area_m2),
    )


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


def _region_notes(
    programme: Programme, w: Wording, baseline: Baseline, scope: Scope
) -> tuple[Note, ...]:
    date = baseline.as_of.isoformat()
    found: list[Note] = [
        Note("as printed", w.say("Each row as printed; shares in the sentence are computed."))
    ]
    if not isinstance(baseline.by_region, ByRegion):
        found = [Note("not stated", w.say("The source gives no split by region for this date."))]
    if scope == "all":
        text = w.say("The source gives neither region nor CHA and SHA for mixed areas.")
        found.append(Note("not stated", text))
    found += notes.known(programme, w, "two-geographies", date)
    found += notes.known(programme, w, "ap-only-and-mixed", date)
    return tuple(found)


def lead(w: Wording, baseline: Baseline) -> str:
    """How much remains at a baseline's date, in a sentence."""
    remaining = baseline.remaining
    gaps = {"area": w.printed(remaining.area), "date": w.at(baseline.as_of)}
    if not isinstance(remaining.areas, int):
        return w.sentence(w.say("{area} of mined area remained at {date}, AP + mixed.", **gaps))
    lead = w.count(
        "{area} of mined area remained at {date}, AP + mixed, in {n} area.",
        "{area} of mined area remained at {date}, AP + mixed, in {n} areas.",
        remaining.areas,
        **gaps,
    )
    return w.sentence(lead)
