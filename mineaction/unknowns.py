"""Everything the data leave open: each unknown value, where it belongs, and why it is unknown."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from mineaction.facts.base import Fact, Text, Unknown
from mineaction.facts.contamination import Baseline
from mineaction.facts.funding import FundingReceived
from mineaction.programme import Programme
from mineaction.wording import Wording


@dataclass(frozen=True)
class Gap:
    """Unknown values of one entry that share a reason: the page they concern, their names.

    `could_give` are the short names of the organisations that may know.
    """

    page: str
    what: str
    values: tuple[str, ...]
    reason: str
    because: str
    could_give: tuple[str, ...]


_PAGES = {
    "contamination": "contamination",
    "land_release": "land-release",
    "earlier_years": "contamination",
    "funding": "funding",
    "people": "people",
    "strategy": "strategy",
}


def gaps(programme: Programme, w: Wording) -> tuple[Gap, ...]:
    """All unknown values of the data, those of an entry together, in the order of the files."""
    grouped: dict[tuple[str, tuple[str, ...], str, str, tuple[str, ...]], list[str]] = {}
    for file in fields(programme):
        facts = getattr(programme, file.name)
        for names, unknown, item in _unknowns(facts, (), None, programme, w):
            because = w.text(unknown.because) if unknown.because else ""
            entry, reason = names[:-1], w.unknown(unknown.unknown)
            givers = _could_give(file.name, item, programme)
            grouped.setdefault((file.name, entry, reason, because, givers), []).append(names[-1])
    return tuple(
        Gap(
            page=_PAGES.get(file, ""),
            what=" · ".join((_words(file, w), *entry)),
            values=tuple(values),
            reason=reason,
            because=because,
            could_give=givers,
        )
        for (file, entry, reason, because, givers), values in grouped.items()
    )


def _could_give(file: str, item: object, programme: Programme) -> tuple[str, ...]:
    """Whoever gave or received money knows how much; else whoever the data name for a file."""
    if isinstance(item, FundingReceived):
        return tuple(programme.organisation(each).short for each in (item.giver, *item.receivers))
    return tuple(
        each.short for each in programme.organisations.organisations if file in each.can_give
    )


def _unknowns(
    value: object, names: tuple[str, ...], item: object, programme: Programme, w: Wording
) -> Iterator[tuple[tuple[str, ...], Unknown, object]]:
    """Every unknown value with its names and the entry of a list that it stands in."""
    if isinstance(value, Unknown):
        yield names, value, item
    elif isinstance(value, Fact):
        for field in type(value).model_fields:
            inner = getattr(value, field)
            more = (_words(field, w),) if isinstance(inner, Unknown) else ()
            yield from _unknowns(inner, (*names, *more), item, programme, w)
    elif isinstance(value, tuple):
        for entry in value:
            name = _name(entry, programme, w)
            more = (name,) if name else ()
            yield from _unknowns(entry, (*names, *more), entry, programme, w)


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
