"""What is uncertain: contradictions with both values, unknown values, and the checks."""

import html

import streamlit as st

from components.furniture import CHECK_COMMAND, element, heading, write
from components.table import rows
from components.view import View
from mineaction.facts.contradictions import Contradiction, StatedValue
from mineaction.findings.notes import quantity
from mineaction.unknowns import gaps
from mineaction.wording import Wording


def lead(view: View) -> str:
    """How many things are uncertain, in a sentence."""
    known = view.programme.contradictions.contradictions
    conflicts = sum(each.kind in ("contradiction", "break") for each in known)
    return view.w.count(
        "In {n} place the source contradicts itself or breaks off; {others} more are easily "
        "misread, and {unknown} values are unknown.",
        "In {n} places the source contradicts itself or breaks off; {others} more are easily "
        "misread, and {unknown} values are unknown.",
        conflicts,
        others=view.w.number(len(known) - conflicts),
        unknown=view.w.number(sum(len(g.values) for g in gaps(view.programme, view.w))),
    )


def kind_word(kind: str, w: Wording) -> str:
    """The kind of a known contradiction in the reader's language."""
    words = {
        "contradiction": w.say("contradiction"),
        "break": w.say("break in comparability"),
        "gap": w.say("gap"),
        "rounding": w.say("rounding"),
        "reading": w.say("easily misread"),
    }
    return words[kind]


def page_words(w: Wording) -> dict[str, str]:
    """The pages that notes concern, by address."""
    return {
        "contamination": w.say("Contamination"),
        "land-release": w.say("Land release"),
        "path-to-2030": w.say("Path to completion"),
        "funding": w.say("Funding"),
        "people": w.say("People"),
        "strategy": w.say("Strategy"),
    }


def show_known(view: View, kind: str, page: str) -> None:
    """The known contradictions of a kind that concern a page; "all" stands for every one."""
    w = view.w
    heading(w.say("Contradictions, breaks, roundings and what is easily misread"))
    found = [
        entry
        for entry in view.programme.contradictions.contradictions
        if kind in ("all", entry.kind) and (page == "all" or page in entry.pages)
    ]
    if not found:
        write("p", w.say("Nothing of this kind is known here."), "quiet")
    for entry in found:
        show_contradiction(entry, view)


def show_contradiction(entry: Contradiction, view: View) -> None:
    """One known contradiction: its values with their places, the choice, the reason."""
    w = view.w
    head = (w.say("What is said"), w.say("Value"), w.say("Where"))
    lines = [_line(value, view) for value in entry.values]
    with st.container(border=True, key=f"known-{entry.id}"):
        mark = f'<span class="badge">{html.escape(kind_word(entry.kind, w))}</span>'
        title = html.escape(w.text(entry.title))
        used = element("b", w.say("Used:")) + " " + html.escape(w.text(entry.used))
        because = element("b", w.say("Why:")) + " " + html.escape(w.text(entry.because))
        st.html(
            f'<h3 class="claim">{title}{mark}</h3>{rows(head, lines)}'
            f'<p class="choice">{used}<br>{because}</p>'
        )


def show_unknown(view: View, page: str) -> None:
    """Every unknown value that concerns a page ("all" for every one), and who could give it."""
    w = view.w
    heading(w.say("What is not known"))
    write("p", w.say("None of these is drawn or counted as zero, and none is estimated."), "quiet")
    head = (
        w.say("Where"),
        w.say("What"),
        w.say("Why"),
        w.say("In words"),
        w.say("Who could give it"),
    )
    lines = [
        (gap.what, ", ".join(gap.values), gap.reason, gap.because, w.listing(gap.could_give))
        for gap in gaps(view.programme, w)
        if page == "all" or page in gap.pages
    ]
    if not lines:
        write("p", w.say("Nothing is unknown here."), "quiet")
        return
    st.html(rows(head, lines))


def show_checks(view: View) -> None:
    """The result of the checks on the data that are shown, and on a newer edit if there is one."""
    w, kept = view.w, view.kept
    heading(w.say("Checks of the data shown"))
    passed = w.say(
        "Data version {version} passed all checks: nothing was found but what is listed above. "
        "You can run the same checks with {command}.",
        version=view.version,
        command=CHECK_COMMAND,
    )
    write("p", passed)
    checks = (
        w.say("Every table's rows add up to its printed totals, column by column."),
        w.say("CHA and SHA add up to their totals, and the tables by region and by type agree."),
        w.say("Every printed percentage follows from its counts at the printed precision."),
        w.say("Every figure printed more than once agrees with its other printings once rounded."),
        w.say("No part is greater than its whole, such as women among staff."),
        w.say("Need a year times years gives the need in all."),
        w.say("Every place, organisation, document, table and footnote that is named exists."),
        w.say("No date or year of a reported figure lies in the future, none stands twice."),
        w.say("Every contradiction found is listed above, and every one listed is still there."),
    )
    st.html(f"<ul>{''.join(element('li', text) for text in checks)}</ul>")
    if kept.problems:
        write("p", w.say("The newest edit, which is not shown, has these problems:"))
        st.html(f"<ul>{''.join(element('li', str(each)) for each in kept.problems)}</ul>")


def _line(value: StatedValue, view: View) -> tuple[str, ...]:
    w = view.w
    if value.source is not None:
        where = w.source(value.source, view.programme)
    elif value.arithmetic is not None:
        where = w.say("computed: {how}", how=w.text(value.arithmetic))
    else:
        where = w.say("not from the source")
    return w.text(value.what), quantity(value, w), where
