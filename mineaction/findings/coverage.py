"""A need for money against what is known to have come, with sources and caveats."""

from dataclasses import dataclass
from decimal import Decimal

from mineaction.facts.base import SourceRef
from mineaction.facts.funding import FundingReceived, FundingRequirement
from mineaction.facts.quantities import Money
from mineaction.finding import Finding, Note, without_figures
from mineaction.findings import notes
from mineaction.programme import Programme
from mineaction.wording import Wording


@dataclass(frozen=True)
class Coverage:
    """A need of one year against the government's money of the latest year known, in EUR.

    `others` gave in that year too, `later` in other years that the need spans.
    """

    need: FundingRequirement
    year: int
    government: tuple[FundingReceived, ...]
    others: tuple[FundingReceived, ...]
    later: tuple[FundingReceived, ...] = ()

    @property
    def needed_eur(self) -> Decimal:
        """What is needed a year."""
        return self.need.a_year.in_base

    @property
    def government_eur(self) -> Decimal:
        """What the government gave in the year."""
        return sum((amount_eur(money) or Decimal(0) for money in self.government), Decimal(0))

    @property
    def not_covered_by_government_eur(self) -> Decimal:
        """What government money leaves of a year's need; never below zero."""
        return max(self.needed_eur - self.government_eur, Decimal(0))

    @property
    def unstated_in_all(self) -> bool:
        """Whether other money of unstated amount came in the year or in those of the need."""
        return any(amount_eur(money) is None for money in (*self.others, *self.later))

    @property
    def years(self) -> int:
        """How many years the need spans."""
        return self.need.last_year - self.need.first_year + 1


def amount_eur(money: FundingReceived) -> Decimal | None:
    """An amount in EUR, or None where it is unknown."""
    return money.amount.in_base if isinstance(money.amount, Money) else None


def coverage(programme: Programme) -> Coverage | None:
    """The latest need against the latest known government money, or None when one is missing."""
    funding = programme.funding
    government = [money for money in funding.received if money.kind == "government"]
    unknown = {money.year for money in government if amount_eur(money) is None}
    years = {money.year for money in government} - unknown
    if not funding.requirements or not years:
        return None
    year = max(years)
    of_year = [money for money in funding.received if money.year == year]
    need = max(funding.requirements, key=lambda each: each.last_year)
    spanned = {*range(need.first_year, need.last_year + 1)} - {year}
    international = [money for money in funding.received if money.kind == "international"]
    return Coverage(
        need=need,
        year=year,
        government=tuple(money for money in of_year if money.kind == "government"),
        others=tuple(money for money in international if money.year == year),
        later=tuple(money for money in international if money.year in spanned),
    )


def giver_name(programme: Programme, w: Wording, money: FundingReceived) -> str:
    """Who gave to whom in which year."""
    receivers = [programme.organisation(each).short for each in money.receivers]
    return w.say(
        "{giver} to {receivers}, {year}",
        giver=programme.organisation(money.giver).short,
        receivers=w.listing(receivers),
        year=money.year,
    )


def nothing(identifier: str, w: Wording) -> Finding:
    """What is said where there is no need to set against money, or no money."""
    claim = w.say("The source does not give both a need and an amount received.")
    return without_figures(identifier, claim, w.say("Need and government money, EUR"))


def sources_of(have: Coverage) -> tuple[SourceRef, ...]:
    """Where the need and the money are printed."""
    money = (each.source for each in (*have.government, *have.others, *have.later))
    return tuple(dict.fromkeys((have.need.source, *money)))


def notes_on(programme: Programme, w: Wording, have: Coverage) -> tuple[Note, ...]:
    """The formula, what is not stated, and the known trap of reading the two as a gap."""
    found = [
        Note(
            "derived",
            w.say(
                "Not covered by government = need of a year − government money of {year}, "
                "never below 0: {need} − {given} = {left}.",
                year=have.year,
                need=w.million_eur(have.needed_eur),
                given=w.million_eur(have.government_eur),
                left=w.million_eur(have.not_covered_by_government_eur),
            ),
        )
    ]
    for money in (*have.others, *have.later):
        if amount_eur(money) is not None:
            continue
        because = getattr(money.amount, "because", None)
        text = w.text(because) if because else w.say("The source does not state the amount.")
        name = giver_name(programme, w, money)
        found.append(Note("not stated", w.say("{name}: {text}", name=name, text=text)))
    found += notes.known(programme, w, "need-and-government-money", have.need.id)
    return tuple(found)
