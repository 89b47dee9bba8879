"""Mined area with AP mines only, and with CMR as well."""

import pytest

from mineaction.findings.contamination_by_type import by_type
from tests.build import UNKNOWN, baseline
from tests.build import by_type as types
from tests.chapter import TABLE_2, TEXT
from tests.claims import spaced


@pytest.fixture
def claim(programme, w):
    """The sentence about the latest baseline with another table by type."""

    def say(table):
        found = by_type(programme, w, baseline(programme, by_type=table))
        return spaced(found.claim)

    return say


def test_three_areas_hold_cmr_as_well(programme, w):
    found = by_type(programme, w, programme.baselines[0])
    assert spaced(found.claim) == (
        "3 of 24 areas hold both AP mines and CMR: 225,000 m², 20% of the mined area (AP + mixed)."
    )


def test_the_table_is_table_2(programme, w):
    table = by_type(programme, w, programme.baselines[0]).table
    rows = list(zip(table["areas"], table["area_m2"], strict=True))
    assert rows == [TABLE_2["AP mines"], TABLE_2["Mixed AP mines and CMR"]]
    assert table["type"].tolist() == ["AP mines only", "Mixed AP mines and CMR"]


def test_when_the_types_swap_the_sentence_follows(claim):
    swapped = types(TABLE_2["Mixed AP mines and CMR"], TABLE_2["AP mines"])
    assert claim(swapped) == (
        "21 of 24 areas hold both AP mines and CMR: 890,699 m², 80% of the mined area (AP + mixed)."
    )


def test_a_single_mixed_area_is_spoken_of_as_one(claim):
    assert claim(types((3, 30), (1, 10))) == (
        "1 of 4 areas holds both AP mines and CMR: 10 m², 25% of the mined area (AP + mixed)."
    )


@pytest.mark.parametrize("mixed", [None, (0, 0)])
def test_without_mixed_areas_none_is_reported(claim, mixed):
    expected = "No area with both AP mines and CMR is reported at the end of 2024."
    assert claim(types((3, 30), mixed)) == expected


def test_a_small_share_is_not_none(claim):
    assert claim(types((3, 9_999), (1, 1))) == (
        "1 of 4 areas holds both AP mines and CMR: 1 m², less than 1% of the mined area "
        "(AP + mixed)."
    )


def test_an_unknown_split_is_said_to_be_unknown(programme, claim):
    assert claim(UNKNOWN) == "For the end of 2024 the source does not split mined area by type."
    before = programme.baselines[1]
    assert before.by_type == UNKNOWN


def test_the_source_is_table_2_or_where_the_total_is_printed(programme, w):
    latest, before = programme.baselines
    first, *elsewhere = by_type(programme, w, latest).sources
    assert first.table == 2
    assert "Key data" in {source.section for source in elsewhere}
    assert by_type(programme, w, before).sources == (before.remaining.source,)


def test_other_printings_stand_with_their_hedge_and_their_place(programme, w):
    notes = by_type(programme, w, programme.baselines[0]).notes
    (said,) = [note.text for note in notes if note.badge == "rounded"]
    said = said.replace("\u00a0", " ")
    assert f"close to {TEXT['total_mined_area_km2']} km²" in said
    assert f"more than {TEXT['ap_mined_area_km2']} km²" in said
    assert "footnote 1" in said
