"""What stands around findings: heading, lead, banner, foot, and text that is never markup."""

import html
from pathlib import Path

import streamlit as st

from components.view import View
from mineaction.keeper import Kept
from mineaction.wording import Wording

_HERE = Path(__file__).parent
_STYLE = _HERE / "style.css"
# What only the browser can do: sort a table that is there, go to a part of the page.
_SCRIPTS = "".join(
    f"<script>{(_HERE / name).read_text(encoding='utf-8')}</script>"
    for name in ("sort.js", "show.js")
)


def styles() -> None:
    """The few rules that Streamlit's theme has no setting for, and two small scripts."""
    st.html(_STYLE)
    st.html(_SCRIPTS, unsafe_allow_javascript=True)


def write(tag: str, text: str, kind: str = "") -> None:
    """Show text as it is in an HTML element; `kind` is its class in style.css."""
    st.html(element(tag, text, kind))


def element(tag: str, text: str, kind: str = "") -> str:
    """An HTML element around escaped text."""
    attribute = f' class="{kind}"' if kind else ""
    return f"<{tag}{attribute}>{html.escape(text)}</{tag}>"


def plain(label: str) -> str:
    """A label that Streamlit would read as Markdown, shown as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!<>$:~|" else sign for sign in label)


def question(title: str, lead: str) -> None:
    """A page's question and its answer in a sentence."""
    st.html(element("h1", title, "question") + element("p", lead, "lead"))


def heading(text: str) -> None:
    """A heading between findings."""
    write("h2", text, "heading")


def figure(label: str, value: str, context: str, source: str) -> None:
    """A large figure, what it measures above, what it is measured against below.

    `source` is HTML, one hover away.
    """
    parts = (("label", label), ("value", value), ("context", context))
    body = "".join(element("p", text, kind) for kind, text in parts)
    body += f'<p class="source">{source}</p>' if source else ""
    st.html(f'<div class="figure">{body}</div>')


def statements(
    title: str, subjects: tuple[str, ...], view: View, without: tuple[str, ...] = ()
) -> None:
    """What the source says on some subjects, each statement with its source.

    `without` are ids of statements that stand on the page already.
    """
    about = [each for subject in subjects for each in view.programme.about(subject)]
    found = [each for each in about if each.id not in without]
    if not found:
        return
    heading(title)
    items = "".join(
        f'<p class="statement" id="statement-{each.id}">{html.escape(view.w.text(each.text))}'
        f"{element('small', view.w.source(each.source, view.programme))}</p>"
        for each in found
    )
    st.html(f'<div class="statements">{items}</div>')


def broken(kept: Kept, w: Wording) -> None:
    """The banner over the last good data, naming the first problems of the newest edit."""
    if not kept.problems or kept.wrong_since is None:
        return
    since = kept.wrong_since
    head = w.count(
        "The newest edit of the data has {n} problem, so the data before it are shown "
        "(since {time}, {day}).",
        "The newest edit of the data has {n} problems, so the data before it are shown "
        "(since {time}, {day}).",
        len(kept.problems),
        time=f"{since:%H:%M}",
        day=w.day(since.date()),
    )
    st.html(f'<div class="banner" role="alert">{element("p", head)}{_problem_list(kept, w)}</div>')


def no_data(kept: Kept, w: Wording) -> None:
    """The page of a server that has never had good data."""
    title = w.say("The data cannot be shown yet")
    lead = w.count(
        "There is {n} problem in the data files. Mend it and reload this page.",
        "There are {n} problems in the data files. Mend them and reload this page.",
        len(kept.problems),
    )
    question(title, lead)
    st.html(_problem_list(kept, w, most=200))


def _problem_list(kept: Kept, w: Wording, most: int = 3) -> str:
    items = "".join(element("li", str(problem)) for problem in kept.problems[:most])
    check = w.say("All problems, as often as you like: {command}", command=CHECK_COMMAND)
    return f"<ul>{items}</ul>{element('p', check, 'quiet')}"


CHECK_COMMAND = "python -m mineaction check"


def foot(view: View) -> None:
    """Every page's foot: date, edition, version of the data."""
    programme, w = view.programme, view.w
    baseline = programme.baselines[0]
    document = programme.document(baseline.remaining.source.document)
    edition = f"{document.publisher}, {document.title}"
    if document.edition:
        edition = f"{edition}, {document.edition}"
    line = w.say(
        "Data as of {date} · Source: {edition} · Data version {version}",
        date=w.day(baseline.as_of),
        edition=edition,
        version=view.version,
    )
    territory = programme.places.territory
    notes = (territory.convention_note, territory.status_footnotes[0].text)
    below = "".join(element("p", w.text(note)) for note in notes)
    st.html(f'<footer class="foot">{element("p", line)}{below}</footer>')
