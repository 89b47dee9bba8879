"""What holds of the wording of any number."""

import re
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from mineaction.facts.quantities import Area
from mineaction.wording import NO_BREAK, Wording
from tests.claims import half_up

W = Wording()
WHOLE = st.integers(0, 10**12)
DECIMALS = st.decimals(0, 10**9, places=4)
NAMES = st.lists(st.text("abcdefgh", min_size=1), min_size=1, unique=True)


def _parsed(text: str) -> Decimal:
    return Decimal(re.sub(r"[^0-9.]", "", text))


@given(WHOLE)
def test_an_area_in_m2_parses_back(area):
    text = W.m2(area)
    assert text.endswith(f"{NO_BREAK}m²")
    assert int(text.removesuffix(f"{NO_BREAK}m²").replace(",", "")) == area


@given(DECIMALS, st.integers(0, 4))
def test_a_number_is_the_nearest_and_half_goes_up(value, digits):
    shown = _parsed(W.number(value, digits))
    step = Decimal(1).scaleb(-digits)
    assert shown == half_up(value, digits)
    assert -step / 2 < shown - value <= step / 2


@given(DECIMALS, st.integers(1, 4))
def test_a_number_has_the_decimals_asked_for(value, digits):
    assert re.fullmatch(rf"\d{{1,3}}(,\d{{3}})*\.\d{{{digits}}}", W.number(value, digits))


def _in_m2(text):
    if text.endswith("km²"):
        return _parsed(text.removesuffix("km²")) * 1_000_000
    return _parsed(text.removesuffix("m²"))


@given(WHOLE, WHOLE)
def test_greater_numbers_are_never_shown_as_smaller(one, other):
    low, high = sorted((one, other))
    assert _in_m2(W.km2(low)) <= _in_m2(W.km2(high))


@given(WHOLE, st.integers(1, 10**12))
def test_a_share_stays_within_its_bounds(part, whole):
    assume(part <= whole)
    share, text = Decimal(100 * part) / whole, W.percent(part, whole)
    assert (text == "0%") == (part == 0)
    assert (text == "100%") == (part == whole)
    if text == "less than 1%":
        assert 0 < share < 1
    elif text == "more than 99%":
        assert 99 < share < 100
    else:
        assert text == f"{half_up(share)}%"


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 1000))
def test_a_share_does_not_depend_on_the_unit(part, whole, factor):
    assert W.percent(part, whole) == W.percent(part * factor, whole * factor)


@given(st.integers(5_000, 10**10))
def test_money_is_right_to_a_hundredth_of_a_million(eur):
    text = W.million_eur(eur)
    assert re.fullmatch(r"€[\d,]+(\.\d{1,2})?M", text)
    assert abs(_parsed(text) * 1_000_000 - eur) <= 5_000
    assert not re.search(r"\.\d?0M", text)


@given(NAMES)
def test_a_list_names_everybody_once_in_order(names):
    text = W.listing(names)
    assert re.split(r", | and ", text) == names


@given(st.decimals(0, 10**6, places=2, allow_nan=False), st.sampled_from(["m2", "km2"]))
def test_a_printed_area_keeps_its_digits(value, unit):
    shown = W.printed(Area(value=value, unit=unit)).split(NO_BREAK)[0]
    assert shown.replace(",", "") == f"{value:.2f}"


@given(st.integers(0, 10**6))
def test_only_one_thing_is_one(number):
    assert W.count("one", "many", number) == ("one" if number == 1 else "many")
