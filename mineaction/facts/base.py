"""What all facts share: strictness, text in three languages, dates, references, the unknown."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

FIRST_YEAR = 1900
LAST_YEAR = 2100


class Fact(BaseModel):
    """A block of a data file: nothing extra, nothing converted, nothing changed afterwards."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


@dataclass(frozen=True)
class Refers:
    """Marks a field whose words are ids of something that stands in another file."""

    to: Literal["region", "district", "organisation", "statement", "document"]


# Control characters, and those that turn the direction of what follows, figures included.
UNREADABLE = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff"
INVISIBLE = r"\s\u200b-\u200f\u2060\u2800\ufeff"


def _readable(words: str) -> str:
    if not re.sub(f"[{INVISIBLE}]", "", words):
        raise PydanticCustomError("empty", "there is no text")
    if re.search(f"[{UNREADABLE}]", words):
        raise PydanticCustomError("empty", "the text holds a control character")
    return words.strip()


Words = Annotated[str, AfterValidator(_readable)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", examples=["gjakova"])]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR, examples=[2024])]
Whole = Annotated[
    int, Field(ge=0, le=10**12, examples=[47065], description="A whole number; not 47,065")
]
Percent = Annotated[int, Field(ge=0, le=100, description="As printed, without the % sign")]


class Text(Fact):
    """A text in English and, where it has been translated, in Albanian and Serbian."""

    en: Words
    sq: Words | None = None
    sr: Words | None = None


def _when(value: Any) -> Any:
    """A date, a month or a year as ISO text: 2025-05-05, 2001-06 or 2002."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool) and FIRST_YEAR <= value <= LAST_YEAR:
        return str(value)
    if isinstance(value, str) and re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        return value
    raise PydanticCustomError("bad_date", "is no date, month (2001-06) or year")


def _month(value: Any) -> Any:
    """A month as ISO text: 2025-06."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        return value
    raise PydanticCustomError("bad_date", 'is no month, as "2025-06" in quotes')


Month = Annotated[str, BeforeValidator(_month), WithJsonSchema({"type": "string"})]

When = Annotated[
    str,
    BeforeValidator(_when),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["2025-05-05", "2001-06", 2002]}),
]


class SourceRef(Fact):
    """Where a figure is printed: a document, its table or section, and the footnotes there."""

    document: Annotated[str, Refers("document")]
    table: Annotated[int, Field(ge=1)] | None = None
    section: Words | None = Field(None, description="A heading listed for it in documents.yaml")
    footnotes: tuple[Annotated[int, Field(ge=1)], ...] = ()


class Unknown(Fact):
    """A value that the source does not give: never zero, never left out."""

    unknown: Literal["not stated", "not found", "not reported"]
    because: Text | None = Field(None, description="Why it is unknown, in a sentence")


# Names that pydantic puts into its paths; no key of a data file is ever called so.
KNOWN_TAG, UNKNOWN_TAG = "(known)", "(unknown)"


def known_or_unknown(value: Any) -> str:
    """Tell pydantic which of the two a value wants to be, so that its message fits."""
    if isinstance(value, Unknown) or (isinstance(value, dict) and "unknown" in value):
        return UNKNOWN_TAG
    return KNOWN_TAG


type_of = Discriminator(known_or_unknown)
AsUnknown = Annotated[Unknown, Tag(UNKNOWN_TAG)]
WholeOrUnknown = Annotated[Annotated[Whole, Tag(KNOWN_TAG)] | AsUnknown, type_of]
