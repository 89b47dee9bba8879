"""What a reader sees in the browser: the page once it has settled, its cards, its charts' data."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
]
PATIENCE_MS = 30_000  # two cores may be busy with other tests
# Every page's address with how many charts it shows.
CHARTS = {
    "/": 1,
    "/contamination": 5,
    "/land-release": 5,
    "/path-to-2030": 3,
    "/funding": 4,
    "/people": 3,
    "/strategy": 0,
    "/data-notes": 0,
    "/sources": 0,
}
TITLES = {
    "/": "Mine action in Kosovo at a glance",
    "/contamination": "How much mined land remains, and where?",
    "/land-release": "How much land is released, how and where?",
    "/path-to-2030": "Can mined land be cleared by 2030?",
    "/funding": "Is there enough money to finish?",
    "/people": "Who does the work?",
    "/strategy": "What does the strategy want, and where does it stand?",
    "/data-notes": "What is uncertain, contradictory or missing?",
    "/sources": "Where does every figure come from, and what do the terms mean?",
}
SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  if (app?.getAttribute('data-test-script-state') !== 'notRunning') return false;
  if (document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')) return false;
  const charts = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')];
  return document.querySelector('h1') !== null
    && charts.every(chart => chart.querySelector('.trace path, .trace text'));
}"""
MAIN = """document.querySelector('[data-testid="stMain"]').innerText"""
TWO_FRAMES = """() => new Promise(drawn =>
  requestAnimationFrame(() => requestAnimationFrame(() => drawn())))"""
DATA = """chart => chart.querySelector('.js-plotly-plot').data.map(trace =>
  [trace.name ?? '', trace.type, trace.orientation ?? 'v', [...trace.x], [...trace.y]])"""


@dataclass(frozen=True)
class View:
    """A page as it is read: lead, claims, what is chosen, and the numbers of its charts."""

    lead: str
    claims: list[str]
    chosen: list[str]
    charts: list[Any]


def open_at(page: Page, address: str) -> None:
    """Go to an address and wait until its page stands."""
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the script has run and every chart is drawn."""
    page.wait_for_function(SETTLED)


def seen(page: Page) -> View:
    """What the page shows once it stays the same from one frame to the next."""
    earlier, now = None, _read(page)
    while now != earlier:
        earlier, now = now, _read(page)
    return now


def _read(page: Page) -> View:
    settle(page)
    page.evaluate(TWO_FRAMES)
    return View(
        lead=page.locator("p.lead").inner_text(),
        claims=page.locator("h2.claim").all_inner_texts(),
        chosen=page.get_by_role("radio", checked=True).all_inner_texts(),
        charts=charts_data(page),
    )


def charts_data(page: Page) -> list[Any]:
    """Name, type, direction, x and y of every trace of every chart."""
    return [chart.evaluate(DATA) for chart in charts(page).all()]


def charts(page: Page) -> Locator:
    """All charts of a page."""
    return page.get_by_test_id("stPlotlyChart")


def card(page: Page, finding: str) -> Locator:
    """The card of a finding, by the finding's id."""
    return page.locator(f".st-key-card-{finding}")


def choose(page: Page, label: str) -> None:
    """Click an option of a row of buttons and wait until the page says something else for it.

    The script's state tells too little: a short run may begin and end between two drawings.
    """
    settle(page)
    before = page.evaluate(MAIN)
    page.get_by_role("radio", name=label, exact=True).click()
    page.wait_for_function(f"before => {MAIN} !== before", arg=before)
    expect(page.get_by_role("radio", name=label, exact=True, checked=True)).to_be_visible()
    settle(page)


def address(page: Page) -> str:
    """The address as it stands in the bar now."""
    return str(page.evaluate("location.href"))


def expect_sound(page: Page) -> None:
    """No error of the program, no finding that could not be shown, no dialog."""
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.locator(".failed")).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)


def is_harmless(message_url: str) -> bool:
    """The two look-ups that Streamlit makes below a page's own address, in vain, on each visit."""
    return re.search(r"://[^/]+/[^/]+/_stcore/(health|host-config)$", message_url) is not None
