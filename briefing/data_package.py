"""The whole data set as a Data Package, version 2 (datapackage.org): CSV files that say what they
hold, for people and for programs."""

import io
import json
import re
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from briefing import package_text
from briefing.csv_table import write_table
from mineaction.facts.sources import Document
from mineaction.programme import Programme
from mineaction.tables.every import every_table
from mineaction.tables.table import DataTable, Field, Kind

PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
DESCRIPTOR, README, LICENCE = "datapackage.json", "README.md", "LICENCE.md"

# How the types of Table Schema call what a column holds.
TYPES: dict[Kind, dict[str, object]] = {
    "text": {"type": "string"},
    "whole number": {"type": "integer"},
    "decimal": {"type": "number"},
    "date": {"type": "date"},
    "month": {"type": "yearmonth"},
    "year": {"type": "year"},
    "yes/no": {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
}


def write_package(
    programme: Programme, version: str, created: datetime, folder: Path
) -> tuple[Path, ...]:
    """Write the package into a folder, which is made if it is not there; return what was written.

    Files of the same names are replaced. Raises ValueError when `created` has no time zone and
    OSError when the folder cannot be written.
    """
    files = package_files(programme, version, created)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return tuple(folder / name for name in files)


def package_zip(programme: Programme, version: str, created: datetime) -> bytes:
    """The package as a ZIP file: the same bytes whenever data, version and time are the same.

    ZIP keeps time to two seconds; the descriptor has it exactly.
    Raises ValueError when `created` has no time zone or is before 1980, where ZIP begins.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in package_files(programme, version, created).items():
            entry = zipfile.ZipInfo(name, created.astimezone(UTC).timetuple()[:6])
            entry.create_system = 3  # Unix, so that the permissions below are read
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def package_files(programme: Programme, version: str, created: datetime) -> dict[str, bytes]:
    """The files of the package, by name, in their order."""
    tables = every_table(programme)
    described = descriptor(programme, version, created, tables)
    texts = {
        README: package_text.readme(programme, version, tables),
        LICENCE: package_text.licence(programme),
        DESCRIPTOR: json.dumps(described, ensure_ascii=False, indent=2) + "\n",
    }
    return {name: text.encode() for name, text in texts.items()} | {
        path_of(table): write_table(table, hxl=True) for table in tables
    }


def path_of(table: DataTable) -> str:
    """The name of a table's file."""
    return f"{table.name}.csv"


def descriptor(
    programme: Programme, version: str, created: datetime, tables: tuple[DataTable, ...]
) -> dict[str, object]:
    """What datapackage.json says (Data Package 2.0)."""
    territory = programme.places.territory
    return {
        "$schema": PROFILE.format("datapackage"),
        "name": f"mine-action-{_slug(territory.name.en) or territory.code.lower()}",
        "title": package_text.title(programme),
        "description": package_text.DESCRIPTION,
        "version": version,
        "created": _utc(created),
        "keywords": [*package_text.KEYWORDS, territory.name.en, territory.code],
        "licenses": [{"path": LICENCE, "title": package_text.LICENCE_TITLE}],
        "sources": [_source(each) for each in programme.documents.documents],
        "resources": [_resource(table) for table in tables],
    }


def _utc(created: datetime) -> str:
    if created.tzinfo is None:
        raise ValueError("the time of creation has no time zone")
    return created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _slug(name: str) -> str:
    """A name in lower-case letters, digits and hyphens."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def _source(document: Document) -> dict[str, str]:
    """A document; a path only where its address is one that the standard takes."""
    address = document.address or ""
    source = {"title": package_text.cited(document)}
    return source | ({"path": address} if re.fullmatch(r"https?://\S+", address) else {})


def _resource(table: DataTable) -> dict[str, object]:
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "type": "table",
        "path": path_of(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "commentRows": [2]},  # the HXL tags
        "schema": _schema(table),
    }


def _schema(table: DataTable) -> dict[str, object]:
    """A table's schema (Table Schema 2.0); `hxl` in a field is an addition of ours."""
    references = [
        {"fields": [column.name], "reference": {"resource": column.refers, "fields": ["id"]}}
        for column in table.columns
        if column.refers
    ]
    return {
        "$schema": PROFILE.format("tableschema"),
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
        **({"foreignKeys": references} if references else {}),
    }


def _field(column: Field) -> dict[str, object]:
    return {
        "name": column.name,
        **TYPES[column.kind],
        "description": column.description,
        "hxl": column.tag,
        **({"constraints": {"required": True}} if column.required else {}),
    }
