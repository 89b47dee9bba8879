"""A dashboard of other data: its own names, shown as they are written, and none of Kosovo."""

import pytest
from playwright.sync_api import expect

from tests.browser.serving import ROOT, served
from tests.browser.view import CHARTS, address, choose, expect_sound, open_at, seen

HILL, OPERATOR = "A & B <b>Hill</b>", "O*R_G"


@pytest.fixture(scope="module")
def velmora(chromium):  # noqa: ARG001  # no Chromium, no need of a server
    with served(ROOT / "tests" / "other_data") as running:
        yield running


def test_no_page_of_other_data_names_kosovo(velmora, page):
    for path in CHARTS:
        open_at(page, velmora.address + path)
        expect_sound(page)
        expect(page).to_have_title("Mine action in Velmora")
        assert "Kosov" not in page.content()


def test_a_place_with_markup_in_its_name_is_shown_as_written_above_its_bar(velmora, page):
    open_at(page, f"{velmora.address}/contamination")
    names = page.locator(".st-key-card-contamination-by-region .annotation-text")
    assert any(
        name.replace("\u00a0", " ").startswith(f"{HILL}\u2002")
        for name in names.all_text_contents()
    )


def test_an_operator_with_markup_in_its_name_can_be_chosen_and_linked_to(velmora, page, stranger):
    open_at(page, f"{velmora.address}/people")
    choose(page, OPERATOR)
    claim = page.locator(".st-key-card-women-by-role h2.claim")
    expect(claim).to_contain_text(f"At {OPERATOR}, women hold 50%")
    open_at(stranger, address(page))
    assert seen(stranger) == seen(page)
