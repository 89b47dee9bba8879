"""What holds of any facts, not only of these: generated tables, figures and rankings."""

import re
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mineaction.facts.quantities import Area
from mineaction.finding import Finding
from mineaction.findings.contamination_by_region import by_region
from mineaction.findings.evidence import evidence
from mineaction.findings.ranking import rank
from mineaction.load import load
from mineaction.programme import Programme
from mineaction.wording import Wording
from tests.build import UNKNOWN, baseline, km2, m2, release_year
from tests.build import by_region as regions
from tests.claims import half_up, spaced, unsupported
from tests.conftest import DATA

W = Wording()
NAMES = {"south": "South", "east": "East", "west": "West"}

SIZES = st.one_of(st.just((0, 0)), st.tuples(st.integers(1, 99), st.integers(1, 10**7)))
REGIONS = st.lists(st.sampled_from([*NAMES]), unique=True, max_size=3)
TABLES = REGIONS.flatmap(
    lambda names: st.tuples(*(st.tuples(st.just(name), SIZES, SIZES) for name in names))
).map(lambda lines: regions(*lines))
VALUES = st.lists(st.integers(0, 20), max_size=6)
PARTS = st.one_of(st.just(UNKNOWN), st.integers(0, 10**6).map(m2))


@cache
def _facts() -> Programme:
    """The real facts, loaded when first needed, so that faulty data fail single tests."""
    return load(DATA)


def _by_region(table, measure="area", scope="ap") -> Finding:
    changed = baseline(_facts(), by_region=table)
    return by_region(_facts(), W, changed, measure, scope)


@given(TABLES)
def test_the_share_in_the_sentence_is_that_of_the_table(table):
    found = _by_region(table)
    totals = [int(value) for value in found.table["total"]]
    share = re.search(r"has (\d+)%", found.claim)
    if share:
        assert int(share[1]) == half_up(Decimal(100 * max(totals)) / sum(totals))
    elif "more than 99%" in found.claim:
        assert Decimal("99.5") <= Decimal(100 * max(totals)) / sum(totals) < 100
    else:
        assert (
            len(totals) < 2
            or sum(totals) == 0
            or totals.count(max(totals)) > 1
            or (max(totals) == sum(totals))
        )


@given(TABLES)
def test_who_is_named_first_has_most_and_nobody_has_more(table):
    for measure in ("area", "areas"):
        found = _by_region(table, measure)
        totals = dict(zip(found.table["place"], found.table["total"], strict=True))
        if sum(totals.values()) and len(totals) > 1:
            named = {name for name in totals if re.search(rf"\b{name}\b", found.claim)}
            assert named == {name for name in totals if totals[name] == max(totals.values())}


@given(TABLES, st.sampled_from(["area", "areas"]), st.sampled_from(["ap", "all"]))
def test_totals_are_the_sums_of_cha_and_sha(table, measure, scope):
    found = _by_region(table, measure, scope)
    field = "area_m2" if measure == "area" else "areas"
    known = found.table.dropna(subset="total")
    assert (known["cha"] + known["sha"] == known["total"]).all()
    for kind in ("cha", "sha", "total"):
        assert known[kind].sum() == getattr(getattr(table.totals, kind), field)


@given(TABLES, st.sampled_from(["area", "areas"]), st.sampled_from(["ap", "all"]))
def test_every_number_of_the_sentence_is_in_the_table_or_follows_from_it(table, measure, scope):
    assert unsupported(_by_region(table, measure, scope)) == []


@given(TABLES)
def test_the_order_of_the_rows_does_not_change_who_leads(table):
    turned = table.model_copy(update={"rows": table.rows[::-1]})
    one, other = _by_region(table).claim, _by_region(turned).claim
    assert sorted(spaced(one).replace(",", "").split()) == sorted(
        spaced(other).replace(",", "").split()
    )


@given(TABLES)
def test_shares_of_evidence_sum_to_100(table):
    changed = baseline(_facts(), by_region=table)
    found = evidence(_facts(), W, changed)
    for row in found.table.itertuples():
        if row.total_m2:
            assert row.cha_share + row.sha_share == pytest.approx(100)
            assert 0 <= row.cha_share <= 100
        else:
            assert (row.Index, "cha_share") in found.unknown


@given(VALUES)
def test_ranks_name_all_who_have_the_most_and_nobody_else(values):
    names = [f"place {number}" for number in range(len(values))]
    ranking = rank(names, values)
    assert ranking.total == sum(values)
    assert ranking.size == len(values)
    assert ranking.largest == max(values, default=0)
    expected = [n for n, v in zip(names, values, strict=True) if v and v == max(values)]
    assert list(ranking.leaders) == expected


@given(VALUES)
def test_ranks_of_nothing_have_no_leader(values):
    ranking = rank(["anywhere"] * len(values), [0] * len(values))
    assert ranking.leaders == ()
    assert ranking.total == ranking.largest == 0


@given(VALUES, st.integers(1, 9))
def test_ranks_do_not_depend_on_the_unit(values, factor):
    names = [f"place {number}" for number in range(len(values))]
    scaled = rank(names, [value * factor for value in values])
    assert scaled.leaders == rank(names, values).leaders


def test_names_and_values_must_match():
    with pytest.raises(ValueError, match="zip"):
        rank(["one"], [1, 2])


@given(st.integers(0, 10**6), st.integers(0, 4))
def test_half_a_step_is_half_of_the_last_printed_digit(number, places):
    area = km2(str(Decimal(number).scaleb(-places)))
    assert area.half_step == Decimal(10) ** -places * 1_000_000 / 2
    assert area.rounded


@given(st.integers(0, 10**9))
def test_what_is_printed_in_square_metres_is_exact_unless_hedged(number):
    assert m2(number).half_step == 0
    assert not m2(number).rounded
    assert Area(value=Decimal(number), unit="m2", qualifier="almost").rounded


@given(st.integers(0, 10**9))
def test_an_area_within_half_a_step_rounds_to_the_printed_one(area):
    printed = km2(str(half_up(Decimal(area) / 1_000_000, 2)))
    assert abs(printed.in_base - area) <= printed.half_step


@given(PARTS, PARTS, PARTS)
def test_release_is_known_only_when_all_its_parts_are(cleared, reduced, cancelled):
    parts = (cleared, reduced, cancelled)
    year = release_year(*parts)
    known = [part.in_base for part in parts if isinstance(part, Area)]
    assert year.released_m2 == (sum(known) if len(known) == 3 else None)
