"""Tables of words: statements of the sources retold, contradictions, terms, changes."""

from collections.abc import Iterator

from mineaction.facts.contradictions import Contradiction, StatedValue
from mineaction.programme import Programme
from mineaction.tables.parts import (
    AS_PRINTED,
    RETOLD,
    ROUNDED,
    SEPARATOR,
    english,
    ident,
    source,
)
from mineaction.tables.table import DataTable, Field, Row

COMPUTED, NO_SOURCE = "computed", "no source"


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of words."""
    return (
        statements(programme),
        contradictions(programme),
        glossary(programme),
        changes(programme),
    )


def statements(programme: Programme) -> DataTable:
    """What the sources say in words, in sentences of the project's own."""
    return DataTable(
        "statements",
        "Statements",
        "What the sources say in words, retold in sentences of the project's own.",
        (
            ident("The statement"),
            Field("subject", "text", "#meta+subject", "What it is about", required=True),
            Field("text", "text", "#description+statement", "What is said, retold", required=True),
            Field(
                "organisation_id", "text", "#org+code", "Whom it concerns", refers="organisations"
            ),
            Field("source", "text", "#meta+source", "Document, table or section, footnotes", True),
            Field("quality", "text", "#meta+quality", "retold: not the source's words", True),
        ),
        tuple(
            (
                *(each.id, each.subject, each.text.en, each.organisation),
                *(source(programme, each.source), RETOLD),
            )
            for each in programme.statements.statements
        ),
        key=("id",),
    )


def contradictions(programme: Programme) -> DataTable:
    """Where a source disagrees with itself or misleads: each value a row."""
    return DataTable(
        "contradictions",
        "Contradictions, breaks and traps for readers",
        "Where a source disagrees with itself or is easily misread: each value a row, with the "
        "choice made and the reason.",
        (
            Field("contradiction_id", "text", "#meta+id", "The contradiction", required=True),
            Field("position", "whole number", "#meta+position", "The value's place in it", True),
            Field("kind", "text", "#meta+kind", "contradiction, break, rounding, reading", True),
            Field("title", "text", "#description+title", "The contradiction in words", True),
            Field("what", "text", "#indicator+name", "What is said, or what the value is of"),
            Field("value", "decimal", "#indicator+value+num", "The value; empty for words"),
            Field("unit", "text", "#meta+unit", "Its unit as printed"),
            Field("arithmetic", "text", "#meta+arithmetic", "How the project computed the value"),
            Field("used", "text", "#meta+used", "Which value the dashboard uses", required=True),
            Field("because", "text", "#meta+because", "Why", required=True),
            Field("statement_ids", "text", "#meta+statement+id+list", "Statements, separated by |"),
            Field("source", "text", "#meta+source", "Where it is printed; empty if it is not"),
            Field(
                "quality",
                "text",
                "#meta+quality",
                "as printed, rounded, retold (words), computed, or no source",
                required=True,
            ),
        ),
        tuple(
            row
            for each in programme.contradictions.contradictions
            for row in _value_rows(programme, each)
        ),
        key=("contradiction_id", "position"),
    )


def _value_rows(programme: Programme, known: Contradiction) -> Iterator[Row]:
    ids = SEPARATOR.join(known.statements) or None
    for position, value in enumerate(known.values, start=1):
        yield (
            *(known.id, position, known.kind, known.title.en),
            *(value.what.en, value.value, value.unit, english(value.arithmetic)),
            *(known.used.en, known.because.en, ids),
            source(programme, value.source) if value.source else None,
            _how_known(value),
        )


def _how_known(value: StatedValue) -> str:
    if not value.source:
        return COMPUTED if value.arithmetic else NO_SOURCE
    if value.value is None:
        return RETOLD
    return ROUNDED if value.rounded else AS_PRINTED


def glossary(programme: Programme) -> DataTable:
    """Terms of the field and what they mean."""
    return DataTable(
        "glossary",
        "Terms",
        "Terms of the field and what they mean here.",
        (
            ident("The term"),
            Field("short", "text", "#meta+term+short", "Short form", required=True),
            Field("term", "text", "#meta+term", "The term", required=True),
            Field("definition", "text", "#description+definition", "What it means", required=True),
            Field("forms", "text", "#meta+term+list", "Words it is met under, separated by |"),
        ),
        tuple(
            (
                *(each.id, each.short.en, each.name.en, each.definition.en),
                SEPARATOR.join(each.forms.en) or None,
            )
            for each in programme.glossary.terms
        ),
        key=("id",),
    )


def changes(programme: Programme) -> DataTable:
    """What changed in the data, newest first."""
    return DataTable(
        "changes",
        "Changes of the data",
        "What changed in the data and why, newest first, with the data version that it made.",
        (
            Field("version", "text", "#meta+version", "Data version after it", required=True),
            Field("date", "text", "#date+updated", "Date, month or year (ISO)", required=True),
            Field("what", "text", "#description+change", "What changed", required=True),
            Field("because", "text", "#meta+because", "Why", required=True),
        ),
        tuple(
            (each.version, each.date, each.what.en, each.why.en)
            for each in programme.changes.changes
        ),
        key=("version",),
    )
