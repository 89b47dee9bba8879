"""The data version names the content, and the log of changes tells what came after one."""

import re
from dataclasses import replace
from datetime import date

import pytest

from mineaction.facts.base import Text
from mineaction.facts.changes import Change, Changes
from mineaction.version import changed_since, content_hash, data_version
from tests.conftest import DATA

OLD, MIDDLE, NEW = (f"2024-12-31-0000000{n}" for n in "123")


def change(version: str) -> Change:
    text = Text(en=f"What made {version}.")
    return Change(version=version, date=date(2026, 1, 1), what=text, why=text)


@pytest.fixture
def logged(programme):
    return replace(programme, changes=Changes(changes=tuple(map(change, (NEW, MIDDLE, OLD)))))


def test_a_version_is_the_newest_date_and_a_hash(programme, folder):
    assert re.fullmatch(r"2024-12-31-[0-9a-f]{8}", data_version(programme, folder))


def test_the_log_of_changes_is_no_part_of_the_version(folder):
    before = content_hash(folder)
    (folder / "changes.yaml").write_text("changes: []\n# more\n", encoding="utf-8")
    assert content_hash(folder) == before


def test_line_ends_of_another_system_are_no_other_version(folder):
    before = content_hash(folder)
    path = folder / "glossary.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert content_hash(folder) == before


def test_a_changed_outline_is_another_version(folder):
    before = content_hash(folder)
    path = folder / "geo" / "districts.geojson"
    path.write_bytes(path.read_bytes() + b"\n")
    assert content_hash(folder) != before


@pytest.mark.parametrize(
    ("version", "after"), [(OLD, [NEW, MIDDLE]), (MIDDLE, [NEW]), (NEW, []), ("2020-01-01", None)]
)
def test_the_log_tells_what_came_after_a_version(logged, version, after):
    found = changed_since(logged, version)
    assert (None if found is None else [each.version for each in found]) == after


def test_the_data_of_the_project_are_logged(programme):
    newest = programme.changes.changes[0]
    assert newest.version == data_version(programme, DATA)
