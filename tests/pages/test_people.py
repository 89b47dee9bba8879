"""The page on people shows tables 3 and 4 of the chapter, whichever operator is chosen."""

import pytest

from tests.chapter import TABLE_3, TABLE_4, TABLE_4_SEASON, TEXT
from tests.pages.screen import Screen, shown

SERIES = "Women, % of staff"
ROLES = ("All staff", "Managerial or supervisory", "Operational")
CHOICES = {"all": "Totals", "kmac": "KMAC", "ksf": "KSF", "halo": "HALO"}
YEAR_BEFORE = """
  - year: 2023
    source: {document: clearing-the-mines-2025, table: 4, footnotes: [47]}
    rows:
      - operator: halo
        manual_teams: 4
        personnel: 20
        season:
          - {first_month: 3, last_month: 12, personnel: 20}
"""
MONTHS = {(3, 4): "Mar–Apr", (5, 7): "May–Jul", (8, 9): "Aug–Sept", (10, 12): "Oct–Dec"}


def label(people: int, women: int, percent: int) -> str:
    """How a share stands beside its bar: never without its counts."""
    return f"{percent}% ({women} of {people})"


@pytest.mark.parametrize("operator", CHOICES)
def test_operators_are_drawn_with_the_percentages_of_table_3(operator):
    card = shown("people", operator=operator).card("women-by-operator")
    assert card.chart is not None
    rows = {("All operators" if name == "Totals" else name): row for name, row in TABLE_3.items()}
    assert card.chart.values == {SERIES: {name: row[0][2] for name, row in rows.items()}}
    assert card.chart.labels == {SERIES: {name: label(*row[0]) for name, row in rows.items()}}
    assert card.claim == "Women are 26% of staff: 70 of 272. The share is highest at HALO."


@pytest.mark.parametrize(("operator", "row"), CHOICES.items())
def test_roles_are_drawn_with_the_row_of_table_3_that_is_chosen(operator, row):
    card = shown("people", operator=operator).card("women-by-role")
    assert card.chart is not None
    printed = dict(zip(ROLES, TABLE_3[row], strict=True))
    assert card.chart.values == {SERIES: {role: part[2] for role, part in printed.items()}}
    assert card.chart.labels == {SERIES: {role: label(*part) for role, part in printed.items()}}
    assert ("all operators together" if operator == "all" else row) in card.claim
    _, managers, operational = TABLE_3[row]
    assert f"{managers[2]}% of managerial or supervisory posts" in card.claim
    assert f"({managers[1]} of {managers[0]})" in card.claim
    assert f"{operational[2]}% of operational ones" in card.claim
    assert f"({operational[1]} of {operational[0]})" in card.claim


@pytest.mark.parametrize("operator", CHOICES)
@pytest.mark.parametrize("card", ["women-by-operator", "women-by-role"])
def test_parity_is_a_line_at_half(operator, card):
    assert shown("people", operator=operator).chart(card).lines == {"parity": 50}


def test_the_operators_on_offer_are_those_of_table_3():
    offered = shown("people").choices["operator"]
    assert offered == ["All operators", *(name for name in TABLE_3 if name != "Totals")]


def test_the_season_is_drawn_with_the_figures_under_table_4_and_their_average():
    card = shown("people").card("personnel-by-season")
    assert card.chart is not None
    assert card.chart.values == {
        "Clearance personnel": {MONTHS[months]: people for months, people in TABLE_4_SEASON}
    }
    teams, average = TABLE_4["HALO"]
    assert card.chart.lines == {f"average of HALO: {average}": average}
    assert card.claim == (
        f"HALO deployed {teams} manual teams in 2024, with 22 to 27 clearance personnel, "
        f"{average} on average."
    )


def test_the_lead_counts_people_and_women_as_printed():
    people, women, _ = TABLE_3["Totals"][0]
    assert shown("people").lead == (
        f"{people} people work for the operators, {women} of them women (2024)."
    )


def test_what_operators_do_is_told_with_its_figures_and_sources():
    said = " ".join(shown("people").texts("p", "statement"))
    assert "nine women" in said.lower() or str(TEXT["women_with_childcare_stipends"]) in said
    assert str(TEXT["school_supply_packages"]) in said
    assert "Clearing the Mines 2025, Kosovo, section “" in said


def test_a_second_year_of_capacity_is_not_shown_beside_the_latest(data_copy):
    with (data_copy / "people.yaml").open("a", encoding="utf-8") as file:
        file.write(YEAR_BEFORE)
    screen = Screen("people")
    screen.assert_sound()
    assert not screen.banner
    assert "in 2024" in screen.card("personnel-by-season").claim
