"""What changed in the data: the log, and a word to whoever comes by a link made before."""

import html

import streamlit as st

from components.cite import VERSION
from components.furniture import element, heading, write
from components.view import View
from mineaction.facts.changes import Change
from mineaction.version import changed_since

LONGEST_VERSION = 40  # of an address, when it is quoted back


def warn_of_another_version(view: View) -> None:
    """Say that a link was made on other data than are shown, and what has changed since."""
    asked = st.query_params.get(VERSION)
    if not asked or asked == view.version:
        return
    w = view.w
    shown = asked if len(asked) <= LONGEST_VERSION else f"{asked[:LONGEST_VERSION]}…"
    head = w.say(
        "This link was made on data version {asked}. What you see is data version {now}, so "
        "figures may differ.",
        asked=shown,
        now=view.version,
    )
    since = changed_since(view.programme, asked)
    st.html(f'<div class="notice" role="status">{element("p", head)}{_told(since, view)}</div>')


def show_log(view: View) -> None:
    """All changes that are logged, newest first."""
    w = view.w
    heading(w.say("What changed in the data"))
    log = view.programme.changes.changes
    if not log:
        write("p", w.say("No change has been logged yet."), "quiet")
        return
    st.html(_list(log, view))


def _told(since: tuple[Change, ...] | None, view: View) -> str:
    w = view.w
    if since is None:
        return element("p", w.say("The log of changes does not know that version."))
    if not since:
        return element("p", w.say("Nothing has been logged since."))
    return element("p", w.say("Changed since:")) + _list(since, view)


def _list(changes: tuple[Change, ...], view: View) -> str:
    return f'<ul class="notes">{"".join(_entry(each, view) for each in changes)}</ul>'


def _entry(change: Change, view: View) -> str:
    w = view.w
    line = w.say("{date}, version {version}", date=w.when(change.date), version=change.version)
    what, why = html.escape(w.text(change.what)), html.escape(w.text(change.why))
    return f"<li><b>{html.escape(line)}</b><br>{what} {why}</li>"
