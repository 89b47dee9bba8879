"""Every control is in the address: a copied link reopens the view, and nonsense does no harm."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.view import (
    TITLES,
    address,
    choose,
    expect_sound,
    open_at,
    seen,
    settle,
)

# A page, what is clicked there, and what the address must say afterwards.
CLICKS = [
    (
        "/contamination",
        ["Number of areas", "AP + mixed", "end of 2023"],
        {"measure": ["areas"], "scope": ["all"], "date": ["2023-12-31"]},
    ),
    ("/land-release", ["All documents", "2023"], {"span": ["all"], "year": ["2023"]}),
    ("/path-to-2030", ["AP only"], {"scope": ["ap"]}),
    ("/people", ["KSF"], {"operator": ["ksf"]}),
]
NONSENSE = [
    "/contamination?measure=&scope=&date=&first=&second=",
    "/contamination?measure=%00&scope=%3Cscript%3Ealert(1)%3C/script%3E&date=2023-12-31T00",
    "/contamination?measure=areas&measure=x&scope[]=all&__proto__=1&constructor=2",
    "/contamination?%zz=%&=&&;&date=" + "9" * 3000,
    "/land-release?year=1999&span=%F0%9F%92%A3&unknown=1",
    "/people?operator=nobody&year=-1",
    "/path-to-2030?cleared=-5&surveyed=1e9&change=abc&first=2031&scope=AP",
    "/funding?government=99999999999999999999&change=%2B5&pledge=%3Cb%3E&pledge=,,,",
    "/?year=2023&measure=areas",
]


@pytest.mark.parametrize(("path", "clicks", "words"), CLICKS)
def test_a_click_is_in_the_address_and_the_address_reopens_the_view(
    server, page, stranger, path, clicks, words
):
    open_at(page, server.address + path)
    for label in clicks:
        before = address(page)
        choose(page, label)
        page.wait_for_function("before => location.href !== before", arg=before)
    expect_sound(page)
    copied = address(page)
    assert parse_qs(urlsplit(copied).query) == words
    here = seen(page)
    assert set(clicks) <= set(here.chosen)
    open_at(stranger, copied)
    expect_sound(stranger)
    assert seen(stranger) == here
    assert address(stranger) == copied


def test_the_usual_choice_takes_its_word_out_of_the_address(server, page):
    open_at(page, f"{server.address}/contamination?measure=areas")
    choose(page, "Area")
    page.wait_for_url(f"{server.address}/contamination")


@pytest.mark.parametrize("link", NONSENSE)
def test_nonsense_in_an_address_gives_its_page_and_no_error(server, page, link):
    open_at(page, server.address + link)
    expect(page.locator("h1")).to_have_text(TITLES[urlsplit(link).path])
    expect_sound(page)


# Two pages that have a control of the same name; what is chosen on the first.
MOVES = [
    ("/contamination?scope=all&first=2014", "Path to 2030", "/path-to-2030"),
    ("/path-to-2030?scope=ap&first=2027&change=10", "Contamination", "/contamination"),
    ("/path-to-2030?change=10", "Funding", "/funding"),
    ("/funding?change=20", "Path to 2030", "/path-to-2030"),
    ("/land-release?year=2023", "People", "/people"),
]


@pytest.mark.parametrize(("start", "link", "path"), MOVES)
def test_what_is_chosen_on_one_page_changes_nothing_on_the_next(server, page, start, link, path):
    open_at(page, server.address + path)
    fresh = seen(page)
    open_at(page, server.address + start)
    page.get_by_test_id("stSidebarNavLink").filter(has_text=link).click()
    expect(page.locator("h1")).to_have_text(TITLES[path])
    settle(page)
    expect_sound(page)
    assert seen(page) == fresh
    assert address(page) == server.address + path


def test_an_address_keeps_the_sliders_of_a_scenario(server, page):
    open_at(page, f"{server.address}/path-to-2030?cleared=100000&surveyed=0")
    expect_sound(page)
    claim = page.locator(".st-key-card-pace-scenario h2.claim")
    expect(claim).to_have_text(
        "Scenario, not a forecast: 100,000\u00a0m² cleared and 0\u00a0m² released by survey a year "
        "from 2025 on. 515,699\u00a0m² (AP + mixed) is left at the end of 2030, and nothing at the "
        "end of 2036."
    )


def test_a_pledge_in_an_address_is_shown_with_its_name_as_written(server, page):
    open_at(page, f"{server.address}/funding?pledge=500000,2025,2026,A+*b*+<i>c</i>+:red[d]")
    expect_sound(page)
    name = "A *b* <i>c</i> :red[d]"
    expect(page.get_by_text(f"{name}: €0.5M a year, 2025–2026", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=f"Remove {name}", exact=True)).to_be_visible()
