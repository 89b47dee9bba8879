"""Sliders, lists and pledges: sound at every end, kept in the address, taken back by a button."""

from itertools import combinations_with_replacement, product

import pytest

from tests.chapter import EARLIER_YEARS, TABLE_2, TABLE_5, TEXT
from tests.pages.screen import Screen, in_words, m2, shown

YEARS = ["2013", "2014", "2015", "2016", "2017", "2022", "2023", "2024"]
START = TABLE_2["Totals"][1]
AP_ONLY = TABLE_2["AP mines"][1]
TARGET, CLEARED = TEXT["annual_clearance_target_m2"], TABLE_5["cleared_m2"]
RELEASED = CLEARED + TABLE_5["reduced_m2"]
EUR = 10**6


def test_any_two_dates_can_be_compared_and_a_figure_not_known_is_not_compared():
    screen = Screen("contamination")
    for first, second in [*combinations_with_replacement(YEARS, 2), ("2024", "2013")]:
        screen.choose(first=first, second=second).assert_sound()
        if first == second:
            assert screen.card("two-dates").claim.startswith("Choose two different dates")
            assert not screen.card("two-dates").table
            continue
        earlier, later = sorted((first, second))
        table = screen.card("two-dates").table
        assert table[0][1:3] == (earlier, later)
        for row in table[1:]:
            missing = {"not stated", "not found", "not reported"} & set(row[1:3])
            assert not missing or row[3].startswith("no: one of them is not known"), row


@pytest.mark.parametrize("year", ["2014", "2015"])
def test_two_dates_give_the_figures_as_they_are_printed(year):
    screen = Screen("contamination", first="2013", second=year)
    printed = EARLIER_YEARS[f"end {year}"]
    rows = {row[0]: row for row in screen.card("two-dates").table}
    assert rows["Remaining mined area"][2] == f"{printed['area_km2']}\u00a0km² (AP only)"
    areas = f"{printed['areas']} confirmed (AP only)"
    assert rows["Number of mined areas"][1:3] == ("79 (AP only)", areas)


def test_two_baselines_that_do_not_connect_are_not_compared():
    rows = {row[0]: row for row in shown("contamination").card("two-dates").table}
    assert rows["Remaining mined area"][3].startswith("no: ")
    assert rows["Number of mined areas"][1:3] == ("28 (AP + mixed)", "24 (AP + mixed)")
    assert rows["Number of mined areas"][3].startswith("no: ")


@pytest.mark.parametrize("scope", ["all", "ap"])
def test_the_four_sourced_paces_start_and_go_on_as_the_chapter_says(scope):
    screen = shown("path_to_2030", scope=scope)
    values = screen.chart("path-to-2030").values
    start = START if scope == "all" else AP_ONLY
    paces = {
        "Strategy's target": TARGET,
        "As much cleared as in 2024": CLEARED,
        "As much released as in 2024": RELEASED,
    }
    for name, a_year in paces.items():
        for after in (0, 1, 6):
            assert values[name][str(2024 + after)] == start - after * a_year
    assert values["Done by the end of 2030"]["2030"] == 0
    assert screen.chart("left-in-2030").values["Left"] == {
        name: each["2030"] for name, each in values.items()
    }


def test_the_answer_names_what_the_target_leaves_and_what_finishing_takes():
    lead = shown("path_to_2030").lead
    assert m2(START - 6 * TARGET) in lead
    assert m2(round(START / 6)) in lead


@pytest.mark.parametrize("card", ["path-to-2030", "left-in-2030", "pace-scenario"])
def test_what_the_strategy_says_about_priorities_stands_beside_the_arithmetic(card):
    caveats = " ".join(shown("path_to_2030").card(card).caveats)
    assert "high and medium priority" in caveats
    assert "donors' money" in caveats


@pytest.mark.parametrize("scope", ["all", "ap"])
def test_the_path_is_sound_at_every_end_of_its_sliders(caplog, scope):
    screen = Screen("path_to_2030").choose(scope=scope)
    ends = ((0, screen.end("cleared")), (0, screen.end("surveyed")), (-50, 50), (2025, 2030))
    for cleared, surveyed, change, first in product(*ends):
        screen.choose(cleared=cleared, surveyed=surveyed, change=change, first=first)
        screen.assert_sound()
        own = screen.chart("pace-scenario").values["Your scenario"]
        start = START if scope == "all" else AP_ONLY
        assert own["2024"] == start
        if first > 2025:
            assert own["2025"] == start
        else:
            assert own["2025"] == max(start - cleared - surveyed, 0)
        if not cleared + surveyed:
            assert "and some of it after 50 years" in screen.card("pace-scenario").claim
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_a_pace_that_is_a_stop_for_all_mined_area_stays_when_ap_only_is_chosen():
    screen = Screen("path_to_2030")
    most = screen.end("cleared")
    screen.choose(cleared=most).choose(scope="ap").assert_sound()
    assert screen.other_controls["cleared"] == most
    assert screen.address == {"cleared": str(most), "scope": "ap"}


def test_a_scenario_is_in_the_address_and_the_button_takes_it_back():
    state = {"cleared": 100_000, "surveyed": 0, "change": 10, "first": 2026}
    screen = Screen("path_to_2030").choose(**state)
    assert screen.address == {key: str(value) for key, value in state.items()}
    again = Screen("path_to_2030", **screen.address)
    assert again.cards == screen.cards
    assert {key: again.other_controls[key] for key in state} == state
    again.press("reset-scenario").assert_sound()
    assert again.address == {}
    assert again.cards == shown("path_to_2030").cards


@pytest.mark.parametrize(("government", "change"), [*product((0, 1_100, 3_500), (-50, 0, 50))])
def test_money_is_sound_at_every_end_of_its_sliders_and_adds_up(government, change):
    screen = Screen("funding").choose(government=government, change=change)
    screen.assert_sound()
    values = screen.chart("funding-scenario").values
    for year in map(str, range(2025, 2031)):
        parts = [values[name][year] for name in values]
        assert sum(parts) == pytest.approx(float(TEXT["needed_a_year_million_eur"]) * EUR, abs=2)
        assert min(parts) >= 0
    assert values["Covered by government"]["2025"] == government * 1_000


def pledge(screen: Screen, name: str, amount: str, first: str, last: str) -> Screen:
    """Type a pledge and press the button."""
    typed = {"name": name, "amount": amount, "first": first, "last": last}
    for field, text in typed.items():
        screen.at.text_input(key=f"pledge-{field}-typed").set_value(text)
    return screen.press("add-pledge")


def test_a_pledge_is_drawn_in_its_years_kept_in_the_address_and_dropped():
    screen = pledge(Screen("funding"), "A & B <b>Fund</b> *x*", "500,000", "2026", "2027")
    screen.assert_sound()
    given = screen.chart("funding-scenario").values["Covered by pledges"]
    assert {year: amount for year, amount in given.items() if amount} == {
        "2026": 500_000,
        "2027": 500_000,
    }
    assert "A & B <b>Fund</b> *x*: €0.5M a year, 2026–2027" in screen.texts("p")
    again = Screen("funding", **screen.address)
    again.assert_sound()
    assert again.cards == screen.cards
    again.press("drop-0").assert_sound()
    assert again.address == {}
    assert again.cards == shown("funding").cards


def test_several_pledges_are_all_kept_in_the_address():
    screen = Screen("funding", pledge=["500000,2025,2030,One", "250000,2026,2026,Two"])
    screen.assert_sound()
    given = screen.chart("funding-scenario").values["Covered by pledges"]
    assert (given["2025"], given["2026"]) == (500_000, 750_000)
    assert in_words(750_000) in screen.chart("funding-scenario").alt


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", "1", "2026", "2027"), "Type something here."),
        (("N", "", "2026", "2027"), "Type something here."),
        (("N", "much", "2026", "2027"), "Type a whole number"),
        (("N", "-5", "2026", "2027"), "Type a number from 0 up."),
        (("N", "9" * 15, "2026", "2027"), "This is more than any pledge"),
        (("N", "1", "soon", "2027"), "Type a whole number"),
        (("N", "1", "2027", "2026"), "The last year is before the first."),
        (("N" * 100, "1", "2026", "2027"), "This is too long"),
        (("N", "1.5", "2026", "2027"), "Type a whole number"),
        (("N", "nan", "2026", "2027"), "Type a whole number"),
    ],
)
def test_a_pledge_that_cannot_be_read_is_answered_beside_its_field_and_changes_nothing(typed, said):
    screen = pledge(Screen("funding"), *typed)
    screen.assert_sound()
    assert any(each.startswith(said) for each in screen.texts("p", "complaint"))
    assert screen.cards == shown("funding").cards
    assert screen.address == {}


@pytest.mark.parametrize("word", ["", "x", ",,,", "1,2", "-1,2025,2030,N", "1,2030,2025,N", "\x00"])
def test_an_address_with_a_pledge_that_cannot_be_read_says_so(word):
    screen = Screen("funding", pledge=word)
    screen.assert_sound()
    assert screen.cards == shown("funding").cards
    assert any("could not be read" in each for each in screen.texts("p", "complaint"))


def test_a_great_many_pledges_do_no_harm():
    screen = Screen("funding", pledge=[f"1000000000,2025,2030,{n}" for n in range(500)])
    screen.assert_sound()
    assert "covered in every year" in screen.card("funding-scenario").claim


def test_one_pledge_too_many_is_refused_in_words_and_an_address_with_more_says_so():
    full = [f"1,2025,2030,Donor {number}" for number in range(50)]
    screen = Screen("funding", pledge=full)
    typed = {"name": "One more", "amount": "5", "first": "2025", "last": "2030"}
    for field, text in typed.items():
        screen.at.text_input(key=f"pledge-{field}-typed").set_value(text)
    screen.at.button(key="add-pledge").click().run()
    assert "There are too many pledges; remove one first." in screen.texts("p", "complaint")
    beyond = Screen("funding", pledge=[*full, "1,2025,2030,Last"])
    assert "more than 50 pledges" in " ".join(beyond.texts("p", "complaint"))
    assert "could not be read" not in " ".join(beyond.texts("p", "complaint"))


def test_a_pledge_cannot_turn_figures_round():
    screen = Screen("funding", pledge=["500000,2025,2030,A \u202edonor\x00"])
    assert "\u202e" not in screen.everything
    assert "A donor" in screen.everything
