"""Walks through blocks of facts, so that a check can look at every source or every date."""

from collections.abc import Iterator

from mineaction.facts.base import Fact
from mineaction.yaml_source import At


def walk(value: object, at: At) -> Iterator[tuple[At, Fact]]:
    """Every block within a value, itself included, each with its path."""
    if isinstance(value, Fact):
        yield at, value
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*at, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from walk(item, (*at, position))
