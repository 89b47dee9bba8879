"""AP mines destroyed, by year."""

import pytest

from mineaction.findings.mines_destroyed import mines_destroyed
from tests.build import UNKNOWN, mines, with_year, with_years
from tests.chapter import KEY_DATA


@pytest.fixture
def claim(programme, w):
    """The sentence with other numbers for 2024 and 2023."""

    def say(now, before=None):
        changed = with_year(programme, ap_mines_destroyed=now)
        if before is not None:
            changed = with_year(changed, 2023, ap_mines_destroyed=before)
        return mines_destroyed(changed, w).claim

    return say


def test_eight_mines_were_destroyed_after_ten_the_year_before(programme, w):
    found = mines_destroyed(programme, w)
    assert found.claim == "8 AP mines were destroyed in 2024, after 10 in 2023."


def test_the_table_has_both_years_oldest_first(programme, w):
    table = mines_destroyed(programme, w).table
    numbers = dict(zip(table["year"].tolist(), table["mines"].tolist(), strict=True))
    assert numbers == KEY_DATA["ap_mines_destroyed"]
    assert table["year"].tolist() == [2023, 2024]


def test_when_the_years_swap_the_sentence_follows(claim):
    assert claim(mines(10), mines(8)) == "10 AP mines were destroyed in 2024, after 8 in 2023."


def test_a_single_mine_is_spoken_of_as_one(claim):
    assert claim(mines(1), mines(0)) == "1 AP mine was destroyed in 2024, after 0 in 2023."


def test_no_mine_is_a_number_too(claim):
    assert claim(mines(0)) == "0 AP mines were destroyed in 2024, after 10 in 2023."


def test_an_unknown_number_is_said_to_be_unknown(programme, w, claim):
    assert claim(UNKNOWN) == ("The source does not say how many AP mines were destroyed in 2024.")
    found = mines_destroyed(with_year(programme, ap_mines_destroyed=UNKNOWN), w)
    assert found.unknown == {(1, "mines"): "not stated"}
    assert found.table["mines"].isna().tolist() == [False, True]


def test_an_unknown_number_the_year_before_leaves_no_comparison(claim):
    assert claim(mines(8), UNKNOWN) == "8 AP mines were destroyed in 2024."
    assert claim(mines(1), UNKNOWN) == "1 AP mine was destroyed in 2024."


def test_a_year_further_back_is_no_comparison(programme, w):
    latest, before = programme.release_years
    apart = with_years(programme, latest, before.model_copy(update={"year": 2021}))
    assert mines_destroyed(apart, w).claim == "8 AP mines were destroyed in 2024."


def test_survey_and_spot_tasks_are_said_to_be_included(programme, w):
    found = mines_destroyed(programme, w)
    assert "clearance, survey and spot tasks" in found.measure
    assert "includes survey and spot tasks" in found.notes[0].text


def test_sources_are_table_5_and_the_key_data(programme, w):
    sources = mines_destroyed(programme, w).sources
    assert [source.table or source.section for source in sources] == [5, "Key data"]
