"""The strategy's targets, what follows from them, and where things stand."""

from dataclasses import replace
from datetime import date

import pytest

from mineaction.findings import path_over_years
from mineaction.findings.targets import targets
from tests.build import UNKNOWN, m2, with_baseline, with_strategy, with_target, with_year
from tests.claims import spaced


def _rows(programme, w):
    table = targets(programme, w, programme.current_strategy).table
    return {
        row.what: (spaced(row.target), spaced(row.means), spaced(row.stands))
        for row in table.itertuples()
    }


def test_the_strategy_aims_at_45_000_m2_a_year(programme, w):
    assert spaced(targets(programme, w, programme.current_strategy).claim) == (
        "Kosovo Mine Action Strategy 2025–2030 aims to clear 45,000 m² a year until 2030."
    )


def test_clearance_is_told_with_its_arithmetic(programme, w):
    assert _rows(programme, w)["Mine clearance"] == (
        "45,000 m² a year",
        "270,000 m² in 6 years, 24% of the mined area (AP + mixed); all of it by 2049",
        "47,065 m² cleared in 2024",
    )


def test_priority_tasks_are_told_with_what_is_not_stated(programme, w):
    rows = _rows(programme, w)
    assert rows["High- and medium-priority tasks"] == (
        "0 tasks left",
        "their area: not stated",
        "not stated",
    )
    assert rows["Low-priority tasks"][0] == "not stated"
    assert "names no number" in rows["Low-priority tasks"][1]


def test_municipalities_are_quoted_as_printed(programme, w):
    assert _rows(programme, w)["Municipalities"] == (
        "35 of 38 declared free",
        "38 are contaminated, of 38 there are",
        "not stated",
    )


def test_the_caveats_stand_with_the_arithmetic(programme, w):
    caveats = targets(programme, w, programme.current_strategy).caveats
    assert len(caveats) == 3
    assert "tolerable" in caveats[0]


def test_when_the_target_changes_its_arithmetic_follows(programme, w):
    changed = with_target(programme, m2(200_000))
    target, means, _ = _rows(changed, w)["Mine clearance"]
    assert target == "200,000 m² a year"
    assert (
        means == "1,200,000 m² in 6 years, 108% of the mined area (AP + mixed); all of it by 2030"
    )


def test_numbers_that_become_known_are_shown(programme, w):
    tasks = programme.current_strategy.priority_tasks.model_copy(
        update={"high_and_medium_left": 1, "low_left": 7, "high_and_medium_area_m2": 9_000}
    )
    rows = _rows(with_strategy(programme, priority_tasks=tasks), w)
    assert rows["High- and medium-priority tasks"][:2] == ("1 task left", "9,000 m²")
    assert rows["Low-priority tasks"][0] == "7 tasks left"


def test_an_unknown_area_cleared_is_said_to_be_unknown(programme, w):
    changed = with_year(programme, 2024, cleared=UNKNOWN)
    summary = changed.land_release.summary.model_copy(update={"rows": ()})
    facts = changed.land_release.model_copy(update={"summary": summary})
    rows = _rows(replace(changed, land_release=facts), w)
    assert rows["Mine clearance"][2] == "not stated"


def test_sources_are_those_of_all_that_the_arithmetic_rests_on(programme, w):
    found = targets(programme, w, programme.current_strategy)
    places = {(s.table or s.section): s.footnotes for s in found.sources}
    assert places[2] == (4,)  # the mined area
    assert 5 in places  # the area cleared
    assert "Planning and tasking" in places


def test_an_area_cleared_that_only_the_summary_has_cites_the_summary(programme, w):
    changed = with_year(programme, 2024, cleared=UNKNOWN)
    found = targets(changed, w, changed.current_strategy)
    assert 8 in {source.table for source in found.sources}


def test_a_later_baseline_leaves_fewer_years_as_on_the_path(programme, w):
    later = with_baseline(programme, as_of=date(2025, 12, 31))
    means = _rows(later, w)["Mine clearance"][1]
    assert means.startswith("225,000 m² in 5 years, 20% of the mined area")
    assert "225,000 m² of 1,115,699 m²" in spaced(path_over_years.remaining(later, w, "all").claim)


def test_without_mined_area_no_share_is_given(programme, w):
    none = programme.baselines[0].remaining.model_copy(update={"area": m2(0), "areas": 0})
    changed = with_baseline(programme, remaining=none)
    assert _rows(changed, w)["Mine clearance"][1] == "270,000 m² in 6 years"
    formulas = [
        spaced(note.text)
        for note in targets(changed, w, changed.current_strategy).notes
        if "=" in note.text
    ]
    assert formulas == [
        "Area at the target = target of a year × years of the strategy ahead: "
        "45,000 m² × 6 = 270,000 m²."
    ]


@pytest.mark.parametrize("rule", ["The target pace does not clear", "Every municipality there is"])
def test_traps_for_readers_are_noted(programme, w, rule):
    notes = targets(programme, w, programme.current_strategy).notes
    assert any(note.text.startswith(rule) for note in notes)
