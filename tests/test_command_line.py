"""`python -m mineaction findings` and `export`: ids and claims, files, and clear refusals."""

import json
import zipfile

import pytest

from mineaction.__main__ import main
from mineaction.catalogue import every_finding
from mineaction.findings import funding
from tests.chapter import TABLE_7
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def ids(programme, w):
    return [each.finding.id for each in every_finding(programme, w)]


def written(capsys) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_findings_are_listed_with_their_ids_and_claims(capsys, programme, w):
    assert main(["findings"]) == 0
    listed = every_finding(programme, w)
    assert written(capsys) == [f"{each.finding.id}: {each.finding.claim}" for each in listed]


def test_the_data_set_is_written_into_a_folder_or_a_zip(tmp_path, capsys):
    assert main(["export", "csv", "--out", str(tmp_path / "new" / "folder")]) == 0
    files = {path.name for path in (tmp_path / "new" / "folder").iterdir()}
    assert {"datapackage.json", "README.md", "clearance_by_district.csv"} <= files
    assert len(written(capsys)) == len(files)
    assert main(["export", "csv", "--out", str(tmp_path / "all.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert {*archive.namelist()} == files
        described = json.loads(archive.read("datapackage.json"))
    assert described["version"].startswith("2024-12-31-")


@pytest.mark.parametrize("form", ["png", "svg", "csv"])
def test_a_finding_is_written_under_its_id(form, tmp_path, capsys):
    arguments = ["export", form, "--out", str(tmp_path), "--findings", "cleared-without-mines"]
    assert main(arguments) == 0
    (path,) = tmp_path.iterdir()
    assert path.name == f"cleared-without-mines.{form}"
    assert written(capsys) == [str(path)]
    beginning = {"png": b"\x89PNG", "svg": b"<svg", "csv": b""}[form]
    assert beginning in path.read_bytes()[:200]
    if form == "csv":
        cells = path.read_text(encoding="utf-8-sig").replace("\n", ",").split(",")
        assert str(TABLE_7["Ferizaj"][1]) in cells


def test_findings_are_written_in_the_order_asked_for_and_once(tmp_path, capsys):
    asked = "funding-a-year, bridge,funding-a-year"
    assert main(["export", "csv", "--out", str(tmp_path), "--findings", asked]) == 0
    names = [line.rsplit("/", 1)[-1] for line in written(capsys)]
    assert names == ["funding-a-year.csv", "bridge.csv"]


def test_one_workbook_holds_all_findings(tmp_path, capsys, ids):
    assert main(["export", "xlsx", "--out", str(tmp_path)]) == 0
    (path,) = tmp_path.iterdir()
    assert written(capsys) == [str(path)]
    with zipfile.ZipFile(path) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 1 + len(ids)


def test_the_footnote_on_status_is_the_one_that_was_asked_for(tmp_path):
    arguments = ["export", "svg", "--findings", "bridge", "--out"]
    made = {}
    for status in ("plain", "eu", "un", "coe"):
        assert main([*arguments, str(tmp_path / status), "--status", status]) == 0
        made[status] = (tmp_path / status / "bridge.svg").read_bytes()
    assert main([*arguments, str(tmp_path / "none")]) == 0
    assert len(set(made.values())) == len(made)
    assert (tmp_path / "none" / "bridge.svg").read_bytes() == made["plain"]


def test_a_finding_that_does_not_exist_is_refused_with_those_that_do(tmp_path, capsys, ids):
    assert main(["export", "png", "--out", str(tmp_path), "--findings", "bridge,gone"]) == 2
    said = capsys.readouterr()
    assert "there is no finding gone" in said.err
    assert all(each in said.err for each in ids)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize(
    "arguments",
    [["export"], ["export", "doc", "--out", "x"], ["export", "csv"], ["findings", "--out", "x"]],
)
def test_wrong_usage_ends_with_2(arguments):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def test_a_folder_that_cannot_be_written_is_told(tmp_path, capsys):
    (tmp_path / "file").write_text("x")
    assert main(["export", "csv", "--out", str(tmp_path / "file")]) == 2
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["findings"], ["export", "csv", "--out", "unused"]])
def test_broken_data_give_their_problems_and_no_file(arguments, folder, capsys):
    (folder / "people.yaml").write_text("staff: 1\n", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "--data", str(folder)])
    assert ended.value.code == 1
    assert "people.yaml:1:" in capsys.readouterr().out
    assert not (ROOT / "unused").exists()


def test_check_names_the_data_version_and_whether_it_is_logged(folder, capsys):
    log = folder / "changes.yaml"
    log.write_text("changes: []\n", encoding="utf-8")
    assert main(["check", "--data", str(folder)]) == 0
    *_, last = written(capsys)
    assert "does not tell yet" in last
    version = last.split("version is ")[1].split(";")[0]
    entry = f"{{version: {version}, date: 2026-11-24, what: {{en: A}}, why: {{en: B}}}}"
    log.write_text(f"changes:\n  - {entry}\n", encoding="utf-8")
    assert main(["check", "--data", str(folder)]) == 0
    *_, last = written(capsys)
    assert last == f"note: the data version is {version}"


def test_a_folder_with_a_readme_of_its_own_is_not_written_over(tmp_path, capsys):
    (tmp_path / "README.md").write_text("mine")
    assert main(["export", "csv", "--out", str(tmp_path)]) == 2
    assert "README.md of its own" in capsys.readouterr().err
    assert (tmp_path / "README.md").read_text() == "mine"
    assert main(["export", "csv", "--out", str(tmp_path / "new")]) == 0
    assert main(["export", "csv", "--out", str(tmp_path / "new")]) == 0


@pytest.mark.parametrize("out", ["", " "])
def test_nowhere_is_no_place_to_write_to(out):
    with pytest.raises(SystemExit) as ended:
        main(["export", "csv", "--out", out])
    assert ended.value.code == 2


def test_files_may_be_named_whole(tmp_path):
    assert main(["export", "xlsx", "--out", str(tmp_path / "Book.XLSX")]) == 0
    assert main(["export", "csv", "--out", str(tmp_path / "All.ZIP")]) == 0
    assert all(zipfile.is_zipfile(path) for path in tmp_path.iterdir())
    assert len([*tmp_path.iterdir()]) == 2


def test_schemas_are_written_beside_data_only(tmp_path):
    assert main(["schema", "--data", str(tmp_path / "nowhere")]) == 2
    assert not (tmp_path / "nowhere").exists()


def test_a_footnote_on_status_that_the_data_do_not_have_is_refused(tmp_path, capsys):
    arguments = ["export", "svg", "--out", str(tmp_path), "--status", "eu", "--data"]
    assert main([*arguments, str(ROOT / "tests" / "other_data")]) == 2
    assert "there is no footnote eu; there are plain" in capsys.readouterr().err
    assert not [*tmp_path.iterdir()]


def test_findings_left_out_are_told_and_end_with_1(tmp_path, capsys, monkeypatch):
    def fails(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(funding, "a_year", fails)
    assert main(["findings"]) == 1
    assert "1 of the findings could not be built" in capsys.readouterr().err
    assert main(["export", "csv", "--out", str(tmp_path), "--findings", "bridge"]) == 1
