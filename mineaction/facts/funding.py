"""Funding: what is needed, what was given, and what is said about its end."""

from typing import Annotated, Literal

from pydantic import Field

from mineaction.facts.base import Fact, Id, Month, Refers, SourceRef, Text, Year
from mineaction.facts.quantities import Money, MoneyOrUnknown


class FundingRequirement(Fact):
    """What a programme is estimated to need, a year and in all."""

    id: Id
    first_year: Year
    last_year: Year
    a_year: Money
    in_all: Money
    covers: Text = Field(description="What the money is for, in a few words")
    source: SourceRef


class FundingReceived(Fact):
    """What a donor or government gave in a year."""

    year: Year
    giver: Annotated[str, Refers("organisation")]
    kind: Literal["government", "international"]
    receivers: Annotated[tuple[str, ...], Refers("organisation")]
    amount: MoneyOrUnknown
    covers: Text
    source: SourceRef


class FundingStatement(Fact):
    """A dated statement about when funding ends."""

    statement: Annotated[str, Refers("statement")]
    short: Text = Field(description="What ends, in a few words")
    printed_date: Text = Field(description="The date as the source gives it")
    first_month: Month = Field(description="The first month it may mean")
    last_month: Month = Field(description="The last month it may mean")


class FundingFacts(Fact):
    """funding.yaml"""

    requirements: tuple[FundingRequirement, ...]
    received: tuple[FundingReceived, ...]
    endings: tuple[FundingStatement, ...]
