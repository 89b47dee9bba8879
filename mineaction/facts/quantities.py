"""Single figures as printed: the digits, the unit, and how firmly the source says it."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from mineaction.facts.base import KNOWN_TAG, AsUnknown, Fact, SourceRef, type_of

M2_PER_KM2 = 1_000_000
EUR_PER_MILLION = 1_000_000

BASE_UNITS: dict[str, int] = {
    "m2": 1,
    "km2": M2_PER_KM2,
    "eur": 1,
    "million_eur": EUR_PER_MILLION,
    "mines": 1,
    "areas": 1,
    "people": 1,
    "percent": 1,
}


COARSE_UNITS = ("km2", "million_eur")


def is_rounded(unit: str | None, qualifier: str | None = None) -> bool:
    """Whether a figure is less than exact: it has a coarse unit, or the source hedges it."""
    return unit in COARSE_UNITS or qualifier is not None


def _decimal(value: Any) -> Any:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _not_minus_zero(value: Decimal) -> Decimal:
    return value if value else abs(value)


Number = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    AfterValidator(_not_minus_zero),
    Field(
        ge=0,
        le=10**10,
        description="Digits as printed: 0.10 stays 0.10. Wrong: '0,10', 1e3, 47,065",
    ),
    WithJsonSchema({"type": "number", "minimum": 0}),
]


Hedge = Literal["almost", "just over", "more than", "close to", "estimated"]


class Printing(Fact):
    """One printing of a figure: value, unit and where it stands."""

    value: Number
    unit: Literal["m2", "km2", "eur", "million_eur", "mines", "areas", "people", "percent"]
    qualifier: Hedge | None = Field(None, description="The hedge of this printing, if it has one")
    source: SourceRef

    @property
    def in_base(self) -> Decimal:
        """The value in m², EUR or pieces."""
        return self.value * BASE_UNITS[self.unit]

    @property
    def half_step(self) -> Decimal:
        """Half of the last printed digit, in m², EUR or pieces: how far rounding may carry."""
        exponent = self.value.as_tuple().exponent
        digits = exponent if isinstance(exponent, int) else 0
        return Decimal(1).scaleb(min(digits, 0)) * BASE_UNITS[self.unit] / 2

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest figure that may be printed so, in m², EUR or pieces.

        "Almost" and "more than" say on which side the figure lies; without them it was rounded.
        """
        step = 2 * self.half_step
        match self.qualifier:
            case "more than" | "just over":
                return self.in_base, self.in_base + step
            case "almost":
                return self.in_base - step, self.in_base
        return self.in_base - self.half_step, self.in_base + self.half_step

    @property
    def rounded(self) -> bool:
        """Whether the source prints it in a coarse unit or hedges it."""
        return is_rounded(self.unit, self.qualifier)


class PercentPrinting(Printing):
    """One printing of a percentage."""

    unit: Literal["percent"]


class Quantity(Fact):
    """A figure at its printed precision, with other places that print it too."""

    value: Number
    unit: str
    qualifier: Hedge | None = Field(
        None, description="The source's own hedge; a figure with one is approximate"
    )
    source: SourceRef | None = Field(None, description="Where, if not where the block stands")
    also_printed: tuple[Printing, ...] = Field(
        (), description="Other places that print the same figure, perhaps rounded"
    )

    @property
    def in_base(self) -> Decimal:
        """The value in m², EUR or pieces."""
        return self.value * BASE_UNITS[self.unit]

    @property
    def half_step(self) -> Decimal:
        """Half of the last printed digit in m², EUR or pieces; 0 for what is counted."""
        if self.unit not in COARSE_UNITS:
            return Decimal(0)
        exponent = self.value.as_tuple().exponent
        return Decimal(1).scaleb(min(int(exponent), 0)) * BASE_UNITS[self.unit] / 2

    @property
    def doubt(self) -> Decimal:
        """How far the figure may be from the printed one in m², EUR or pieces; more if hedged."""
        return self.half_step * (1 if self.qualifier is None else 2)

    @property
    def rounded(self) -> bool:
        """Whether the source prints it in a coarse unit or hedges it."""
        return is_rounded(self.unit, self.qualifier)


class Area(Quantity):
    """An area, in m² (exact) or km² (rounded to its printed digits)."""

    unit: Literal["m2", "km2"]


def whole_m2(figure: object) -> int | None:
    """An area in whole m², or None where the figure is no known area."""
    return int(figure.in_base) if isinstance(figure, Area) else None


class Money(Quantity):
    """An amount of euros."""

    unit: Literal["eur", "million_eur"]


def _is_whole(value: Decimal) -> Decimal:
    if value != value.to_integral_value():
        raise PydanticCustomError("not_whole", "is no whole number")
    return value


class Count(Quantity):
    """A number of things."""

    value: Annotated[Number, AfterValidator(_is_whole)]
    unit: Literal["mines", "areas", "people"]


AreaOrUnknown = Annotated[Annotated[Area, Tag(KNOWN_TAG)] | AsUnknown, type_of]
MoneyOrUnknown = Annotated[Annotated[Money, Tag(KNOWN_TAG)] | AsUnknown, type_of]
CountOrUnknown = Annotated[Annotated[Count, Tag(KNOWN_TAG)] | AsUnknown, type_of]
