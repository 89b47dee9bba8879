"""The keeper: an edit shows at once, a broken one takes nothing down."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import mineaction.keeper
from mineaction.keeper import Keeper, Kept, keeper
from mineaction.load import read
from mineaction.version import content_hash

GOOD = "asked communities"
BROKEN = "asked: communities"  # no plain text holds a colon before a space


def _replace(folder: Path, old: str, new: str, file: str = "contamination.yaml") -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _note(kept: Kept) -> str:
    return kept.programme.contamination.surveys[0].note.en


@pytest.fixture
def kept_by(folder) -> Keeper:
    """A keeper of a folder that may be edited, after its first look."""
    watch = Keeper(folder)
    watch.now()
    return watch


def test_good_data_are_kept_without_problems(kept_by):
    kept = kept_by.now()
    assert kept.problems == ()
    assert kept.wrong_since is None
    assert kept.programme is not None
    assert re.fullmatch(r"2024-12-31-[0-9a-f]{8}", kept.version)


def test_an_edit_is_seen_without_a_restart(kept_by, folder):
    _replace(folder, GOOD, "asked 17 communities")
    assert "asked 17 communities" in _note(kept_by.now())


def test_files_are_not_read_again_when_nothing_changed(kept_by, monkeypatch):
    monkeypatch.setattr(mineaction.keeper, "read", _must_not_be_called)
    assert kept_by.now() is kept_by.now()


def _must_not_be_called(folder: Path) -> None:
    raise AssertionError(f"{folder} was read")


def test_a_broken_edit_keeps_the_last_good_facts_and_names_its_problems(kept_by, folder):
    good = kept_by.now()
    _replace(folder, GOOD, BROKEN)
    kept = kept_by.now()
    assert kept.programme is good.programme
    assert kept.version == good.version
    assert {problem.file for problem in kept.problems} == {"contamination.yaml"}
    assert kept.wrong_since is not None
    assert kept.wrong_since.tzinfo is not None


def test_it_stays_wrong_since_the_first_broken_edit(kept_by, folder):
    _replace(folder, GOOD, BROKEN)
    first = kept_by.now()
    (folder / "people.yaml").unlink()
    second = kept_by.now()
    assert second.problems != first.problems
    assert second.wrong_since == first.wrong_since


def test_a_repair_clears_problems_and_time(kept_by, folder):
    good = kept_by.now()
    _replace(folder, GOOD, BROKEN)
    kept_by.now()
    _replace(folder, BROKEN, "asked 3 communities")
    kept = kept_by.now()
    assert "asked 3 communities" in _note(kept)
    assert kept.problems == ()
    assert kept.wrong_since is None
    assert kept.version != good.version


def test_a_later_break_has_a_time_of_its_own(kept_by, folder):
    _replace(folder, GOOD, BROKEN)
    first = kept_by.now().wrong_since
    _replace(folder, BROKEN, GOOD)
    kept_by.now()
    _replace(folder, GOOD, BROKEN)
    assert kept_by.now().wrong_since > first


def test_without_good_data_there_is_no_programme(folder):
    _replace(folder, GOOD, BROKEN)
    kept = Keeper(folder).now()
    assert kept.programme is None
    assert kept.version == ""
    assert kept.problems


def test_a_folder_that_is_not_there_is_a_problem_until_it_is(tmp_path, folder):
    late = tmp_path / "late"
    watch = Keeper(late)
    kept = watch.now()
    assert kept.programme is None
    assert any(problem.code == "missing-file" for problem in kept.problems)
    folder.rename(late)
    assert watch.now().programme is not None


def test_the_version_changes_with_the_content_and_only_with_it(kept_by, folder):
    before = kept_by.now().version
    _replace(folder, GOOD, "asked 1 communities")
    changed = kept_by.now().version
    _replace(folder, "asked 1 communities", GOOD)
    assert changed != before
    assert kept_by.now().version == before


def test_the_version_changes_when_text_moves_from_one_file_to_another(tmp_path):
    (tmp_path / "a.yaml").write_text("xy", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("z", encoding="utf-8")
    before = content_hash(tmp_path)
    (tmp_path / "a.yaml").write_text("x", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("yz", encoding="utf-8")
    assert content_hash(tmp_path) != before


def test_a_file_that_is_deleted_keeps_the_last_good_facts(kept_by, folder):
    good = kept_by.now()
    (folder / "people.yaml").unlink()
    kept = kept_by.now()
    assert kept.programme is good.programme
    assert {(p.file, p.code) for p in kept.problems} >= {("people.yaml", "missing-file")}


def test_a_whole_folder_that_is_deleted_keeps_the_last_good_facts(kept_by, folder):
    good = kept_by.now()
    folder.rename(folder.with_name("gone"))
    assert kept_by.now().programme is good.programme
    assert kept_by.now().problems


def test_a_file_too_many_is_seen(kept_by, folder):
    (folder / "fundin.yml").write_text("requirements: []", encoding="utf-8")
    kept = kept_by.now()
    assert {(problem.file, problem.code) for problem in kept.problems} == {
        ("fundin.yml", "unknown-file")
    }


def test_an_unexpected_fault_in_reading_keeps_the_last_good_facts(
    kept_by, folder, monkeypatch, caplog
):
    good = kept_by.now()
    monkeypatch.setattr(mineaction.keeper, "read", _fails)
    _replace(folder, GOOD, "asked 5 communities")
    kept = kept_by.now()
    assert kept.programme is good.programme
    assert [problem.what for problem in kept.problems] == ["the data could not be read"]
    assert kept.wrong_since is not None
    assert "reading" in caplog.text


def _fails(folder: Path) -> None:
    raise RuntimeError(f"cannot read {folder}")


def test_an_unexpected_fault_passes_with_the_next_edit(kept_by, folder, monkeypatch):
    monkeypatch.setattr(mineaction.keeper, "read", _fails)
    _replace(folder, GOOD, "asked 5 communities")
    kept_by.now()
    monkeypatch.undo()
    _replace(folder, "asked 5 communities", "asked 66 communities")
    assert "asked 66 communities" in _note(kept_by.now())
    assert kept_by.now().problems == ()


def test_an_unexpected_fault_at_the_start_gives_no_programme(folder, monkeypatch):
    monkeypatch.setattr(mineaction.keeper, "read", _fails)
    kept = Keeper(folder).now()
    assert kept.programme is None
    assert kept.problems


def test_many_at_once_cause_one_reading(folder, monkeypatch):
    calls = []
    together = threading.Barrier(8)

    def counted(path):
        calls.append(path)
        return read(path)

    monkeypatch.setattr(mineaction.keeper, "read", counted)
    watch = Keeper(folder)

    def look(_):
        together.wait()
        return watch.now()

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(look, range(8)))
    assert len(calls) == 1
    assert len({id(kept.programme) for kept in results}) == 1


def test_a_folder_has_one_keeper_and_another_folder_another(folder, tmp_path):
    assert keeper(folder) is keeper(folder)
    assert keeper(folder) is not keeper(tmp_path / "other")


def test_a_lock_file_of_an_editor_is_no_problem(kept_by, folder):
    (folder / ".#contamination.yaml").symlink_to("someone@a-machine.4711:1700000000")
    assert kept_by.now().problems == ()


def test_edits_are_seen_beside_a_link_that_leads_nowhere(kept_by, folder):
    (folder / ".#funding.yaml").symlink_to("someone@a-machine.4711:1700000000")
    first = kept_by.now()
    _replace(folder, GOOD, BROKEN)
    assert kept_by.now().problems != first.problems


def test_a_fault_in_hashing_keeps_the_last_good_facts(kept_by, folder, monkeypatch):
    def vanished(path):
        raise FileNotFoundError(path)

    good = kept_by.now()
    monkeypatch.setattr(mineaction.keeper, "data_version", vanished)
    _replace(folder, GOOD, "asked 5 communities")
    assert kept_by.now().programme is good.programme


def test_a_fault_that_passes_by_itself_is_forgotten(kept_by, folder, monkeypatch):
    monkeypatch.setattr(mineaction.keeper, "read", _fails)
    _replace(folder, GOOD, "asked 5 communities")
    kept_by.now()
    monkeypatch.undo()
    assert kept_by.now().problems == ()
