"""The draft of Article 7 tables: every cell as the chapter prints it, with its source."""

from dataclasses import replace

import pandas as pd
import pytest

from mineaction.findings import article_7_released, article_7_remaining
from mineaction.load import load
from tests import chapter
from tests.build import UNKNOWN, cleared_table, m2, with_baseline, with_baselines, with_year
from tests.claims import spaced
from tests.conftest import ROOT

REGIONS = ("South", "East", "West")
DISTRICTS = {"Ferizaj": "Ferizaj", "Gjakova": "Gjakovë", "Prizren": "Prizren"}  # ours: printed
SIZES = ["cha_areas", "cha_m2", "sha_areas", "sha_m2", "areas", "area_m2"]
NOT_REPORTED = "not reported"


@pytest.fixture
def remaining(programme, w):
    """What remained at the end of 2024."""
    return article_7_remaining.remaining(programme, w)


@pytest.fixture
def released(programme, w):
    """What was released in 2024."""
    return article_7_released.released(programme, w, programme.release_years[0])


@pytest.fixture
def both(remaining, released):
    """Both tables of the draft."""
    return (remaining, released)


@pytest.fixture(scope="module")
def velmora():
    """Another territory, party to the convention."""
    return load(ROOT / "tests" / "other_data")


def cells(finding, row: int, keys) -> list[int | None]:
    """Numbers of a row, None where one is missing."""
    values = [finding.table[key].iloc[row] for key in keys]
    return [None if pd.isna(value) else int(value) for value in values]


def test_what_remains_by_region_is_table_1_number_by_number(remaining):
    assert list(remaining.table["area"][:3]) == list(REGIONS)
    for row, region in enumerate(REGIONS):
        assert tuple(cells(remaining, row, SIZES)) == chapter.TABLE_1[region]


def test_the_claim_of_what_remains_says_what_it_counts(programme, remaining, w):
    assert spaced(remaining.claim) == (
        "24 mined areas (AP + mixed) are reported for the end of 2024, together 1,115,699 m²."
    )
    size = programme.baselines[0].remaining.model_copy(update={"areas": UNKNOWN})
    uncounted = article_7_remaining.remaining(with_baseline(programme, remaining=size), w)
    assert spaced(uncounted.claim) == (
        "1,115,699 m² of mined area (AP + mixed) is reported for the end of 2024."
    )


def test_mixed_area_has_neither_region_nor_cha_and_sha(remaining):
    assert remaining.table["area"].iloc[3] == "Region not reported"
    mixed = chapter.TABLE_2["Mixed AP mines and CMR"]
    assert cells(remaining, 3, SIZES) == [None] * 4 + list(mixed)
    assert remaining.unknown == {(3, key): NOT_REPORTED for key in SIZES[:4]}


def test_totals_of_what_remains_are_those_printed(remaining):
    split = chapter.TABLE_1["Totals"][:4]
    assert [remaining.totals[key] for key in SIZES] == [*split, *chapter.TABLE_2["Totals"]]


def test_release_by_district_is_tables_5_6_and_7_number_by_number(released):
    assert list(released.table["area"]) == list(DISTRICTS)
    for row, printed in enumerate(DISTRICTS.values()):
        _, cleared, mines = chapter.TABLE_7[printed]
        _, reduced = chapter.TABLE_6.get(printed, (None, None))
        keys = ("cancelled", "reduced", "cleared", "mines")
        assert cells(released, row, keys) == [0, reduced, cleared, mines]


def test_released_is_the_sum_of_what_is_reported(released):
    assert [int(value) for value in released.table["released"]] == [
        14_074,
        15_010 + 20_586,
        18_521 + 36_236,
    ]
    assert released.totals["released"] == 47_605 + 56_822
    (derived,) = (note.text for note in released.notes if note.badge == "derived")
    assert "103,887 m²" in spaced(derived)


def test_totals_of_release_are_those_of_the_tables_shown(released):
    assert released.totals["cleared"] == chapter.TABLE_7["Totals"][1]
    assert released.totals["reduced"] == chapter.TABLE_6["Totals"][1]
    assert released.totals["cancelled"] == chapter.TABLE_5["cancelled_m2"]
    assert released.totals["mines"] == chapter.TABLE_7["Totals"][2]
    assert "others" not in released.totals


def test_what_the_chapter_is_silent_about_is_not_reported(released):
    silent = {(0, "reduced"), (0, "others"), (1, "others"), (2, "others")}
    assert released.unknown == dict.fromkeys(silent, NOT_REPORTED)


def test_two_printed_totals_are_both_told(released):
    (conflict,) = (note.text for note in released.notes if note.badge == "conflict")
    assert "47,065 m²" in spaced(conflict)
    assert "47,605 m²" in spaced(conflict)


SHORT = {key: key[:3].upper() for key in SIZES[:4]} | dict.fromkeys(SIZES[4:], "all")
SHORT |= {key: key for key in ("cancelled", "reduced", "cleared")} | {"mines": "AP mines"}


def test_each_number_has_its_source_and_no_other_has_one(both):
    for finding in both:
        for row in range(len(finding.table)):
            named = {
                what: place
                for part in finding.table["source"].iloc[row].split("; ")
                for whats, place in [part.split(": ")]
                for what in whats.split(", ")
            }
            known = {
                SHORT[key]
                for key in SHORT
                if key in finding.table and not pd.isna(finding.table[key].iloc[row])
            }
            assert {*named} == known


def test_sources_are_the_tables_that_print_the_numbers(released, remaining):
    assert released.table["source"].iloc[1] == (
        "cancelled: Table 5; reduced: Table 6, footnote 52; cleared, AP mines: Table 7, footnote 55"
    )
    assert remaining.table["source"].iloc[3] == "all: Table 2, footnote 4"


def test_that_it_is_a_voluntary_draft_travels_with_every_export(both):
    words = "Voluntary reporting: a working draft from public figures, not a submission."
    for finding in both:
        assert finding.caveats == (words,)
        assert finding.notes[0].text.startswith(words)
        assert finding.chart is None


def test_no_word_speaks_of_a_deadline_or_an_obligation(both):
    for finding in both:
        texts = [finding.claim, finding.measure, *(note.text for note in finding.notes)]
        texts += [column.label for column in finding.columns]
        said = " ".join(texts).lower()
        assert "deadline" not in said
        assert "obligation" not in said
        assert "not party" in said


def test_ids_and_headings_are_fixed(both):
    assert [finding.id for finding in both] == ["article-7-remaining", "article-7-released"]
    for finding in both:
        tags = [column.tag for column in finding.columns]
        assert len({*tags}) == len(tags)
        assert all(tag.startswith("#") for tag in tags)


def test_another_territory_gives_its_own_numbers(velmora, w):
    remaining = article_7_remaining.remaining(velmora, w)
    assert cells(remaining, 1, SIZES) == [1, 8_300, 4, 95_700, 5, 104_000]
    released = article_7_released.released(velmora, w, velmora.release_years[0])
    assert cells(released, 1, ("cleared", "mines")) == [50_100, 7]
    assert released.totals["cleared"] == 62_500


def test_whoever_is_party_does_not_report_voluntarily(velmora, w):
    assert article_7_remaining.remaining(velmora, w).caveats == (
        "A working draft from public figures, not a submission.",
    )


def test_what_no_table_splits_has_a_row_of_its_own(velmora, w):
    released = article_7_released.released(velmora, w, velmora.release_years[0])
    assert list(released.table["area"])[-1] == "District not reported"
    keys = ("cancelled", "reduced", "cleared", "released")
    assert cells(released, 2, keys) == [5_000, None, None, 5_000]
    assert released.unknown[0, "cancelled"] == NOT_REPORTED
    assert released.unknown[2, "cleared"] == "see the rows above"
    assert int(released.table["released"].sum()) == released.totals["released"]


def test_a_year_without_districts_is_one_row(programme, w):
    released = article_7_released.released(programme, w, programme.release_years[1])
    keys = ("cancelled", "reduced", "cleared", "released", "mines")
    assert cells(released, 0, keys) == [0, 0, 29_309, 29_309, 10]
    assert len(released.table) == 1


def test_an_unknown_figure_is_never_zero(programme, w):
    silent = with_year(programme, cancelled=UNKNOWN)
    released = article_7_released.released(silent, w, silent.release_years[0])
    assert cells(released, 1, ("cancelled",)) == [None]
    assert "cancelled" not in released.totals


def test_a_baseline_without_tables_is_one_row(programme, w):
    alone = with_baselines(programme, programme.baselines[1])
    remaining = article_7_remaining.remaining(alone, w)
    assert cells(remaining, 0, SIZES) == [None] * 4 + [28, 1_000_000]
    assert remaining.totals == {}


def test_without_regions_the_types_are_the_rows(programme, w):
    alone = with_baseline(programme, by_region=UNKNOWN)
    remaining = article_7_remaining.remaining(alone, w)
    assert cells(remaining, 0, SIZES) == [None] * 4 + [21, 890_699]
    assert len(remaining.table) == 2


def test_two_operators_in_a_district_are_added_up(programme, w):
    table = cleared_table(("ferizaj", "halo", 1, 100, 2), ("ferizaj", "ksf", 1, 50, 1))
    changed = with_year(programme, clearance_by_district=table, reduced=m2(0))
    released = article_7_released.released(changed, w, changed.release_years[0])
    assert cells(released, 0, ("cleared", "mines")) == [150, 3]


def test_the_language_of_names_is_the_readers(programme, w):
    albanian = article_7_released.released(
        programme, replace(w, language="sq"), programme.release_years[0]
    )
    assert "Gjakovë" in list(albanian.table["area"])
    assert albanian.columns[0].tag.endswith("+i_sq")
