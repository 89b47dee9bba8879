"""How much remains, in the sentence at the head of the page."""

from datetime import date

from mineaction.findings.contamination import lead
from tests.build import UNKNOWN, baseline, m2
from tests.claims import spaced


def _remaining(programme, **changes):
    return programme.baselines[0].remaining.model_copy(update=changes)


def test_the_total_of_table_2_remained_at_the_end_of_2024(programme, w):
    assert spaced(lead(w, programme.baselines[0])) == (
        "1,115,699 m² of mined area remained at the end of 2024, AP + mixed, in 24 areas."
    )


def test_a_single_area_is_spoken_of_as_one(programme, w):
    changed = baseline(programme, remaining=_remaining(programme, areas=1, area=m2(50)))
    assert spaced(lead(w, changed)) == (
        "50 m² of mined area remained at the end of 2024, AP + mixed, in 1 area."
    )


def test_an_unknown_number_of_areas_is_left_out(programme, w):
    changed = baseline(programme, remaining=_remaining(programme, areas=UNKNOWN))
    assert spaced(lead(w, changed)) == (
        "1,115,699 m² of mined area remained at the end of 2024, AP + mixed."
    )


def test_another_date_is_named(programme, w):
    changed = baseline(programme, as_of=date(2025, 12, 31))
    assert "the end of 2025" in lead(w, changed)


def test_the_hedge_of_the_baseline_before_is_kept(programme, w):
    assert "Almost 1 km²" in spaced(lead(w, programme.baselines[1]))
    assert lead(w, programme.baselines[1]).endswith("at the end of 2023, AP + mixed, in 28 areas.")


def test_a_sentence_begins_with_a_capital(programme, w):
    assert lead(w, programme.baselines[1])[0].isupper()
