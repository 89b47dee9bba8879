"""The catalogue holds every finding of the pages, and survives one that cannot be built."""

import pytest

from mineaction import catalogue
from mineaction.catalogue import every_finding
from mineaction.findings import funding
from tests.every_finding import EVERY
from tests.pages.screen import shown

PAGES = ("contamination", "land_release", "path_to_2030", "funding", "people", "strategy")
ON_TWO_PAGES = {"release-map"}


def test_every_finding_there_is_stands_in_the_catalogue_once(programme, w):
    listed = [each.finding.id for each in every_finding(programme, w)]
    assert len(listed) == len(set(listed))
    assert {build(programme, w).id for build in EVERY.values()} <= set(listed)


@pytest.mark.parametrize("page", PAGES)
def test_the_catalogue_says_which_page_shows_a_finding_and_what_it_says(page, programme, w):
    said = {
        each.finding.id: each.finding.claim
        for each in every_finding(programme, w)
        if each.page == page.replace("_", "-") or each.finding.id in ON_TWO_PAGES
    }
    cards = shown(page).cards
    assert set(cards) <= set(said)
    assert {name: card.claim for name, card in cards.items()} == {n: said[n] for n in cards}


def test_what_is_listed_and_not_shown_at_first_is_one_click_away(programme, w):
    listed = {each.finding.id for each in every_finding(programme, w)}
    at_first = {name for page in (*PAGES, "data_notes") for name in shown(page).cards}
    later = set(shown("land_release", span="all").cards)
    assert listed - at_first - later == set()


def test_a_finding_that_cannot_be_built_costs_only_itself(programme, w, monkeypatch, caplog):
    def fails(*_):
        raise ZeroDivisionError

    before = {each.finding.id for each in every_finding(programme, w)}
    monkeypatch.setattr(funding, "a_year", fails)
    after = {each.finding.id for each in every_finding(programme, w)}
    assert before - after == {"funding-a-year"}
    assert "funding" in caplog.text
    assert catalogue.log.name in {record.name for record in caplog.records}
