"""A year's need and the government's money: what is not covered, and what is not stated."""

import re

import pytest

from mineaction.facts.base import Text
from mineaction.findings.coverage import coverage
from mineaction.findings.funding import a_year, lead
from tests.build import UNKNOWN, million, with_funding
from tests.chapter import TEXT

COVERS = "The government's {} of 2024 is {} of the {} a year needed in 2025–2030 for {}. "
OTHER = "{} is not covered by government, an upper bound on the gap; not stated: EU to HALO, 2024."


@pytest.fixture
def needs(programme):
    """The programme with a need of so many millions a year."""

    def change(digits, **changes):
        (need,) = programme.funding.requirements
        changed = need.model_copy(update={"a_year": million(digits), **changes})
        return with_funding(programme, requirements=(changed,))

    return change


@pytest.fixture
def gives(programme):
    """The programme with government money of so many millions, and perhaps the EU's."""

    def change(digits, eu=UNKNOWN):
        received = tuple(
            money.model_copy(update={"amount": million(digits) if i == 0 else eu})
            for i, money in enumerate(programme.funding.received)
        )
        return with_funding(programme, received=received)

    return change


def test_the_government_covers_three_tenths_and_the_rest_is_an_upper_bound(programme, w):
    assert a_year(programme, w).claim == (
        COVERS.format("€1.1M", "31%", "€3.5M", "mines and CMR") + OTHER.format("€2.4M")
    )


def test_the_years_of_money_and_need_follow_the_data(programme, needs, w):
    later = needs("3.5", first_year=2026, last_year=2031)
    known = programme.funding.received[0].model_copy(update={"year": 2025})
    received = (*programme.funding.received, known)
    claim = a_year(with_funding(later, received=received), w).claim
    assert claim.startswith("The government's €1.1M of 2025 is 31% of the €3.5M a year needed")
    assert "needed in 2026–2031 for" in claim


def test_the_head_of_the_page_gives_need_and_money_with_its_year(programme, w):
    assert lead(programme, w) == (
        "€3.5M a year is needed in 2025–2030 for mines and CMR; the government gave €1.1M in 2024."
    )


def test_when_need_or_money_changes_the_sentence_follows(needs, gives, w):
    larger, more = a_year(needs("5"), w).claim, a_year(gives("2.1"), w).claim
    assert larger.startswith(COVERS.format("€1.1M", "22%", "€5M", "mines and CMR"))
    assert "€3.9M is not covered by government" in larger
    assert more.startswith(COVERS.format("€2.1M", "60%", "€3.5M", "mines and CMR"))
    assert "€1.4M is not covered by government" in more


@pytest.mark.parametrize("digits", ["3.5", "4.0"])
def test_money_for_the_whole_need_leaves_nothing(gives, w, digits):
    given = {"3.5": "€3.5M", "4.0": "€4M"}[digits]
    found = a_year(gives(digits), w)
    assert found.claim == (
        f"The government's {given} of 2024 covers the €3.5M a year needed in 2025–2030 for mines "
        "and CMR."
    )
    assert found.table["uncovered"].tolist()[1] == 0


def test_stated_international_money_is_shown_and_nothing_is_called_unstated(gives, w):
    found = a_year(gives("1.1", million("0.9")), w)
    assert found.claim == (
        COVERS.format("€1.1M", "31%", "€3.5M", "mines and CMR")
        + "€2.4M is not covered by government."
    )
    assert found.unknown == {}
    assert found.table["international"].tolist()[2] == 900_000
    assert "not stated" not in [note.badge for note in found.notes]


def test_only_givers_whose_amount_is_unknown_are_named_as_such(programme, w):
    first, eu, _ = programme.funding.received
    stated = eu.model_copy(update={"giver": "un", "amount": million("0.5")})
    found = a_year(with_funding(programme, received=(first, eu, stated)), w)
    assert found.claim.endswith("not stated: EU to HALO, 2024.")
    assert {*found.unknown} == {(2, "international")}
    assert found.table["international"].dropna().tolist() == [500_000]


def test_without_other_givers_no_other_money_is_spoken_of(programme, w):
    alone = with_funding(programme, received=programme.funding.received[:1])
    found = a_year(alone, w)
    assert found.claim.endswith("€2.4M is not covered by government.")
    assert [series.role for series in found.chart.series] == ["rest", "government", "uncovered"]


def test_money_of_the_eu_is_unknown_and_never_zero(programme, w):
    found = a_year(programme, w)
    assert found.table["what"].iloc[2] == "EU to HALO, 2024"
    assert found.table["international"].isna().all()
    assert found.unknown == {(2, "international"): "amount not stated"}
    assert any("not with how much" in note.text for note in found.notes)


def test_the_reason_of_an_unknown_amount_is_told_or_else_a_plain_one(programme, w):
    reason = UNKNOWN.model_copy(update={"because": Text(en="The donor keeps it to itself.")})
    for amount, text in (
        (reason, "The donor keeps it to itself."),
        (UNKNOWN, "The source does not state the amount."),
    ):
        received = (
            programme.funding.received[0],
            programme.funding.received[1].model_copy(update={"amount": amount}),
        )
        notes = a_year(with_funding(programme, received=received), w).notes
        assert [note.text for note in notes if note.badge == "not stated"] == [
            f"EU to HALO, 2024: {text}"
        ]


def test_the_table_holds_need_money_and_remainder_in_euros(programme, w):
    table = a_year(programme, w).table
    need = TEXT["needed_a_year_million_eur"] * 1_000_000
    given = TEXT["government_2024_million_eur"] * 1_000_000
    assert table["needed"].dropna().tolist() == [need]
    assert table["government"].dropna().tolist() == [given]
    assert table["uncovered"].dropna().tolist() == [need - given] == [2_400_000]


def test_the_years_of_need_and_money_are_told_apart(programme, w):
    found = a_year(programme, w)
    assert found.measure.endswith("money of 2024, need of 2025–2030")
    assert found.table["what"].tolist()[:2] == ["Needed a year, 2025–2030", "Government, 2024"]
    assert any("The years differ too" in note.text for note in found.notes)


def test_the_latest_year_whose_government_money_is_known_is_used(programme, w):
    government = programme.funding.received[0]
    known = government.model_copy(update={"year": 2025, "amount": million("2")})
    unknown = government.model_copy(update={"year": 2026, "amount": UNKNOWN})
    changed = with_funding(programme, received=(*programme.funding.received, known, unknown))
    assert coverage(changed).year == 2025
    claim = a_year(changed, w).claim
    assert "€2M of 2025 is 57% of the €3.5M" in claim
    assert "EU to HALO, 2025" in claim


def test_government_givers_of_one_year_are_added_up(programme):
    second = programme.funding.received[0].model_copy(
        update={"giver": "ministry-of-defence", "amount": million("0.4")}
    )
    changed = with_funding(programme, received=(*programme.funding.received, second))
    assert coverage(changed).government_eur == 1_500_000


def test_the_need_that_reaches_furthest_is_used(programme):
    (need,) = programme.funding.requirements
    later = need.model_copy(
        update={"id": "later", "first_year": 2031, "last_year": 2036, "a_year": million("1")}
    )
    changed = with_funding(programme, requirements=(later, need))
    assert coverage(changed).needed_eur == 1_000_000


@pytest.mark.parametrize("missing", ["requirements", "received"])
def test_without_need_or_money_nothing_is_computed(programme, w, missing):
    none = with_funding(programme, **{missing: ()})
    sentence = "The source does not give both a need and an amount received."
    found = a_year(none, w)
    assert coverage(none) is None
    assert found.claim == lead(none, w) == sentence
    assert found.table.empty
    assert found.chart is None


def test_unknown_government_money_alone_is_no_coverage(programme):
    received = tuple(m.model_copy(update={"amount": UNKNOWN}) for m in programme.funding.received)
    assert coverage(with_funding(programme, received=received)) is None


def test_every_source_of_the_figures_is_named_once(programme, w):
    sources = a_year(programme, w).sources
    assert [source.footnotes for source in sources] == [(20,), (18,), (19,)]


def test_what_the_need_covers_follows_the_data(needs, w):
    found = a_year(needs("3.5", covers=Text(en="mines alone")), w)
    assert "needed in 2025–2030 for mines alone." in found.claim
    assert ", mines alone;" in found.measure


def test_another_giver_is_named_by_its_own_name(programme, w):
    money = programme.funding.received[1].model_copy(
        update={"giver": "un", "receivers": ("halo", "npa")}
    )
    changed = with_funding(programme, received=(programme.funding.received[0], money))
    assert "not stated: UN to HALO and NPA, 2024." in a_year(changed, w).claim


def test_unknown_government_money_is_not_counted_as_zero(programme, w):
    second = programme.funding.received[0].model_copy(
        update={"giver": "ministry-of-defence", "amount": UNKNOWN}
    )
    changed = with_funding(programme, received=(*programme.funding.received, second))
    found = a_year(changed, w)
    assert found.unknown != a_year(programme, w).unknown or "Ministry" in found.claim


def test_a_small_remainder_is_not_worded_as_zero(gives, w):
    assert not re.search(r"€0(\.0)?M", a_year(gives("3.46"), w).claim)
