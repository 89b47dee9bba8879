"""What mine action needs, what it was given, and what is not covered by government."""

from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from mineaction.facts.base import SourceRef
from mineaction.facts.funding import FundingReceived, FundingRequirement
from mineaction.facts.quantities import Money
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.programme import Programme
from mineaction.wording import Wording

# What a row of money tells: name, needed, from government, not covered, international (EUR).
MoneyRow = tuple[str, Decimal | None, Decimal | None, Decimal | None, Decimal | None]


@dataclass(frozen=True)
class Coverage:
    """A need of one year against the government's money of the latest year known, in EUR."""

    need: FundingRequirement
    year: int
    government: tuple[FundingReceived, ...]
    others: tuple[FundingReceived, ...]

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
    return Coverage(
        need=max(funding.requirements, key=lambda each: each.last_year),
        year=year,
        government=tuple(money for money in of_year if money.kind == "government"),
        others=tuple(money for money in of_year if money.kind == "international"),
    )


def a_year(programme: Programme, w: Wording) -> Finding:
    """A year's need, the government's money and what it leaves, in EUR; the rest not stated."""
    have = coverage(programme)
    if have is None:
        return _nothing("funding-a-year", w)
    need = w.say(
        "Needed a year, {first}–{last}", first=have.need.first_year, last=have.need.last_year
    )
    government = w.say("Government, {year}", year=have.year)
    left = have.not_covered_by_government_eur
    rows: list[MoneyRow] = [
        (need, have.needed_eur, None, None, None),
        (government, None, have.government_eur, left, None),
        *((_giver(programme, w, each), None, None, None, amount_eur(each)) for each in have.others),
    ]
    unknown = {
        (position, "international"): w.say("amount not stated")
        for position, row in enumerate(rows[2:], start=2)
        if row[-1] is None
    }
    table = _money_table(rows)
    return Finding(
        id="funding-a-year",
        claim=_a_year_claim(programme, w, have),
        measure=w.say(
            "Need and money, EUR a year, {covers}; money of {year}, need of {first}–{last}",
            covers=w.text(have.need.covers),
            year=have.year,
            first=have.need.first_year,
            last=have.need.last_year,
        ),
        columns=_columns(w),
        table=table,
        chart=_chart(w, have),
        sources=sources_of(have),
        notes=notes_on(programme, w, have),
        unknown=unknown,
    )


def in_all(programme: Programme, w: Wording) -> Finding:
    """The need of all years, and what government money leaves if it stays the same, in EUR."""
    have = coverage(programme)
    if have is None:
        return _nothing("funding-in-all", w)
    given = have.government_eur * have.years
    total = have.need.in_all.in_base
    left = max(total - given, Decimal(0))
    gaps = {"first": have.need.first_year, "last": have.need.last_year, "year": have.year}
    rows: list[MoneyRow] = [
        (w.say("Needed {first}–{last}", **gaps), total, None, None, None),
        (w.say("Government, if each year is as {year}", **gaps), None, given, left, None),
    ]
    claim = w.say(
        "{total} is needed for {first}–{last}. If the government gives each year what it gave "
        "in {year}, {left} is not covered by government.",
        total=w.million_eur(total),
        left=w.million_eur(left),
        **gaps,
    )
    formula = w.say(
        "Not covered by government = need − years × the government's money of {year}: "
        "{total} − {years} × {given}.",
        total=w.million_eur(total),
        years=w.number(have.years),
        given=w.million_eur(have.government_eur),
        **gaps,
    )
    return Finding(
        id="funding-in-all",
        claim=claim,
        measure=w.say(
            "Need and government money, EUR, {first}–{last} in all, {covers}",
            covers=w.text(have.need.covers),
            **gaps,
        ),
        columns=_columns(w, "#value+incoming+assumed+c_eur"),
        table=_money_table(rows),
        chart=_chart(w),
        sources=sources_of(have),
        notes=(Note("derived", formula), *notes_on(programme, w, have)),
    )


def endings(programme: Programme, w: Wording) -> Finding:
    """The dated statements of when funding ends, as they are printed."""
    rows = programme.funding.endings
    statements = [programme.statement(row.statement) for row in rows]
    claim = w.count(
        "The source makes {n} dated statement about the end of funding.",
        "The source makes {n} dated statements about the end of funding, not one date.",
        len(rows),
    )
    return Finding(
        id="funding-endings",
        claim=claim if rows else w.say("The source does not say when funding ends."),
        measure=w.say("What is said about the end of funding, with the dates as printed"),
        columns=(
            Column("what", w.say("What ends"), "text", hxl.NAME),
            Column("when", w.say("When, as printed"), "text", "#meta+printed+date"),
            Column("statement", w.say("What is said"), "text", "#description"),
            Column("source", w.say("Source"), "text", hxl.SOURCE),
        ),
        table=tidy(
            {
                "what": [w.text(row.short) for row in rows],
                "when": [w.text(row.printed_date) for row in rows],
                "statement": [w.text(each.text) for each in statements],
                "source": [w.source(each.source, programme) for each in statements],
                "first": [row.first_month for row in rows],
                "last": [row.last_month for row in rows],
            }
        ),
        chart=Chart(
            "timeline",
            "what",
            (Series("when", "uncovered", w.say("When it may end"), labels="when"),),
            "count",
        )
        if rows
        else None,
        sources=tuple(dict.fromkeys(each.source for each in statements)),
        notes=notes.known(programme, w, "several-endings-of-funding", "funding"),
    )


def _nothing(identifier: str, w: Wording) -> Finding:
    return Finding(
        id=identifier,
        claim=w.say("The source does not give both a need and an amount received."),
        measure=w.say("Need and government money, EUR"),
        columns=_columns(w),
        table=_money_table([]),
        chart=None,
        sources=(),
    )


def _money_table(rows: list[MoneyRow]) -> pd.DataFrame:
    keys = ("what", "needed", "government", "uncovered", "international")
    return tidy({key: [row[place] for row in rows] for place, key in enumerate(keys)})


def _columns(w: Wording, given: str = hxl.RECEIVED) -> tuple[Column, ...]:
    return (
        Column("what", w.say("What"), "text", hxl.NAME),
        Column("needed", w.say("Needed (EUR)"), "eur", hxl.NEEDED),
        Column("government", w.say("From government (EUR)"), "eur", given),
        Column("uncovered", w.say("Not covered by government (EUR)"), "eur", hxl.UNCOVERED),
        Column(
            "international",
            w.say("International (EUR)"),
            "eur",
            "#value+incoming+received+international+c_eur",
        ),
    )


def _chart(w: Wording, have: Coverage | None = None) -> Chart:
    series = [
        Series("needed", "rest", w.say("Needed")),
        Series("government", "government", w.say("From government")),
        Series("uncovered", "uncovered", w.say("Not covered by government, at most")),
    ]
    if have is not None and have.others:
        series.append(Series("international", "international", w.say("International")))
    return Chart("bars", "what", tuple(series), "eur", stacked=True)


def _giver(programme: Programme, w: Wording, money: FundingReceived) -> str:
    receivers = [programme.organisation(each).short for each in money.receivers]
    return w.say(
        "{giver} to {receivers}, {year}",
        giver=programme.organisation(money.giver).short,
        receivers=w.listing(receivers),
        year=money.year,
    )


def _a_year_claim(programme: Programme, w: Wording, have: Coverage) -> str:
    gaps = {
        "given": w.million_eur(have.government_eur),
        "needed": w.million_eur(have.needed_eur),
        "share": w.percent(have.government_eur, have.needed_eur),
        "left": w.million_eur(have.not_covered_by_government_eur),
        "covers": w.text(have.need.covers),
        "others": w.listing(
            [_giver(programme, w, m) for m in have.others if amount_eur(m) is None]
        ),
    }
    if have.not_covered_by_government_eur == 0:
        return w.say("The government's {given} covers the {needed} needed for {covers}.", **gaps)
    if all(amount_eur(money) is not None for money in have.others):
        return w.say(
            "The government covers {share} of a year's need for {covers}: {given} of {needed}. "
            "{left} is not covered by government.",
            **gaps,
        )
    return w.say(
        "The government covers {share} of a year's need for {covers}: {given} of {needed}. "
        "At most {left} is not covered by government; what else came ({others}) is not stated.",
        **gaps,
    )


def sources_of(have: Coverage) -> tuple[SourceRef, ...]:
    """Where the need and the money are printed."""
    money = (each.source for each in (*have.government, *have.others))
    return tuple(dict.fromkeys((have.need.source, *money)))


def notes_on(programme: Programme, w: Wording, have: Coverage) -> tuple[Note, ...]:
    """The formula, what is not stated, and the known trap of reading the two as a gap."""
    found = [
        Note(
            "derived",
            w.say(
                "Not covered by government = need of a year − government money of {year}.",
                year=have.year,
            ),
        )
    ]
    for money in have.others:
        if amount_eur(money) is not None:
            continue
        because = getattr(money.amount, "because", None)
        text = w.text(because) if because else w.say("The source does not state the amount.")
        found.append(Note("not stated", text))
    found += notes.known(programme, w, "need-and-government-money", have.need.id)
    return tuple(found)


def lead(programme: Programme, w: Wording) -> str:
    """What is needed and what is known to come, in a sentence."""
    have = coverage(programme)
    if have is None:
        return w.say("The source does not give both a need and an amount received.")
    return w.say(
        "{needed} a year is needed for {covers}; the government gave {given} in {year}.",
        needed=w.million_eur(have.needed_eur),
        covers=w.text(have.need.covers),
        given=w.million_eur(have.government_eur),
        year=have.year,
    )
