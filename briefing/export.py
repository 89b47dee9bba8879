"""Findings with all that belongs to them as files: what the buttons and the command line write."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal

from briefing.csv_table import write_finding
from briefing.picture import write_picture
from briefing.workbook import Sheet, write_workbook
from mineaction.citation import about, cite, foot, source_line
from mineaction.finding import Finding
from mineaction.programme import Programme
from mineaction.wording import Wording

Form = Literal["csv", "png", "svg"]


def workbook_of(
    findings: Iterable[Finding],
    programme: Programme,
    w: Wording,
    version: str,
    status: str = "",
    created: datetime | None = None,
) -> bytes:
    """Findings as an Excel file; `status` is the id of a footnote on status."""
    sheets = [
        Sheet(each, source_line(each, programme, w), cite(each, programme, w, version))
        for each in findings
    ]
    lines = about(programme, w, version, status)
    return write_workbook(sheets, w, lines, *((created,) if created else ()))


def picture_of(
    finding: Finding,
    programme: Programme,
    w: Wording,
    version: str,
    form: Literal["png", "svg"],
    status: str = "",
) -> bytes:
    """A finding as a picture with its sources, the footnote on status and the data version."""
    return write_picture(finding, w, foot(finding, programme, w, version, status), form)


def write_each(
    findings: Iterable[Finding],
    programme: Programme,
    w: Wording,
    version: str,
    form: Form,
    folder: Path,
    status: str = "",
) -> Iterator[Path]:
    """Write each finding into a file of its id; raises OSError when the folder is no good."""
    for finding in findings:
        if form == "csv":
            content = write_finding(finding, w, True, programme, version)
        else:
            content = picture_of(finding, programme, w, version, form, status)
        yield write_file(folder / f"{finding.id}.{form}", content)


def write_file(path: Path, content: bytes) -> Path:
    """Write a file, its folder as well if there is none; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
