"""Where a source disagrees with itself or misleads: both values, the choice, the reason."""

from typing import Annotated, Literal

from pydantic import Field

from mineaction.facts.base import Fact, Id, Refers, SourceRef, Text
from mineaction.facts.quantities import Number, is_rounded

Rule = Literal[
    "cleared-by-year-and-by-district",
    "reduced-by-year-and-by-district",
    "mines-by-year-and-by-district",
    "cleared-without-mines",
    "two-geographies",
    "ap-only-and-mixed",
    "baselines-do-not-connect",
    "survey-column-says-cleared",
    "need-and-government-money",
    "several-endings-of-funding",
    "target-does-not-finish",
    "roles-overlap",
    "mines-in-few-areas",
    "rounded-beside-exact",
    "printed-zero",
    "statements-differ",
    "all-municipalities",
    "average-of-season",
]


class StatedValue(Fact):
    """One of the things that stand against each other: a number with its unit, or words."""

    what: Text
    value: Number | None = None
    unit: (
        Literal["m2", "km2", "eur", "million_eur", "mines", "areas", "people", "percent", "years"]
        | None
    ) = None
    source: SourceRef | None = Field(None, description="Absent where we computed the value")
    arithmetic: Text | None = Field(None, description="How we computed it")

    @property
    def rounded(self) -> bool:
        """Whether the value stands in a coarse unit."""
        return is_rounded(self.unit)


class Contradiction(Fact):
    """A known contradiction, break, rounding or trap for readers, and how it is treated."""

    id: Id
    kind: Literal["contradiction", "break", "gap", "rounding", "reading"]
    rule: Rule = Field(description="The check that finds it in the data")
    about: str = Field(description="What the rule is applied to: a year, a date, an id")
    title: Text
    values: tuple[StatedValue, ...]
    used: Text = Field(description="Which value the pages use")
    because: Text
    statements: Annotated[tuple[str, ...], Refers("statement")] = ()
    pages: tuple[
        Literal["contamination", "land-release", "path-to-2030", "funding", "people", "strategy"],
        ...,
    ]


class Contradictions(Fact):
    """contradictions.yaml"""

    contradictions: tuple[Contradiction, ...]
