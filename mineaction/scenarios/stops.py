"""Round stops of a slider: few enough to be set by hand and sent to a browser."""

from itertools import count

MOST_STOPS = 200


def stops(highest: int, step: int) -> range:
    """Stops from 0 to at least `highest`, `step` apart or as many times wider as is needed."""
    wide = next(
        step * factor * 10**power
        for power in count()
        for factor in (1, 2, 5)
        if highest <= MOST_STOPS * step * factor * 10**power
    )
    return range(0, highest + wide, wide)
