"""The log of changes: newest first, each data version once."""

from collections.abc import Iterator
from itertools import pairwise

from mineaction.checks.fault import Fault, twice
from mineaction.facts.changes import Changes
from mineaction.yaml_source import At

AT: At = ("changes", "changes")


def check(changes: Changes) -> Iterator[Fault]:
    """Versions that stand twice, and entries out of order."""
    yield from twice(changes.changes, lambda each: each.version, AT, "version", "the version")
    for position, (newer, older) in enumerate(pairwise(changes.changes), start=1):
        if newer.date < older.date:
            what = f"{older.date} stands below the older {newer.date}"
            yield Fault((*AT, position, "date"), "out-of-range", what, "put the newest first")
