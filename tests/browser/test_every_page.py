"""Every page: drawn, quiet, sent to nobody, told in words, readable on a phone and in the dark."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from tests.browser.view import (
    CHARTS,
    TITLES,
    charts,
    expect_sound,
    is_harmless,
    open_at,
)

PHONE = {"width": 390, "height": 844}
OWN = re.compile(r"(data|blob|about):")
WIDTHS = """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
  .map(part => part.scrollWidth - part.clientWidth)"""
EDGES = """() => {
  const parts = [...document.querySelectorAll(
    'h1, h2, p.lead, p.evidence, p.caveat, [data-testid="stPlotlyChart"], footer.foot')];
  const boxes = parts.map(part => part.getBoundingClientRect());
  return [Math.min(...boxes.map(box => box.left)), Math.max(...boxes.map(box => box.right))];
}"""
NAMES = """() => [...document.querySelectorAll('[class*="st-key-card-"]')]
  .filter(card => card.querySelector('[data-testid="stPlotlyChart"]'))
  .map(card => [card.querySelector('h2.claim').textContent,
                card.querySelector('[role="figure"]').getAttribute('aria-label')])"""
GROUND, LETTERS = "[data-testid='stApp']", "h1, h2, p.lead, footer.foot p"
LIGHTNESS = """questions => {
  const mean = (part, property) => {
    const [red, green, blue] = getComputedStyle(part)[property].match(/[\\d.]+/g).map(Number);
    return (red + green + blue) / 3;
  };
  const [one, its, other, their] = questions;
  return [[one, its], [other, their]].map(([parts, property]) =>
    [...document.querySelectorAll(parts)].map(part => mean(part, property)));
}"""


@contextmanager
def overheard(page: Page) -> Iterator[tuple[list[tuple[str, str]], list[str]]]:
    """What the console says, with the address it speaks of, and every address that is asked."""
    said: list[tuple[str, str]] = []
    asked: list[str] = []
    listeners = {
        "console": lambda message: said.append((message.text, message.location["url"])),
        "pageerror": lambda error: said.append((str(error), "")),
        "request": lambda request: asked.append(request.url),
        "websocket": lambda socket: asked.append(socket.url.replace("ws://", "http://")),
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    yield said, asked
    for event, listener in listeners.items():
        page.remove_listener(event, listener)


@pytest.mark.parametrize("path", CHARTS)
def test_a_page_is_drawn_in_quiet_asks_nobody_else_and_names_each_chart_by_its_claim(
    server, page, path
):
    with overheard(page) as (said, asked):
        open_at(page, server.address + path)
        expect(page.locator("h1")).to_have_text(TITLES[path])
        expect_sound(page)
        expect(charts(page)).to_have_count(CHARTS[path])
        expect(page.locator("footer.foot")).to_be_visible()
    assert [each for each in said if not is_harmless(each[1])] == []
    assert [url for url in asked if not (url.startswith(server.address) or OWN.match(url))] == []
    assert f"{server.address}/_stcore/stream" in asked
    for claim, name in page.evaluate(NAMES):
        assert name.startswith(claim)
        assert len(name) > len(claim) + 40  # the measure and the numbers follow


@pytest.fixture(scope="module")
def phone(visit):
    return visit(viewport=PHONE, has_touch=True, is_mobile=True).new_page()


@pytest.fixture(scope="module")
def night(visit):
    return visit(color_scheme="dark").new_page()


@pytest.mark.parametrize("path", CHARTS)
def test_a_page_on_a_phone_does_not_scroll_sideways(server, phone, path):
    open_at(phone, server.address + path)
    expect(phone.locator("h1")).to_have_text(TITLES[path])
    expect_sound(phone)
    assert max(phone.evaluate(WIDTHS)) <= 0
    left, right = phone.evaluate(EDGES)
    assert left >= 0
    assert right <= PHONE["width"]


@pytest.mark.parametrize("path", CHARTS)
def test_a_page_in_the_dark_has_a_dark_ground_and_light_letters(server, night, path):
    open_at(night, server.address + path)
    expect_sound(night)
    expect(charts(night)).to_have_count(CHARTS[path])
    grounds, letters = night.evaluate(LIGHTNESS, [GROUND, "backgroundColor", LETTERS, "color"])
    assert max(grounds) < 40
    assert min(letters) > 180
    grounds, names = night.evaluate(
        LIGHTNESS, [".main-svg:first-child", "backgroundColor", ".xtick text, .ytick text", "fill"]
    )
    assert max(grounds, default=0) < 40
    assert min(names, default=255) > 130


def test_a_page_in_light_has_a_light_ground_and_dark_letters(server, page):
    open_at(page, server.address)
    grounds, letters = page.evaluate(LIGHTNESS, [GROUND, "backgroundColor", LETTERS, "color"])
    assert min(grounds) > 230
    assert max(letters) < 90
