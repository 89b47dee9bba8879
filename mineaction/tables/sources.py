"""Tables of evidence: documents, what they are divided into, footnotes, organisations."""

from collections.abc import Iterator

from mineaction.facts.sources import Document, Footnote
from mineaction.programme import Programme
from mineaction.tables.parts import SEPARATOR, ident, organisation, organisation_cells
from mineaction.tables.table import DataTable, Field, Row

DOCUMENT = Field(
    "document_id", "text", "#meta+document+id", "The document", required=True, refers="documents"
)


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of evidence."""
    return (
        documents(programme),
        parts(programme),
        footnotes(programme),
        organisations(programme),
    )


def documents(programme: Programme) -> DataTable:
    """The published documents that the figures come from."""
    return DataTable(
        "documents",
        "Documents",
        "The published documents that the figures come from.",
        (
            ident("The document"),
            Field("title", "text", "#meta+source+title", "Title, as published", required=True),
            Field("publisher", "text", "#org+publisher+name", "Publisher", required=True),
            Field("edition", "text", "#meta+source+edition", "Edition or chapter"),
            Field("published", "text", "#date+published", "Date, month or year (ISO)", True),
            Field("as_of", "text", "#date+reported", "Up to when it describes things (ISO)", True),
            Field("address", "text", "#meta+url", "Where it can be read, where that is known"),
            Field("short", "text", "#meta+source", "What the column source calls it", True),
            Field("footnotes", "whole number", "#meta+footnotes", "How many it has", True),
        ),
        tuple(_document_row(each) for each in programme.documents.documents),
        key=("id",),
    )


def _document_row(document: Document) -> Row:
    dates = document.published, document.as_of
    return (
        *(document.id, document.title, document.publisher, document.edition, *dates),
        *(document.address, document.short, document.footnotes),
    )


def parts(programme: Programme) -> DataTable:
    """The tables and sections of documents that sources name."""
    return DataTable(
        "document_parts",
        "Tables and sections of the documents",
        "What the column source names: a table by its number, a section by its heading. "
        "Titles of tables are the project's own words.",
        (
            DOCUMENT,
            Field("kind", "text", "#meta+kind", "table or section", required=True),
            Field("position", "whole number", "#meta+position", "Place among its kind", True),
            Field("title", "text", "#description+title", "Title or heading", required=True),
        ),
        tuple(row for each in programme.documents.documents for row in _part_rows(each)),
        key=("document_id", "kind", "position"),
    )


def _part_rows(document: Document) -> Iterator[Row]:
    for table in document.tables:
        yield document.id, "table", table.number, table.title.en
    for position, section in enumerate(document.sections, start=1):
        yield document.id, "section", position, section


def footnotes(programme: Programme) -> DataTable:
    """The works cited in footnotes: a row a citation. Persons are not named."""
    return DataTable(
        "citations",
        "Works cited in footnotes",
        "Which organisation, what kind of work, which date. A footnote may cite several works.",
        (
            DOCUMENT,
            Field("footnote", "whole number", "#meta+footnote", "Number of the footnote", True),
            Field("position", "whole number", "#meta+position", "Place in the footnote", True),
            Field("kind", "text", "#meta+kind", "email, strategy, report, presentation", True),
            *organisation("organisation", "author", "Whose work it is"),
            Field("date", "text", "#date+published", "Date, month or year (ISO)", required=True),
            Field("title", "text", "#description+title", "Title"),
            Field("pages", "text", "#meta+pages", "Pages"),
            Field("address", "text", "#meta+url", "Where it can be read"),
            Field("printed_as", "text", "#meta+printed", "What is printed instead (Ibid.)"),
            Field("note", "text", "#meta+note", "More about it"),
        ),
        tuple(
            row for each in programme.footnotes.footnotes for row in _citation_rows(programme, each)
        ),
        key=("document_id", "footnote", "position"),
    )


def _citation_rows(programme: Programme, footnote: Footnote) -> Iterator[Row]:
    for position, work in enumerate(footnote.citations, start=1):
        yield (
            *(footnote.document, footnote.number, position, work.kind),
            *organisation_cells(programme, work.organisation),
            *(work.date, work.title, work.pages, work.address, work.printed_as, work.note),
        )


def organisations(programme: Programme) -> DataTable:
    """The organisations that the data name."""
    return DataTable(
        "organisations",
        "Organisations",
        "The organisations that the data name.",
        (
            ident("The organisation"),
            Field("short", "text", "#org+name+short", "Short name", required=True),
            Field("name", "text", "#org+name", "Full name", required=True),
            Field("kind", "text", "#org+type", "authority, operator, donor, military, other", True),
            Field("can_give", "text", "#meta+list", "Subjects it may know more of, separated by |"),
        ),
        tuple(
            (
                *(each.id, each.short, each.name.en, each.kind),
                SEPARATOR.join(each.can_give) or None,
            )
            for each in programme.organisations.organisations
        ),
        key=("id",),
    )
