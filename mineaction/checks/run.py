"""Runs all checks on whatever files could be read."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from mineaction.checks import (
    changes,
    contamination,
    contradictions,
    dates,
    earlier_years,
    funding,
    land_release,
    people,
    printings,
    references,
    strategy,
)
from mineaction.checks.fault import Fault
from mineaction.facts.base import Fact

# The checks of a subject, with the files (their names without .yaml) that each needs.
SUBJECTS: tuple[tuple[tuple[str, ...], Callable[..., Iterable[Fault]]], ...] = (
    (("contamination",), contamination.check),
    (("land_release",), land_release.check),
    (("funding",), funding.check),
    (("people",), people.check),
    (("strategy", "places"), strategy.check),
    (("earlier_years",), earlier_years.check),
    (("earlier_years", "land_release"), earlier_years.check_summary),
    (("changes",), changes.check),
)


def run(facts: dict[str, Fact], today: date) -> Iterator[Fault]:
    """Run every check whose files are in `facts` (by file name without .yaml)."""
    yield from references.check(facts)
    yield from printings.check(facts)
    yield from dates.check(facts, today)
    for needs, check in SUBJECTS:
        if all(name in facts for name in needs):
            yield from check(*(facts[name] for name in needs))
    yield from contradictions.check(facts)
