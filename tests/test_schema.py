"""The schemas that editors use are in step with the models, and every data file names its own."""

import json

import pytest

from mineaction.__main__ import main
from mineaction.load import FILES
from mineaction.schema import schemas, write_schemas


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_the_one_generated_from_its_model(root, name):
    path = root / "data" / "schema" / f"{name}.json"
    assert path.read_text(encoding="utf-8") == schemas()[f"{name}.json"], (
        "run: python -m mineaction schema"
    )


def test_there_is_no_schema_too_many(root):
    kept = {path.name for path in (root / "data" / "schema").iterdir()}
    assert kept == {*schemas()}


@pytest.mark.parametrize("name", FILES)
def test_the_first_line_of_a_data_file_refers_to_its_schema(root, name):
    with (root / "data" / f"{name}.yaml").open(encoding="utf-8") as file:
        assert file.readline() == f"# yaml-language-server: $schema=schema/{name}.json\n"


def test_there_is_no_data_file_too_many(root):
    assert {path.stem for path in (root / "data").glob("*.y*ml")} == {*FILES}


@pytest.mark.parametrize("name", FILES)
def test_a_schema_refuses_keys_that_do_not_belong(name):
    schema = json.loads(schemas()[f"{name}.json"])
    blocks = [schema, *schema.get("$defs", {}).values()]
    assert all(block["additionalProperties"] is False for block in blocks if "properties" in block)


def test_the_command_writes_the_same_schemas(tmp_path, capsys):
    assert main(["schema", "--data", str(tmp_path)]) == 0
    written = {p.name: p.read_text(encoding="utf-8") for p in (tmp_path / "schema").iterdir()}
    assert written == schemas()
    assert len(capsys.readouterr().out.splitlines()) == len(FILES)


def test_writing_twice_changes_nothing(tmp_path):
    first = {path: path.read_bytes() for path in write_schemas(tmp_path)}
    assert {path: path.read_bytes() for path in write_schemas(tmp_path)} == first
