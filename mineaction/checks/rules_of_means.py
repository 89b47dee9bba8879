"""Rules on money, people and targets."""

from collections.abc import Iterator
from decimal import Decimal

from mineaction.checks.disagreement import Disagreement, numbers
from mineaction.facts.contamination import Contamination
from mineaction.facts.funding import FundingFacts
from mineaction.facts.people import People
from mineaction.facts.places import Places
from mineaction.facts.quantities import Money
from mineaction.facts.strategy import Strategies


def need_and_government_money(funding: FundingFacts) -> Iterator[Disagreement]:
    """A need beside money of which a part is not stated."""
    known = [
        (money.year, money.amount.in_base)
        for money in funding.received
        if money.kind == "government" and isinstance(money.amount, Money)
    ]
    if not known or all(isinstance(money.amount, Money) for money in funding.received):
        return
    latest = max(year for year, _ in known)
    given = sum((amount for year, amount in known if year == latest), Decimal(0))
    for position, need in enumerate(funding.requirements):
        at = ("funding", "requirements", position, "a_year", "value")
        a_year = need.a_year.in_base
        values = (a_year, given, a_year - given)
        yield Disagreement("need-and-government-money", need.id, at, values)


def several_endings_of_funding(funding: FundingFacts) -> Iterator[Disagreement]:
    """More than one statement of when funding ends."""
    if len({(ending.first_month, ending.last_month) for ending in funding.endings}) > 1:
        yield Disagreement("several-endings-of-funding", "funding", ("funding", "endings"))


def target_does_not_finish(
    strategy: Strategies, contamination: Contamination
) -> Iterator[Disagreement]:
    """A target pace that leaves mined area at the end of the strategy, from the baseline on."""
    latest = max(contamination.baselines, key=lambda b: b.as_of)
    remaining = latest.remaining.area.in_base
    for position, each in enumerate(strategy.strategies):
        a_year = each.clearance.a_year.in_base
        years = each.years_after(latest.as_of.year)
        in_all = a_year * years
        if years and in_all < remaining:
            at = ("strategy", "strategies", position, "clearance", "a_year", "value")
            values = (remaining, a_year, in_all)
            yield Disagreement("target-does-not-finish", each.id, at, values)


def roles_overlap(people: People) -> Iterator[Disagreement]:
    """Roles that add up to more than the staff of an operator."""
    for position, year in enumerate(people.staff):
        values: list[int] = []
        first: int | None = None
        for number, row in enumerate(year.rows):
            roles = row.managerial_or_supervisory.total + row.operational.total
            if roles > row.all_staff.total:
                values += (roles, row.all_staff.total)
                first = number if first is None else first
        if first is not None:
            at = ("people", "staff", position, "rows", first)
            yield Disagreement("roles-overlap", str(year.year), at, numbers(*values))


def all_municipalities(strategy: Strategies, places: Places) -> Iterator[Disagreement]:
    """As many municipalities called contaminated as there are."""
    there_are = places.territory.municipalities
    for position, each in enumerate(strategy.strategies):
        if each.municipalities.contaminated == there_are:
            at = ("strategy", "strategies", position, "municipalities", "contaminated")
            values = numbers(there_are, there_are)
            yield Disagreement("all-municipalities", each.id, at, values)


def average_of_season(people: People) -> Iterator[Disagreement]:
    """A printed average that agrees with the parts of the season only once rounded."""
    for position, year in enumerate(people.capacity):
        for number, row in enumerate(year.rows):
            months = [(part.last_month - part.first_month + 1) for part in row.season]
            worked = sum(m * part.personnel for m, part in zip(months, row.season, strict=True))
            in_order = all(length > 0 for length in months)  # otherwise reported elsewhere
            if months and in_order and worked != row.personnel * sum(months):
                average = (Decimal(worked) / sum(months)).quantize(Decimal("0.1"))
                at = ("people", "capacity", position, "rows", number, "personnel")
                values = numbers(row.personnel, average)
                yield Disagreement("average-of-season", str(year.year), at, values)
