"""Area cleared where no mine was found: 70% by Table 7, with the text's figure beside it."""

import pytest

from mineaction.findings.clearance_without_mines import without_mines
from tests.build import UNKNOWN, cleared_table, with_year
from tests.chapter import TABLE_7
from tests.claims import spaced


@pytest.fixture
def finding(programme, w):
    """The finding about 2024 with another table of clearance."""

    def build(table):
        changed = with_year(programme, clearance_by_district=table)
        return without_mines(changed, w, changed.release_years[0])

    return build


def test_no_mine_was_found_on_seventy_percent_of_the_area(programme, w):
    found = without_mines(programme, w, programme.release_years[0])
    assert spaced(found.claim) == (
        "No mine was found on 70% of the area cleared in 2024: 33,531 m² of 47,605 m², "
        "in 7 of 8 areas."
    )


def test_the_table_is_table_7_split_by_what_was_found(programme, w):
    table = without_mines(programme, w, programme.release_years[0]).table
    ferizaj, gjakova, prizren = (TABLE_7[name] for name in ("Ferizaj", "Gjakovë", "Prizren"))
    assert table["with"].tolist() == [ferizaj[1], 0, 0]
    assert table["without"].tolist() == [0, gjakova[1], prizren[1]]
    assert table["areas"].tolist() == [ferizaj[0], gjakova[0], prizren[0]]
    assert table["empty"].tolist() == [0, gjakova[0], prizren[0]]
    assert table["mines"].tolist() == [8, 0, 0]


def test_the_text_s_own_figure_stands_in_a_note(programme, w):
    notes = without_mines(programme, w, programme.release_years[0]).notes
    note = next(note for note in notes if note.badge == "conflict")
    for figure in ("30,371 m²", "33,531 m²", "70%"):
        assert figure in spaced(note.text)


def test_when_the_mines_move_the_sentence_follows(finding):
    moved = cleared_table(
        ("ferizaj", "halo", 1, 14_074, 0),
        ("gjakova", "halo", 5, 15_010, 8),
        ("prizren", "halo", 2, 18_521, 0),
    )
    assert spaced(finding(moved).claim) == (
        "No mine was found on 68% of the area cleared in 2024: 32,595 m² of 47,605 m², "
        "in 3 of 8 areas."
    )


def test_two_operators_of_a_district_are_told_apart_by_what_they_found(finding):
    found = finding(cleared_table(("peja", "halo", 1, 60, 2), ("peja", "npa", 1, 40, 0)))
    assert found.table["with"].tolist() == [60]
    assert found.table["without"].tolist() == [40]
    assert "40% of the area" in found.claim
    assert found.claim.endswith("in 1 of 2 areas.")


def test_mines_everywhere_nothing_cleared_and_nothing_known_have_their_sentences(finding):
    everywhere = cleared_table(("peja", "halo", 1, 60, 2))
    assert finding(everywhere).claim == "Mines were found in every district cleared in 2024."
    assert finding(cleared_table()).claim == "No area was cleared in any district in 2024."
    assert finding(UNKNOWN).claim == "For 2024 the source does not say where mines were found."


def test_the_source_is_table_7(programme, w):
    assert [s.table for s in without_mines(programme, w, programme.release_years[0]).sources] == [7]
