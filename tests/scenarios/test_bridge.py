"""The bridge between two baselines: its steps always lead from one to the other."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mineaction.facts.contamination import Baseline, Remaining
from mineaction.facts.quantities import Area
from mineaction.scenarios.bridge import bridge
from tests.build import SOURCE, UNKNOWN, km2, m2, release_year

AREAS = st.integers(0, 10**7).map(m2)
PARTS = st.one_of(st.just(UNKNOWN), AREAS)


def _baseline(year: int, area: Area) -> Baseline:
    return Baseline(
        as_of=date(year, 12, 31),
        remaining=Remaining(areas=UNKNOWN, area=area, source=SOURCE),
        by_region=UNKNOWN,
        by_type=UNKNOWN,
        newly_found_areas=UNKNOWN,
        comparable_with_previous=False,
    )


@given(AREAS, AREAS, AREAS, AREAS, AREAS)
def test_steps_and_remainder_lead_from_start_to_end(start, end, cleared, reduced, cancelled):
    steps = bridge(
        _baseline(2023, start), _baseline(2024, end), release_year(cleared, reduced, cancelled)
    )
    taken_off = steps.cleared_m2 + steps.reduced_m2 + steps.cancelled_m2
    assert steps.released_m2 == taken_off
    assert steps.start_m2 - taken_off + steps.unexplained_m2 == steps.end_m2
    assert not steps.approximate


@given(AREAS, AREAS, PARTS, PARTS, PARTS)
def test_there_is_a_bridge_only_when_all_of_the_release_is_known(start, end, one, two, three):
    parts = (one, two, three)
    steps = bridge(_baseline(2023, start), _baseline(2024, end), release_year(*parts))
    assert (steps is None) == (UNKNOWN in parts)


def test_a_hedged_or_rounded_end_makes_the_remainder_approximate():
    year = release_year(m2(1), m2(1), m2(0))
    for rough in (
        km2("1"),
        km2("1", "almost"),
        Area(value=Decimal(9), unit="m2", qualifier="almost"),
    ):
        assert bridge(_baseline(2023, rough), _baseline(2024, m2(5)), year).approximate
        assert bridge(_baseline(2023, m2(5)), _baseline(2024, rough), year).approximate
