"""What mine action needs, what it was given, and what is not covered by government."""

from decimal import Decimal

import pandas as pd

from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl
from mineaction.findings.coverage import (
    Coverage,
    amount_eur,
    coverage,
    giver_name,
    notes_on,
    nothing,
    sources_of,
)
from mineaction.programme import Programme
from mineaction.wording import Wording

# What a row of money tells: name, needed, from government, not covered, international (EUR).
MoneyRow = tuple[str, Decimal | None, Decimal | None, Decimal | None, Decimal | None]


def lead(programme: Programme, w: Wording) -> str:
    """What is needed and what is known to come, in a sentence."""
    have = coverage(programme)
    if have is None:
        return w.say("The source does not give both a need and an amount received.")
    return w.say(
        "{needed} a year is needed in {first}–{last} for {covers}; the government gave {given} in "
        "{year}.",
        needed=w.million_eur(have.needed_eur),
        first=have.need.first_year,
        last=have.need.last_year,
        covers=w.text(have.need.covers),
        given=w.million_eur(have.government_eur),
        year=have.year,
    )


def a_year(programme: Programme, w: Wording) -> Finding:
    """A year's need, the government's money and what it leaves, in EUR; the rest not stated."""
    have = coverage(programme)
    if have is None:
        return nothing("funding-a-year", w)
    need = w.say(
        "Needed a year, {first}–{last}", first=have.need.first_year, last=have.need.last_year
    )
    government = w.say("Government, {year}", year=have.year)
    left = have.not_covered_by_government_eur
    rows: list[MoneyRow] = [
        (need, have.needed_eur, None, None, None),
        (government, None, have.government_eur, left, None),
        *(
            (giver_name(programme, w, each), None, None, None, amount_eur(each))
            for each in have.others
        ),
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
        notes=(*_share(w, have), *notes_on(programme, w, have)),
        unknown=unknown,
    )


def in_all(programme: Programme, w: Wording) -> Finding:
    """The need of all years, and what government money leaves if it stays the same, in EUR."""
    have = coverage(programme)
    if have is None:
        return nothing("funding-in-all", w)
    given = have.government_eur * have.years
    total = have.need.in_all.in_base
    left = max(total - given, Decimal(0))
    gaps = {"first": have.need.first_year, "last": have.need.last_year, "year": have.year}
    rows: list[MoneyRow] = [
        (w.say("Needed {first}–{last}", **gaps), total, None, None, None),
        (w.say("Government, if each year is as {year}", **gaps), None, given, left, None),
    ]
    formula = w.say(
        "Not covered by government = need − years × the government's money of {year}, "
        "never below 0: {total} − {years} × {given} = {total} − {sum} = {left}.",
        total=w.million_eur(total),
        years=w.number(have.years),
        given=w.million_eur(have.government_eur),
        sum=w.million_eur(given),
        left=w.million_eur(left),
        **gaps,
    )
    return Finding(
        id="funding-in-all",
        claim=_in_all_claim(w, have, total, left),
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
        unknown={(1, "international"): w.unknown("not stated")} if have.unstated_in_all else {},
    )


def _share(w: Wording, have: Coverage) -> tuple[Note, ...]:
    """How the government's share was computed, where the sentence gives one."""
    if not have.not_covered_by_government_eur:
        return ()
    text = w.say(
        "The government's share of a year's need = {given} ÷ {needed} = {share}.",
        given=w.million_eur(have.government_eur),
        needed=w.million_eur(have.needed_eur),
        share=w.percent(have.government_eur, have.needed_eur),
    )
    return (Note("derived", text),)


def _in_all_claim(w: Wording, have: Coverage, total: Decimal, left: Decimal) -> str:
    gaps = {
        "total": w.million_eur(total),
        "left": w.million_eur(left),
        "first": have.need.first_year,
        "last": have.need.last_year,
        "year": have.year,
    }
    if left and have.unstated_in_all:
        return w.say(
            "{total} is needed for {first}–{last}. If the government gives each year what it gave "
            "in {year}, {left} is not covered by government, an upper bound on the gap.",
            **gaps,
        )
    return w.say(
        "{total} is needed for {first}–{last}. If the government gives each year what it gave "
        "in {year}, {left} is not covered by government.",
        **gaps,
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
        Series("uncovered", "uncovered", w.say("Not covered by government")),
    ]
    if have is not None and have.others:
        series.append(Series("international", "international", w.say("International")))
    return Chart("bars", "what", tuple(series), "eur", stacked=True)


def _a_year_claim(programme: Programme, w: Wording, have: Coverage) -> str:
    gaps = {
        "given": w.million_eur(have.government_eur),
        "needed": w.million_eur(have.needed_eur),
        "share": w.percent(have.government_eur, have.needed_eur),
        "left": w.million_eur(have.not_covered_by_government_eur),
        "covers": w.text(have.need.covers),
        "year": have.year,
        "first": have.need.first_year,
        "last": have.need.last_year,
        "others": w.listing(
            [giver_name(programme, w, m) for m in have.others if amount_eur(m) is None]
        ),
    }
    if have.not_covered_by_government_eur == 0:
        return w.say(
            "The government's {given} of {year} covers the {needed} a year needed in "
            "{first}–{last} for {covers}.",
            **gaps,
        )
    if all(amount_eur(money) is not None for money in have.others):
        return w.say(
            "The government's {given} of {year} is {share} of the {needed} a year needed in "
            "{first}–{last} for {covers}. {left} is not covered by government.",
            **gaps,
        )
    return w.say(
        "The government's {given} of {year} is {share} of the {needed} a year needed in "
        "{first}–{last} for {covers}. {left} is not covered by government, an upper bound on the "
        "gap; not stated: {others}.",
        **gaps,
    )
