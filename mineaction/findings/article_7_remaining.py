"""Article 7 draft, what remains: mined area by region and type, CHA and SHA."""

from mineaction.facts.base import SourceRef
from mineaction.facts.contamination import Baseline, ByRegion, ByType
from mineaction.finding import Column, Finding, Note
from mineaction.findings import notes
from mineaction.findings.article_7_table import Row, Table, finding, text_columns
from mineaction.findings.contamination import mixed_in
from mineaction.programme import Programme
from mineaction.wording import Wording


def remaining(programme: Programme, w: Wording) -> Finding:
    """Mined area at the latest date by region and type: CHA, SHA and all, in number and m²."""
    baseline = programme.baselines[0]
    table = Table(_columns(w), _short(w), *_rows(programme, w))
    date = baseline.as_of.isoformat()
    return finding(
        "article-7-remaining",
        _claim(baseline, w),
        w.say(
            "Mined area by region and type, number of areas and m², {date}, as in Article 7 tables",
            date=w.as_of(baseline.as_of),
        ),
        table,
        (
            *_split(baseline, w),
            *notes.known(programme, w, "ap-only-and-mixed", date),
            *notes.known(programme, w, "two-geographies", date),
            *notes.known(programme, w, "baselines-do-not-connect", date),
        ),
        programme,
        w,
    )


def _columns(w: Wording) -> tuple[Column, ...]:
    region, kind, source = text_columns(w, w.say("Region"), "#loc")
    return (
        region,
        kind,
        Column("cha_areas", w.say("CHA (number of areas)"), "count", "#indicator+cha+count+num"),
        Column("cha_m2", w.say("CHA (m²)"), "area_m2", "#indicator+cha+area+m2+num"),
        Column("sha_areas", w.say("SHA (number of areas)"), "count", "#indicator+sha+count+num"),
        Column("sha_m2", w.say("SHA (m²)"), "area_m2", "#indicator+sha+area+m2+num"),
        Column("areas", w.say("All (number of areas)"), "count", "#indicator+total+count+num"),
        Column("area_m2", w.say("All (m²)"), "area_m2", "#indicator+total+area+m2+num"),
        source,
    )


def _short(w: Wording) -> dict[str, str]:
    kinds = {"cha": w.say("CHA"), "sha": w.say("SHA")}
    split = {f"{key}_{unit}": name for key, name in kinds.items() for unit in ("areas", "m2")}
    return split | {"areas": w.say("all"), "area_m2": w.say("all")}


def _rows(programme: Programme, w: Wording) -> tuple[list[Row], Row]:
    baseline = programme.baselines[0]
    regions, types = baseline.by_region, baseline.by_type
    rows: list[Row] = []
    if isinstance(regions, ByRegion):
        rows += [
            Row(
                w.name(programme.region(row.region).name),
                w.say("AP mines only"),
                *_sizes(regions.source, row.total, row),
            )
            for row in regions.rows
        ]
    if isinstance(types, ByType):
        names = {"ap": w.say("AP mines only"), "ap_and_cmr": w.say("Mixed AP mines and CMR")}
        rows += [
            Row(w.say("Region not reported"), names[row.type], *_sizes(types.source, row))
            for row in types.rows
            if row.type != "ap" or not isinstance(regions, ByRegion)
        ]
    return rows or [_undivided(baseline, w)], _totals(baseline)


def _sizes(
    source: SourceRef, total: object, split: object = None
) -> tuple[dict[str, int | None], dict[str, SourceRef]]:
    """Numbers and their sources by column key: all, and CHA and SHA where there is a split."""
    sizes = {"": total, "cha_": getattr(split, "cha", None), "sha_": getattr(split, "sha", None)}
    numbers: dict[str, int | None] = {}
    for prefix, size in sizes.items():
        numbers[f"{prefix}areas"] = getattr(size, "areas", None)
        numbers[f"{prefix}m2" if prefix else "area_m2"] = getattr(size, "area_m2", None)
    return numbers, {key: source for key, value in numbers.items() if value is not None}


def _undivided(baseline: Baseline, w: Wording) -> Row:
    """The whole in one row, where the source splits it neither by region nor by type."""
    whole = baseline.remaining
    areas = whole.areas if isinstance(whole.areas, int) else None
    numbers = {"areas": areas, "area_m2": int(whole.area.in_base)}
    sources = {key: whole.source for key, value in numbers.items() if value is not None}
    return Row(w.say("Region not reported"), w.say("AP + mixed"), numbers, sources)


def _totals(baseline: Baseline) -> Row:
    """The totals as printed: of CHA and SHA by region, of all by type where there are types."""
    numbers: dict[str, int | None] = {}
    sources: dict[str, SourceRef] = {}
    if isinstance(regions := baseline.by_region, ByRegion):
        numbers, sources = _sizes(regions.source, regions.totals.total, regions.totals)
    if isinstance(types := baseline.by_type, ByType):
        all_types, printed = _sizes(types.source, types.totals)
        numbers |= {key: value for key, value in all_types.items() if value is not None}
        sources |= printed
    return Row("", "", numbers, sources)


def _split(baseline: Baseline, w: Wording) -> tuple[Note, ...]:
    """That the totals of CHA and SHA leave out what all areas have in them."""
    if not isinstance(baseline.by_region, ByRegion) or not mixed_in(baseline, "areas"):
        return ()
    text = w.say(
        "The totals of CHA and SHA are of AP mines only: for areas mixed with CMR the source gives "
        "no CHA and SHA, so the two do not add up to all areas."
    )
    return (Note("not stated", text),)


def _claim(baseline: Baseline, w: Wording) -> str:
    whole = baseline.remaining
    gaps = {"area": w.printed(whole.area), "date": w.at(baseline.as_of)}
    if not isinstance(whole.areas, int):
        return w.sentence(
            w.say("{area} of mined area (AP + mixed) is reported for {date}.", **gaps)
        )
    return w.count(
        "{n} mined area (AP + mixed) is reported for {date}, {area}.",
        "{n} mined areas (AP + mixed) are reported for {date}, together {area}.",
        whole.areas,
        **gaps,
    )
