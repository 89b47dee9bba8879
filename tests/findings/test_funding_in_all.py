"""The need of all years, if the government gives each year the same."""

import pytest

from mineaction.findings.funding import in_all
from tests.build import million, with_funding
from tests.chapter import TEXT

UNCOVERED = "is not covered by government, an upper bound on the gap."


@pytest.fixture
def changed(programme):
    """The programme with another need in all, other years and other government money."""

    def change(total="21", years=(2025, 2030), given="1.1"):
        (need,) = programme.funding.requirements
        first, *others = programme.funding.received
        return with_funding(
            programme,
            requirements=(
                need.model_copy(
                    update={
                        "in_all": million(total),
                        "first_year": years[0],
                        "last_year": years[1],
                    }
                ),
            ),
            received=(first.model_copy(update={"amount": million(given)}), *others),
        )

    return change


def test_fourteen_million_are_not_covered_by_government(programme, w):
    assert in_all(programme, w).claim == (
        "€21M is needed for 2025–2030. If the government gives each year what it gave in 2024, "
        "€14.4M is not covered by government, an upper bound on the gap."
    )


def test_without_money_of_unknown_amount_the_sentence_is_exact(programme, w):
    government = programme.funding.received[:1]
    found = in_all(with_funding(programme, received=government), w)
    assert found.claim.endswith("in 2024, €14.4M is not covered by government.")
    assert not found.unknown


def test_international_money_of_unknown_amount_is_not_stated(programme, w):
    found = in_all(programme, w)
    assert found.table["international"].isna().all()
    assert found.unknown == {(1, "international"): "not stated"}


def test_the_table_follows_from_the_printed_amounts(programme, w):
    table = in_all(programme, w).table
    total = TEXT["needed_2025_2030_million_eur"] * 1_000_000
    given = 6 * TEXT["government_2024_million_eur"] * 1_000_000
    assert table["needed"].dropna().tolist() == [total]
    assert table["government"].dropna().tolist() == [given]
    assert table["uncovered"].dropna().tolist() == [total - given]


def test_when_amounts_or_years_change_the_sentence_follows(changed, w):
    assert in_all(changed(total="30"), w).claim.endswith(f"€23.4M {UNCOVERED}")
    assert in_all(changed(given="2"), w).claim.endswith(f"€9M {UNCOVERED}")
    shorter = in_all(changed(years=(2027, 2028)), w)
    assert shorter.claim.startswith("€21M is needed for 2027–2028.")
    assert shorter.claim.endswith(f"€18.8M {UNCOVERED}")


@pytest.mark.parametrize("given", ["3.5", "5"])
def test_money_for_all_leaves_nothing_and_never_less(changed, w, given):
    found = in_all(changed(given=given), w)
    assert found.claim.endswith("€0 is not covered by government.")
    assert found.table["uncovered"].dropna().tolist() == [0]


def test_the_formula_is_given_with_its_numbers(programme, w):
    note = in_all(programme, w).notes[0]
    assert note.badge == "derived"
    assert note.text.endswith(": €21M − 6 × €1.1M = €21M − €6.6M = €14.4M.")


def test_without_need_or_money_nothing_is_computed(programme, w):
    for missing in ("requirements", "received"):
        found = in_all(with_funding(programme, **{missing: ()}), w)
        assert found.claim == "The source does not give both a need and an amount received."
        assert found.chart is None
