"""The funding page shows what the chapter says is needed and given, and what it does not say."""

from tests.chapter import TEXT
from tests.pages.screen import shown

MILLION = 10**6
NEED, GIVEN = TEXT["needed_a_year_million_eur"], TEXT["government_2024_million_eur"]
IN_ALL = TEXT["needed_2025_2030_million_eur"]
UNCOVERED = "Not covered by government"
EU = "EU to HALO, 2024"


def test_a_year_is_drawn_with_the_printed_need_and_the_printed_money():
    chart = shown("funding").chart("funding-a-year")
    assert chart.values["Needed"] == {"Needed a year, 2025–2030": NEED * MILLION}
    assert chart.values["From government"] == {"Government, 2024": GIVEN * MILLION}
    assert chart.values[UNCOVERED] == {"Government, 2024": (NEED - GIVEN) * MILLION}


def test_money_whose_amount_is_not_stated_is_unknown_and_not_zero():
    chart = shown("funding").chart("funding-a-year")
    assert chart.values["International"] == {}
    assert chart.unknown == {EU: "amount not stated"}
    assert f"{EU}: International (EUR) amount not stated" in chart.alt


def test_the_claim_calls_the_rest_an_upper_bound():
    assert shown("funding").card("funding-a-year").claim == (
        f"The government's €{GIVEN}M of 2024 is 31% of the €{NEED}M a year needed in "
        "2025–2030 for mines and CMR. €2.4M is not covered by government, an upper bound "
        f"on the gap; not stated: {EU}."
    )


def test_six_years_are_drawn_with_the_printed_need():
    card = shown("funding").card("funding-in-all")
    assert card.chart is not None
    same = "Government, if each year is as 2024"
    assert card.chart.values == {
        "Needed": {"Needed 2025–2030": IN_ALL * MILLION},
        "From government": {same: 6 * GIVEN * MILLION},
        UNCOVERED: {same: (IN_ALL - 6 * GIVEN) * MILLION},
    }
    assert f"€{IN_ALL}M is needed for 2025–2030" in card.claim
    assert "€14.4M is not covered by government" in card.claim


def test_the_statements_on_the_end_of_funding_stand_as_they_are_dated():
    card = shown("funding").card("funding-endings")
    assert card.chart is not None
    assert card.claim.startswith("The source makes 4 dated statements about the end of funding")
    dates = [row[1] for row in card.table[1:]]
    assert [*card.chart.labels["When it may end"].values()] == dates
    assert dates[:2] == [f"beyond {TEXT['international_funding_limited_beyond']}", "December 2025"]
    assert len(dates) == 4


def test_the_lead_gives_need_and_money():
    assert shown("funding").lead == (
        f"€{NEED}M a year is needed in 2025–2030 for mines and CMR; the government gave "
        f"€{GIVEN}M in 2024."
    )


def test_the_scenario_begins_with_the_printed_money_in_every_year():
    chart = shown("funding").chart("funding-scenario")
    years = [str(year) for year in range(2025, 2031)]
    assert chart.values["Covered by government"] == dict.fromkeys(years, GIVEN * MILLION)
    assert chart.values["Not covered, at most"] == dict.fromkeys(years, (NEED - GIVEN) * MILLION)
    assert not any(chart.values["Covered by pledges"].values())
