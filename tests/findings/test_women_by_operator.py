"""Women among staff, by operator: counts beside every percentage."""

import pytest

from mineaction.findings.people import lead, women_by_operator, women_by_role, years
from tests.build import people, with_people
from tests.chapter import TABLE_3


@pytest.fixture
def year(programme):
    """The year of table 3 with other numbers of (women, staff) by operator."""

    def build(**counts):
        real = programme.people.staff[0]
        rows = tuple(
            real.rows[0].model_copy(update={"operator": name, "all_staff": people(*count)})
            for name, count in counts.items()
        )
        total = people(
            sum(women for women, _ in counts.values()), sum(staff for _, staff in counts.values())
        )
        totals = real.totals.model_copy(update={"all_staff": total})
        return real.model_copy(update={"rows": rows, "totals": totals})

    return build


def test_a_quarter_of_staff_are_women_and_most_of_all_at_halo(programme, w):
    found = women_by_operator(programme, w, programme.people.staff[0])
    assert found.claim == "Women are 26% of staff: 70 of 272. The share is highest at HALO."


def test_the_table_is_the_first_columns_of_table_3_largest_operator_first(programme, w):
    table = women_by_operator(programme, w, programme.people.staff[0]).table
    counts = zip(table["staff"], table["women"], table["percent"], strict=True)
    rows = dict(zip(table["name"], counts, strict=True))
    expected = {name: columns[0] for name, columns in TABLE_3.items()}
    expected["All operators"] = expected.pop("Totals")
    assert rows == expected
    assert table["name"].tolist() == ["HALO", "KSF", "KMAC", "All operators"]


def test_labels_hold_percentage_and_counts(programme, w):
    table = women_by_operator(programme, w, programme.people.staff[0]).table
    assert table["label"].tolist() == [
        "27% (42 of 155)",
        "24% (27 of 112)",
        "20% (1 of 5)",
        "26% (70 of 272)",
    ]


def test_when_two_operators_swap_the_sentence_follows(programme, w, year):
    swapped = year(kmac=(1, 5), ksf=(42, 155), halo=(27, 112))
    claim = women_by_operator(programme, w, swapped).claim
    assert claim == "Women are 26% of staff: 70 of 272. The share is highest at KSF."


def test_operators_with_the_same_share_are_both_named(programme, w, year):
    tied = year(kmac=(1, 4), ksf=(2, 8), halo=(1, 5))
    assert women_by_operator(programme, w, tied).claim == (
        "Women are 24% of staff: 4 of 17. The share is highest at KSF and KMAC."
    )


def test_other_operators_are_named(programme, w, year):
    claim = women_by_operator(programme, w, year(npa=(3, 4), kfor=(1, 6))).claim
    assert claim == "Women are 40% of staff: 4 of 10. The share is highest at NPA."


def test_a_single_operator_is_not_compared(programme, w, year):
    assert women_by_operator(programme, w, year(npa=(3, 4))).claim == (
        "Women are 75% of staff: 3 of 4."
    )


def test_an_operator_without_staff_is_not_compared(programme, w, year):
    found = women_by_operator(programme, w, year(npa=(0, 0), halo=(1, 4)))
    assert found.claim == "Women are 25% of staff: 1 of 4."
    assert found.table["label"].tolist()[1] == "0% (0 of 0)"


def test_nobody_is_said_to_be_nobody(programme, w, year):
    nobody = "No staff are reported for 2024."
    assert women_by_operator(programme, w, year()).claim == nobody
    assert women_by_operator(programme, w, year(npa=(0, 0))).claim == nobody


def test_parity_is_drawn_as_a_line(programme, w):
    chart = women_by_operator(programme, w, programme.people.staff[0]).chart
    assert [(line.value, line.label) for line in chart.lines] == [(50, "parity")]


def test_counts_and_overlap_are_noted_and_the_source_is_table_3(programme, w):
    found = women_by_operator(programme, w, programme.people.staff[0])
    assert [source.table for source in found.sources] == [3]
    assert any("KMAC has five people, so that one person is 20%." in n.text for n in found.notes)


def test_halo_s_figures_are_dated_as_under_table_3(programme, w):
    cards = [women_by_operator(programme, w, programme.people.staff[0])]
    cards += [women_by_role(programme, w, programme.people.staff[0], who) for who in (None, "halo")]
    for found in cards:
        (dated,) = (note for note in found.notes if "as at" in note.text)
        assert dated.badge == "as printed"
        assert dated.text.startswith("HALO: ")
        assert dated.text.endswith("December 2024.")
    others = women_by_role(programme, w, programme.people.staff[0], "ksf").notes
    assert not any("as at" in note.text for note in others)


def test_the_latest_year_comes_first(programme):
    real = programme.people.staff[0]
    earlier = real.model_copy(update={"year": 2022})
    assert [y.year for y in years(with_people(programme, staff=(earlier, real)))] == [2024, 2022]


def test_the_head_of_the_page_counts_people_and_women(programme, w):
    assert lead(programme, w) == ("272 people work for the operators, 70 of them women (2024).")


def test_the_head_of_the_page_speaks_of_one_person_as_one(programme, w, year):
    one = with_people(programme, staff=(year(npa=(0, 1)),))
    assert lead(one, w) == "1 person works for the operators, 0 of them a woman (2024)."


def test_the_head_of_the_page_says_when_there_are_no_figures(programme, w):
    assert lead(with_people(programme, staff=()), w) == "The source gives no figures on staff."


def test_no_operator_leads_where_there_are_no_women(programme, w, year):
    claim = women_by_operator(programme, w, year(npa=(0, 4), halo=(0, 6))).claim
    assert "highest" not in claim


def test_sentence_and_table_agree_on_a_percentage_that_was_rounded_to_even(programme, w, year):
    eighth = year(npa=(1, 8))  # 12.5%; the checks accept 12 and 13 as printed
    printed = eighth.totals.all_staff.model_copy(update={"women_percent": 12})
    totals = eighth.totals.model_copy(update={"all_staff": printed})
    found = women_by_operator(programme, w, eighth.model_copy(update={"totals": totals}))
    assert f"{found.table['percent'].iloc[-1]}%" in found.claim
