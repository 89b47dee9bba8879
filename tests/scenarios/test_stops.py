"""Stops of a slider: round, from nothing to what is needed, and never too many to send."""

from hypothesis import given
from hypothesis import strategies as st

from mineaction.scenarios.stops import MOST_STOPS, stops


@given(st.integers(0, 10**16), st.sampled_from([1, 100, 5_000]))
def test_stops_reach_what_is_needed_in_round_steps_and_are_few(highest, step):
    found = stops(highest, step)
    assert found[0] == 0
    assert found[-1] >= highest
    assert len(found) <= MOST_STOPS + 2
    assert found.step % step == 0
    assert str(found.step // step).rstrip("0") in ("1", "2", "5")


def test_few_stops_keep_their_step():
    assert stops(371_900, 5_000).step == 5_000
    assert stops(3_500, 100) == range(0, 3_600, 100)
