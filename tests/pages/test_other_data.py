"""With other data nothing of Kosovo is left, and names are shown as they are written."""

import re
from decimal import Decimal
from itertools import product
from types import ModuleType

import pytest

from tests import chapter
from tests.pages.screen import PAGES, shown

HILL, QUOTED, OPERATOR = "A & B <b>Hill</b>", '"Quoted"; =1+1', "O*R_G"
OTHER_CHOICES = {
    "contamination": PAGES["contamination"] | {"date": ("2021-12-31", "2020-12-31")},
    "land_release": {"span": ("recent", "all"), "year": ("2021", "2020")},
    "people": {"year": ("2021",), "operator": ("all", "org-star", "delve")},
}
STATES = [
    pytest.param(page, dict(zip(controls, state, strict=True)), id=" ".join((page, *state)))
    for page, controls in (PAGES | OTHER_CHOICES).items()
    for state in product(*controls.values())
]
NAMES = (
    *("Kosov", "KMAC", "KSF", "HALO", "NPA", "UNMIK", "GICHD", "KFOR"),
    *("Ferizaj", "Gjakov", "Prizren", "Gjilan", "Mitrovic", "Pristin", "Prishtin", "Peja"),
    *("Clearing the Mines", "Monitor 20", "Mine Action Review", "€3.5M", "€1.1M", "€21M", "€14.4M"),
)


def figures(value: object) -> set[int]:
    """The whole numbers of the chapter that are too large and too odd to come from elsewhere."""
    if isinstance(value, dict):
        return set().union(*map(figures, value.values()))
    if isinstance(value, tuple):
        return set().union(*map(figures, value))
    if isinstance(value, (int, Decimal)) and value >= 5_000 and value % 1_000:
        return {int(value)}
    return set()


def of_kosovo(module: ModuleType = chapter) -> list[str]:
    """Names and figures of the chapter, the figures as they stand in data and in sentences."""
    found = figures({key: value for key, value in vars(module).items() if key.isupper()})
    return [*NAMES, *(f"{number:,}" for number in found), *(str(number) for number in found)]


@pytest.fixture(autouse=True)
def _other_data(other_data):
    """Every test here reads the fictional territory's data."""


def test_the_list_of_what_belongs_to_kosovo_is_not_empty():
    assert {"47,065", "47605", "751,380", "1115699"} <= set(of_kosovo())


@pytest.mark.parametrize(("page", "state"), STATES)
def test_other_data_show_nothing_of_kosovo_in_any_state(caplog, page, state):
    screen = shown(page, **state)
    caplog.clear()
    screen.again().assert_sound()
    assert screen.chosen == state
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    everything = screen.everything
    assert "Velmora" in everything
    assert [word for word in of_kosovo() if _stands_in(everything, word)] == []


def _stands_in(text: str, word: str) -> bool:
    """A figure must stand by itself: five digits may well be part of an address made at random."""
    if not word[0].isdigit():
        return word in text
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def test_regions_of_other_data_are_drawn_with_their_own_figures():
    chart = shown("contamination").chart("contamination-by-region")
    assert chart.values == {
        "Confirmed (CHA)": {HILL: 120_500, "Lowmoor": 8_300},
        "Suspected (SHA)": {HILL: 40_250, "Lowmoor": 95_700},
    }


def test_districts_of_other_data_are_drawn_with_their_own_figures():
    chart = shown("land_release").chart("land-release-by-district")
    assert chart.values == {
        "Cleared": {QUOTED: 12_400, "Tarn Edge": 50_100},
        "Reduced by technical survey": {QUOTED: 18_900},
    }


def test_operators_of_other_data_are_drawn_with_their_own_figures():
    chart = shown("people").chart("women-by-operator")
    assert chart.values == {"Women, % of staff": {"DELVE": 38, OPERATOR: 33, "All operators": 36}}


def test_money_whose_amount_is_stated_is_drawn():
    chart = shown("funding").chart("funding-a-year")
    assert chart.values["International"] == {
        f"Northern Fund to {OPERATOR} and DELVE, 2021": 750_000
    }
    assert not chart.unknown


def test_the_overview_says_nothing_is_unstated_when_all_money_is_stated():
    assert not [text for text in shown("overview").texts("p", "context") if "not stated" in text]


@pytest.mark.parametrize(
    ("page", "card", "name"),
    [
        ("contamination", "contamination-by-region", HILL),
        ("contamination", "contamination-evidence", HILL),
        ("land_release", "land-release-by-district", QUOTED),
        ("people", "women-by-operator", OPERATOR),
    ],
)
def test_a_name_with_markup_is_shown_as_written_in_table_words_and_chart(page, card, name):
    found = shown(page).card(card)
    assert found.chart is not None
    assert name in [row[0] for row in found.table]
    assert name in found.chart.alt
    assert name in next(iter(found.chart.values.values()))


def test_no_markup_of_a_name_reaches_a_chart():
    spec = shown("contamination").chart("contamination-by-region").spec
    assert "<b>Hill" not in spec
    assert "&lt;b&gt;Hill&lt;/b&gt;" in spec


def test_no_markup_of_the_data_becomes_an_element_of_a_page():
    for page in PAGES:
        for part in shown(page).html:
            tags = {element.tag for element in part.iter()}
            assert not tags & {"script", "i", "u"}, page
            assert "Hill" not in [element.text for element in part.iter("b")]


def test_a_claim_names_places_as_they_are_written():
    assert (
        shown("contamination")
        .card("contamination-by-region")
        .claim.startswith(f"{HILL} has 61% of the AP mined area")
    )


def test_a_control_offers_names_as_they_are_written():
    screen = shown("people")
    assert screen.choices["operator"] == ["All operators", OPERATOR, "DELVE"]
    options = screen.at.segmented_control(key="operator").options
    assert "O\\*R\\_G" in options  # Streamlit would read * and _ as emphasis


def test_a_definition_with_markup_is_shown_as_written():
    assert any("<u>parts</u>" in text for text in shown("sources").texts("dd"))
    assert any(
        "<i>Tarn Edge</i> & the moor" in cell for row in shown("sources").rows for cell in row
    )
