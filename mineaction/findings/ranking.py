"""Who leads, with whom, and by how much: what claims about the largest are made of."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Ranking:
    """The names that share the largest value, that value, the sum, and how many there are."""

    leaders: tuple[str, ...]
    largest: int
    total: int
    size: int


def rank(names: Sequence[str], values: Sequence[int]) -> Ranking:
    """Rank values (whole numbers, none negative) by name; empty input has no leaders."""
    largest = max(values, default=0)
    leaders = tuple(name for name, value in zip(names, values, strict=True) if value == largest)
    return Ranking(leaders if largest else (), largest, sum(values), len(values))
