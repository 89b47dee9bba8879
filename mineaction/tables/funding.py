"""Tables of funding: what is needed, what was received, what is said about its end."""

from mineaction.facts.funding import FundingReceived, FundingRequirement, FundingStatement
from mineaction.programme import Programme
from mineaction.tables.parts import (
    NOTE,
    QUALITY,
    READING,
    RETOLD,
    SEPARATOR,
    SOURCE,
    YEAR,
    because,
    ident,
    of_territory,
    organisation,
    organisation_cells,
    printed,
    printed_cells,
    quality,
    source,
)
from mineaction.tables.table import DataTable, Field, Row

FINDINGS = ("funding-a-year", "funding-in-all", "funding-scenario")
OUR_WORDS = {  # columns of `endings` that are ours, and what they are
    "what_ends": RETOLD,
    "first_month": READING,
    "last_month": READING,
    "statement": RETOLD,
}
COVERS = Field("covers", "text", "#sector+covers", "What the money is for", required=True)


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of funding."""
    return (needed(programme), received(programme), endings(programme))


def needed(programme: Programme) -> DataTable:
    """What a programme is estimated to need, a year and in all: a row a requirement."""
    tag = "#value+budget+required"
    return of_territory(
        programme,
        "funding_needed",
        "Funding needed",
        "What is estimated to be needed, a year and in all years together.",
        columns=(
            ident("The requirement"),
            Field("first_year", "year", "#date+year+start", "First year", required=True),
            Field("last_year", "year", "#date+year+end", "Last year", required=True),
            *printed("a_year", f"{tag}+annual", "Needed a year", "eur"),
            *printed("in_all", f"{tag}+total", "Needed in all years together", "eur"),
            COVERS,
            SOURCE,
            QUALITY,
        ),
        rows=(_needed_row(programme, each) for each in programme.funding.requirements),
        findings=FINDINGS,
        key=("id",),
    )


def _needed_row(programme: Programme, need: FundingRequirement) -> Row:
    figures = {"a_year_eur": need.a_year, "in_all_eur": need.in_all}
    return (
        need.id,
        need.first_year,
        need.last_year,
        *printed_cells(need.a_year),
        *printed_cells(need.in_all),
        need.covers.en,
        source(programme, need.source, figures),
        quality(figures),
    )


def received(programme: Programme) -> DataTable:
    """What a donor or government gave in a year; an amount that is not stated is empty."""
    return of_territory(
        programme,
        "funding_received",
        "Funding received",
        "What was given in a year. An amount that the source does not state is empty, not zero.",
        columns=(
            YEAR,
            *organisation("giver", "funder", "Who gave"),
            Field("kind", "text", "#org+funder+type", "government or international", required=True),
            Field(
                "receivers",
                "text",
                "#org+receiver+name+list",
                "Who received: short names, separated by |",
                required=True,
            ),
            *printed("amount", "#value+incoming+received", "Amount", "eur"),
            COVERS,
            NOTE,
            SOURCE,
            QUALITY,
        ),
        rows=(_received_row(programme, each) for each in programme.funding.received),
        findings=FINDINGS,
    )


def _received_row(programme: Programme, gift: FundingReceived) -> Row:
    figures = {"amount_eur": gift.amount}
    receivers = SEPARATOR.join(programme.organisation(each).short for each in gift.receivers)
    return (
        gift.year,
        *organisation_cells(programme, gift.giver),
        gift.kind,
        receivers,
        *printed_cells(gift.amount),
        gift.covers.en,
        because(figures),
        source(programme, gift.source, figures),
        quality(figures),
    )


def endings(programme: Programme) -> DataTable:
    """Dated statements about when funding ends: a row a statement."""
    return of_territory(
        programme,
        "funding_endings",
        "Dated statements of when funding ends",
        "They speak of different money; no single date follows from them.",
        columns=(
            Field(
                "statement_id",
                "text",
                "#meta+statement+id",
                "What the source says",
                required=True,
                refers="statements",
            ),
            Field("what_ends", "text", "#description+what", "What ends, in a few words", True),
            Field(
                "date_as_printed",
                "text",
                "#description+date+printed",
                "The date as the source gives it",
                required=True,
            ),
            _month("first_month", "#date+start", "The first month"),
            _month("last_month", "#date+end", "The last month"),
            Field("statement", "text", "#description+statement", "What is said, retold", True),
            SOURCE,
            QUALITY,
        ),
        rows=(_ending_row(programme, each) for each in programme.funding.endings),
        findings=("funding-endings",),
        key=("statement_id",),
    )


def _month(name: str, tag: str, words: str) -> Field:
    return Field(name, "month", tag, f"{words} that the words of the date may mean", required=True)


def _ending_row(programme: Programme, ending: FundingStatement) -> Row:
    said = programme.statement(ending.statement)
    return (
        ending.statement,
        ending.short.en,
        ending.printed_date.en,
        ending.first_month,
        ending.last_month,
        said.text.en,
        source(programme, said.source),
        "; ".join(f"{name}: {word}" for name, word in OUR_WORDS.items()),
    )
