"""What judges our files: the libraries of those who defined the formats, kept off the network."""

import io
import json
import socket
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from mineaction.tables.table import Value

Issue = tuple[str, str]


@contextmanager
def _alone() -> Iterator[None]:
    """No network, and none of the libraries' own deprecated calls held against us."""
    refused = mock.Mock(side_effect=OSError("no network in tests"))
    with (
        mock.patch.object(socket.socket, "connect", refused),
        mock.patch.object(socket, "getaddrinfo", refused),
        warnings.catch_warnings(),
    ):
        warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"(frictionless|hxl)")
        yield


def package_faults(folder: Path) -> list[str]:
    """What Frictionless finds wrong with a data package: descriptor, schemas, rows, references."""
    with _alone():
        import frictionless

        report = frictionless.validate(str(folder / "datapackage.json"))
        faults = [str(fault) for fault in report.flatten(["name", "type", "rowNumber", "note"])]
    seen, there = len(report.tasks), len(json.loads(_text(folder))["resources"])
    return faults if seen == there else [*faults, f"{seen} of {there} tables were read"]


def package_rows(folder: Path, table: str) -> list[dict[str, Value]]:
    """The rows of a table as Frictionless reads them, by its schema."""
    with _alone():
        import frictionless

        package = frictionless.Package(str(folder / "datapackage.json"))
        with package.get_resource(table) as resource:
            return [row.to_dict() for row in resource.row_stream]


def hxl_issues(content: bytes, *, severities: tuple[str, ...] = ("error",)) -> list[Issue]:
    """What libhxl's default schema finds wrong with a CSV file: tag and cell."""
    with _alone():
        import hxl

        report = hxl.validate(hxl.data(io.BytesIO(content)).cache())
    return [
        (issue["tag_pattern"], place["location_value"])
        for issue in report["issues"]
        if issue["severity"] in severities
        for place in issue["locations"]
    ]


def hxl_columns(content: bytes) -> dict[str, list[str]]:
    """The columns of a CSV file as libhxl reads them, by their hashtags."""
    with _alone():
        import hxl

        data = hxl.data(io.BytesIO(content)).cache()
    tags = [column.display_tag for column in data.columns]
    return {tag: [row.values[i] for row in data] for i, tag in enumerate(tags)}


def _text(folder: Path) -> str:
    return (folder / "datapackage.json").read_text(encoding="utf-8")
