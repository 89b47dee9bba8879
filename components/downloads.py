"""Findings to take away as files; each file is made when it is asked for."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Literal

import streamlit as st

from briefing.csv_table import write_finding, write_table
from briefing.data_package import package_zip
from briefing.export import picture_of, workbook_of
from components.view import View, listed
from mineaction.finding import Finding
from mineaction.tables.every import every_table, tables_behind

PICTURES: tuple[tuple[Literal["png", "svg"], str], ...] = (
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer(view: View, finding: Finding) -> None:
    """A button that opens the files there are of a finding."""
    w = view.w
    with st.popover(
        w.say("Download"), type="tertiary", key=f"download-{finding.id}", on_change="rerun"
    ) as opened:
        if opened.open:
            _pictures(view, finding)
            _tables(view, finding)


def offer_everything(view: View) -> None:
    """The whole data set as a package, and every finding in one Excel file."""
    w = view.w
    with st.container(horizontal=True, key="everything"):
        _button(
            w.say("The whole data set (ZIP of CSV files)"),
            f"data-{view.version}.zip",
            "application/zip",
            lambda: package_zip(view.programme, view.version, datetime.now(UTC)),
        )
        _button(
            w.say("All findings (Excel)"),
            f"findings-{view.version}.xlsx",
            XLSX,
            lambda: _workbook(view, tuple(each.finding for each in listed(view))),
        )


def offer_together(view: View, label: str, name: str, page: str) -> None:
    """The findings of a page, by its address, in one Excel file."""
    findings = tuple(each.finding for each in listed(view) if each.page == page)
    _button(label, _file(name, view, "xlsx"), XLSX, lambda: _workbook(view, findings))


def _pictures(view: View, finding: Finding) -> None:
    w = view.w
    with st.container(horizontal=True):
        for form, mime in PICTURES:
            label = w.say("Picture ({form})", form=form.upper())
            write = partial(picture_of, finding, view.programme, w, view.version, form)
            _button(label, _file(finding.id, view, form), mime, write)


def _tables(view: View, finding: Finding) -> None:
    w = view.w
    hxl = st.checkbox(w.say("CSV with HXL tags under the heading"), key=f"hxl-{finding.id}")
    ending = "hxl.csv" if hxl else "csv"
    with st.container(horizontal=True):
        _button(
            w.say("Excel"),
            _file(finding.id, view, "xlsx"),
            XLSX,
            lambda: _workbook(view, (finding,)),
        )
        shown = partial(write_finding, finding, w, hxl, view.programme, view.version)
        _button(w.say("CSV, as shown"), _file(finding.id, view, ending), "text/csv", shown)
    behind = tables_behind(finding.id, every_table(view.programme))
    if behind:
        st.caption(w.say("The full tables behind it, as CSV"))
    for table in behind:
        write = partial(write_table, table, hxl)
        _button(table.title, _file(table.name, view, ending), "text/csv", write)


def _workbook(view: View, findings: tuple[Finding, ...]) -> bytes:
    return workbook_of(findings, view.programme, view.w, view.version)


def _file(name: str, view: View, ending: str) -> str:
    return f"{name}-{view.version}.{ending}"


def _button(label: str, name: str, mime: str, write: Callable[[], bytes]) -> None:
    st.download_button(
        label, write, file_name=name, mime=mime, key=f"file-{name}", on_click="ignore"
    )
