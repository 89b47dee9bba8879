"""The overview: five figures with their pages, one chart, and a claim from every other page."""

import pytest

from tests.chapter import KEY_DATA, TABLE_2, TABLE_3, TABLE_5, TEXT
from tests.pages.screen import m2, shown

TITLES = ["Contamination", "Land release", "Land release", "Funding", "People"]


@pytest.fixture
def overview():
    return shown("overview")


def test_five_figures_are_those_of_the_chapter(overview):
    assert overview.texts("p", "value") == [
        f"{KEY_DATA['area_km2']}\u00a0km²",
        "0.10\u00a0km²",
        str(KEY_DATA["ap_mines_destroyed"][2024]),
        "€2.4M",
        f"{TABLE_3['Totals'][0][2]}%",
    ]


def test_each_figure_says_what_it_is_measured_against(overview):
    remaining, released, mines, money, women = overview.texts("p", "context")
    assert f"in {TABLE_2['Totals'][0]} areas" in remaining
    assert m2(TABLE_2["Totals"][1]) in remaining
    assert f"{m2(TABLE_5['cleared_m2'])} cleared" in released
    assert f"{m2(TABLE_5['reduced_m2'])} reduced" in released
    assert f"{m2(TABLE_5['cancelled_m2'])} cancelled" in released
    assert mines.startswith(f"{KEY_DATA['ap_mines_destroyed'][2023]} in 2023")
    assert f"€{TEXT['needed_a_year_million_eur']}M needed for mines and CMR (2025–2030)" in money
    assert f"€{TEXT['government_2024_million_eur']}M given (2024)" in money
    people, among, _ = TABLE_3["Totals"][0]
    assert women.startswith(f"{among} of {people} people at KMAC, KSF and HALO")


def test_each_figure_links_to_its_page(overview):
    links = overview.at.get("page_link")
    assert [link.proto.label for link in links[:5]] == TITLES
    pages = ["contamination", "land-release", "land-release", "funding", "people"]
    assert [link.proto.page for link in links[:5]] == pages


def test_the_chart_is_the_first_of_the_path_to_2030(overview):
    assert list(overview.cards) == ["path-to-2030"]
    assert overview.card("path-to-2030") == shown("path_to_2030").card("path-to-2030")


@pytest.mark.parametrize(
    ("page", "card"),
    [
        ("contamination", "contamination-by-region"),
        ("land_release", "land-release-by-year"),
        ("funding", "funding-a-year"),
        ("people", "women-by-operator"),
    ],
)
def test_the_overview_makes_the_same_claim_as_the_page(overview, page, card):
    assert shown(page).card(card).claim in overview.texts("h2", "claim")
