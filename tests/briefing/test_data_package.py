"""The data package: valid for those who defined it, the same each time, honest in its words."""

import io
import json
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from briefing.data_package import package_files, package_zip, write_package
from mineaction.load import load
from mineaction.tables.every import every_table
from tests import chapter
from tests.briefing.hostile import AS_CELL, TEXTS, full_of
from tests.briefing.judges import hxl_issues, package_faults, package_rows
from tests.conftest import ROOT
from tests.pages.test_other_data import of_kosovo

CREATED = datetime(2025, 11, 1, 9, 30, 14, tzinfo=UTC)
VERSION = "2025-11-01"


@pytest.fixture(scope="module")
def other():
    """Another territory's data."""
    return load(ROOT / "tests" / "other_data")


@pytest.fixture(scope="module")
def folder(programme, tmp_path_factory):
    """The package of the real data."""
    folder = tmp_path_factory.mktemp("package") / "new" / "folder"
    write_package(programme, VERSION, CREATED, folder)
    return folder


@pytest.fixture(scope="module")
def described(folder):
    """What its datapackage.json says."""
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def test_the_package_is_valid(folder):
    assert package_faults(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("remaining_area.csv", b",24,", b",n/a,"),
        ("staff.csv", b"XK,2024,halo", b"XK,2024,nobody"),
        ("regions.csv", b"XK,east", b"XK,west"),
        ("remaining_area.csv", b"2024-12-31", b"31.12.2024"),
        ("districts.csv", b"name_sr", b"name_rs"),
        ("datapackage.json", b'"type": "yearmonth"', b'"type": "fortnight"'),
    ],
    ids=["number", "reference", "key", "date", "header", "type"],
)
def test_a_fault_would_be_noticed(programme, tmp_path, file, old, new):
    write_package(programme, VERSION, CREATED, tmp_path)
    content = (tmp_path / file).read_bytes()
    assert old in content
    (tmp_path / file).write_bytes(content.replace(old, new))
    assert package_faults(tmp_path) != []


def test_what_it_says_of_itself(described, programme):
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert described["name"] == "mine-action-kosovo"
    assert described["created"] == "2025-11-01T09:30:14Z"
    assert described["version"] == VERSION
    assert {"XK", "DAC 15250"} <= {*described["keywords"]}
    titles = [source["title"] for source in described["sources"]]
    assert titles[0] == "Clearing the Mines 2025, Kosovo chapter (Mine Action Review)"
    assert len(titles) == len(programme.documents.documents)
    paths = [source["path"] for source in described["sources"] if "path" in source]
    for words in ("Monitor 2015", "Monitor 2016", "Monitor 2023"):
        assert any(chapter.EARLIER_DOCUMENT_ADDRESSES[words] in path for path in paths)


def test_only_an_address_of_the_web_is_a_path(programme):
    files = package_files(full_of(programme), VERSION, CREATED)
    sources = json.loads(files["datapackage.json"])["sources"]
    assert {key for source in sources for key in source} == {"title"}


def test_the_licence_is_one_that_was_granted(described, folder):
    """None was: the standard takes a path, and what stands there says so."""
    (licence,) = described["licenses"]
    assert licence["path"] == "LICENCE.md"
    assert "name" not in licence
    words = (folder / licence["path"]).read_text(encoding="utf-8")
    assert "no open licence" in words
    assert "Mine Action Review" in words


def test_each_resource_says_how_it_is_read(described, folder):
    for resource in described["resources"]:
        assert resource["dialect"] == {"delimiter": ",", "commentRows": [2]}
        assert resource["schema"]["missingValues"] == [""]
        assert resource["path"] == f"{resource['name']}.csv"
        parts = ("format", "mediatype", "encoding", "type")
        assert [resource[part] for part in parts] == ["csv", "text/csv", "utf-8", "table"]
        lines = (folder / resource["path"]).read_bytes().decode("utf-8-sig").split("\r\n")
        fields = resource["schema"]["fields"]
        assert lines[0] == ",".join(field["name"] for field in fields)
        assert lines[1] == ",".join(field["hxl"] for field in fields)


def test_keys_and_constraints_are_those_that_hold(described):
    schemas = {each["name"]: each["schema"] for each in described["resources"]}
    assert schemas["staff"]["primaryKey"] == ["year", "operator_id", "role"]
    (reference,) = schemas["staff"]["foreignKeys"]
    assert reference == {
        "fields": ["operator_id"],
        "reference": {"resource": "organisations", "fields": ["id"]},
    }
    fields = {each["name"]: each for each in schemas["earlier_years"]["fields"]}
    assert fields["source"]["constraints"] == {"required": True}
    assert "constraints" not in fields["mixed_m2"]
    assert "primaryKey" not in schemas["hazardous_areas_by_region"]


def test_figures_are_read_by_the_schema_as_they_are_printed(folder):
    rows = package_rows(folder, "hazardous_areas_by_region")
    west = next(row for row in rows if row["region_en"] == "West")
    assert (west["as_of"], west["total_m2"]) == (date(2024, 12, 31), chapter.TABLE_1["West"][5])
    south = next(row for row in rows if row["region_en"] == "South")
    assert (south["cha_areas"], south["cha_m2"]) == (0, 0)
    before = next(row for row in rows if row["as_of"] == date(2023, 12, 31))
    assert (before["region_en"], before["total_m2"], before["quality"]) == (
        None,
        None,
        "not stated",
    )


def test_unknown_money_is_read_as_nothing_and_not_as_0(folder):
    gifts = package_rows(folder, "funding_received")
    amounts = [gift["amount_eur"] for gift in gifts]
    given = chapter.TEXT["government_2024_million_eur"] * 1_000_000
    assert amounts == [Decimal(given), None, None]
    assert [gift["quality"] for gift in gifts] == ["rounded", "not stated", "not stated"]


def test_kinds_are_read_as_such(folder):
    (territory,) = package_rows(folder, "territory")
    assert territory["convention_party"] is False
    first, *_ = package_rows(folder, "staff")
    assert (first["year"], first["as_of"]) == (2024, None)
    assert package_rows(folder, "districts")[1]["name_sr"] == "Đakovica"


def test_the_folder_has_what_was_written_and_nothing_else(programme, tmp_path):
    paths = write_package(programme, VERSION, CREATED, tmp_path)
    assert {*paths} == {*tmp_path.iterdir()}
    assert [path.name for path in paths[:3]] == ["README.md", "LICENCE.md", "datapackage.json"]
    assert len(paths) == 3 + len(every_table(programme))
    write_package(programme, VERSION, CREATED, tmp_path)


def test_the_readme_names_every_table_source_and_contradiction(programme, folder):
    readme = (folder / "README.md").read_text(encoding="utf-8")
    for table in every_table(programme):
        assert f"`{table.name}.csv`: {table.title}." in readme
    for document in programme.documents.documents:
        assert document.title in readme
    for known in programme.contradictions.contradictions:
        assert f"**{known.title.en}.**" in readme
    assert "`contradictions.csv`" in readme
    assert VERSION in readme
    assert "15250" in readme
    assert "XK" in readme


def test_the_zip_is_the_same_each_time(programme):
    first, second = (package_zip(programme, VERSION, CREATED) for _ in range(2))
    assert first == second
    elsewhere = CREATED.astimezone(timezone(timedelta(hours=2)))
    assert package_zip(programme, VERSION, elsewhere) == first
    assert package_zip(programme, VERSION, CREATED + timedelta(days=1)) != first


def test_the_zip_holds_the_same_files_as_the_folder(programme, folder):
    archive = zipfile.ZipFile(io.BytesIO(package_zip(programme, VERSION, CREATED)))
    assert archive.testzip() is None
    assert archive.namelist() == [*package_files(programme, VERSION, CREATED)]
    assert {entry.date_time for entry in archive.infolist()} == {(2025, 11, 1, 9, 30, 14)}
    for name in archive.namelist():
        assert archive.read(name) == (folder / name).read_bytes()


def test_a_time_without_a_zone_is_refused(programme, tmp_path):
    with pytest.raises(ValueError, match="time zone"):
        write_package(programme, VERSION, datetime(2025, 11, 1), tmp_path)
    assert [*tmp_path.iterdir()] == []


def test_other_data_give_their_own_package(other, tmp_path):
    write_package(other, VERSION, CREATED, tmp_path)
    assert package_faults(tmp_path) == []
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert described["name"] == "mine-action-velmora"
    assert "QV" in described["keywords"]
    everything = "\n".join(path.read_text(encoding="utf-8-sig") for path in tmp_path.iterdir())
    assert [word for word in of_kosovo() if word in everything] == []
    assert {row["territory_code"] for row in package_rows(tmp_path, "staff")} == {"QV"}


def test_hostile_names_do_not_shape_the_readme(programme):
    real, hostile = (
        package_files(each, VERSION, CREATED)["README.md"].decode()
        for each in (programme, full_of(programme))
    )
    headings = [line for line in real.splitlines() if line.startswith("#")][1:]
    assert [line for line in hostile.splitlines() if line.startswith("#")][1:] == headings
    assert real.count("\n- ") == hostile.count("\n- ")
    assert r"\*bold\* \<b\>" in hostile


def test_hostile_names_survive_in_a_valid_package(programme, tmp_path):
    write_package(full_of(programme), VERSION, CREATED, tmp_path)
    assert package_faults(tmp_path) == []
    rows = package_rows(tmp_path, "statements")
    read = {row["text"] for row in rows}
    assert read == {AS_CELL.get(text, text) for text in TEXTS}
    for path in tmp_path.glob("*.csv"):
        assert hxl_issues(path.read_bytes()) == [], path.name


@pytest.mark.parametrize("name", ["عربي", "=1+1", "Å Ü / \\ x" * 99])
def test_any_territory_gives_a_valid_name(programme, tmp_path, name):
    write_package(full_of(programme, (name,)), VERSION, CREATED, tmp_path)
    assert package_faults(tmp_path) == []
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("# Mine action data: ")


def test_the_readme_explains_every_word_for_quality(programme, folder):
    readme = (folder / "README.md").read_text(encoding="utf-8")
    said = {
        part.rpartition(": ")[2]
        for table in every_table(programme)
        if "quality" in [column.name for column in table.columns]
        for row in package_rows(folder, table.name)
        for part in row["quality"].split("; ")
    }
    assert {"rounded", "retold", "reading", "computed", "not found"} <= said
    assert [word for word in said if f"*{word}*" not in readme] == []
