"""A year's release beside that of the year before."""

import pytest

from mineaction.findings.release_two_years import against_year_before, lead
from tests.build import UNKNOWN, km2, m2, with_year, with_years
from tests.chapter import TABLE_5, TEXT
from tests.claims import spaced


@pytest.fixture
def claim(programme, w):
    """The sentence about 2024 with some figures of 2024 and of 2023 changed."""

    def say(now=None, before=None):
        changed = with_year(with_year(programme, 2024, **(now or {})), 2023, **(before or {}))
        found = against_year_before(changed, w, changed.release_years[0])
        assert lead(changed, w) == found.claim
        return spaced(found.claim)

    return say


def test_release_rose_to_three_and_a_half_times_that_of_2023(claim):
    assert claim() == (
        "103,887 m² was released in 2024, 3.54 times the 29,309 m² of 2023: "
        "47,065 m² cleared and 56,822 m² reduced."
    )


def test_when_the_years_swap_the_sentence_follows(claim, programme):
    latest, before = programme.release_years
    kept = ("cleared", "reduced", "cancelled")
    swapped = claim(
        {name: getattr(before, name) for name in kept},
        {name: getattr(latest, name) for name in kept},
    )
    assert swapped == (
        "29,309 m² was released in 2024, 28% of the 103,887 m² of 2023: all of it cleared."
    )


def test_as_much_as_the_year_before_is_said_to_be_as_much(claim):
    same = {"cleared": m2(29_309), "reduced": m2(0)}
    assert claim(same) == "29,309 m² was released in 2024, as much as in 2023: all of it cleared."


def test_after_a_year_without_release_no_multiple_is_given(claim):
    assert claim(before={"cleared": m2(0)}) == (
        "103,887 m² was released in 2024 and none in 2023: 47,065 m² cleared and 56,822 m² reduced."
    )


def test_no_release_at_all_is_nothing(claim):
    none = {"cleared": m2(0), "reduced": m2(0)}
    assert claim(none) == "0 m² was released in 2024, 0% of the 29,309 m² of 2023: nothing."
    assert claim(none, {"cleared": m2(0)}) == (
        "0 m² was released in 2024, as much as in 2023: nothing."
    )


def test_cancelled_area_is_a_part_of_its_own(claim):
    parts = {"cleared": m2(10), "reduced": m2(20), "cancelled": m2(30)}
    assert claim(parts).endswith("10 m² cleared, 20 m² reduced and 30 m² cancelled.")
    alone = {"cleared": m2(0), "reduced": m2(0), "cancelled": m2(30)}
    assert claim(alone).endswith(": all of it cancelled.")


@pytest.mark.parametrize(
    ("method", "known"),
    [
        ("cleared", "56,822 m² reduced"),
        ("reduced", "47,065 m² cleared"),
        ("cancelled", "47,065 m² cleared and 56,822 m² reduced"),
    ],
)
def test_a_part_that_is_unknown_leaves_the_sum_unknown(claim, method, known):
    assert claim({method: UNKNOWN}) == (
        f"For 2024 the source reports {known}; it does not state all that was released."
    )


def test_of_a_year_of_which_nothing_is_known_no_part_is_named(claim):
    silent = dict.fromkeys(("cleared", "reduced", "cancelled"), UNKNOWN)
    assert claim(silent) == "The source does not state all that was released in 2024."


@pytest.mark.parametrize("method", ["cleared", "reduced", "cancelled"])
def test_an_unknown_part_of_the_year_before_leaves_no_comparison(claim, method):
    assert claim(before={method: UNKNOWN}) == (
        "103,887 m² was released in 2024: 47,065 m² cleared and 56,822 m² reduced."
    )


def test_the_first_year_stands_alone(programme, w):
    found = against_year_before(programme, w, programme.release_years[-1])
    assert spaced(found.claim) == "29,309 m² was released in 2023: all of it cleared."
    assert found.table["year"].tolist() == ["2023"]
    assert found.measure == "Area released, m², 2023"


def test_a_gap_of_years_is_not_bridged(programme, w):
    latest, before = programme.release_years
    apart = with_years(programme, latest, before.model_copy(update={"year": 2022}))
    assert "2022" not in against_year_before(apart, w, latest).claim


def test_the_table_holds_each_method_and_their_sum(programme, w):
    table = against_year_before(programme, w, programme.release_years[0]).table
    rows = {
        row.year: (row.cleared, row.reduced, row.cancelled, row.released)
        for row in table.itertuples()
    }
    cleared, reduced = TABLE_5["cleared_m2"], TABLE_5["reduced_m2"]
    assert rows == {
        "2024": (cleared, reduced, TABLE_5["cancelled_m2"], 103_887),
        "2023": (TEXT["cleared_2023_m2"], 0, 0, TEXT["cleared_2023_m2"]),
    }


def test_an_unknown_part_and_the_sum_are_marked(programme, w):
    changed = with_year(programme, reduced=UNKNOWN)
    found = against_year_before(changed, w, changed.release_years[0])
    assert found.unknown == {(0, "reduced"): "not stated", (0, "released"): "not stated"}
    assert found.table["released"].isna().tolist() == [True, False]


def test_sources_are_the_places_of_the_figures_themselves(programme, w):
    found = against_year_before(programme, w, programme.release_years[0])
    places = {(source.table or source.section) for source in found.sources}
    assert places == {5, "Clearance in 2024", "Survey in 2024", "Key data"}
    assert {53, 50, 51} == {note for source in found.sources for note in source.footnotes}


def test_the_conflict_and_the_printed_zeros_are_noted(programme, w):
    notes = against_year_before(programme, w, programme.release_years[0]).notes
    badges = [note.badge for note in notes]
    assert badges == [*["derived"] * 3, "conflict", "as printed", "as printed"]
    assert "47,605" in notes[3].text


@pytest.mark.parametrize(
    ("cleared", "formula"),
    [
        (TABLE_5["cleared_m2"], "103,887 m² ÷ 29,309 m² = 3.54 times."),
        (0, "56,822 m² ÷ 29,309 m² = 1.94 times."),
    ],
)
def test_the_comparison_says_how_it_was_computed(programme, w, cleared, formula):
    changed = with_year(programme, cleared=m2(cleared))
    notes = against_year_before(changed, w, changed.release_years[0]).notes
    assert formula in [spaced(note.text) for note in notes]


def test_a_little_more_is_computed_as_a_difference_and_less_as_a_share(programme, w):
    for cleared, formula in (
        (29_310, "29,310 m² − 29,309 m² = 1 m²."),
        (10_000, "10,000 m² ÷ 29,309 m² = 34%."),
    ):
        changed = with_year(programme, cleared=m2(cleared), reduced=m2(0))
        notes = against_year_before(changed, w, changed.release_years[0]).notes
        assert formula in [spaced(note.text) for note in notes]


def test_a_little_more_is_not_one_time_as_much(claim):
    assert claim({"cleared": m2(29_310), "reduced": m2(0)}) == (
        "29,310 m² was released in 2024, 1 m² more than the 29,309 m² of 2023: all of it cleared."
    )
    assert "1.01 times the 29,309 m²" in claim({"cleared": m2(29_456), "reduced": m2(0)})


def test_a_sum_is_no_more_exact_than_its_parts(claim):
    assert claim({"cleared": km2("0.05")}).startswith("0.11 km² was released in 2024, ")
    assert "the 0.03 km² of 2023" in claim(before={"cleared": km2("0.03")})
