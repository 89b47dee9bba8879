"""One figure printed in several places, exact here and rounded there: all printings must agree."""

from collections.abc import Iterator
from decimal import Decimal

from mineaction.checks.fault import Fault, digits
from mineaction.facts.base import Fact
from mineaction.facts.contamination import Baseline, ByRegion
from mineaction.facts.quantities import Printing, Quantity
from mineaction.facts.walk import walk
from mineaction.yaml_source import At


def check(facts: dict[str, Fact]) -> Iterator[Fault]:
    """Every figure with `also_printed` against those other printings."""
    for name, fact in facts.items():
        for at, block in walk(fact, (name,)):
            if isinstance(block, Quantity):
                yield from _agree(
                    block.in_base, block.half_step, block.also_printed, at, (*at, "value")
                )
            elif isinstance(block, Baseline) and isinstance(block.by_region, ByRegion):
                there = (*at, "by_region", "totals", "total", "area_m2")
                total = Decimal(block.by_region.totals.total.area_m2)
                yield from _agree(total, Decimal(0), block.also_printed, at, there)


def _agree(
    value: Decimal, half_step: Decimal, printings: tuple[Printing, ...], at: At, there: At
) -> Iterator[Fault]:
    for position, printing in enumerate(printings):
        least, most = printing.bounds
        if not least - half_step <= value <= most + half_step:
            hedge = f"{printing.qualifier} " if printing.qualifier else ""
            what = (
                f"{hedge}{digits(printing.value)} {printing.unit} is printed here for a figure "
                f"that is {digits(value)} elsewhere"
            )
            place = (*at, "also_printed", position, "value")
            do = "compare both with the source"
            yield Fault(place, "rounding-differs", what, do, there)
