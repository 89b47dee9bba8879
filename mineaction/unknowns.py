"""Everything the data leave open: each unknown value, where it belongs, and why it is unknown."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from mineaction.facts.base import Fact, Text, Unknown
from mineaction.facts.contamination import Baseline
from mineaction.facts.funding import FundingReceived
from mineaction.findings.record import OF_A_YEAR
from mineaction.programme import Programme
from mineaction.unrecorded import Unrecorded, unrecorded
from mineaction.wording import Wording


@dataclass(frozen=True)
class Gap:
    """Unknown values of one entry that share a reason: the pages they concern, their names.

    `could_give` are the short names of the organisations that may know.
    """

    pages: tuple[str, ...]
    what: str
    values: tuple[str, ...]
    reason: str
    because: str
    could_give: tuple[str, ...]


_PAGES: dict[str, tuple[str, ...]] = {
    "contamination": ("contamination",),
    "land_release": ("land-release",),
    "earlier_years": ("contamination",),
    "funding": ("funding",),
    "people": ("people",),
    "strategy": ("strategy", "path-to-2030"),
}


@dataclass(frozen=True)
class _Open:
    """An unknown value: the names of its entry, its key, the entry of a list it stands in."""

    entry: tuple[str, ...]
    key: str
    unknown: Unknown
    item: object


def gaps(programme: Programme, w: Wording) -> tuple[Gap, ...]:
    """All unknown values, those of an entry together, in the order of the files.

    After those of earlier years come the years for which no document was found.
    """
    return tuple(
        gap
        for file in fields(programme)
        for gap in (
            *_written(file.name, programme, w),
            *(_never_found(programme, w) if file.name == "earlier_years" else ()),
        )
    )


def _written(file: str, programme: Programme, w: Wording) -> Iterator[Gap]:
    """What a file itself calls unknown."""
    grouped: dict[Gap, list[str]] = {}
    for each in _unknowns(getattr(programme, file), (), None, programme, w):
        alike = Gap(
            pages=_pages(file, each.key),
            what=" · ".join((_words(file, w), *each.entry)),
            values=(),
            reason=w.unknown(each.unknown.unknown),
            because=w.text(each.unknown.because) if each.unknown.because else "",
            could_give=_could_give(file, each.item, programme),
        )
        grouped.setdefault(alike, []).append(_words(each.key, w))
    return (replace(alike, values=tuple(values)) for alike, values in grouped.items())


def _pages(file: str, key: str) -> tuple[str, ...]:
    """The pages that an unknown value concerns: what an earlier year released concerns two."""
    more = ("land-release",) if file == "earlier_years" and key in OF_A_YEAR else ()
    return (*_PAGES.get(file, ()), *more)


def _never_found(programme: Programme, w: Wording) -> Iterator[Gap]:
    """The years of the record for which no document was found, by the pages they concern."""
    for year in unrecorded(programme):
        by_pages: dict[tuple[str, ...], list[str]] = {}
        for key in year.keys:
            by_pages.setdefault(_pages("earlier_years", key), []).append(_words(key, w))
        for pages, values in by_pages.items():
            yield Gap(
                pages=pages,
                what=f"{_words('earlier_years', w)} · {year.year}",
                values=tuple(values),
                reason=w.unknown("not found"),
                because=_why_never_found(year, w),
                could_give=_could_give("earlier_years", None, programme),
            )


def _why_never_found(year: Unrecorded, w: Wording) -> str:
    if year.only_summed_up:
        return w.say("Of this year only the area cleared was found, in a summary of several years.")
    return w.say("None of the documents used here gives it.")


def _could_give(file: str, item: object, programme: Programme) -> tuple[str, ...]:
    """Whoever gave or received money knows how much; else whoever the data name for a file."""
    if isinstance(item, FundingReceived):
        return tuple(programme.organisation(each).short for each in (item.giver, *item.receivers))
    return tuple(
        each.short for each in programme.organisations.organisations if file in each.can_give
    )


def _unknowns(
    value: object, entry: tuple[str, ...], item: object, programme: Programme, w: Wording
) -> Iterator[_Open]:
    """Every unknown value within a value."""
    if isinstance(value, Fact):
        for key in type(value).model_fields:
            inner = getattr(value, key)
            if isinstance(inner, Unknown):
                yield _Open(entry, key, inner, item)
            else:
                yield from _unknowns(inner, entry, item, programme, w)
    elif isinstance(value, tuple):
        for each in value:
            name = _name(each, programme, w)
            more = (name,) if name else ()
            yield from _unknowns(each, (*entry, *more), each, programme, w)


def _name(item: object, programme: Programme, w: Wording) -> str:
    """What an entry of a list is about: its date, or its year and, for money, its giver."""
    if isinstance(item, Baseline):
        return w.as_of(item.as_of)
    year = getattr(item, "year", None)
    if year is None:
        title = getattr(item, "title", None)
        return w.text(title) if isinstance(title, Text) else ""
    giver = getattr(item, "giver", None)
    return f"{year}, {programme.organisation(giver).short}" if giver else str(year)


def _words(key: str, w: Wording) -> str:
    words = {
        "contamination": w.say("Contamination"),
        "land_release": w.say("Land release"),
        "earlier_years": w.say("Earlier years"),
        "funding": w.say("Funding"),
        "people": w.say("People"),
        "strategy": w.say("Strategy"),
        "by_region": w.say("by region"),
        "by_type": w.say("by type of contamination"),
        "newly_found_areas": w.say("newly found areas"),
        "areas": w.say("number of areas"),
        "remaining": w.say("remaining AP mined area"),
        "mixed": w.say("mixed area"),
        "cleared": w.say("area cleared"),
        "reduced": w.say("area reduced"),
        "cancelled": w.say("area cancelled"),
        "ap_mines_destroyed": w.say("AP mines destroyed"),
        "clearance_by_district": w.say("clearance by district"),
        "technical_survey_by_district": w.say("technical survey by district"),
        "cleared_without_mines": w.say("area cleared without finding mines"),
        "amount": w.say("amount"),
        "high_and_medium_left": w.say("high- and medium-priority tasks to be left"),
        "low_left": w.say("low-priority tasks to be left"),
        "high_and_medium_area_m2": w.say("area of high- and medium-priority tasks"),
    }
    return words.get(key, key.replace("_", " "))
