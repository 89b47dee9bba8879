"""One server and one Chromium for all tests that do not ask for their own."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.serving import Server, served
from tests.browser.view import ARGUMENTS, PATIENCE_MS

WIDE = {"width": 1440, "height": 900}
WHY = "Chromium is not installed (Debian: apt-get install chromium), so no page can be looked at"

Visit = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; no browser is ever downloaded."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip(WHY)
    expect.set_options(timeout=PATIENCE_MS)
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, args=ARGUMENTS) as browser,
    ):
        yield browser


@pytest.fixture(scope="session")
def visit(chromium) -> Iterator[Visit]:
    """Makes visitors who know nothing of each other; options as Playwright's contexts have them."""
    with ExitStack() as visitors:

        def begin(**options: Any) -> BrowserContext:
            visitor = chromium.new_context(**({"viewport": WIDE} | options))
            visitor.set_default_timeout(PATIENCE_MS)
            return visitors.enter_context(visitor)

        yield begin


@pytest.fixture(scope="session")
def page(visit) -> Page:
    """One tab for all tests, on a wide screen, in light: each address it opens is a new visit.

    A new tab would spend two seconds on reading Streamlit's scripts again.
    """
    return visit().new_page()


@pytest.fixture(scope="session")
def stranger(visit) -> Page:
    """The tab of somebody else, who is sent an address."""
    return visit().new_page()


@pytest.fixture(scope="session")
def server(chromium) -> Iterator[Server]:  # noqa: ARG001  # no Chromium, no need of a server
    """A dashboard with the project's own data, for all tests that only look at it."""
    with served() as running:
        yield running
