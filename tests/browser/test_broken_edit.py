"""A broken edit of the facts, as somebody with the page open meets it."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.serving import ROOT, served
from tests.browser.view import choose, expect_sound, open_at, seen
from tests.pages.editing import edit


@pytest.fixture
def copied(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    return folder


def test_a_broken_edit_shows_a_banner_keeps_the_figures_and_goes_when_repaired(page, copied):
    with served(copied) as server:
        open_at(page, f"{server.address}/contamination")
        before = seen(page)
        place = edit(copied / "contamination.yaml", "area_m2: 398717", "area_m2: many")
        choose(page, "Number of areas")
        banner = page.get_by_role("alert").filter(has_text="newest edit")
        expect(banner).to_contain_text(place)
        choose(page, "Area")
        expect_sound(page)
        expect(banner).to_be_visible()
        assert seen(page) == before
        edit(copied / "contamination.yaml", "area_m2: many", "area_m2: 398717")
        choose(page, "Number of areas")
        expect(banner).to_have_count(0)
        choose(page, "Area")
        assert seen(page) == before


def test_a_slider_shows_an_edit_too_though_it_draws_only_its_part_anew(page, copied):
    with served(copied) as server:
        open_at(page, f"{server.address}/path-to-2030")
        version = page.locator(".foot").inner_text()
        edit(copied / "glossary.yaml", "en: Spot task\n", "en: Single task\n")
        page.locator(".st-key-cleared input[type='range']").focus()
        page.keyboard.press("ArrowRight")
        expect(page.locator(".foot")).not_to_have_text(version)
        place = edit(copied / "contamination.yaml", "area_m2: 398717", "area_m2: many")
        page.locator(".st-key-cite-pace-scenario button").click()
        banner = page.get_by_role("alert").filter(has_text="newest edit")
        expect(banner).to_contain_text(place)


def test_a_server_that_starts_with_broken_data_says_where_and_shows_them_once_mended(page, copied):
    place = edit(copied / "people.yaml", "total: 112", "total: many")
    with served(copied) as server:
        open_at(page, f"{server.address}/people")
        expect(page.locator("h1")).to_have_text("The data cannot be shown yet")
        expect(page.get_by_text(place)).to_be_visible()
        expect(page.get_by_text("python -m mineaction check")).to_be_visible()
        expect_sound(page)
        edit(copied / "people.yaml", "total: many", "total: 112")
        page.reload()
        expect(page.locator("h1")).to_have_text("Who does the work?")
