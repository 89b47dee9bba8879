"""Article 7 draft, what was released: by district, in three ways, with devices destroyed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mineaction.facts.base import SourceRef
from mineaction.facts.land_release import (
    ClearanceByDistrict,
    ReleaseYear,
    TechnicalSurveyByDistrict,
)
from mineaction.facts.quantities import Count, Quantity
from mineaction.finding import Column, Finding, Note
from mineaction.findings import notes
from mineaction.findings.article_7_table import Row, Table, finding, text_columns
from mineaction.findings.district_tables import district_sums
from mineaction.programme import Programme
from mineaction.wording import Wording

METHODS = ("cancelled", "reduced", "cleared")
MINES, OTHERS, RELEASED = "mines", "others", "released"


@dataclass(frozen=True)
class _Part:
    """One column of figures: by district, if a table splits it, and for the year as a whole."""

    split: Mapping[str, int] | None
    split_total: int | None
    split_source: SourceRef | None
    whole: int | None
    whole_source: SourceRef

    @property
    def total(self) -> tuple[int | None, SourceRef]:
        """The printed total that the rows belong to, and where it is printed."""
        if self.split_source is not None:
            return self.split_total, self.split_source
        return self.whole, self.whole_source

    def of(self, district: str) -> tuple[int | None, SourceRef]:
        """A district's figure. A printed zero of the whole year is zero in each district."""
        if self.split is not None and self.split_source is not None:
            return self.split.get(district), self.split_source
        return (0 if self.whole == 0 else None), self.whole_source


def released(programme: Programme, w: Wording, year: ReleaseYear) -> Finding:
    """A year's land release by district: cancelled, reduced, cleared in m², devices destroyed."""
    parts = _parts(year)
    table = Table(_columns(w), _short(w), _rows(programme, w, parts), _totals(parts))
    known = (
        "cleared-by-year-and-by-district",
        "reduced-by-year-and-by-district",
        "mines-by-year-and-by-district",
        "survey-column-says-cleared",
        "printed-zero",
    )
    return finding(
        "article-7-released",
        _claim(table.totals, year, w),
        w.say(
            "Land release by district, m² and number of devices, {year}, as in Article 7 tables",
            year=year.year,
        ),
        table,
        (
            _added_up(year, w),
            *_mines_of_the_year(programme, w, year),
            notes.release_is_of_ap_area(w),
            *(note for rule in known for note in notes.known(programme, w, rule, year.year)),
        ),
        programme,
        w,
    )


def _columns(w: Wording) -> tuple[Column, ...]:
    district, kind, source = text_columns(w, w.say("District"), "#adm1")
    tag = "#output+{}+area+m2+num"
    return (
        district,
        kind,
        Column("cancelled", w.say("Cancelled (m²)"), "area_m2", tag.format("cancelled")),
        Column("reduced", w.say("Reduced (m²)"), "area_m2", tag.format("reduced")),
        Column("cleared", w.say("Cleared (m²)"), "area_m2", tag.format("cleared")),
        Column(
            RELEASED, w.say("Released, of what is reported (m²)"), "area_m2", tag.format(RELEASED)
        ),
        Column(MINES, w.say("AP mines destroyed"), "count", "#output+apmines+destroyed+num"),
        Column(
            OTHERS,
            w.say("Other devices destroyed (AV mines, UXO)"),
            "count",
            "#output+other+destroyed+num",
        ),
        source,
    )


def _short(w: Wording) -> dict[str, str]:
    return {
        "cancelled": w.say("cancelled"),
        "reduced": w.say("reduced"),
        "cleared": w.say("cleared"),
        MINES: w.say("AP mines"),
    }


def _parts(year: ReleaseYear) -> dict[str, _Part]:
    """Each column of figures by its key."""
    cleared, reduced = district_sums(year)
    clearance, survey = year.clearance_by_district, year.technical_survey_by_district
    parts = {"cancelled": _part(year.cancelled, year.source)}
    parts["reduced"] = _part(year.reduced, year.source)
    if isinstance(survey, TechnicalSurveyByDistrict):
        split = (reduced, survey.totals.area_m2, survey.source)
        parts["reduced"] = _part(year.reduced, year.source, *split)
    if isinstance(clearance, ClearanceByDistrict):
        totals, source = clearance.totals, clearance.source
        split = (cleared, totals.area_m2, source)
        parts["cleared"] = _part(year.cleared, year.source, *split)
        split = (_mines(clearance), totals.ap_mines_destroyed, source)
        parts[MINES] = _part(year.ap_mines_destroyed, year.source, *split)
    else:
        parts["cleared"] = _part(year.cleared, year.source)
        parts[MINES] = _part(year.ap_mines_destroyed, year.source)
    return parts


def _part(
    whole: object,
    default: SourceRef,
    split: Mapping[str, int] | None = None,
    total: int | None = None,
    source: SourceRef | None = None,
) -> _Part:
    known = whole if isinstance(whole, Quantity) else None
    value = None if known is None else int(known.in_base)
    return _Part(split, total, source, value, (known and known.source) or default)


def _mines(table: ClearanceByDistrict) -> dict[str, int]:
    """AP mines destroyed by district id, over all operators."""
    found: dict[str, int] = {}
    for row in table.rows:
        found[row.district] = found.get(row.district, 0) + row.ap_mines_destroyed
    return found


def _rows(programme: Programme, w: Wording, parts: Mapping[str, _Part]) -> list[Row]:
    """A row a district in the order printed; a last one for what no table splits."""
    kind = w.say("AP mined area")
    split = [part.split for part in parts.values() if part.split is not None]
    districts = dict.fromkeys(each for part in reversed(split) for each in part)
    rows = [
        _row(
            w.name(programme.district(each).name),
            kind,
            {key: part.of(each) for key, part in parts.items()},
        )
        for each in districts
    ]
    undivided = {key: part for key, part in parts.items() if part.split is None}
    if not rows or any(part.whole for part in undivided.values()):
        cells = {key: (part.whole, part.whole_source) for key, part in undivided.items()}
        above = {key: w.say("see the rows above") for key in parts if key not in undivided}
        rows.append(_row(w.say("District not reported"), kind, cells, above))
    return rows


def _row(
    area: str,
    kind: str,
    cells: Mapping[str, tuple[int | None, SourceRef]],
    reasons: Mapping[str, str] | None = None,
) -> Row:
    numbers = {key: value for key, (value, _) in cells.items()}
    numbers[RELEASED] = _sum([numbers.get(method) for method in METHODS])
    sources = {key: source for key, (value, source) in cells.items() if value is not None}
    return Row(area, kind, numbers, sources, reasons or {})


def _totals(parts: Mapping[str, _Part]) -> Row:
    return _row("", "", {key: part.total for key, part in parts.items()})


def _sum(values: Sequence[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _claim(totals: Row, year: ReleaseYear, w: Wording) -> str:
    areas = {method: w.m2(totals.numbers.get(method) or 0) for method in METHODS}
    said = {
        "cleared": w.say("{area} cleared", area=areas["cleared"]),
        "reduced": w.say("{area} reduced", area=areas["reduced"]),
        "cancelled": w.say("{area} cancelled", area=areas["cancelled"]),
    }
    parts = [text for method, text in said.items() if totals.numbers.get(method) is not None]
    if not parts:
        return w.say("For {year} the source reports no land release.", year=year.year)
    return w.say(
        "For {year} the source reports {parts}, by its tables by district where there are any.",
        year=year.year,
        parts=w.listing(parts),
    )


def _added_up(year: ReleaseYear, w: Wording) -> Note:
    formula = w.say(
        "Released = cancelled + reduced + cleared, of what is reported. A zero printed for the "
        "year is zero in each district."
    )
    if year.released_m2 is None:
        return Note("derived", formula)
    whole = w.say(
        "By the figures for the whole of {year} it is {area}.",
        year=year.year,
        area=w.m2(year.released_m2),
    )
    return Note("derived", f"{formula} {whole}")


def _mines_of_the_year(programme: Programme, w: Wording, year: ReleaseYear) -> tuple[Note, ...]:
    """The year's number has more in it than the numbers by district."""
    count, table = year.ap_mines_destroyed, year.clearance_by_district
    if not isinstance(count, Count) or not isinstance(table, ClearanceByDistrict):
        return ()
    text = w.count(
        "By district, AP mines are those destroyed in clearance. With survey and spot tasks "
        "{n} was destroyed in {year} ({where}).",
        "By district, AP mines are those destroyed in clearance. With survey and spot tasks "
        "{n} were destroyed in {year} ({where}).",
        int(count.value),
        year=year.year,
        where=w.source(count.source or year.source, programme),
    )
    return (Note("as printed", text),)
