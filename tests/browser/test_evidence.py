"""What a doubter does in the browser: sort, cite, download, search, open a link to exactly this."""

import csv
import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from tests.browser.view import choose, expect_sound, open_at, settle
from tests.chapter import TABLE_1

CARD = ".st-key-card-contamination-by-region"
TRIES, WAIT_MS = 30, 500  # how often, and how long between, a page is asked once more


@pytest.fixture
def contamination(server, page):
    open_at(page, server.address + "/contamination")
    return page


def downloaded(page, label: str) -> tuple[str, bytes]:
    """The file that a button of an open list of downloads gives: its name and content."""
    with page.expect_download() as coming:
        page.get_by_test_id("stPopoverBody").get_by_role("button", name=label, exact=True).click()
    return coming.value.suggested_filename, coming.value.path().read_bytes()


def downloaded_tagged(page, label: str) -> bytes:
    """What a button gives once it knows that tags are asked for; until then its file is plain."""
    for _ in range(TRIES):
        name, content = downloaded(page, label)
        if name.endswith(".hxl.csv"):
            return content
        page.wait_for_timeout(WAIT_MS)
    raise AssertionError(f"{label} still gives {name}")


def close(page) -> None:
    """Close what is open over the page."""
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)


def open_downloads(page, finding: str) -> None:
    page.locator(f".st-key-download-{finding} button").click()
    expect(page.get_by_role("button", name="Picture (PNG)")).to_be_visible()


def test_a_heading_sorts_its_table_and_says_so(contamination):
    card = contamination.locator(CARD)
    card.get_by_text("Table, sources and notes").click()
    names = card.locator("tbody th")
    expect(names).to_have_text(["West", "East", "South"])
    heading = card.get_by_role("button", name=re.compile("AP total"))
    heading.click()
    expect(names).to_have_text(["South", "East", "West"])
    expect(card.locator("th[aria-sort]")).to_have_attribute("aria-sort", "ascending")
    heading.click()
    expect(names).to_have_text(["West", "East", "South"])
    card.get_by_role("button", name="Region").click()
    expect(names).to_have_text(["East", "South", "West"])
    total = card.locator("tfoot")
    expect(total).to_contain_text(f"{TABLE_1['Totals'][5]:,}")


def test_what_is_downloaded_has_the_numbers_of_the_screen(contamination):
    open_downloads(contamination, "contamination-by-region")
    name, picture = downloaded(contamination, "Picture (PNG)")
    assert re.fullmatch(r"contamination-by-region-2024-12-31-[0-9a-f]{8}\.png", name)
    assert picture.startswith(b"\x89PNG")
    _, drawn = downloaded(contamination, "Picture (SVG)")
    said = " ".join(ElementTree.fromstring(drawn).itertext())
    _, book = downloaded(contamination, "Excel")
    sheet = zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml").decode()
    _, table = downloaded(contamination, "CSV, as shown")
    rows = {row[0]: row for row in csv.reader(io.StringIO(table.decode("utf-8-sig")))}
    for region, (_, cha, _, sha, _, total) in TABLE_1.items():
        if region == "Totals":
            continue
        assert rows[region][1:4] == [str(cha), str(sha), str(total)]
        assert all(f"{value:,}" in said for value in (cha, sha, total))
        assert all(f"<v>{value}</v>" in sheet for value in (cha, sha, total))
    close(contamination)
    expect_sound(contamination)


def test_tags_stand_under_the_heading_when_they_are_asked_for(contamination):
    open_downloads(contamination, "contamination-by-region")
    body = contamination.get_by_test_id("stPopoverBody")
    body.get_by_text("CSV with HXL tags").click()
    table = downloaded_tagged(contamination, "CSV, as shown")
    assert table.decode("utf-8-sig").splitlines()[1].startswith("#")
    whole = downloaded_tagged(contamination, "Hazardous areas by region")
    assert whole.decode("utf-8-sig").splitlines()[1].startswith("#")
    close(contamination)
    expect_sound(contamination)


def test_a_link_to_exactly_this_opens_the_card_with_its_controls(contamination, stranger):
    choose(contamination, "Number of areas")
    contamination.locator(".st-key-cite-contamination-by-region button").click()
    body = contamination.get_by_test_id("stPopoverBody")
    link = body.locator("code").nth(1).inner_text()
    assert "&date=2024-12-31" in link  # the usual date too: next year another one is usual
    open_at(stranger, link)
    card = stranger.locator(f"{CARD}.shown")
    expect(card).to_be_in_viewport()
    claim = card.locator(".claim")
    expect(claim).to_contain_text(f"{TABLE_1['West'][4]} of {TABLE_1['Totals'][4]}")
    expect(stranger.locator(".notice")).to_have_count(0)
    expect_sound(stranger)


def test_the_search_leads_to_a_card_on_another_page(server, page):
    open_at(page, server.address + "/people")
    page.get_by_label("Search", exact=True).fill("30,371")
    page.keyboard.press("Enter")
    settle(page)
    page.locator(".st-key-found-0 a").click()
    page.wait_for_url("**/data-notes?show=known-cleared-without-mines")
    settle(page)
    expect(page.locator(".st-key-known-cleared-without-mines")).to_be_in_viewport()
    expect_sound(page)


def test_a_footnote_is_opened_by_its_address_and_leads_to_what_rests_on_it(server, page):
    open_at(page, server.address + "/sources?show=footnote-clearing-the-mines-2025-3")
    row = page.locator("#footnote-clearing-the-mines-2025-3")
    expect(row).to_be_in_viewport()
    row.get_by_role("link").first.click()
    page.wait_for_url("**/contamination?show=card-*")
    settle(page)
    expect_sound(page)


def test_a_badge_and_a_term_tell_their_meaning_to_the_keyboard(contamination):
    card = contamination.locator(CARD)
    for kind in ("term", "badge"):
        mark = card.locator(f"abbr.{kind}").first
        mark.focus()
        shown = mark.evaluate("each => getComputedStyle(each, '::after').content")
        assert len(shown) > 20


def test_the_whole_data_set_is_one_button(server, page):
    open_at(page, server.address + "/sources")
    with page.expect_download() as coming:
        page.get_by_role("button", name="The whole data set (ZIP of CSV files)").click()
    with zipfile.ZipFile(coming.value.path()) as archive:
        assert {"datapackage.json", "README.md"} <= {*archive.namelist()}
    with page.expect_download() as coming:
        page.get_by_role("button", name="All findings (Excel)").click()
    assert zipfile.is_zipfile(coming.value.path())
    expect_sound(page)
