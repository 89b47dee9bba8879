"""Every page in every state of its choices: sound, told in words as it is drawn, linkable."""

import base64
import re
from itertools import permutations, product

import numpy as np
import pytest

from tests.pages.screen import OTHER_CONTROLS, PAGES, Card, Drawn, Screen, in_words, numbers, shown

STATES = [
    pytest.param(page, dict(zip(choices, state, strict=True)), id=" ".join((page, *state)))
    for page, choices in PAGES.items()
    for state in product(*choices.values())
]
# The table has the confirmed share alone; the suspected one is what it leaves of 100%.
NOT_IN_TABLE = {"contamination-evidence": "Suspected (SHA)"}
# Words that no control of any page knows.
NONSENSE = ["", "x y z", "-500", "9" * 30, "<script>", "area\x00", "1e9", "💣" * 500]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_controls_that_are_tried_here_and_no_others(page):
    found = {key: len(options) for key, options in shown(page).choices.items()}
    assert found == {key: len(values) for key, values in PAGES[page].items()}
    assert set(shown(page).other_controls) == OTHER_CONTROLS.get(page, set())


@pytest.mark.parametrize("page", PAGES)
def test_choices_begin_with_their_first_option_and_an_empty_address(page):
    assert shown(page).chosen == {key: values[0] for key, values in PAGES[page].items()}
    assert shown(page).address == {}


@pytest.mark.parametrize(("page", "state"), STATES)
def test_a_page_in_every_state_is_sound_and_told_in_words_as_it_is_drawn(caplog, page, state):
    screen = Screen(page).choose(**state)
    caplog.clear()
    screen.again().assert_sound()
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    assert not screen.banner
    assert screen.chosen == state
    for name, card in screen.cards.items():
        assert card.evidence.startswith("Source: "), f"{name} has no source"
        if card.chart is not None:
            assert_told_in_words(name, card.chart, card)


def assert_told_in_words(name: str, chart: Drawn, card: Card) -> None:
    """The text alternative has the claim and the numbers, and so has the table, row by row."""
    cells = {cell for row in card.table for cell in row}
    assert chart.alt.startswith(card.claim)
    assert card.measure in chart.alt
    for series, values in chart.values.items():
        if NOT_IN_TABLE.get(name) == series:
            continue
        for row, value in values.items():
            assert row in chart.alt
            assert in_words(value) in chart.alt, (name, series, row)
            assert any({row, in_words(value)} <= {*line} for line in card.table), (
                name,
                series,
                row,
            )
    for row, label in chart.labels.get("places", {}).items():
        assert row in chart.alt
        assert not label[0].isdigit() or label.split("\u00a0")[0] in cells


@pytest.mark.parametrize(("page", "state"), STATES)
def test_the_address_of_a_state_reopens_it(page, state):
    here = Screen(page).choose(**state)
    first = {key: values[0] for key, values in PAGES[page].items()}
    assert here.address == {key: value for key, value in state.items() if value != first[key]}
    there = Screen(page, **here.address)
    there.assert_sound(failed=here.failed)
    assert (there.chosen, there.lead, there.cards) == (here.chosen, here.lead, here.cards)
    assert there.address == here.address


# On each page with controls, a state in which every one of them is other than it begins.
CHANGED: dict[str, dict[str, str | int]] = {
    "contamination": {
        **{"measure": "areas", "scope": "all", "date": "2023-12-31"},
        **{"first": "2014", "second": "2015"},
    },
    "land_release": {"span": "all", "year": "2023"},
    "path_to_2030": {"scope": "ap", "cleared": 0, "surveyed": 0, "change": 10, "first": 2027},
    "funding": {"government": 0, "change": 20},
    "people": {"operator": "ksf"},
}


@pytest.mark.parametrize(("page", "following"), [*permutations(CHANGED, 2)])
def test_what_is_chosen_on_one_page_changes_nothing_on_the_next(page, following):
    screen = Screen(page).choose(**CHANGED[page]).go(following)
    screen.assert_sound()
    assert screen.cards == shown(following).cards
    assert screen.address == {}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_ends_with_its_date_its_source_and_the_version_of_the_data(page):
    foot = shown(page).texts("footer", "foot")
    assert len(foot) == 1
    assert "31 December 2024" in foot[0]
    assert "Mine Action Review, Clearing the Mines 2025, Kosovo chapter" in foot[0]
    assert "Data version" in foot[0]


@pytest.mark.parametrize("word", NONSENSE)
@pytest.mark.parametrize("page", [page for page, choices in PAGES.items() if choices])
def test_an_address_with_nonsense_opens_the_page_as_it_begins_and_says_so(page, word):
    names = [*PAGES[page], *(OTHER_CONTROLS.get(page, set()) - {"reset-scenario"})]
    screen = Screen(page, **dict.fromkeys(names, word))
    screen.assert_sound()
    assert screen.lead == shown(page).lead
    assert screen.cards == shown(page).cards
    complaints = screen.texts("p", "complaint")
    assert {name for name in names if any(f" {name} “" in each for each in complaints)} == {*names}
    assert all(len(each) < 200 for each in complaints)


def test_the_pages_shown_are_all_there_are():
    registered = Screen("overview").at._registered_pages.values()
    files = {re.sub(r".*/|\.py$", "", info["script_path"]) for info in registered}
    assert files == set(PAGES)


@pytest.mark.parametrize("dtype", ["i1", "i4", "f4", "f8"])
def test_numbers_are_read_from_packed_arrays_too(dtype):
    packed = base64.b64encode(np.array([0, 8, 100], dtype=dtype).tobytes()).decode()
    assert numbers({"dtype": dtype, "bdata": packed}) == [0, 8, 100]
    assert numbers([0, None, float("nan"), 8]) == [0, None, None, 8]
