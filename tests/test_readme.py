"""The README says what is there: pages, problem codes, commands."""

import re

import pytest

from mineaction.problems import CODES
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_every_problem_code_is_explained(code):
    assert f"| `{code}` | {CODES[code]} |" in README


def test_every_page_is_listed():
    frame = (ROOT / "pages" / "frame.py").read_text(encoding="utf-8")
    addresses = re.findall(r'url_path="([\w-]+)"', frame)
    assert len(addresses) > 5
    assert [address for address in addresses if f"| `/{address}` |" not in README] == []


def test_every_dependency_has_its_reason():
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    names = [re.match(r"[\w-]+", line)[0] for line in lines if line and line[0] != "#"]
    assert [n for n in names if not re.search(rf"\| {n} \|", README, re.IGNORECASE)] == []
