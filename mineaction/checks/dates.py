"""Nothing that is reported can have happened after today, nor after what its document describes."""

from collections.abc import Iterator
from datetime import date

from mineaction.checks.fault import Fault
from mineaction.facts.base import Fact, SourceRef
from mineaction.facts.changes import Change
from mineaction.facts.contamination import Baseline, Survey
from mineaction.facts.earlier_years import EarlierYear
from mineaction.facts.land_release import ReleaseYear, SummaryRow
from mineaction.facts.people import CapacityYear, StaffRow, StaffYear
from mineaction.facts.sources import Citation, Document
from mineaction.facts.walk import walk

Located = tuple[SourceRef, tuple[str, ...]]

# The fields that say when something was: strategies and needs may lie ahead, these may not.
PAST: dict[type[Fact], tuple[str, ...]] = {
    Baseline: ("as_of",),
    Survey: ("year",),
    EarlierYear: ("year",),
    ReleaseYear: ("year",),
    SummaryRow: ("year",),
    StaffYear: ("year",),
    StaffRow: ("as_of",),
    CapacityYear: ("year",),
    Document: ("published", "as_of"),
    Citation: ("date",),
    Change: ("date",),
}


# Blocks that say when something was and that one document prints as a whole.
PRINTED = (Baseline, EarlierYear, ReleaseYear, StaffYear, CapacityYear)


def check(facts: dict[str, Fact], today: date) -> Iterator[Fault]:
    """Dates and years of things reported that lie after `today` or after their document's date."""
    yield from _future(facts, today)
    yield from _later_than_document(facts)


def _future(facts: dict[str, Fact], today: date) -> Iterator[Fault]:
    for name, fact in facts.items():
        for at, block in walk(fact, (name,)):
            for field in PAST.get(type(block), ()):
                value = getattr(block, field)
                if value is not None and _is_after(str(value), today):
                    what = f"{value} has not come yet"
                    yield Fault((*at, field), "future-date", what, "correct the date")


def _later_than_document(facts: dict[str, Fact]) -> Iterator[Fault]:
    documents = facts.get("documents")
    as_of = {each.id: str(each.as_of) for each in getattr(documents, "documents", ())}
    for name, fact in facts.items():
        for at, block in walk(fact, (name,)):
            if not isinstance(block, PRINTED):
                continue
            when = block.as_of.year if isinstance(block, Baseline) else block.year
            source, path = _source_of(block)
            last = as_of.get(source.document)
            if last is not None and when > int(last[:4]):
                what = f"{source.document} describes the situation at {last}, this is of {when}"
                mend = "name the document that prints it"
                yield Fault((*at, *path), "later-than-document", what, mend)


def _source_of(block: Baseline | EarlierYear | ReleaseYear | StaffYear | CapacityYear) -> Located:
    if isinstance(block, Baseline):
        return block.remaining.source, ("remaining", "source", "document")
    return block.source, ("source", "document")


def _is_after(when: str, today: date) -> bool:
    return when > today.isoformat()[: len(when)]
