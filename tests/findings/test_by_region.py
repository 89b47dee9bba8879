"""Hazardous area by region: the sentence names who has most, and follows the numbers."""

from datetime import date

import pytest

from mineaction.findings.contamination_by_region import by_region
from tests.build import UNKNOWN, baseline, by_type
from tests.build import by_region as regions
from tests.chapter import TABLE_1, TABLE_2
from tests.claims import spaced

NOTHING = (0, 0)


@pytest.fixture
def claim(programme, w):
    """The sentence about the latest baseline with another table by region."""

    def say(table, measure="area", scope="ap", **changes):
        changed = baseline(programme, by_region=table, **changes)
        return spaced(by_region(programme, w, changed, measure, scope).claim)

    return say


def _printed(name: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
    row = TABLE_1[name]
    return (name.lower(), row[0:2], row[2:4])


def test_west_holds_most_of_the_mined_area(programme, w):
    found = by_region(programme, w, programme.baselines[0], "area", "ap")
    assert spaced(found.claim) == "West has 84% of the AP mined area: 751,380 m² of 890,699 m²."


def test_west_holds_most_of_the_mined_areas(programme, w):
    found = by_region(programme, w, programme.baselines[0], "areas", "ap")
    assert found.claim == "West has 12 of 21 AP mined areas."


def test_areas_mixed_with_cmr_are_told_apart_and_have_no_region(programme, w):
    latest = programme.baselines[0]
    by_area = by_region(programme, w, latest, "area", "all").claim
    by_number = by_region(programme, w, latest, "areas", "all").claim
    assert spaced(by_area).endswith("Mixed with CMR: 225,000 m² more, region not stated.")
    assert by_number.endswith("Mixed with CMR: 3 areas more, region not stated.")


@pytest.mark.parametrize(("measure", "first"), [("area", 1), ("areas", 0)])
def test_the_table_is_table_1_largest_first(programme, w, measure, first):
    table = by_region(programme, w, programme.baselines[0], measure, "ap").table
    rows = {row.place: (row.cha, row.sha, row.total) for row in table.itertuples()}
    assert rows == {name: tuple(TABLE_1[name][first::2]) for name in ("South", "East", "West")}
    assert table["place"].tolist() == ["West", "East", "South"]


@pytest.mark.parametrize(("measure", "place"), [("area", 1), ("areas", 0)])
def test_the_row_without_a_region_holds_only_what_is_mixed(programme, w, measure, place):
    found = by_region(programme, w, programme.baselines[0], measure, "all")
    last = found.table.iloc[-1]
    assert last["place"] == "Region not stated"
    assert last["mixed"] == TABLE_2["Mixed AP mines and CMR"][place]
    assert last[["cha", "sha", "total"]].isna().all()
    assert found.table["mixed"].iloc[:-1].isna().all()
    assert found.unknown[3, "cha"] == found.unknown[0, "mixed"] == "not stated"


def test_when_two_regions_swap_their_numbers_the_sentence_follows(claim):
    _, south_cha, south_sha = _printed("South")
    _, west_cha, west_sha = _printed("West")
    swapped = regions(
        ("south", west_cha, west_sha), _printed("East"), ("west", south_cha, south_sha)
    )
    assert claim(swapped) == "South has 84% of the AP mined area: 751,380 m² of 890,699 m²."
    assert claim(swapped, "areas") == "South has 12 of 21 AP mined areas."


def test_regions_that_share_the_first_place_are_both_named(claim):
    tied = regions(
        ("south", NOTHING, (2, 500)), ("east", (1, 200), (1, 300)), ("west", (1, 100), NOTHING)
    )
    assert claim(tied) == "South and East have the most AP mined area, 500 m² each of 1,100 m²."
    assert claim(tied, "areas") == "South and East have the most AP mined areas, 2 each of 5."


def test_a_single_region_has_all_of_it(claim):
    single = regions(("east", (1, 9_516), (4, 68_832)))
    assert claim(single) == "All the AP mined area, 78,348 m², is in East."
    assert claim(single, "areas") == "All 5 AP mined areas are in East."


def test_a_single_area_is_spoken_of_as_one(claim):
    assert (
        claim(regions(("east", (1, 10), NOTHING)), "areas") == "The one AP mined area is in East."
    )
    among_others = regions(("east", (1, 10), NOTHING), ("west", NOTHING, NOTHING))
    assert claim(among_others, "areas") == "East has 1 of 1 AP mined area."


@pytest.mark.parametrize("measure", ["area", "areas"])
def test_an_empty_table_lists_no_regions(claim, measure):
    assert claim(regions(), measure) == "For the end of 2024 the source lists no regions."


@pytest.mark.parametrize("measure", ["area", "areas"])
def test_an_unknown_table_lists_no_regions(claim, measure):
    assert claim(UNKNOWN, measure) == "For the end of 2024 the source lists no regions."


@pytest.mark.parametrize("measure", ["area", "areas"])
def test_nothing_anywhere_is_said_to_be_nothing(claim, measure):
    cleared = regions(("east", NOTHING, NOTHING), ("west", NOTHING, NOTHING))
    expected = "No AP mined area is reported in any region at the end of 2024."
    assert claim(cleared, measure) == expected


def test_almost_all_is_not_all(claim):
    nearly = regions(("west", (9, 99_900), NOTHING), ("east", (1, 100), NOTHING))
    expected = "West has more than 99% of the AP mined area: 99,900 m² of 100,000 m²."
    assert claim(nearly) == expected


def test_another_date_is_named_as_that_date(claim):
    expected = "For 30 June 2026 the source lists no regions."
    assert claim(regions(), as_of=date(2026, 6, 30)) == expected


def test_mixed_areas_follow_the_table_by_type(claim):
    table = regions(("east", (1, 10), NOTHING))
    one_more = by_type((1, 10), (1, 77))
    assert claim(table, "area", "all", by_type=one_more).endswith(
        "Mixed with CMR: 77 m² more, region not stated."
    )
    assert claim(table, "areas", "all", by_type=one_more).endswith(
        "Mixed with CMR: 1 area more, region not stated."
    )


def test_nothing_is_said_of_mixed_areas_that_no_table_gives(programme, w, claim):
    table = regions(("east", (1, 10), NOTHING))
    assert "CMR" not in claim(table, "area", "all", by_type=UNKNOWN)
    changed = baseline(programme, by_region=table, by_type=UNKNOWN)
    found = by_region(programme, w, changed, "area", "all")
    assert found.unknown[1, "mixed"] == "not stated"
    assert found.table["mixed"].isna().all()


def test_nothing_is_drawn_and_nothing_pointed_to_where_nothing_is_known(programme, w):
    for measure in ("area", "areas"):
        found = by_region(programme, w, programme.baselines[1], measure, "all")
        assert found.chart is None
        assert {*found.unknown.values()} == {"not stated"}
        assert {note.badge for note in found.notes} == {"not stated"}


def test_mixed_areas_alone_are_drawn(programme, w):
    changed = baseline(programme, by_region=UNKNOWN)
    found = by_region(programme, w, changed, "area", "all")
    assert found.chart is not None
    assert found.unknown[0, "total"] == "not stated"


def test_the_measure_says_ap_only_or_ap_and_mixed(programme, w):
    latest = programme.baselines[0]
    only = by_region(programme, w, latest, "area", "ap").measure
    both = by_region(programme, w, latest, "areas", "all").measure
    assert only == "Hazardous area by region, CHA and SHA, m², AP only, end of 2024"
    assert both == "Hazardous area by region, CHA and SHA, number of areas, AP + mixed, end of 2024"


def test_sources_are_table_1_and_for_mixed_areas_table_2(programme, w):
    latest = programme.baselines[0]
    only = by_region(programme, w, latest, "area", "ap").sources
    both = by_region(programme, w, latest, "area", "all").sources
    assert [source.table for source in only] == [1]
    assert [source.table for source in both] == [1, 2]


def test_without_a_table_the_source_is_where_the_total_is_printed(programme, w):
    before = programme.baselines[1]
    (source,) = by_region(programme, w, before, "area", "ap").sources
    assert source == before.remaining.source


def test_the_two_geographies_are_pointed_out(programme, w):
    found = by_region(programme, w, programme.baselines[0], "area", "ap")
    assert any("Neither is placed on the other." in note.text for note in found.notes)


def test_a_date_without_a_split_says_so_in_a_note(programme, w):
    found = by_region(programme, w, programme.baselines[1], "area", "ap")
    assert [note.badge for note in found.notes] == ["not stated"]
    assert found.table.empty
