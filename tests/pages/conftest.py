"""Pages are opened with the project's own data unless a test names another folder."""

from pathlib import Path

import pytest

from components import card
from tests.pages.screen import ROOT


@pytest.fixture(autouse=True)
def own_data(monkeypatch):
    monkeypatch.delenv("MINEACTION_DATA", raising=False)
    card.forget()  # a test may change what makes a card
    yield
    card.forget()


@pytest.fixture
def data_copy(folder, monkeypatch) -> Path:
    """A copy of the project's data that the dashboard reads instead of them."""
    monkeypatch.setenv("MINEACTION_DATA", str(folder))
    return folder


@pytest.fixture
def other_data(monkeypatch) -> Path:
    """The fictional territory's data, read instead of the project's."""
    folder = ROOT / "tests" / "other_data"
    monkeypatch.setenv("MINEACTION_DATA", str(folder))
    return folder
