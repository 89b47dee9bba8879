"""Clearance personnel through the season."""

from dataclasses import replace

import pytest

from mineaction.facts.people import CapacityRow, SeasonPart
from mineaction.findings.season import capacity_of, season
from tests.chapter import TABLE_4_SEASON


def _row(operator, teams, personnel, *parts):
    months = (SeasonPart(first_month=a, last_month=b, personnel=n) for a, b, n in parts)
    return CapacityRow(
        operator=operator, manual_teams=teams, personnel=personnel, season=tuple(months)
    )


@pytest.fixture
def finding(programme, w):
    """The finding about table 4 with other rows."""

    def build(*rows):
        year = programme.people.capacity[0].model_copy(update={"rows": rows})
        return season(programme, w, year)

    return build


def test_halo_had_22_to_27_people_24_on_average(programme, w):
    assert season(programme, w, programme.people.capacity[0]).claim == (
        "HALO deployed 5 manual teams in 2024, with 22 to 27 clearance personnel, 24 on average."
    )


def test_the_table_is_the_note_under_table_4(programme, w):
    table = season(programme, w, programme.people.capacity[0]).table
    assert table["personnel"].tolist() == [personnel for _, personnel in TABLE_4_SEASON]
    assert set(table["operator"]) == {"HALO"}
    starts = ("Mar", "May", "Aug", "Oct")
    ends = ("Apr", "Jul", "Sep", "Dec")
    for name, start, end in zip(table["months"], starts, ends, strict=True):
        first, last = name.split("–")
        assert first.startswith(start)
        assert last.startswith(end)


def test_the_average_is_a_line_with_its_number(programme, w):
    (line,) = season(programme, w, programme.people.capacity[0]).chart.lines
    assert (line.value, line.label) == (24, "average of HALO: 24")


def test_other_numbers_and_operators_are_followed(finding):
    found = finding(_row("npa", 2, 9, (4, 6, 8), (7, 9, 10)))
    assert found.claim == (
        "NPA deployed 2 manual teams in 2024, with 8 to 10 clearance personnel, 9 on average."
    )


def test_a_steady_season_is_told_as_one_number(finding):
    found = finding(_row("npa", 1, 9, (4, 6, 9), (7, 9, 9)))
    assert found.claim == "NPA deployed 9 clearance personnel in 1 manual team in 2024."


def test_an_operator_without_a_season_is_told_by_its_average(finding):
    found = finding(_row("npa", 3, 12))
    assert found.claim == "NPA deployed 12 clearance personnel in 3 manual teams in 2024."
    assert found.table["months"].tolist() == ["average of the year"]
    assert found.table["personnel"].tolist() == [12]


def test_several_operators_have_a_sentence_and_names_of_their_own(finding):
    found = finding(_row("npa", 2, 9, (4, 4, 9)), _row("ksf", 1, 5, (4, 4, 5)))
    assert found.claim == (
        "NPA deployed 9 clearance personnel in 2 manual teams in 2024. "
        "KSF deployed 5 clearance personnel in 1 manual team in 2024."
    )
    assert found.table["months"].tolist() == ["NPA, Apr", "KSF, Apr"]
    assert len(found.chart.lines) == 2


def test_no_operator_is_said_to_be_none(finding):
    assert finding().claim == "No clearance personnel are reported for 2024."


def test_the_average_and_the_two_beginnings_of_the_season_are_noted(programme, w):
    notes = season(programme, w, programme.people.capacity[0]).notes
    assert [note.badge for note in notes] == ["as printed", "derived", "conflict"]
    assert "24.1" in notes[1].text


def test_the_season_of_the_environment_section_has_no_footnote_of_its_own(programme, w):
    conflict = season(programme, w, programme.people.capacity[0]).notes[-1]
    assert "section “Environmental policies and action”)" in conflict.text  # 32 is NPA's sentence
    for statement in ("season-climate", "environment-weather"):
        assert programme.statement(statement).source.footnotes == ()
    assert programme.statement("environment-npa").source.footnotes == (32,)


def test_whoever_is_in_the_sentence_is_in_the_table(finding):
    assert "NPA" in finding(_row("npa", 3, 12)).table["operator"].tolist()


def test_the_capacity_is_that_of_the_year_asked_for_or_else_the_latest(programme):
    (latest,) = programme.people.capacity
    before = latest.model_copy(update={"year": latest.year - 1})
    people = programme.people.model_copy(update={"capacity": (before, latest)})
    both = replace(programme, people=people)
    assert capacity_of(both, before.year) == before
    assert capacity_of(both, None) == capacity_of(both, 1999) == latest
    nobody = programme.people.model_copy(update={"capacity": ()})
    assert capacity_of(replace(programme, people=nobody), None) is None
