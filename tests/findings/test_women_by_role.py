"""Women by role, roles side by side and never added up."""

import pytest

from mineaction.findings.people import women_by_role
from tests.build import people
from tests.chapter import TABLE_3
from tests.claims import spaced


@pytest.fixture
def year(programme):
    """The year of table 3."""
    return programme.people.staff[0]


@pytest.mark.parametrize(
    ("operator", "claim"),
    [
        (
            None,
            "At all operators together, women hold 19% of managerial or supervisory posts "
            "(8 of 43) and 23% of operational ones (45 of 197).",
        ),
        (
            "halo",
            "At HALO, women hold 21% of managerial or supervisory posts "
            "(6 of 28) and 27% of operational ones (36 of 134).",
        ),
        (
            "ksf",
            "At KSF, women hold 14% of managerial or supervisory posts "
            "(2 of 14) and 15% of operational ones (9 of 60).",
        ),
        (
            "kmac",
            "At KMAC, women hold 0% of managerial or supervisory posts "
            "(0 of 1) and 0% of operational ones (0 of 3).",
        ),
    ],
)
def test_the_sentence_gives_shares_and_counts_by_role(programme, w, year, operator, claim):
    assert women_by_role(programme, w, year, operator).claim == claim


@pytest.mark.parametrize(
    ("operator", "name"), [(None, "Totals"), ("halo", "HALO"), ("ksf", "KSF"), ("kmac", "KMAC")]
)
def test_the_table_is_the_operator_s_row_of_table_3(programme, w, year, operator, name):
    table = women_by_role(programme, w, year, operator).table
    rows = list(zip(table["staff"], table["women"], table["percent"], strict=True))
    assert tuple(rows) == TABLE_3[name]


def test_when_the_roles_swap_the_sentence_follows(programme, w, year):
    totals = year.totals
    swapped = totals.model_copy(
        update={
            "managerial_or_supervisory": totals.operational,
            "operational": totals.managerial_or_supervisory,
        }
    )
    changed = year.model_copy(update={"totals": swapped})
    assert "23% of managerial or supervisory posts (45 of 197) and 19% of operational" in (
        women_by_role(programme, w, changed, None).claim
    )


def test_a_role_without_posts_has_no_share(programme, w, year):
    totals = year.totals.model_copy(update={"managerial_or_supervisory": people(0, 0)})
    changed = year.model_copy(update={"totals": totals})
    claim = women_by_role(programme, w, changed, None).claim
    assert "no share of managerial or supervisory posts (0 of 0)" in claim


def test_a_few_women_among_very_many_are_not_none_and_not_all(programme, w, year):
    totals = year.totals.model_copy(
        update={"managerial_or_supervisory": people(1, 999), "operational": people(999, 1_000)}
    )
    claim = women_by_role(programme, w, year.model_copy(update={"totals": totals}), None).claim
    assert "less than 1% of managerial" in claim
    assert "more than 99% of operational ones (999 of 1,000)" in spaced(claim)


def test_an_operator_that_the_year_does_not_have_gives_all_together(programme, w, year):
    assert women_by_role(programme, w, year, "npa").claim.startswith("At all operators together,")


def test_roles_are_never_drawn_as_parts_of_a_whole(programme, w, year):
    chart = women_by_role(programme, w, year, "halo").chart
    assert not chart.stacked
    assert [series.column for series in chart.series] == ["percent"]


def test_overlapping_roles_are_noted_with_both_numbers(programme, w, year):
    notes = women_by_role(programme, w, year, "halo").notes
    assert any("162" in note.text and "155" in note.text for note in notes)
