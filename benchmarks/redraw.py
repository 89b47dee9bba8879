"""How long a slider takes to redraw its chart in the browser, against a bare page in the same run.

Prints medians of interleaved moves as ratios; nothing here is asserted, since times depend on the
machine. Run by hand: `make bench` (needs Chromium).
"""

import shutil
import statistics
import time

from playwright.sync_api import Page, sync_playwright

from tests.browser.serving import served
from tests.browser.view import ARGUMENTS

ROUNDS = 15
# What is compared: an address of ours, the key of its slider, and of the card that follows it.
SLIDERS = (
    ("/path-to-2030", "cleared", "card-pace-scenario"),
    ("/funding", "government", "card-funding-scenario"),
)
CHARTS = "[...document.querySelectorAll(`{chart} .js-plotly-plot`)]"
NUMBERS = "chart.data?.map(trace => [...(trace.x ?? []), ...(trace.y ?? [])])"
DRAWN = f"() => JSON.stringify({CHARTS}.map(chart => {NUMBERS}))"


def main() -> None:
    """Move each slider and the bare page's in turn."""
    with (
        served() as ours,
        served(script="benchmarks/bare.py") as bare,
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=ARGUMENTS
        ) as browser,
    ):
        floor = _opened(browser.new_page(), bare.address)
        for address, slider, card in SLIDERS:
            page = _opened(browser.new_page(), ours.address + address)
            mine, least = [], []
            for _ in range(ROUNDS):
                least.append(_redraw(floor, "[data-testid='stMain']", "[data-testid='stMain']"))
                mine.append(_redraw(page, f".st-key-{slider}", f".st-key-{card}"))
            page.close()
            ratio = statistics.median(mine) / statistics.median(least)
            print(f"{address:15} {ratio:5.2f} times a bare page with one slider and one chart")


def _opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .trace, .js-plotly-plot .scatterlayer")
    page.wait_for_timeout(1500)
    return page


def _redraw(page: Page, slider: str, chart: str) -> float:
    """Seconds from a key pressed on a slider until its chart has other numbers."""
    thumb = page.locator(f"{slider} input[type='range']").first
    thumb.focus()
    drawn = DRAWN.replace("{chart}", chart)
    before = page.evaluate(drawn)
    start = time.perf_counter()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"before => ({drawn})() !== before", arg=before, polling=5)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
