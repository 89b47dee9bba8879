"""What a source says in words, retold in our own, each with its place."""

from typing import Annotated, Literal

from pydantic import Field

from mineaction.facts.base import Fact, Id, Refers, SourceRef, Text, Words

Subject = Literal[
    "key-development",
    "recommendation",
    "objective-1-output",
    "priority",
    "expectation",
    "season",
    "north",
    "operators",
    "municipalities",
    "actor",
    "management",
    "gender",
    "welfare",
    "environment",
    "information-management",
    "residual",
    "convention",
    "history",
    "survey",
    "funding",
    "standards",
    "other-contamination",
    "earlier-strategy-capacity",
]


class Statement(Fact):
    """One statement of a source."""

    id: Id
    subject: Subject
    text: Text
    source: SourceRef
    organisation: Annotated[str | None, Refers("organisation")] = None


class Statements(Fact):
    """statements.yaml"""

    statements: tuple[Statement, ...]


class Forms(Fact):
    """The words under which a term is met in texts, by language."""

    en: tuple[Words, ...] = ()
    sq: tuple[Words, ...] = ()
    sr: tuple[Words, ...] = ()


class Term(Fact):
    """A term of the field and what it means."""

    id: Id
    short: Text
    name: Text
    definition: Text
    forms: Forms = Field(Forms(), description="Other words for it, such as plurals")


class Glossary(Fact):
    """glossary.yaml"""

    terms: tuple[Term, ...]
