"""Which part of a need is covered year by year, by the government and by pledges, in EUR."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from mineaction.facts.base import UNREADABLE

LONGEST_NAME = 60
LARGEST_PLEDGE_EUR = 1_000_000_000

PledgeField = Literal["name", "amount", "first", "last"]
PledgeFault = Literal[
    "empty", "too long", "not a number", "negative", "too large", "order", "too many"
]


@dataclass(frozen=True)
class Pledge:
    """An amount of EUR a year from somebody, from a first year to a last, both included."""

    name: str
    eur_a_year: int
    first_year: int
    last_year: int

    def in_year(self, year: int) -> int:
        """What it gives in a year, in EUR."""
        return self.eur_a_year if self.first_year <= year <= self.last_year else 0


@dataclass(frozen=True)
class Support:
    """The government's money in its first year, its yearly change, and the pledges."""

    government_eur: Fraction
    change_percent: Fraction
    pledges: tuple[Pledge, ...]


@dataclass(frozen=True)
class YearOfMoney:
    """A year's need and who covers what of it, in EUR; covered and uncovered add up to the need.

    Money beyond the need of a year covers nothing more and is not carried into another year:
    `offered` and `promised` are all that the government and pledges would give.
    """

    year: int
    need: Fraction
    government: Fraction
    pledged: Fraction
    offered: Fraction
    promised: Fraction

    @property
    def beyond_need(self) -> bool:
        """Whether more would be given than the year needs."""
        return self.offered + self.promised > self.need

    @property
    def uncovered(self) -> Fraction:
        """What is left of the need."""
        return self.need - self.government - self.pledged


def cover(
    need_eur: Fraction, first_year: int, last_year: int, support: Support
) -> list[YearOfMoney]:
    """Cover a yearly need from the first year to the last: the government first, then pledges."""
    years = []
    for year in range(first_year, last_year + 1):
        factor = max(1 + support.change_percent / 100, Fraction(0))
        offered = support.government_eur * factor ** (year - first_year)
        government = min(offered, need_eur)
        promised = Fraction(sum(pledge.in_year(year) for pledge in support.pledges))
        pledged = min(promised, need_eur - government)
        years.append(YearOfMoney(year, need_eur, government, pledged, offered, promised))
    return years


def read_pledge(
    name: str, amount: str, first: str, last: str
) -> tuple[Pledge | None, dict[PledgeField, PledgeFault]]:
    """A pledge from what somebody typed, or what is wrong with each field.

    Amounts are whole EUR; spaces, commas and points that group digits by three are allowed.
    """
    faults: dict[PledgeField, PledgeFault] = {}
    name = " ".join(re.sub(f"[{UNREADABLE}]", "", name).split())
    if not name:
        faults["name"] = "empty"
    elif len(name) > LONGEST_NAME:
        faults["name"] = "too long"
    eur = _whole(amount, "amount", faults)
    if eur > LARGEST_PLEDGE_EUR:
        faults["amount"] = "too large"
    first_year, last_year = _year(first, "first", faults), _year(last, "last", faults)
    if not {"first", "last"} & faults.keys() and last_year < first_year:
        faults["last"] = "order"
    return (None if faults else Pledge(name, eur, first_year, last_year)), faults


def _year(typed: str, field: PledgeField, faults: dict[PledgeField, PledgeFault]) -> int:
    if re.fullmatch(r"\d{4}", typed.strip()):
        return int(typed)
    faults[field] = "not a number" if typed.strip() else "empty"
    return 0


def _whole(typed: str, field: PledgeField, faults: dict[PledgeField, PledgeFault]) -> int:
    text = typed.strip().removeprefix("€").strip()
    if re.fullmatch(r"-[\d.,\s]+", text):
        faults[field] = "negative"
        return 0
    if len(text) > 20 or not re.fullmatch(r"\d+|\d{1,3}([.,\s])\d{3}(\1\d{3})*", text):
        faults[field] = "not a number" if text else "empty"
        return 0
    return int(re.sub(r"\D", "", text))
