"""Area cleared and reduced by district, and the mines found there."""

import os
import subprocess
import sys

import pytest

from mineaction.findings.release_by_district import by_district
from tests.build import UNKNOWN, cleared_table, m2, reduced_table, with_year
from tests.chapter import TABLE_6, TABLE_7
from tests.claims import spaced

NAMES = {"Ferizaj": "Ferizaj", "Gjakovë": "Gjakova", "Prizren": "Prizren"}


@pytest.fixture
def finding(programme, w):
    """The finding about 2024 with other tables by district."""

    def build(clearance=UNKNOWN, survey=UNKNOWN, **changes):
        changed = with_year(
            programme,
            clearance_by_district=clearance,
            technical_survey_by_district=survey,
            **changes,
        )
        return by_district(changed, w, changed.release_years[0])

    return build


def test_more_than_half_was_released_in_prizren(programme, w):
    found = by_district(programme, w, programme.release_years[0])
    assert spaced(found.claim) == (
        "Prizren had 52% of the area cleared and reduced in 2024: 54,757 m² of 104,427 m²."
    )


def test_the_table_is_tables_6_and_7_side_by_side(programme, w):
    table = by_district(programme, w, programme.release_years[0]).table
    rows = {
        row.place: (row.cleared, row.reduced, row.mines) for row in table.fillna(-1).itertuples()
    }
    assert rows == {
        NAMES[place]: (TABLE_7[place][1], TABLE_6.get(place, (0, -1))[1], TABLE_7[place][2])
        for place in NAMES
    }
    assert table["place"].tolist() == ["Prizren", "Gjakova", "Ferizaj"]


def test_when_two_districts_swap_the_sentence_follows(finding):
    found = finding(
        cleared_table(
            ("prizren", "halo", *TABLE_7["Ferizaj"]),
            ("gjakova", "halo", *TABLE_7["Gjakovë"]),
            ("ferizaj", "halo", *TABLE_7["Prizren"]),
        ),
        reduced_table(("gjakova", "halo", 2, 20_586), ("ferizaj", "halo", 2, 36_236)),
    )
    assert spaced(found.claim) == (
        "Ferizaj had 52% of the area cleared and reduced in 2024: 54,757 m² of 104,427 m²."
    )


def test_districts_that_share_the_first_place_are_all_named(finding):
    found = finding(
        cleared_table(("prizren", "halo", 1, 70, 0), ("gjakova", "halo", 1, 30, 0)),
        reduced_table(("gjakova", "halo", 1, 40)),
    )
    assert spaced(found.claim) in (
        "Prizren and Gjakova had the most area cleared and reduced in 2024, 70 m² each of 140 m².",
        "Gjakova and Prizren had the most area cleared and reduced in 2024, 70 m² each of 140 m².",
    )


def test_a_single_district_has_all_of_it(finding):
    found = finding(cleared_table(("peja", "halo", 1, 900, 2)), reduced_table())
    assert spaced(found.claim) == "All the area cleared and reduced in 2024, 900 m², is in Peja."


def test_operators_of_one_district_are_added_up(finding):
    found = finding(
        cleared_table(
            ("peja", "halo", 1, 100, 1), ("peja", "npa", 1, 200, 2), ("gjilan", "ksf", 1, 250, 0)
        ),
        reduced_table(("gjilan", "npa", 1, 5)),
    )
    assert (
        spaced(found.claim)
        == "Peja had 54% of the area cleared and reduced in 2024: 300 m² of 555 m²."
    )
    assert found.table["cleared"].tolist() == [300, 250]
    assert found.table["mines"].tolist() == [3, 0]


def test_a_district_without_clearance_has_no_number_of_mines(finding):
    found = finding(
        cleared_table(("peja", "halo", 1, 100, 0)), reduced_table(("gjilan", "halo", 1, 50))
    )
    assert found.table["place"].tolist() == ["Peja", "Gjilan"]
    assert found.table["mines"].isna().tolist() == [False, True]
    assert found.table["cleared"].isna().tolist() == [False, True]


def test_tables_without_rows_or_unknown_list_no_districts(finding):
    assert finding().claim == "For 2024 the source lists no districts."
    assert finding(cleared_table(), reduced_table()).claim == (
        "For 2024 the source lists no districts."
    )


def test_nothing_released_anywhere_is_said_to_be_nothing(finding):
    found = finding(cleared_table(("peja", "halo", 0, 0, 0)), reduced_table())
    assert found.claim == "No area was cleared or reduced in any district in 2024."


def test_a_year_without_districts_cites_the_year_s_own_source(programme, w):
    before = programme.release_years[1]
    assert by_district(programme, w, before).sources == (before.source,)


def test_sources_are_tables_7_and_6(programme, w):
    found = by_district(programme, w, programme.release_years[0])
    assert [source.table for source in found.sources] == [7, 6]


def test_the_conflict_and_the_misleading_heading_are_noted(programme, w):
    texts = [note.text for note in by_district(programme, w, programme.release_years[0]).notes]
    assert any("47,065" in text and "47,605" in text for text in texts)
    assert any(text.startswith("Table 6 says cleared and means reduced.") for text in texts)


def test_an_unknown_part_is_not_left_out_of_a_share_of_what_was_released(programme, finding):
    table = programme.release_years[0].clearance_by_district
    found = finding(table, UNKNOWN)
    assert spaced(found.claim) == (
        "Prizren had 39% of the area cleared in 2024: 18,521 m² of 47,605 m²."
    )
    assert found.measure == "Area cleared by district, m², 2024"
    assert any("no area reduced by district" in note.text for note in found.notes)
    assert {*found.unknown.values()} == {"not stated"}
    assert {key for _, key in found.unknown} == {"reduced"}


def test_an_unknown_table_of_clearance_leaves_the_area_reduced(programme, finding):
    found = finding(UNKNOWN, programme.release_years[0].technical_survey_by_district)
    assert spaced(found.claim) == (
        "Prizren had 64% of the area reduced in 2024: 36,236 m² of 56,822 m²."
    )
    assert found.measure == "Area reduced by district, m², 2024"
    assert any("no area cleared by district" in note.text for note in found.notes)
    assert {key for _, key in found.unknown} == {"cleared"}


@pytest.mark.parametrize("method", ["cleared", "reduced"])
def test_one_table_alone_has_the_same_sentences_as_both(finding, method):
    def only(*rows):
        if method == "cleared":
            return finding(cleared_table(*((*row, 0) for row in rows)), UNKNOWN).claim
        return finding(UNKNOWN, reduced_table(*rows)).claim

    assert only() == "For 2024 the source lists no districts."
    assert only(("peja", "halo", 1, 0)) == f"No area was {method} in any district in 2024."
    assert spaced(only(("peja", "halo", 1, 9))) == (
        f"All the area {method} in 2024, 9 m², is in Peja."
    )
    assert spaced(only(("peja", "halo", 1, 9), ("gjilan", "halo", 1, 9))) == (
        f"Gjilan and Peja had the most area {method} in 2024, 9 m² each of 18 m²."
    )


def test_cancelled_area_is_not_left_out_of_a_share_of_what_was_released(finding):
    found = finding(
        cleared_table(("peja", "halo", 1, 60, 0), ("gjilan", "halo", 1, 40, 0)),
        reduced_table(),
        cleared=m2(100),
        reduced=m2(0),
        cancelled=m2(900),
    )
    assert spaced(found.claim) == (
        "Peja had 60% of the area cleared and reduced in 2024: 60 m² of 100 m²."
    )
    assert any("900" in note.text and "cancelled" in note.text for note in found.notes)


SCRIPT = """
from mineaction.load import load
from mineaction.wording import Wording
from mineaction.findings.release_by_district import by_district
from mineaction.where import data_folder
from tests.build import cleared_table, reduced_table, with_year

table = cleared_table(*((place, "halo", 1, 50, 0) for place in ("peja", "gjilan", "prizren")))
changed = with_year(
    load(data_folder()), clearance_by_district=table, technical_survey_by_district=reduced_table()
)
print(by_district(changed, Wording(), changed.release_years[0]).claim)
"""


def test_districts_with_equal_area_have_the_same_order_in_every_process(root):
    claims = set()
    for seed in ("1", "2", "3"):
        ran = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=root,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=True,
        )
        claims.add(ran.stdout)
    assert len(claims) == 1
