"""Confirmed and suspected hazardous area by region, as area or as number of areas."""

import pandas as pd

from mineaction.facts.contamination import Baseline, ByRegion, RegionRow
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.findings.contamination import (
    Measure,
    Scope,
    kind_of,
    mixed_in,
    scope_name,
    sorted_rows,
    sources_of,
    unit_of,
    value_of,
)
from mineaction.findings.ranking import Ranking, rank
from mineaction.programme import Programme
from mineaction.wording import Wording


def by_region(
    programme: Programme, w: Wording, baseline: Baseline, measure: Measure, scope: Scope
) -> Finding:
    """Confirmed and suspected hazardous area by region, in m² or as a number of areas.

    With scope "all" the areas mixed with CMR have a row of their own: their region is unknown.
    """
    rows = sorted_rows(baseline, measure)
    names = [w.name(programme.region(row.region).name) for row in rows]
    ranking = rank(names, [value_of(row.total, measure) for row in rows])
    table, unknown = _region_table(names, rows, baseline, measure, scope, w)
    unit = unit_of(measure, w)
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
        chart=_chart(table, tuple(series), measure, _whole(baseline, measure, scope, len(rows))),
        sources=sources_of(baseline, scope),
        notes=(
            *_shares(ranking, measure, w),
            *_region_notes(programme, w, baseline, scope),
        ),
        unknown=unknown,
        totals=_region_totals(baseline, measure, scope),
    )


def _chart(
    table: pd.DataFrame, series: tuple[Series, ...], measure: Measure, whole: tuple[int, ...]
) -> Chart | None:
    """Nothing is drawn where no value is known: an axis of its own would be invented."""
    if not table[[each.column for each in series]].notna().any(axis=None):
        return None
    return Chart("bars", "place", series, kind_of(measure), stacked=True, whole=whole)


def _whole(baseline: Baseline, measure: Measure, scope: Scope, last: int) -> tuple[int, ...]:
    """The row of mixed areas: known as a whole, though neither region nor CHA and SHA are."""
    return (last,) if scope == "all" and mixed_in(baseline, measure) is not None else ()


def _measured(key: str, label: str, measure: Measure, what: str = "") -> Column:
    kind = kind_of(measure)
    return Column(key, label, kind, hxl.indicator(what or key, kind))


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
        "cha": [value_of(row.cha, measure) for row in rows],
        "sha": [value_of(row.sha, measure) for row in rows],
        "total": [value_of(row.total, measure) for row in rows],
    }
    if scope == "ap":
        return tidy(columns), {}
    mixed, last = mixed_in(baseline, measure), len(rows)
    extra = {"place": w.say("Region not stated")}
    columns = {key: [*values, extra.get(key)] for key, values in columns.items()}
    columns["mixed"] = [*([None] * last), mixed]
    not_stated = w.unknown("not stated")
    unknown = {(position, "mixed"): not_stated for position in range(last)}
    unknown |= {(last, "cha"): not_stated, (last, "sha"): not_stated}
    unknown[last, "total"] = w.say("in the rows above") if rows else not_stated
    if mixed is None:
        unknown[last, "mixed"] = not_stated
    return tidy(columns), unknown


def _region_totals(baseline: Baseline, measure: Measure, scope: Scope) -> dict[str, int]:
    """The printed totals; those of CHA, SHA and AP are of AP mines only, in either scope."""
    if not isinstance(baseline.by_region, ByRegion):
        return {}
    printed = baseline.by_region.totals
    totals = {
        "cha": value_of(printed.cha, measure),
        "sha": value_of(printed.sha, measure),
        "total": value_of(printed.total, measure),
    }
    mixed = mixed_in(baseline, measure) if scope == "all" else None
    return totals if mixed is None else totals | {"mixed": mixed}


def _measure_line(what: str, baseline: Baseline, measure: Measure, scope: Scope, w: Wording) -> str:
    return w.say(
        "{what}, {unit}, {scope}, {date}",
        what=what,
        unit=unit_of(measure, w),
        scope=scope_name(scope, w),
        date=w.as_of(baseline.as_of),
    )


def _region_claim(
    ranking: Ranking, baseline: Baseline, measure: Measure, scope: Scope, w: Wording
) -> str:
    claim = _ap_claim(ranking, baseline, measure, w)
    mixed = mixed_in(baseline, measure)
    if scope == "ap" or mixed is None:
        return claim
    amount = w.m2(mixed) if measure == "area" else w.count("{n} area", "{n} areas", mixed)
    more = w.say("Mixed with CMR: {amount} more, region not stated.", amount=amount)
    return f"{claim} {more}"


def _ap_claim(ranking: Ranking, baseline: Baseline, measure: Measure, w: Wording) -> str:
    date = w.at(baseline.as_of)
    if not ranking.size:
        return w.say("For {date} the source lists no regions.", date=date)
    if not ranking.total:
        return w.say("No AP mined area is reported in any region at {date}.", date=date)
    return _area_claim(ranking, w) if measure == "area" else _areas_claim(ranking, w)


def _area_claim(ranking: Ranking, w: Wording) -> str:
    total, largest = w.m2(ranking.total), w.m2(ranking.largest)
    where = w.listing(ranking.leaders)
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


def _areas_claim(ranking: Ranking, w: Wording) -> str:
    where = w.listing(ranking.leaders)
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


def _shares(ranking: Ranking, measure: Measure, w: Wording) -> tuple[Note, ...]:
    """How the share in the sentence was computed, where there is one."""
    if measure != "area" or len(ranking.leaders) != 1 or ranking.size == 1:
        return ()
    return (notes.share(w, ranking.largest, ranking.total),)


def _region_notes(
    programme: Programme, w: Wording, baseline: Baseline, scope: Scope
) -> tuple[Note, ...]:
    date = baseline.as_of.isoformat()
    found: list[Note] = [
        Note("as printed", w.say("Each row and total by region as printed, AP mines only."))
    ]
    if not isinstance(baseline.by_region, ByRegion):
        found = [Note("not stated", w.say("The source gives no split by region for this date."))]
    if scope == "all":
        text = w.say("The source gives neither region nor CHA and SHA for mixed areas.")
        found.append(Note("not stated", text))
    found += notes.known(programme, w, "two-geographies", date)
    found += notes.known(programme, w, "ap-only-and-mixed", date)
    return tuple(found)
