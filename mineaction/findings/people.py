"""Who does the work: women by operator and by role, counts beside every percentage."""

from collections.abc import Iterable

import pandas as pd

from mineaction.facts.people import StaffCount, StaffRow, StaffYear
from mineaction.finding import Chart, Column, Finding, Line, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.programme import Programme
from mineaction.wording import Wording

PARITY_PERCENT = 50
PERCENT = 100


def women_by_operator(programme: Programme, w: Wording, year: StaffYear) -> Finding:
    """Women among all staff by operator, in percent as computed from counts, with the counts.

    The printed total is a row of its own, since it has a share as well.
    """
    rows = sorted(year.rows, key=lambda row: row.all_staff.total, reverse=True)
    names = [programme.organisation(row.operator).short for row in rows]
    counts = [row.all_staff for row in rows]
    return Finding(
        id="women-by-operator",
        claim=_operator_claim(w, year, names, counts),
        measure=w.say(
            "Women among all staff by operator, % and number of people, {year}", year=year.year
        ),
        columns=_columns(w, w.say("Operator"), hxl.OPERATOR),
        table=_table([*names, w.say("All operators")], [*counts, year.totals.all_staff], w),
        chart=_chart(w),
        sources=(year.source,),
        notes=(
            Note("as printed", w.say("Counts and percentages as printed.")),
            *_dated(programme, w, rows),
            *notes.known(programme, w, "roles-overlap", year.year),
        ),
    )


def women_by_role(
    programme: Programme, w: Wording, year: StaffYear, operator: str | None
) -> Finding:
    """Women by role, for an operator's id or, with None, for all operators together.

    Roles overlap and do not cover all staff, so they stand side by side.
    """
    row = next((row for row in year.rows if row.operator == operator), None)
    staff = row or year.totals
    who = programme.organisation(row.operator).short if row else w.say("all operators together")
    names = [
        w.say("All staff"),
        w.say("Managerial or supervisory"),
        w.say("Operational"),
    ]
    counts = [staff.all_staff, staff.managerial_or_supervisory, staff.operational]
    return Finding(
        id="women-by-role",
        claim=_role_claim(w, who, staff.managerial_or_supervisory, staff.operational),
        measure=w.say(
            "Women by role, {who}, % and number of people, {year}", who=who, year=year.year
        ),
        columns=_columns(w, w.say("Role"), hxl.NAME),
        table=_table(names, counts, w),
        chart=_chart(w),
        sources=(year.source,),
        notes=(
            Note("as printed", w.say("Counts and percentages as printed.")),
            *_dated(programme, w, [row] if row else year.rows),
            *notes.known(programme, w, "roles-overlap", year.year),
        ),
    )


def _dated(programme: Programme, w: Wording, rows: Iterable[StaffRow]) -> list[Note]:
    """What the source says about the date of an operator's row."""
    return [
        Note(
            "as printed",
            w.say(
                "{who}: figures as at {date}.",
                who=programme.organisation(row.operator).short,
                date=w.when(str(row.as_of)),
            ),
        )
        for row in rows
        if row.as_of is not None
    ]


def years(programme: Programme) -> list[StaffYear]:
    """The years with staff figures, latest first."""
    return sorted(programme.people.staff, key=lambda year: year.year, reverse=True)


def lead(programme: Programme, w: Wording) -> str:
    """How many people work in mine action, and how many of them are women, in a sentence."""
    known = years(programme)
    if not known:
        return w.say("The source gives no figures on staff.")
    staff, year = known[0].totals.all_staff, known[0].year
    return w.count(
        "{n} person works for the operators, {women} of them a woman ({year}).",
        "{n} people work for the operators, {women} of them women ({year}).",
        staff.total,
        women=w.number(staff.women),
        year=year,
    )


def _columns(w: Wording, first: str, tag: str) -> tuple[Column, ...]:
    return (
        Column("name", first, "text", tag),
        Column("women", w.say("Women (people)"), "count", hxl.WOMEN),
        Column("staff", w.say("Women and men (people)"), "count", hxl.STAFF),
        Column("percent", w.say("Women (%)"), "percent", hxl.indicator("staff+f", "percent")),
    )


def _table(names: list[str], counts: list[StaffCount], w: Wording) -> pd.DataFrame:
    return tidy(
        {
            "name": names,
            "women": [count.women for count in counts],
            "staff": [count.total for count in counts],
            "percent": [count.women_percent for count in counts],
            "label": [
                w.say(
                    "{percent}% ({women} of {staff})",
                    percent=w.number(count.women_percent),
                    women=w.number(count.women),
                    staff=w.number(count.total),
                )
                for count in counts
            ],
        }
    )


def _chart(w: Wording) -> Chart:
    return Chart(
        "bars",
        "name",
        (Series("percent", "women", w.say("Women, % of staff"), labels="label"),),
        "percent",
        lines=(Line(PARITY_PERCENT, w.say("parity")),),
    )


def _operator_claim(w: Wording, year: StaffYear, names: list[str], counts: list[StaffCount]) -> str:
    total = year.totals.all_staff
    if not total.total:
        return w.say("No staff are reported for {year}.", year=year.year)
    first = w.say(
        "Women are {share} of staff: {women} of {staff}",
        share=_share(w, total),
        women=w.number(total.women),
        staff=w.number(total.total),
    )
    with_staff = [(c.women / c.total, n) for n, c in zip(names, counts, strict=True) if c.total]
    highest = max((share for share, _ in with_staff), default=0)
    if len(with_staff) < 2 or not highest:
        return f"{first}."
    leaders = [name for share, name in with_staff if share == highest]
    return w.say("{first}. The share is highest at {who}.", first=first, who=w.listing(leaders))


def _role_claim(w: Wording, who: str, managers: StaffCount, operational: StaffCount) -> str:
    return w.say(
        "At {who}, women hold {managers} of managerial or supervisory posts ({a} of {b}) "
        "and {operational} of operational ones ({c} of {d}).",
        who=who,
        managers=_share(w, managers),
        a=w.number(managers.women),
        b=w.number(managers.total),
        operational=_share(w, operational),
        c=w.number(operational.women),
        d=w.number(operational.total),
    )


def _share(w: Wording, count: StaffCount) -> str:
    """The percentage as printed, but neither 0% of some women nor 100% of not all."""
    if count.women_percent in (0, PERCENT) or not count.total:
        return w.percent(count.women, count.total)
    return w.short(count.women_percent, "percent")
