"""Nothing that is reported can have happened after today."""

from collections.abc import Iterator
from datetime import date

from mineaction.checks.fault import Fault
from mineaction.facts.base import Fact
from mineaction.facts.changes import Change
from mineaction.facts.contamination import Baseline, Survey
from mineaction.facts.earlier_years import EarlierYear
from mineaction.facts.land_release import ReleaseYear, SummaryRow
from mineaction.facts.people import CapacityYear, StaffRow, StaffYear
from mineaction.facts.sources import Citation, Document
from mineaction.facts.walk import walk

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


def check(facts: dict[str, Fact], today: date) -> Iterator[Fault]:
    """Dates and years of things reported that lie after `today`."""
    for name, fact in facts.items():
        for at, block in walk(fact, (name,)):
            for field in PAST.get(type(block), ()):
                value = getattr(block, field)
                if value is not None and _is_after(str(value), today):
                    what = f"{value} has not come yet"
                    yield Fault((*at, field), "future-date", what, "correct the date")


def _is_after(when: str, today: date) -> bool:
    return when > today.isoformat()[: len(when)]
