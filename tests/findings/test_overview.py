"""The overview: its sentence and its five figures."""

from dataclasses import replace

import pytest

from mineaction.findings.overview import Headline, headlines, lead
from tests.build import (
    UNKNOWN,
    km2,
    m2,
    million,
    mines,
    people,
    with_baseline,
    with_funding,
    with_people,
    with_year,
)
from tests.claims import spaced


@pytest.fixture
def shown(w):
    """The five figures by their id."""

    def build(programme) -> dict[str, Headline]:
        return {headline.id: headline for headline in headlines(programme, w)}

    return build


def _read(headline: Headline) -> tuple[str, str, str]:
    return headline.label, spaced(headline.value), spaced(headline.context)


def test_the_sentence_gives_what_remains_and_what_was_released(programme, w):
    assert spaced(lead(programme, w)) == (
        "1.12 km² of mined area (AP + mixed) remained at the end of 2024; 0.10 km² was released "
        "in 2024."
    )


def test_the_sentence_leaves_out_a_release_that_is_not_known(programme, w):
    changed = with_year(programme, reduced=UNKNOWN)
    said = "1.12 km² of mined area (AP + mixed) remained at the end of 2024."
    assert spaced(lead(changed, w)) == said


def test_the_five_figures_stand_in_their_order(programme, w):
    assert [(each.id, each.page) for each in headlines(programme, w)] == [
        ("remaining", "contamination"),
        ("released", "land-release"),
        ("mines", "land-release"),
        ("money", "funding"),
        ("women", "people"),
    ]


def test_what_remains_is_shown_in_km2_with_m2_and_areas_beside_it(programme, shown):
    assert _read(shown(programme)["remaining"]) == (
        "Mined area that remains, end of 2024",
        "1.12 km²",
        "AP + mixed, in 24 areas, 1,115,699 m²",
    )


def test_release_is_shown_with_cleared_and_reduced_apart(programme, shown):
    assert _read(shown(programme)["released"]) == (
        "Released in 2024",
        "0.10 km²",
        "47,065 m² cleared, 56,822 m² reduced, 0 m² cancelled",
    )


def test_mines_destroyed_are_shown_beside_the_year_before(programme, shown):
    assert _read(shown(programme)["mines"]) == (
        "AP mines destroyed in 2024",
        "8",
        "10 in 2023; in clearance, survey and spot tasks",
    )


def test_money_not_covered_is_shown_as_an_upper_bound(programme, shown):
    assert _read(shown(programme)["money"]) == (
        "Not covered by government, a year",
        "€2.4M",
        "upper bound on the gap: €3.5M needed for mines and CMR (2025–2030) less €1.1M given "
        "(2024)",
    )


def test_women_are_shown_with_counts_and_operators(programme, shown):
    assert _read(shown(programme)["women"]) == (
        "Women among staff, 2024",
        "26%",
        "70 of 272 people at KMAC, KSF and HALO",
    )


def test_figures_follow_the_data(programme, shown):
    remaining = programme.baselines[0].remaining.model_copy(
        update={"areas": 1, "area": m2(5_000_000)}
    )
    changed = with_year(with_baseline(programme, remaining=remaining), ap_mines_destroyed=mines(3))
    figures = shown(changed)
    assert spaced(figures["remaining"].value) == "5.00 km²"
    assert spaced(figures["remaining"].context).startswith("AP + mixed, in 1 area, ")
    assert figures["mines"].value == "3"


def test_unknown_figures_are_said_to_be_unknown(programme, shown):
    remaining = programme.baselines[0].remaining.model_copy(update={"areas": UNKNOWN})
    changed = with_baseline(programme, remaining=remaining)
    changed = with_year(changed, cleared=UNKNOWN, ap_mines_destroyed=UNKNOWN)
    changed = with_people(with_funding(changed, received=()), staff=())
    figures = shown(changed)
    assert "number of areas not stated" in figures["remaining"].context
    assert figures["released"].value == "not stated"
    assert figures["released"].context.startswith("cleared: not stated, ")
    assert figures["mines"].value == figures["money"].value == "not stated"
    assert figures["women"].value == "not stated"
    assert not any(figure.value in ("0", "€0", "0%") for figure in figures.values())


def test_mines_of_a_year_without_the_one_before_stand_alone(programme, shown):
    alone = with_year(programme, 2023, ap_mines_destroyed=UNKNOWN)
    assert shown(alone)["mines"].context == "in clearance, survey and spot tasks"


def test_the_latest_year_of_staff_is_shown(programme, shown):
    real = programme.people.staff[0]
    totals = real.totals.model_copy(update={"all_staff": people(1, 2)})
    later = real.model_copy(update={"year": 2025, "totals": totals})
    figure = shown(with_people(programme, staff=(real, later)))["women"]
    assert (figure.label, figure.value) == ("Women among staff, 2025", "50%")


def test_money_for_the_whole_need_leaves_nothing(programme, shown):
    first, *others = programme.funding.received
    paid = first.model_copy(update={"amount": million("3.5")})
    assert shown(with_funding(programme, received=(paid, *others)))["money"].value == "€0"


def test_without_release_years_before_the_figures_still_stand(programme, shown):
    facts = programme.land_release.model_copy(update={"years": programme.release_years[:1]})
    assert shown(replace(programme, land_release=facts))["mines"].value == "8"


@pytest.mark.parametrize("others", ["stated", "none"])
def test_money_is_called_unstated_only_where_it_is(programme, shown, others):
    first, *rest = programme.funding.received
    stated = [money.model_copy(update={"amount": million("1")}) for money in rest]
    received = (first, *(stated if others == "stated" else ()))
    context = shown(with_funding(programme, received=received))["money"].context
    assert context == "€3.5M needed for mines and CMR (2025–2030) less €1.1M given (2024)"


def test_a_hedged_area_is_not_given_as_an_exact_one(programme, w):
    remaining = programme.baselines[0].remaining.model_copy(update={"area": km2("1", "almost")})
    assert "1.00" not in lead(with_baseline(programme, remaining=remaining), w)


def test_a_small_release_is_not_worded_as_none(programme, w):
    small = with_year(programme, cleared=m2(4_000), reduced=m2(0))
    assert "0.00 km²" not in spaced(lead(small, w))
