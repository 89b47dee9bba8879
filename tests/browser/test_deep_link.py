"""A link straight to a page, as the very first request to a fresh server."""

import re

from playwright.sync_api import expect

from tests.browser.serving import served
from tests.browser.view import CHARTS, TITLES, card, expect_sound, open_at


def test_a_deep_link_to_a_fresh_server_shows_its_page_in_its_frame(page):
    with served() as fresh:
        open_at(page, f"{fresh.address}/land-release?year=2023")
        expect(page.locator("h1")).to_have_text(TITLES["/land-release"])
        expect_sound(page)
        expect(page.get_by_test_id("stSidebarNavLink")).to_have_count(len(CHARTS))
        expect(page.locator("footer.foot")).to_be_visible()
        expect(page).to_have_title("Mine action in Kosovo")
        claim = card(page, "land-release-two-years").locator("h2.claim")
        expect(claim).to_contain_text(re.compile("29,309.m² was released in 2023"))
        page.goto("about:blank")
    assert "Traceback" not in fresh_log(fresh)


def fresh_log(server) -> str:
    return server.log if server.log_file.exists() else ""
