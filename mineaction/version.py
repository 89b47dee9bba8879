"""The data version: which content a figure, a link or a picture was made from."""

import hashlib
from pathlib import Path

from mineaction.facts.changes import Change
from mineaction.programme import Programme

# The log of changes tells of versions, so it cannot be part of what a version is made from.
LOG = "changes.yaml"


def fact_files(folder: Path) -> list[Path]:
    """The files of a folder that facts are read from, in a fixed order."""
    found = (*folder.glob("*.y*ml"), *folder.glob("geo/*.geojson"))
    return sorted(path for path in found if path.is_file() and path.name[0] != ".")


def content_hash(folder: Path) -> str:
    """Eight characters that change with the content of the fact files, on every system alike."""
    digest = hashlib.sha256()
    for path in fact_files(folder):
        if path.name != LOG:
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(path.name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:8]


def data_version(programme: Programme, folder: Path) -> str:
    """The latest date that the data describe and the hash of their content: 2024-12-31-1a2b3c4d."""
    return f"{programme.latest_date.isoformat()}-{content_hash(folder)}"


def changed_since(programme: Programme, version: str) -> tuple[Change, ...] | None:
    """The logged changes after a data version, newest first; None if the log does not know it."""
    known = programme.changes.changes
    position = next((p for p, each in enumerate(known) if each.version == version), None)
    return None if position is None else known[:position]
