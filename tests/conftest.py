"""Fixtures that all tests share: the real facts, the English wording, a folder to edit."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from mineaction.load import load
from mineaction.programme import Programme
from mineaction.wording import Wording

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"

# The same examples on every run; `--hypothesis-profile=explore` looks further.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def programme() -> Programme:
    """The real facts, as the dashboard loads them."""
    return load(DATA)


@pytest.fixture(scope="session")
def w() -> Wording:
    """English."""
    return Wording()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the real facts that a test may edit."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))
