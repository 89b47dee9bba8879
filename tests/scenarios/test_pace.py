"""How mined area shrinks at a pace: exact, never below zero, never rising."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mineaction.scenarios.pace import HORIZON_YEARS, Pace, needed_m2, project

AREAS = st.integers(0, 10**7).map(Fraction)
PACES = st.integers(0, 10**6).map(Fraction)
CHANGES = st.integers(-150, 100).map(Fraction)
FIRST = st.integers(2025, 2040)


@given(AREAS, PACES, PACES, FIRST, CHANGES)
def test_what_is_left_never_rises_and_is_never_below_zero(start, cleared, surveyed, first, change):
    left = project(start, 2024, Pace(cleared, surveyed, first, change)).left_m2
    assert left[0] == start
    assert list(left) == sorted(left, reverse=True)
    assert left[-1] >= 0
    assert len(left) == HORIZON_YEARS + 1


@given(AREAS, PACES, PACES)
def test_at_an_even_pace_the_year_of_completion_is_the_division_rounded_up(
    start, cleared, surveyed
):
    a_year = cleared + surveyed
    completed = project(start, 2024, Pace(cleared, surveyed, 2025)).completed
    if start == 0:
        assert completed == 2024
    elif a_year == 0 or start > a_year * HORIZON_YEARS:
        assert completed is None
    else:
        assert completed == 2024 + -(-start // a_year)


@given(AREAS, st.integers(2025, 2060))
def test_the_pace_that_is_needed_finishes_just_then(start, last):
    a_year = needed_m2(start, 2025, last)
    projection = project(start, 2024, Pace(a_year, Fraction(0), 2025))
    assert projection.left_at_end_of(last) == 0
    if start:
        assert projection.completed == last


@given(AREAS, PACES, PACES, FIRST)
def test_nothing_is_released_before_the_first_year(start, cleared, surveyed, first):
    projection = project(start, 2024, Pace(cleared, surveyed, first))
    assert {projection.left_at_end_of(year) for year in range(2024, first)} == {start}


@given(AREAS, PACES, PACES, PACES)
def test_a_greater_pace_never_leaves_more(start, cleared, surveyed, more):
    slow = project(start, 2024, Pace(cleared, surveyed, 2025))
    fast = project(start, 2024, Pace(cleared + more, surveyed, 2025))
    assert all(f <= s for f, s in zip(fast.left_m2, slow.left_m2, strict=True))


def test_a_change_compounds_from_the_year_after_the_first():
    pace = Pace(Fraction(100), Fraction(100), 2025, Fraction(-50))
    assert [pace.released_m2(year) for year in range(2024, 2028)] == [0, 200, 100, 50]


def test_a_fall_of_all_or_more_leaves_nothing_and_never_less():
    pace = Pace(Fraction(100), Fraction(0), 2025, Fraction(-150))
    assert [pace.released_m2(year) for year in (2025, 2026, 2027)] == [100, 0, 0]


def test_the_chapter_s_figures_give_the_years_of_the_briefing():
    start = Fraction(1_115_699)
    completed = {
        a_year: project(start, 2024, Pace(Fraction(a_year), Fraction(0), 2025)).completed
        for a_year in (45_000, 47_065, 103_887)
    }
    assert completed == {45_000: 2049, 47_065: 2048, 103_887: 2035}
    assert round(needed_m2(start, 2025, 2030)) == 185_950


def test_a_last_year_before_the_first_is_refused():
    with pytest.raises(ValueError, match="2024 is before 2025"):
        needed_m2(Fraction(1), 2025, 2024)


def test_a_projection_reaches_the_last_year_that_is_asked_for():
    far = project(Fraction(1000), 2024, Pace(Fraction(1), Fraction(0), 2025), 2100)
    assert far.left_at_end_of(2100) == 1000 - 76
