"""Broken data: each pair in broken/ is a fact file and everything the loader must say about it.

NAME.FILE.yaml takes the place of FILE.yaml in a copy of other_data/; NAME.expected lists the
problems as `file:line:column: code`, in the loader's order.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from mineaction.__main__ import main
from mineaction.load import FILES, load, read
from mineaction.problems import CODES, DataProblems
from mineaction.version import content_hash
from mineaction.where import VARIABLE
from mineaction.yaml_source import LARGEST_FILE_BYTES

HERE = Path(__file__).resolve().parent
OTHER = HERE / "other_data"
BROKEN = HERE / "broken"
TODAY = date(2026, 11, 24)
CASES = sorted(path.stem for path in BROKEN.glob("*.expected"))


def write(name: str, content: bytes) -> Callable[[Path], object]:
    """A change to a folder of facts: one file gets this content."""
    return lambda folder: (folder / name).write_bytes(content)


def replace_by_folder(folder: Path) -> None:
    (folder / "places.yaml").unlink()
    (folder / "places.yaml").mkdir()


def boundaries(content: bytes) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        (folder / "geo").mkdir()
        (folder / "geo" / "districts.geojson").write_bytes(content)

    return change


# What a pair of files cannot show: a change to the folder, and everything to be said about it.
FOLDERS: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "a_file_missing": (
        lambda folder: (folder / "places.yaml").unlink(),
        ["places.yaml:1:1: missing-file"],
    ),
    "a_file_whose_name_is_misspelt": (
        lambda folder: (folder / "places.yaml").rename(folder / "place.yaml"),
        ["place.yaml:1:1: unknown-file", "places.yaml:1:1: missing-file"],
    ),
    "a_file_of_another_ending": (
        write("places.yml", b"regions: []\n"),
        ["places.yml:1:1: unknown-file"],
    ),
    "a_folder_in_place_of_a_file": (
        replace_by_folder,
        ["places.yaml:1:1: unreadable-file"],
    ),
    "a_file_too_large": (
        write("glossary.yaml", b"#" * (LARGEST_FILE_BYTES + 1)),
        ["glossary.yaml:1:1: unreadable-file"],
    ),
    "boundaries_that_are_no_geojson": (
        boundaries(b"[]"),
        ["geo/districts.geojson:1:1: not-geojson"],
    ),
    "an_empty_file": (
        write("glossary.yaml", b""),
        ["glossary.yaml:1:1: empty-file"],
    ),
    "a_file_of_comments_only": (
        write("glossary.yaml", b"# to be written\n\n"),
        ["glossary.yaml:1:1: empty-file"],
    ),
    "a_letter_in_latin_1": (
        write("glossary.yaml", "terms:\n  - id: ë-".encode() + b"\xe9\n"),
        ["glossary.yaml:2:11: not-utf8"],
    ),
    "a_file_in_utf_16": (
        write("glossary.yaml", "terms: []\n".encode("utf-16")),
        ["glossary.yaml:1:1: not-utf8"],
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sound data, to be broken."""
    return Path(shutil.copytree(OTHER, tmp_path / "data"))


def replacement(case: str) -> tuple[str, Path]:
    """The fact file that a case replaces, and what it replaces it with."""
    (path,) = BROKEN.glob(f"{case}.*.yaml")
    return f"{path.name.split('.')[1]}.yaml", path


def expected(case: str) -> list[str]:
    return (BROKEN / f"{case}.expected").read_text(encoding="utf-8").splitlines()


def break_with(case: str, folder: Path) -> None:
    name, path = replacement(case)
    shutil.copyfile(path, folder / name)


def found(folder: Path) -> list[str]:
    loaded = read(folder, today=TODAY)
    assert (loaded.programme is None) == bool(loaded.problems)
    return [f"{p.file}:{p.line}:{p.column}: {p.code}" for p in loaded.problems]


def test_the_sound_data_have_no_problem(folder):
    assert found(folder) == []


def test_files_that_are_not_yaml_do_not_matter(folder):
    (folder / "notes.txt").write_text("to do", encoding="utf-8")
    (folder / "schema").mkdir()
    assert found(folder) == []


@pytest.mark.parametrize("case", CASES)
def test_everything_wrong_is_found_where_it_stands(case, folder):
    break_with(case, folder)
    assert found(folder) == expected(case)


@pytest.mark.parametrize("case", FOLDERS)
def test_everything_wrong_with_a_folder_is_found(case, folder):
    change, problems = FOLDERS[case]
    change(folder)
    assert found(folder) == problems


def test_each_pair_is_whole_and_replaces_a_fact_file():
    names = {path.name.split(".")[0] for path in BROKEN.iterdir()}
    assert names == set(CASES)
    for case in CASES:
        name, _ = replacement(case)
        assert name.removesuffix(".yaml") in FILES
        assert expected(case)


def test_every_code_is_expected_somewhere():
    lines = [line for case in CASES for line in expected(case)]
    lines += [line for _, problems in FOLDERS.values() for line in problems]
    assert {line.split(": ")[1] for line in lines} == set(CODES)


def test_loading_broken_data_raises_all_problems(folder):
    break_with("keys_twice", folder)
    with pytest.raises(DataProblems) as raised:
        load(folder, today=TODAY)
    assert raised.value.problems == read(folder, today=TODAY).problems
    assert str(raised.value).splitlines() == [str(p) for p in raised.value.problems]


def test_check_of_sound_data_ends_with_0_and_notes_what_is_known(folder, capsys):
    assert main(["check", "--data", str(folder)]) == 0
    output = capsys.readouterr()
    assert output.err == ""
    assert output.out.splitlines() == [
        "note: contradiction: Two totals of the area cleared in 2021. The figure in the text.",
        "note: reading: Mined area with and without the mixed areas. "
        "Every figure says which of the two it is.",
        "note: contradiction: Two beginnings of the season. Neither of the two.",
        f"note: the data version is 2021-12-31-{content_hash(folder)}; changes.yaml does not tell "
        "yet what it changed: add an entry above the others",
    ]


def test_check_of_broken_data_ends_with_1_and_a_line_for_each_problem(folder, capsys):
    break_with("keys_twice", folder)
    assert main(["check", "--data", str(folder)]) == 1
    output = capsys.readouterr()
    assert output.err == ""
    assert output.out.splitlines() == [
        "glossary.yaml:3:26: the key 'en' stands here a second time; keep one of the two",
        "glossary.yaml:6:5: the key 'id' stands here a second time; keep one of the two",
        "glossary.yaml:7:1: the key 'terms' stands here a second time; keep one of the two",
    ]


@pytest.mark.parametrize("case", CASES)
def test_check_says_where_what_and_what_to_do(case, folder, capsys, monkeypatch):
    monkeypatch.setattr("mineaction.__main__.read", partial(read, today=TODAY))
    break_with(case, folder)
    assert main(["check", "--data", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(re.fullmatch(r"[a-z_]+\.yaml:\d+:\d+: .+; .+", line) for line in lines)
    places = [line.rsplit(": ", 1)[0] for line in expected(case)]
    assert [line.split(": ")[0] for line in lines] == places


def test_check_of_a_missing_folder_ends_with_2(tmp_path, capsys):
    assert main(["check", "--data", str(tmp_path / "nowhere")]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err == f"there is no folder {tmp_path / 'nowhere'}\n"


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "--data"], ["check", "--dta", "x"]])
def test_wrong_usage_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("usage: python -m mineaction")


def test_check_reads_the_folder_that_the_environment_names(folder, capsys, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(folder))
    (folder / "places.yaml").unlink()
    assert main(["check"]) == 1
    assert capsys.readouterr().out == "places.yaml:1:1: the file is missing; restore it\n"


def test_the_command_ends_with_the_same_code_and_lines(folder):
    break_with("keys_twice", folder)
    command = [sys.executable, "-m", "mineaction", "check", "--data", str(folder)]
    ended = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == ""
    assert [line.split(": ")[0] for line in ended.stdout.splitlines()] == [
        line.split(": ")[0] for line in expected("keys_twice")
    ]
