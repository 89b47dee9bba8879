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
        "Scenario, not a forecast: €1.1M a year from the government, no pledges. At most €14.4M of "
        "the €21M needed in 2025–2030 stays uncovered (69%)."
    )


def test_a_claim_carries_every_assumption_when_it_is_quoted_alone(programme, w):
    pledges = (Pledge("A donor", 600_000, 2026, 2027), Pledge("Another", 100_000, 2030, 2035))
    assert _claim(programme, w, 1_200_000, -10, *pledges) == (
        "Scenario, not a forecast: €1.2M from the government in 2025, then −10% a year, 2 pledges "
        "(€1.3M in all). At most €14.08M of the €21M needed in 2025–2030 stays uncovered (67%)."
    )


def test_pledges_count_only_in_their_years(programme, w):
    pledge = Pledge("A donor", 400_000, 2026, 2027)
    found = money.scenario(programme, w, _support(1_100_000, 0, pledge))
    assert found.table["pledged"].tolist() == [0, 400_000, 400_000, 0, 0, 0]
    assert found.claim == (
        "Scenario, not a forecast: €1.1M a year from the government, 1 pledge (€0.8M in all). "
        "At most €13.6M of the €21M needed in 2025–2030 stays uncovered (65%)."
    )


def test_money_for_all_covers_every_year(programme, w):
    assert _claim(programme, w, 3_500_000) == (
        "Scenario, not a forecast: €3.5M a year from the government, no pledges. The €21M needed "
        "in 2025–2030 is covered in every year."
    )
    assert _claim(programme, w, 9_000_000).endswith("is covered in every year.")


def test_what_is_beyond_a_year_s_need_is_shown_and_said_not_to_count(programme, w):
    found = money.scenario(programme, w, _support(2_000_000, 20))
    assert found.table["offered"].tolist()[3:] == [3_456_000, 4_147_200, 4_976_640]
    assert found.table["government"].tolist()[3:] == [3_456_000, 3_500_000, 3_500_000]
    headings = {column.key: column.label for column in found.columns}
    assert headings["offered"] == "From government (EUR)"
    assert headings["government"] == "Covered by government (EUR)"
    assert {series.column: series.label for series in found.chart.series} == {
        "government": "Covered by government",
        "pledged": "Covered by pledges",
        "uncovered": "Not covered, at most",
    }
    (said,) = [note.text for note in found.notes if note.text.startswith("More would be given")]
    assert "in 2029 and 2030;" in said


def test_what_pledges_give_beyond_the_need_is_shown_too(programme, w):
    pledge = Pledge("A donor", 9_000_000, 2026, 2026)
    table = money.scenario(programme, w, _support(1_100_000, 0, pledge)).table
    assert table["promised"].tolist()[:3] == [0, 9_000_000, 0]
    assert table["pledged"].tolist()[:3] == [0, 2_400_000, 0]


def test_without_money_beyond_the_need_nothing_is_said_of_it(programme, w):
    notes = money.scenario(programme, w, _support(3_500_000)).notes
    assert not any(note.text.startswith("More would be given") for note in notes)


def test_years_covered_in_full_are_named(programme, w):
    one = Pledge("A donor", 2_400_000, 2030, 2031)
    found = money.scenario(programme, w, _support(1_100_000, 0, one))
    assert found.claim == (
        "Scenario, not a forecast: €1.1M a year from the government, 1 pledge (€2.4M in all). "
        "At most €12M of the €21M needed in 2025–2030 stays uncovered (57%)."
    )
    assert "Covered in full: 2030." in [note.text for note in found.notes]
    two = Pledge("A donor", 9_000_000, 2025, 2026)
    found = money.scenario(programme, w, _support(1_100_000, 0, two))
    assert "1 pledge (€18M in all)" in found.claim
    assert "Covered in full: 2025 and 2026." in [note.text for note in found.notes]
    none = money.scenario(programme, w, _support()).notes
    assert not any(note.text.startswith("Covered in full") for note in none)


def test_each_year_s_parts_add_up_to_its_need(programme, w):
    pledge = Pledge("A donor", 2_000_000, 2026, 2028)
    table = money.scenario(programme, w, _support(1_100_000, 20, pledge)).table
    parts = table["government"] + table["pledged"] + table["uncovered"]
    assert (abs(parts - table["need"]) <= 1).all()
    assert (table["uncovered"] >= 0).all()


def test_nothing_at_all_leaves_everything(programme, w):
    assert _claim(programme, w, 0) == (
        "Scenario, not a forecast: €0 a year from the government, no pledges. At most €21M of the "
        "€21M needed in 2025–2030 stays uncovered (100%)."
    )


def test_it_is_called_a_scenario_and_the_rest_an_upper_bound(programme, w):
    found = money.scenario(programme, w, _support())
    assert found.caveats[0].startswith("A scenario, not a forecast")
    assert found.caveats[1].endswith("the most it can be.")


def test_every_assumption_is_written_down(programme, w):
    pledge = Pledge("A donor", 400_000, 2026, 2027)
    notes = money.scenario(programme, w, _support(1_200_000, -10, pledge)).notes
    texts = [note.text for note in notes]
    assert (
        "Assumed: €1.2M from the government in 2025, then −10% a year, 1 pledge (€0.8M in all)."
        in texts
    )
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
