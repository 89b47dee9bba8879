"""Strategy: years in order, municipalities within municipalities."""

from collections.abc import Iterator

from mineaction.checks.fault import Fault, part_of_whole, twice
from mineaction.facts.places import Places
from mineaction.facts.strategy import Strategies
from mineaction.yaml_source import At

AT: At = ("strategy", "strategies")


def check(strategy: Strategies, places: Places) -> Iterator[Fault]:
    """Everything the strategies' targets must agree on."""
    yield from twice(strategy.strategies, lambda each: each.id, AT, "id", "the id")
    for position, each in enumerate(strategy.strategies):
        at = (*AT, position)
        if each.last_year < each.first_year:
            what = f"it ends in {each.last_year}, before it begins in {each.first_year}"
            yield Fault((*at, "last_year"), "out-of-range", what, "correct the years")
        target = each.municipalities
        free = (*at, "municipalities", "to_be_declared_free")
        contaminated = (*at, "municipalities", "contaminated")
        words = "municipalities to be declared free"
        yield from part_of_whole(
            target.to_be_declared_free, target.contaminated, free, contaminated, words
        )
        there = ("places", "territory", "municipalities")
        there_are = places.territory.municipalities
        words = "contaminated municipalities"
        yield from part_of_whole(target.contaminated, there_are, contaminated, there, words)
