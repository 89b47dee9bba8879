"""Funding: the need of a year against the need in all; years and months in order."""

from collections.abc import Iterator

from mineaction.checks.fault import Fault, digits, twice
from mineaction.facts.funding import FundingFacts
from mineaction.yaml_source import At

AT: At = ("funding",)


def check(funding: FundingFacts) -> Iterator[Fault]:
    """Everything the funding figures must agree on."""
    at = (*AT, "requirements")
    yield from twice(funding.requirements, lambda need: need.id, at, "id", "the id")
    for position, need in enumerate(funding.requirements):
        years = need.last_year - need.first_year + 1
        if years < 1:
            what = f"it ends in {need.last_year}, before it begins in {need.first_year}"
            yield Fault((*at, position, "last_year"), "out-of-range", what, "correct the years")
            continue
        added = need.a_year.in_base * years
        allowed = need.a_year.half_step * years + need.in_all.half_step
        if abs(added - need.in_all.in_base) > allowed:
            what = (
                f"{years} years at {digits(need.a_year.in_base)} EUR are {digits(added)} EUR, "
                f"printed in all: {digits(need.in_all.in_base)} EUR"
            )
            place, there = (*at, position, "in_all", "value"), (*at, position, "a_year", "value")
            yield Fault(place, "total-differs", what, "compare both with the source", there)
    received = (*AT, "received")
    yield from twice(
        funding.received,
        lambda money: (money.year, money.giver, ", ".join(money.receivers)),
        received,
        "year",
        "the money of",
    )
    yield from _endings(funding)


def _endings(funding: FundingFacts) -> Iterator[Fault]:
    at = (*AT, "endings")
    yield from twice(funding.endings, lambda end: end.statement, at, "statement", "the statement")
    for position, ending in enumerate(funding.endings):
        if ending.last_month < ending.first_month:
            what = f"{ending.last_month} is before {ending.first_month}"
            yield Fault((*at, position, "last_month"), "out-of-range", what, "correct the months")
