"""A reader's scenario of money: covered year by year, the rest an upper bound."""

from fractions import Fraction
from typing import get_args

import pytest

from mineaction.findings import money
from mineaction.findings.coverage import coverage
from mineaction.scenarios.money import Pledge, PledgeFault, Support
from tests.build import with_funding


def _support(government=1_100_000, change=0, *pledges):
    return Support(Fraction(government), Fraction(change), pledges)


def _claim(programme, w, *support):
    return money.scenario(programme, w, _support(*support)).claim


def test_as_in_2024_two_thirds_stay_uncovered(programme, w):
    assert _claim(programme, w) == (
        "In this scenario €14.4M of €21M stays uncovered in 2025–2030 (69%)."
    )


def test_pledges_count_only_in_their_years(programme, w):
    pledge = Pledge("A donor", 400_000, 2026, 2027)
    found = money.scenario(programme, w, _support(1_100_000, 0, pledge))
    assert found.table["pledged"].tolist() == [0, 400_000, 400_000, 0, 0, 0]
    assert found.claim == ("In this scenario €13.6M of €21M stays uncovered in 2025–2030 (65%).")


def test_money_for_all_covers_every_year(programme, w):
    assert _claim(programme, w, 3_500_000) == (
        "In this scenario the need of 2025–2030 is covered in every year."
    )
    assert _claim(programme, w, 9_000_000).endswith("is covered in every year.")


def test_years_covered_in_full_are_counted(programme, w):
    one = Pledge("A donor", 2_400_000, 2030, 2031)
    assert _claim(programme, w, 1_100_000, 0, one) == (
        "In this scenario €12M of €21M stays uncovered in 2025–2030 (57%); "
        "1 year is covered in full."
    )
    two = Pledge("A donor", 9_000_000, 2025, 2026)
    assert _claim(programme, w, 1_100_000, 0, two).endswith("2 years are covered in full.")


def test_each_year_s_parts_add_up_to_its_need(programme, w):
    pledge = Pledge("A donor", 2_000_000, 2026, 2028)
    table = money.scenario(programme, w, _support(1_100_000, 20, pledge)).table
    parts = table["government"] + table["pledged"] + table["uncovered"]
    assert (abs(parts - table["need"]) <= 1).all()
    assert (table["uncovered"] >= 0).all()


def test_nothing_at_all_leaves_everything(programme, w):
    assert _claim(programme, w, 0) == (
        "In this scenario €21M of €21M stays uncovered in 2025–2030 (100%)."
    )


def test_it_is_called_a_scenario_and_the_rest_an_upper_bound(programme, w):
    found = money.scenario(programme, w, _support())
    assert found.caveats[0].startswith("A scenario on this screen, not a forecast")
    assert found.caveats[1].endswith("the most it can be.")


def test_every_assumption_is_written_down(programme, w):
    pledge = Pledge("A donor", 400_000, 2026, 2027)
    notes = money.scenario(programme, w, _support(1_200_000, -10, pledge)).notes
    texts = [note.text for note in notes]
    assert "Assumed: €1.2M from the government in 2025, changing by -10.0% a year." in texts
    assert "Assumed: €0.4M a year from A donor, 2026–2027." in texts


def test_the_reader_starts_from_the_government_s_money(programme):
    have = coverage(programme)
    assert money.sourced_thousands(have) == 1_100
    stops = money.steps(have)
    assert (stops[0], stops[-1]) == (0, 3_500)
    assert 1_100 in stops


def test_without_need_or_money_there_is_no_scenario(programme, w):
    none = with_funding(programme, requirements=())
    found = money.scenario(none, w, _support())
    assert found.claim == "The source does not give both a need and an amount received."
    assert found.chart is None


@pytest.mark.parametrize("fault", get_args(PledgeFault))
def test_every_fault_of_a_pledge_has_a_sentence(w, fault):
    assert money.fault_text(fault, w).endswith((".", "?"))
