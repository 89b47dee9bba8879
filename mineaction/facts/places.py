"""Places: regions and districts are two geographies, and nothing converts one into the other."""

from typing import Annotated, Literal

from pydantic import Field

from mineaction.facts.base import Fact, Id, Text, Words


class PlaceName(Fact):
    """A place's name in the three languages of the interface."""

    en: Words
    sq: Words
    sr: Words


class Region(Fact):
    """A region: contamination is reported by these."""

    id: Id
    name: PlaceName


class District(Fact):
    """A district: land release is reported by these."""

    id: Id
    name: PlaceName
    printed: Words = Field(description="As the source prints it")
    boundary: Words | None = Field(None, description="Its id in geo/districts.geojson")


class StatusFootnote(Fact):
    """What is said about the territory's status, wherever its name stands."""

    id: Literal["plain", "eu", "un", "coe"]
    label: Text
    text: Text


class Territory(Fact):
    """The territory that the whole data set is about."""

    name: PlaceName
    code: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = Field(description="ISO 3166 style")
    municipalities: Annotated[int, Field(ge=0)]
    convention_party: bool = Field(description="Whether it is party to the APMBC")
    convention_note: Text
    status_footnotes: Annotated[tuple[StatusFootnote, ...], Field(min_length=1)] = Field(
        description="The first is used unless another is chosen"
    )


class Places(Fact):
    """places.yaml"""

    territory: Territory
    boundaries_credit: Text | None = Field(None, description="Who the boundaries are from")
    regions: tuple[Region, ...]
    districts: tuple[District, ...]
