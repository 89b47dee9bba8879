"""Documents, what they are divided into, their footnotes, and who is who."""

from typing import Annotated, Literal

from pydantic import Field

from mineaction.facts.base import Fact, Id, Refers, Text, When, Words


class NumberedTable(Fact):
    """A table of a document."""

    number: Annotated[int, Field(ge=1)]
    title: Text = Field(description="What it is about, in our own words")


class Document(Fact):
    """A published document that figures come from."""

    id: Id
    title: Words = Field(description="As published, in the language it was published in")
    publisher: Words
    edition: Words | None = None
    published: When
    as_of: When = Field(description="The date up to which it describes things")
    address: Words | None = Field(None, description="Where it can be read")
    short: Words = Field(description="What a source line calls it")
    tables: tuple[NumberedTable, ...] = ()
    sections: tuple[Words, ...] = ()
    footnotes: Annotated[int, Field(ge=0)] = Field(0, description="How many it has")


class Documents(Fact):
    """documents.yaml"""

    documents: tuple[Document, ...]


class Citation(Fact):
    """A work cited in a footnote. An author's name only where the work was published under it."""

    kind: Literal["email", "strategy", "report", "presentation"]
    organisation: Annotated[str, Refers("organisation")]
    date: When
    title: Words | None = None
    pages: Words | None = None
    address: Words | None = None
    printed_as: Words | None = Field(None, description="For example Ibid.")
    note: Words | None = None


class Footnote(Fact):
    """A footnote of a document, as the works it cites."""

    document: Annotated[str, Refers("document")]
    number: Annotated[int, Field(ge=1)]
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]


class Footnotes(Fact):
    """footnotes.yaml"""

    footnotes: tuple[Footnote, ...]


class Organisation(Fact):
    """An organisation that the data name."""

    id: Id
    short: Words
    name: Text
    kind: Literal["authority", "operator", "donor", "military", "other"]
    can_give: tuple[
        Literal["contamination", "land_release", "earlier_years", "people", "strategy"], ...
    ] = Field((), description="Files whose missing figures it could give")


class Organisations(Fact):
    """organisations.yaml"""

    organisations: tuple[Organisation, ...]
