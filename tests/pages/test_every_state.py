"""Every page in every state of its controls: sound, and told in words as it is drawn."""

import base64
from itertools import product

import numpy as np
import pytest

from tests.pages.screen import PAGES, Card, Drawn, Screen, in_words, numbers, shown

STATES = [
    pytest.param(page, dict(zip(controls, state, strict=True)), id=" ".join((page, *state)))
    for page, controls in PAGES.items()
    for state in product(*controls.values())
]
# The table has the confirmed share alone; the suspected one is what it leaves of 100%.
NOT_IN_TABLE = {"contamination-evidence": "Suspected (SHA)"}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_controls_that_are_tried_here_and_no_others(page):
    found = {key: len(options) for key, options in shown(page).controls.items()}
    assert found == {key: len(values) for key, values in PAGES[page].items()}


@pytest.mark.parametrize("page", PAGES)
def test_controls_begin_with_their_first_option(page):
    assert shown(page).chosen == {key: values[0] for key, values in PAGES[page].items()}


@pytest.mark.parametrize(("page", "state"), STATES)
def test_a_page_in_every_state_is_sound_and_told_in_words_as_it_is_drawn(caplog, page, state):
    screen = Screen(page).choose(**state)
    caplog.clear()
    screen.again().assert_sound()
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    assert not screen.banner
    assert screen.chosen == state
    for name, card in screen.cards.items():
        assert "Clearing the Mines 2025, Kosovo: " in card.evidence, f"{name} has no source"
        if card.chart is not None:
            assert_told_in_words(name, card.chart, card)


def assert_told_in_words(name: str, chart: Drawn, card: Card) -> None:
    """The text alternative has the claim and the numbers, and so has the table."""
    cells = {cell for row in card.table for cell in row}
    assert chart.alt.startswith(card.claim)
    assert card.measure in chart.alt
    for series, values in chart.values.items():
        if NOT_IN_TABLE.get(name) == series:
            continue
        for row, value in values.items():
            assert row in chart.alt
            assert in_words(value) in chart.alt, (name, series, row)
            assert in_words(value) in cells, (name, series, row)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_ends_with_its_date_its_source_and_the_version_of_the_data(page):
    foot = shown(page).texts("footer", "foot")
    assert len(foot) == 1
    assert "31 December 2024" in foot[0]
    assert "Mine Action Review, Clearing the Mines 2025, Kosovo chapter" in foot[0]
    assert "Data version" in foot[0]


@pytest.mark.parametrize("word", ["", "nonsense", "2099", "<script>", "area\x00", "💣" * 500])
@pytest.mark.parametrize("page", [page for page, controls in PAGES.items() if controls])
def test_an_address_with_nonsense_opens_the_page_as_it_begins(page, word):
    screen = Screen(page, **dict.fromkeys(PAGES[page], word))
    screen.assert_sound()
    assert screen.lead == shown(page).lead


def test_a_choice_on_one_page_leaves_the_next_page_sound():
    screen = Screen("land_release").choose(year="2023")
    screen.go("people").assert_sound()
    assert screen.card("women-by-operator").measure.endswith(", 2024")


@pytest.mark.parametrize("dtype", ["i1", "i4", "f4", "f8"])
def test_numbers_are_read_from_packed_arrays_too(dtype):
    packed = base64.b64encode(np.array([0, 8, 100], dtype=dtype).tobytes()).decode()
    assert numbers({"dtype": dtype, "bdata": packed}) == [0, 8, 100]
    assert numbers([0, None, float("nan"), 8]) == [0, None, None, 8]
