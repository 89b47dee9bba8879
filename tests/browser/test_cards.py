"""What is a click away: a figure's page, a finding's table and notes."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.view import DATA, TITLES, expect_sound, open_at, settle

FIGURES = {
    "remaining": "/contamination",
    "released": "/land-release",
    "mines": "/land-release",
    "money": "/funding",
    "women": "/people",
}
# The table has the confirmed share alone; the suspected one is what it leaves of 100%.
NOT_IN_TABLE = "Suspected (SHA)"
DIGITS = 1  # of a share in a table


@pytest.mark.parametrize(("figure", "path"), FIGURES.items())
def test_a_figure_of_the_overview_links_to_its_page(server, page, figure, path):
    open_at(page, server.address)
    page.locator(f".st-key-figure-{figure}").get_by_role("link").click()
    expect(page.locator("h1")).to_have_text(TITLES[path])
    page.wait_for_url(server.address + path)
    settle(page)
    expect_sound(page)


@pytest.mark.parametrize("path", ["/contamination", "/land-release", "/funding", "/people"])
def test_a_finding_opens_its_table_with_one_click_and_it_holds_the_chart_s_numbers(
    server, page, path
):
    open_at(page, server.address + path)
    cards = page.locator("[class*='st-key-card-']:has([data-testid='stPlotlyChart'])")
    for card in cards.all():
        table = card.locator("details table")
        expect(table).not_to_be_visible()
        card.get_by_text("Table, sources and notes").click()
        expect(table).to_be_visible()
        cells = {number(text) for text in table.locator("th, td").all_inner_texts()}
        drawn = bars(card.get_by_test_id("stPlotlyChart").evaluate(DATA))
        assert {round(value, DIGITS) for value in drawn} <= cells


def bars(traces) -> set[float]:
    """The known values of bars that begin at zero; hatched pieces for what is unknown are none."""
    found = set()
    for name, kind, direction, x, y in traces:
        is_hatched = name == "Not given: size unknown"
        if kind != "bar" or is_hatched or name in (NOT_IN_TABLE, "When it may end"):
            continue
        found |= {value for value in (x if direction == "h" else y) if value is not None}
    return found


def number(text: str) -> float | None:
    """A cell's number, or None where it is text."""
    plain = text.replace(",", "").replace("\u2212", "-")
    return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None
