"""Clearance personnel through the season."""

from mineaction.facts.people import CapacityRow, CapacityYear
from mineaction.finding import Chart, Column, Finding, Line, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.programme import Programme
from mineaction.wording import Wording


def capacity_of(programme: Programme, year: int | None) -> CapacityYear | None:
    """The capacity of a year, or else of the latest; None where the data have none."""
    known = {each.year: each for each in programme.people.capacity}
    return known.get(year or 0) or (known[max(known)] if known else None)


def season(programme: Programme, w: Wording, year: CapacityYear) -> Finding:
    """Clearance personnel through the season by operator, number of people, with the average."""
    names, values, operators = [], [], []
    for row in year.rows:
        for months, personnel in _parts(w, row):
            operators.append(programme.organisation(row.operator).short)
            names.append(months)
            values.append(personnel)
    several = len({*operators}) > 1
    if several:
        names = [f"{operator}, {name}" for operator, name in zip(operators, names, strict=True)]
    lines = tuple(
        Line(
            row.personnel,
            w.say(
                "average of {who}: {n}",
                who=programme.organisation(row.operator).short,
                n=w.number(row.personnel),
            ),
        )
        for row in year.rows
    )
    return Finding(
        id="personnel-by-season",
        claim=_season_claim(programme, w, year),
        measure=w.say(
            "Clearance personnel by part of the season, number of people, {year}", year=year.year
        ),
        columns=(
            Column("operator", w.say("Operator"), "text", hxl.OPERATOR),
            Column("months", w.say("Months"), "text", "#meta+months"),
            Column(
                "personnel", w.say("Clearance personnel"), "count", "#indicator+staff+clearance+num"
            ),
        ),
        table=tidy({"operator": operators, "months": names, "personnel": values}),
        chart=Chart(
            "columns",
            "months",
            (Series("personnel", "cleared", w.say("Clearance personnel")),),
            "count",
            lines=lines,
        ),
        sources=(year.source,),
        notes=(
            *(_teams(programme, w, row) for row in year.rows),
            *notes.known(programme, w, "average-of-season", year.year),
            *notes.known(programme, w, "statements-differ", "season"),
        ),
    )


def _parts(w: Wording, row: CapacityRow) -> list[tuple[str, int]]:
    """The parts of an operator's season with their personnel, or else its average alone."""
    parts = [(w.months(p.first_month, p.last_month), p.personnel) for p in row.season]
    return parts or [(w.say("average of the year"), row.personnel)]


def _season_claim(programme: Programme, w: Wording, year: CapacityYear) -> str:
    if not year.rows:
        return w.say("No clearance personnel are reported for {year}.", year=year.year)
    return " ".join(_operator_season(programme, w, row, year.year) for row in year.rows)


def _operator_season(programme: Programme, w: Wording, row: CapacityRow, year: int) -> str:
    numbers = [part.personnel for part in row.season] or [row.personnel]
    gaps = {
        "who": programme.organisation(row.operator).short,
        "low": w.number(min(numbers)),
        "high": w.number(max(numbers)),
        "average": w.number(row.personnel),
        "year": year,
    }
    teams = w.count("{n} manual team", "{n} manual teams", row.manual_teams)
    if min(numbers) == max(numbers):
        return w.say(
            "{who} deployed {high} clearance personnel in {teams} in {year}.", teams=teams, **gaps
        )
    return w.say(
        "{who} deployed {teams} in {year}, with {low} to {high} clearance personnel, "
        "{average} on average.",
        teams=teams,
        **gaps,
    )


def _teams(programme: Programme, w: Wording, row: CapacityRow) -> Note:
    text = w.count(
        "{who}: {n} manual team, {average} clearance personnel on average.",
        "{who}: {n} manual teams, {average} clearance personnel on average.",
        row.manual_teams,
        who=programme.organisation(row.operator).short,
        average=w.number(row.personnel),
    )
    return Note("as printed", text)
