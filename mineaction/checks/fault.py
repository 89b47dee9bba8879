"""What a check finds wrong, at a path in the data rather than a line; and the usual comparisons."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from mineaction.yaml_source import At

T = TypeVar("T")

LIST_IT = "correct the typing, or list it in contradictions.yaml if the source prints both"


@dataclass(frozen=True)
class Fault:
    """Something wrong at a path: the file's name without .yaml, then keys and positions.

    `other` is the path of the figure it was compared with, if there is one.
    """

    at: At
    code: str
    what: str
    do: str
    other: At | None = None


def digits(number: Decimal | int) -> str:
    """A number for a message: 47,065 or 0.05."""
    if number == int(number):
        return f"{int(number):,}"
    return f"{Decimal(number).normalize():,f}"


def twice(
    items: Iterable[T], key: Callable[[T], Hashable], at: At, field: str, noun: str
) -> Iterator[Fault]:
    """Items whose key stands in the list before."""
    first: dict[Hashable, At] = {}
    for position, item in enumerate(items):
        name = key(item)
        place = (*at, position, field)
        if name in first:
            shown = " / ".join(str(part) for part in name) if isinstance(name, tuple) else name
            what = f"{noun} {shown} stands here a second time"
            yield Fault(place, "twice", what, "keep one of the two", first[name])
        first.setdefault(name, place)


def repeated(keys: Iterable[T]) -> set[T]:
    """The keys that stand more than once: reported by `twice`, so nothing else about them is."""
    return {key for key, times in Counter(keys).items() if times > 1}


def column_total(
    rows: Sequence[T], column: Callable[[T], int], printed: int, at: At, name: str
) -> Iterator[Fault]:
    """A column of a printed table against its printed total."""
    added = sum(column(row) for row in rows)
    if added != printed:
        what = f"{name}: the rows add up to {digits(added)}, the printed total is {digits(printed)}"
        yield Fault(at, "total-differs", what, "compare each row and the total with the source")


def part_of_whole(
    part: Decimal | int,
    whole: Decimal | int,
    at: At,
    other: At,
    words: str,
    allowed: Decimal | int = 0,
) -> Iterator[Fault]:
    """A part that must not be greater than its whole, but for what rounding allows."""
    if part > whole + allowed:
        what = f"{words}: {digits(part)} is more than {digits(whole)}"
        yield Fault(at, "part-exceeds-whole", what, "compare both with the source", other)
