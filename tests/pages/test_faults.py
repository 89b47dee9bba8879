"""A fault of ours in one finding costs its card and nothing else, and gives nothing away."""

from importlib import import_module

import pytest

from components.chart import draw
from tests.pages.screen import PAGES, Screen, shown

SORRY = "This finding cannot be shown. The server's log says why."
SECRET = "/home/somebody/secret.py"
# A page, the function that builds a finding of it, the key of the card that is lost.
FAULTS = [
    ("contamination", "contamination_by_region.by_region", "contamination-by-region"),
    ("contamination", "contamination_by_type.by_type", "contamination-by-type"),
    ("contamination", "evidence.evidence", "contamination-evidence"),
    ("contamination", "remaining_over_time.remaining", "remaining-over-time"),
    ("contamination", "baselines.connect", "bridge"),
    ("contamination", "surveys.survey", "survey-2013"),
    ("contamination", "two_dates.compare_years", "two-dates"),
    ("contamination", "district_map.release", "release-map"),
    ("land_release", "release_by_year.by_year", "land-release-by-year"),
    ("land_release", "release_two_years.against_year_before", "land-release-two-years"),
    ("land_release", "release_by_district.by_district", "land-release-by-district"),
    ("land_release", "clearance_without_mines.without_mines", "cleared-without-mines"),
    ("land_release", "mines_destroyed.mines_destroyed", "mines-destroyed"),
    ("land_release", "district_map.release", "release-map"),
    ("path_to_2030", "path_over_years.remaining", "path-to-2030"),
    ("path_to_2030", "left_at_end.left_at_end", "left-in-2030"),
    ("path_to_2030", "path_over_years.scenario", "pace-scenario"),
    ("funding", "funding.a_year", "funding-a-year"),
    ("funding", "funding.in_all", "funding-in-all"),
    ("funding", "funding_endings.endings", "funding-endings"),
    ("funding", "money.scenario", "funding-scenario"),
    ("people", "people.women_by_operator", "women-by-operator"),
    ("people", "people.women_by_role", "women-by-role"),
    ("people", "season.season", "personnel-by-season"),
    ("strategy", "targets.targets", "strategy-targets"),
    ("data_notes", "article_7_remaining.remaining", "article-7-remaining"),
    ("data_notes", "article_7_released.released", "article-7-released"),
    ("overview", "path_over_years.remaining", "path-to-2030"),
    ("overview", "contamination_by_region.by_region", None),
    ("overview", "release_by_year.by_year", None),
    ("overview", "funding.a_year", None),
    ("overview", "people.women_by_operator", None),
]


def fail(monkeypatch, function: str) -> None:
    """Make the function of a findings module raise."""
    module, name = function.split(".")

    def raises(*_args, **_kwargs):
        raise RuntimeError(SECRET)

    monkeypatch.setattr(import_module(f"mineaction.findings.{module}"), name, raises)


def test_every_card_of_every_page_is_tried_here():
    tried = {(page, card) for page, _, card in FAULTS if card}
    assert tried == {(page, card) for page in PAGES for card in shown(page).cards}


@pytest.mark.parametrize(("page", "function", "card"), FAULTS)
def test_a_finding_that_raises_costs_only_its_card(monkeypatch, caplog, page, function, card):
    whole = shown(page)
    fail(monkeypatch, function)
    caplog.clear()
    screen = Screen(page)
    screen.assert_sound(failed=whole.failed + 1)
    assert SORRY in screen.texts("p", "failed")
    assert screen.cards == {key: each for key, each in whole.cards.items() if key != card}
    assert len(screen.texts("h2", "claim")) == len(whole.texts("h2", "claim")) - 1
    assert screen.texts("footer") == whole.texts("footer")
    assert SECRET not in screen.everything
    assert SECRET in caplog.text


def test_a_chart_that_cannot_be_drawn_costs_only_its_card(monkeypatch):
    whole = shown("people")
    drawn = draw.figure

    def raises_on_the_season(finding, w):
        if finding.id == "personnel-by-season":
            raise RuntimeError(SECRET)
        return drawn(finding, w)

    monkeypatch.setattr(draw, "figure", raises_on_the_season)
    screen = Screen("people")
    screen.assert_sound(failed=1)
    assert set(whole.cards) - set(screen.cards) == {"personnel-by-season"}


def test_the_card_comes_back_with_the_mended_finding(monkeypatch):
    with monkeypatch.context() as broken:
        fail(broken, "release_by_district.by_district")
        screen = Screen("land_release")
        assert screen.failed == 1
    screen.again().assert_sound()
    assert "land-release-by-district" in screen.cards
