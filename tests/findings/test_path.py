"""The path to 2030: what each pace leaves, when it finishes, and what must be read with it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from mineaction.findings import left_at_end, pace, pace_sliders, path_over_years
from tests.build import (
    UNKNOWN,
    m2,
    with_baseline,
    with_strategy,
    with_target,
    with_year,
    without_strategy,
)
from tests.chapter import TABLE_2, TABLE_5, TEXT
from tests.claims import half_up, spaced

ALL, AP = TABLE_2["Totals"][1], TABLE_2["AP mines"][1]
TARGET = TEXT["annual_clearance_target_m2"]
YEARS = 6


def _left(found) -> dict[str, int]:
    return dict(zip(found.table["name"], found.table["left"], strict=True))


def test_the_target_clears_a_quarter_by_the_end_of_2030(programme, w):
    assert spaced(path_over_years.remaining(programme, w, "all").claim) == (
        "The target of 45,000 m² a year clears 24% of the mined area by the end of 2030: "
        "270,000 m² of 1,115,699 m² (AP + mixed)."
    )
    assert spaced(path_over_years.remaining(programme, w, "ap").claim) == (
        "The target of 45,000 m² a year clears 30% of the mined area by the end of 2030: "
        "270,000 m² of 890,699 m² (AP only)."
    )


def test_finishing_takes_almost_four_times_what_was_cleared(programme, w):
    assert spaced(left_at_end.left_at_end(programme, w, "all").claim) == (
        "To release all 1,115,699 m² (AP + mixed) by the end of 2030, 185,950 m² a year is "
        "needed: 3.95 times the area cleared in 2024, 1.79 times the area released."
    )
    assert spaced(left_at_end.left_at_end(programme, w, "ap").claim) == (
        "To release all 890,699 m² (AP only) by the end of 2030, 148,450 m² a year is needed: "
        "3.15 times the area cleared in 2024, 1.43 times the area released."
    )


def test_the_page_answers_its_question_in_a_sentence(programme, w):
    known = pace.basis(programme, "all")
    assert path_over_years.question(w, known) == "Can mined land be cleared by 2030?"
    assert spaced(path_over_years.lead(w, known)) == (
        "At the target of 45,000 m² a year, 845,699 m² (AP + mixed) is left at the end of 2030; "
        "leaving nothing takes 185,950 m² a year."
    )
    assert spaced(path_over_years.lead(w, pace.basis(programme, "ap"))) == (
        "At the target of 45,000 m² a year, 620,699 m² (AP only) is left at the end of 2030; "
        "leaving nothing takes 148,450 m² a year."
    )


@pytest.mark.parametrize(("scope", "start"), [("all", ALL), ("ap", AP)])
def test_each_pace_leaves_what_the_arithmetic_says(programme, w, scope, start):
    cleared = TABLE_5["cleared_m2"]
    released = cleared + TABLE_5["reduced_m2"]
    assert _left(left_at_end.left_at_end(programme, w, scope)) == {
        "Strategy's target": start - YEARS * TARGET,
        "As much cleared as in 2024": start - YEARS * cleared,
        "As much released as in 2024": start - YEARS * released,
        "Done by the end of 2030": 0,
    }


@pytest.mark.parametrize(("scope", "start"), [("all", ALL), ("ap", AP)])
def test_each_pace_is_done_in_the_year_in_which_nothing_is_left(programme, w, scope, start):
    table = left_at_end.left_at_end(programme, w, scope).table
    paces = (
        TARGET,
        TABLE_5["cleared_m2"],
        TABLE_5["cleared_m2"] + TABLE_5["reduced_m2"],
        Fraction(start, YEARS),
    )
    done = [f"done in {2024 + -(-start // a_year)}" for a_year in paces]
    assert table["completed"].tolist() == done


def test_the_target_takes_25_years(programme, w):
    table = left_at_end.left_at_end(programme, w, "all").table
    assert table["completed"].iloc[0] == "done in 2049"  # 24.8 years from the end of 2024


def test_lines_start_at_the_baseline_and_never_rise(programme, w):
    table = path_over_years.remaining(programme, w, "all").table
    for key in ("target", "cleared", "released", "needed"):
        values = table[key].tolist()
        assert values[0] == ALL
        assert values == sorted(values, reverse=True)
        assert values[-1] == 0
    assert table["needed"].tolist()[YEARS] == 0


def test_the_priority_caveat_and_the_expectation_stand_with_every_chart(programme, w):
    mine = pace.sourced(pace.basis(programme, "all"))
    for found in (
        path_over_years.remaining(programme, w, "all"),
        left_at_end.left_at_end(programme, w, "ap"),
        path_over_years.scenario(programme, w, "all", mine),
    ):
        text = " ".join(found.caveats)
        assert "tolerable" in text
        assert "does not say how much area" in text
        assert "Operators expect" in text


def test_the_end_of_the_strategy_is_marked(programme, w):
    (line,) = path_over_years.remaining(programme, w, "all").chart.lines
    assert (line.value, line.along, line.label) == (2030, "category", "end of 2030")


def test_without_a_known_release_the_needed_pace_stands_alone(programme, w):
    changed = with_year(programme, cleared=UNKNOWN)
    assert spaced(left_at_end.left_at_end(changed, w, "all").claim) == (
        "To release all 1,115,699 m² (AP + mixed) by the end of 2030, 185,950 m² a year is needed."
    )


def test_when_the_target_changes_the_sentences_follow(programme, w):
    changed = with_target(programme, m2(100_000))
    assert "100,000 m² a year clears 54% of the mined area" in (
        spaced(path_over_years.remaining(changed, w, "all").claim)
    )
    enough = with_target(programme, m2(200_000))
    assert spaced(path_over_years.remaining(enough, w, "all").claim) == (
        "The target of 200,000 m² a year clears all 1,115,699 m² (AP + mixed) by the end of 2030."
    )
    assert spaced(path_over_years.lead(w, pace.basis(enough, "all"))) == (
        "At the target of 200,000 m² a year, yes: nothing of 1,115,699 m² (AP + mixed) is left "
        "at the end of 2030."
    )


def test_when_the_strategy_ends_later_the_sentences_follow(programme, w):
    later = with_strategy(programme, last_year=2034)
    needed = half_up(Decimal(ALL) / 10)  # 2025 to 2034
    claim = spaced(left_at_end.left_at_end(later, w, "all").claim)
    assert f"(AP + mixed) by the end of 2034, {needed:,} m² a year is needed" in claim


def test_without_mined_area_there_is_nothing_to_clear(programme, w):
    none = programme.baselines[0].remaining.model_copy(update={"area": m2(0), "areas": 0})
    changed = with_baseline(programme, remaining=none)
    claim = path_over_years.remaining(changed, w, "all").claim
    assert claim == "No mined area (AP + mixed) is left to clear."


@pytest.mark.parametrize("ended", [True, False])
def test_without_a_strategy_that_runs_there_is_no_path(programme, w, ended):
    changed = (
        with_baseline(programme, as_of=date(2030, 12, 31)) if ended else without_strategy(programme)
    )
    sentence = "The data do not give what a path to completion needs."
    mine = pace.Assumptions(1, 1, 0, 2025)
    assert pace.basis(changed, "all") is None
    for found in (
        path_over_years.remaining(changed, w, "all"),
        left_at_end.left_at_end(changed, w, "all"),
        path_over_years.scenario(changed, w, "all", mine),
    ):
        assert found.claim == sentence
        assert found.chart is None
    assert path_over_years.lead(w, None) == sentence


def test_the_reader_starts_from_what_was_released_in_2024(programme, w):
    known = pace.basis(programme, "all")
    start = pace.sourced(known)
    assert start == pace.Assumptions(TABLE_5["cleared_m2"], TABLE_5["reduced_m2"], 0, 2025)
    assert spaced(path_over_years.scenario(programme, w, "all", start).claim) == (
        "Scenario, not a forecast: 47,065 m² cleared and 56,822 m² released by survey a year from "
        "2025 on. 492,377 m² (AP + mixed) is left at the end of 2030, and nothing at the end of "
        "2035."
    )
    assert "267,377 m² (AP only) is left" in (
        spaced(path_over_years.scenario(programme, w, "ap", start).claim)
    )


@pytest.mark.parametrize(
    ("mine", "claim"),
    [
        (
            pace.Assumptions(0, 0, 0, 2025),
            "Scenario, not a forecast: 0 m² cleared and 0 m² released by survey a year from 2025 "
            "on. 1,115,699 m² (AP + mixed) is left at the end of 2030, and some of it after 50 "
            "years.",
        ),
        (
            pace.Assumptions(600_000, 0, 0, 2027),
            "Scenario, not a forecast: 600,000 m² cleared and 0 m² released by survey a year from "
            "2027 on. Nothing of 1,115,699 m² (AP + mixed) is left at the end of 2028.",
        ),
        (
            pace.Assumptions(100_000, 100_000, -50, 2030),
            "Scenario, not a forecast: 100,000 m² cleared and 100,000 m² released by survey in "
            "2030, then −50% a year. 915,699 m² (AP + mixed) is left at the end of 2030, and some "
            "of it after 50 years.",
        ),
    ],
)
def test_the_reader_s_own_pace_is_followed(programme, w, mine, claim):
    assert spaced(path_over_years.scenario(programme, w, "all", mine).claim) == claim


def test_sliders_reach_twice_what_finishing_takes_in_round_steps(programme):
    known = pace.basis(programme, "all")
    stops = pace_sliders.steps(known)
    assert stops[0] == 0
    assert stops[-1] >= 2 * 185_950
    assert {stop % 5_000 for stop in stops} == {0}


def test_sourced_values_are_marked_on_the_sliders(programme, w):
    known = pace.basis(programme, "all")
    assert {*pace_sliders.clearance_marks(w, known)} == {185_950, TARGET, TABLE_5["cleared_m2"]}
    assert {*pace_sliders.survey_marks(w, known)} == {TABLE_5["reduced_m2"]}
    for figure in ("185,950 m²", "45,000 m²", "47,065 m²", "56,822 m²"):
        assert figure in spaced(pace_sliders.sourced_values(w, known))
    assert "(AP + mixed)" in pace_sliders.sourced_values(w, known)
    assert "(AP only)" in pace_sliders.sourced_values(w, pace.basis(programme, "ap"))


@pytest.mark.parametrize(("scope", "label"), [("all", "(AP + mixed)"), ("ap", "(AP only)")])
def test_the_area_that_a_path_starts_from_is_labelled_in_its_notes(programme, w, scope, label):
    for build in (path_over_years.remaining, left_at_end.left_at_end):
        (start,) = [n.text for n in build(programme, w, scope).notes if n.text.startswith("From")]
        assert label in start


@pytest.mark.parametrize("method", ["cleared", "reduced", "cancelled"])
def test_an_unknown_part_of_the_release_is_not_zero(programme, w, method):
    changed = with_year(programme, **{method: UNKNOWN})
    names = left_at_end.left_at_end(changed, w, "all").table["name"].tolist()
    assert "As much released as in 2024" not in names


def test_ap_only_is_not_shown_where_it_is_not_known(programme):
    changed = with_baseline(programme, by_type=UNKNOWN)
    known = pace.basis(changed, "ap")
    assert known is None or known.start_m2 != ALL


def test_an_unknown_survey_is_neither_marked_nor_said_to_be_none(programme, w):
    changed = with_year(programme, reduced=UNKNOWN)
    known = pace.basis(changed, "all")
    assert pace_sliders.survey_marks(w, known) == {}
    assert "Survey in 2024: not stated in part or all" in pace_sliders.sourced_values(w, known)


@pytest.mark.parametrize(
    ("unknown", "start"), [("reduced", 0), ("cancelled", TABLE_5["reduced_m2"])]
)
def test_a_scenario_keeps_what_is_known_of_a_survey_and_calls_the_rest_an_assumption(
    programme, w, unknown, start
):
    changed = with_year(programme, **{unknown: UNKNOWN})
    mine = pace.sourced(pace.basis(changed, "all"))
    assert mine.surveyed_m2 == start
    first = path_over_years.scenario(changed, w, "all", mine).notes[0]
    assert first.badge == "not stated"
    assert spaced(first.text).endswith(f"begins with {start:,} m² is an assumption.")
