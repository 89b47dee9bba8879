"""Money year by year: covered and uncovered are the need; pledges as people type them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mineaction.scenarios.money import (
    LARGEST_PLEDGE_EUR,
    LONGEST_NAME,
    Pledge,
    Support,
    cover,
    read_pledge,
)

AMOUNTS = st.integers(0, 10**7)
YEARS = st.integers(2024, 2032)
PLEDGES = st.builds(Pledge, st.just("A donor"), AMOUNTS, YEARS, YEARS)
SUPPORTS = st.builds(
    Support,
    AMOUNTS.map(Fraction),
    st.integers(-150, 100).map(Fraction),
    st.lists(PLEDGES, max_size=4).map(tuple),
)
NEEDS = AMOUNTS.map(Fraction)


@given(NEEDS, SUPPORTS)
def test_covered_and_uncovered_are_the_need_of_each_year(need, support):
    years = cover(need, 2025, 2030, support)
    assert [year.year for year in years] == list(range(2025, 2031))
    for year in years:
        assert year.government + year.pledged + year.uncovered == year.need == need
        assert min(year.government, year.pledged, year.uncovered) >= 0


@given(NEEDS, SUPPORTS, PLEDGES)
def test_another_pledge_never_leaves_more_uncovered(need, support, pledge):
    more = Support(support.government_eur, support.change_percent, (*support.pledges, pledge))
    for before, after in zip(
        cover(need, 2025, 2030, support), cover(need, 2025, 2030, more), strict=True
    ):
        assert after.uncovered <= before.uncovered
        assert after.government == before.government


@given(NEEDS, SUPPORTS)
def test_the_order_of_pledges_does_not_matter(need, support):
    turned = Support(support.government_eur, support.change_percent, support.pledges[::-1])
    assert cover(need, 2025, 2030, turned) == cover(need, 2025, 2030, support)


def test_money_beyond_the_need_is_not_carried_over():
    support = Support(Fraction(0), Fraction(0), (Pledge("A donor", 500, 2025, 2025),))
    assert [year.uncovered for year in cover(Fraction(100), 2025, 2026, support)] == [0, 100]


def test_the_government_s_money_changes_by_the_year():
    support = Support(Fraction(100), Fraction(10), ())
    years = cover(Fraction(1_000), 2025, 2027, support)
    assert [year.government for year in years] == [100, 110, 121]


def test_all_that_would_be_given_is_kept_beside_what_covers_the_need():
    pledges = (Pledge("A donor", 60, 2025, 2025), Pledge("Another", 70, 2026, 2026))
    support = Support(Fraction(50), Fraction(100), pledges)
    years = cover(Fraction(100), 2025, 2027, support)
    assert [(year.offered, year.government) for year in years] == [(50, 50), (100, 100), (200, 100)]
    assert [(year.promised, year.pledged) for year in years] == [(60, 50), (70, 0), (0, 0)]
    assert [year.beyond_need for year in years] == [True, True, True]
    (exact,) = cover(Fraction(110), 2025, 2025, support)
    assert not exact.beyond_need


@pytest.mark.parametrize(
    "typed", ["500000", "500,000", "500 000", "500.000", "€500000", " € 500,000 ", "500\u00a0000"]
)
def test_an_amount_may_be_grouped_as_people_do(typed):
    pledge, faults = read_pledge("A donor", typed, "2026", "2027")
    assert faults == {}
    assert pledge == Pledge("A donor", 500_000, 2026, 2027)


@pytest.mark.parametrize(
    ("amount", "fault"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("-500", "negative"),
        ("some", "not a number"),
        ("5,00", "not a number"),
        ("500.00", "not a number"),
        ("1e6", "not a number"),
        ("0.5M", "not a number"),
        (str(LARGEST_PLEDGE_EUR + 1), "too large"),
        ("9" * 30, "not a number"),
    ],
)
def test_an_amount_that_is_none_is_told_so(amount, fault):
    pledge, faults = read_pledge("A donor", amount, "2026", "2027")
    assert pledge is None
    assert faults == {"amount": fault}


def test_an_amount_groups_its_digits_with_one_sign_only():
    pledge, _ = read_pledge("A donor", "1,000.000", "2026", "2027")
    assert pledge is None


def test_every_field_has_its_own_fault():
    pledge, faults = read_pledge("", "x", "soon", "")
    assert pledge is None
    assert faults == {
        "name": "empty",
        "amount": "not a number",
        "first": "not a number",
        "last": "empty",
    }


def test_a_name_is_trimmed_and_not_too_long():
    pledge, _ = read_pledge("  A   donor ", "1", "2026", "2026")
    assert pledge.name == "A donor"
    _, faults = read_pledge("x" * (LONGEST_NAME + 1), "1", "2026", "2026")
    assert faults == {"name": "too long"}


def test_years_in_the_wrong_order_are_told_so():
    assert read_pledge("A donor", "1", "2027", "2026") == (None, {"last": "order"})


@given(st.text(), st.text(), st.text(), st.text())
def test_whatever_is_typed_gives_a_pledge_or_faults(name, amount, first, last):
    pledge, faults = read_pledge(name, amount, first, last)
    assert (pledge is None) == bool(faults)


@given(st.integers(0, LARGEST_PLEDGE_EUR), YEARS, st.integers(0, 5))
def test_what_was_typed_is_what_is_read(amount, first, more):
    expected = Pledge("A donor", amount, first, first + more)
    for typed in (str(amount), f"{amount:,}", f"€{amount}"):
        assert read_pledge("A donor", typed, str(first), str(first + more)) == (expected, {})
