"""The dated statements of when funding ends."""

from collections.abc import Sequence

from mineaction.facts.funding import FundingStatement
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl, notes
from mineaction.programme import Programme
from mineaction.wording import Wording


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
            Column("what", w.say("What"), "text", hxl.NAME),
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
        notes=(
            *_months_read(w, rows),
            *notes.known(programme, w, "several-endings-of-funding", "funding"),
        ),
    )


def _months_read(w: Wording, rows: Sequence[FundingStatement]) -> tuple[Note, ...]:
    """Which months are drawn where the source prints none."""
    read = [
        w.say("“{printed}” as {months}", printed=w.text(row.printed_date), months=_months(w, row))
        for row in rows
        if w.text(row.printed_date) != _months(w, row)
    ]
    if not read:
        return ()
    text = w.say(
        "The source prints no months for these words; those drawn are our reading: {read}.",
        read="; ".join(read),
    )
    return (Note("derived", text),)


def _months(w: Wording, row: FundingStatement) -> str:
    """The months drawn: December 2025, or January 2025 to December 2025."""
    first, last = w.when(row.first_month), w.when(row.last_month)
    return first if first == last else w.say("{first} to {last}", first=first, last=last)
