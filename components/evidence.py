"""What stands behind a finding, as HTML: source, badges, table, notes, terms; never as markup."""

import html

from components.furniture import element
from components.table import table
from components.view import View
from mineaction.citation import Printed, cited_works, printed_at, printed_in, source_line, work
from mineaction.facts.base import SourceRef
from mineaction.finding import Badge, Finding
from mineaction.terms import explained, met_in
from mineaction.wording import Wording

SHORT = 24  # letters of a term that is not broken between lines


def head(finding: Finding, view: View) -> str:
    """Claim and measure, each term of the field explained where it is first met."""
    claim, measure = with_terms(finding.claim, view), with_terms(finding.measure, view)
    return f'<h2 class="claim">{claim}</h2><p class="measure">{measure}</p>'


def with_terms(text: str, view: View) -> str:
    """A text in which each term says what it means to whoever points at it or tabs to it."""
    parts, end = [], 0
    for met in met_in(text, view.programme, view.w):
        parts += [html.escape(text[end : met.start])]
        words = text[met.start : met.end]
        kind = "term short" if len(words) <= SHORT else "term"
        parts += [hint(words, explained(met.term, view.w), kind)]
        end = met.end
    return "".join([*parts, html.escape(text[end:])])


def hint(text: str, meaning: str, kind: str) -> str:
    """A text whose meaning is one hover, tap or tab away."""
    escaped = html.escape(meaning)
    return f'<abbr class="{kind}" title="{escaped}" tabindex="0">{html.escape(text)}</abbr>'


def quiet_line(finding: Finding, view: View) -> str:
    """Where the figures are printed, and the badges."""
    badges = dict.fromkeys(note.badge for note in finding.notes)
    marks = "".join(badge_mark(badge, view.w) for badge in badges)
    source = html.escape(source_line(finding, view.programme, view.w))
    return f'<p class="evidence"><span>{source}</span> {marks}</p>'


def source_hint(sources: tuple[SourceRef, ...], view: View) -> str:
    """The word "Source", which says where a figure is printed."""
    if not sources:
        return ""
    return hint(view.w.say("Source"), printed_at(sources, view.programme, view.w), "term")


def badge_mark(badge: Badge, w: Wording) -> str:
    """A badge that says what it means."""
    kind = f"badge {badge.replace(' ', '-')}"
    return hint(badge_word(badge, w), badge_meaning(badge, w), kind)


def details(finding: Finding, view: View) -> str:
    """All that a reader who doubts a number needs: table, sources in full, notes, terms."""
    shown = table(finding, view.w) if finding.chart else ""
    return shown + _sources(finding, view) + _notes(finding, view) + _terms(finding, view)


def _sources(finding: Finding, view: View) -> str:
    w = view.w
    places = printed_in(finding, view.programme, w)
    if not places:
        return ""
    items: dict[str, list[str]] = {}
    for printed in places:
        items.setdefault(_document(printed, view), []).append(_place(printed, view))
    listed = "".join(f"<dt>{name}</dt>{''.join(found)}" for name, found in items.items())
    return f'{_title(w.say("Where it is printed"))}<dl class="sources">{listed}</dl>'


def _document(printed: Printed, view: View) -> str:
    document, w = printed.document, view.w
    line = w.say(
        "{work}; describes the situation at {date}",
        work=work(document, w),
        date=w.when(document.as_of),
    )
    address = f" {document.address}" if document.address else ""
    return html.escape(f"{line}.{address}")


def _place(printed: Printed, view: View) -> str:
    w = view.w
    notes = "".join(
        element(
            "li",
            w.say(
                "Footnote {number}: {works}",
                number=note.number,
                works=cited_works(note, view.programme, w),
            ),
        )
        for note in printed.footnotes
    )
    listed = f"<ul>{notes}</ul>" if notes else ""
    return f"<dd>{html.escape(printed.place)}{listed}</dd>"


def _notes(finding: Finding, view: View) -> str:
    if not finding.notes:
        return ""
    notes = "".join(
        f"<li>{badge_mark(note.badge, view.w)} {html.escape(note.text)}</li>"
        for note in finding.notes
    )
    title = view.w.say("How it was made and what to know")
    return f'{_title(title)}<ul class="notes">{notes}</ul>'


def _terms(finding: Finding, view: View) -> str:
    """The terms of the claim, the measure, the headings and the names, each explained."""
    heads = (column.label for column in finding.columns)
    series = (each.label for each in finding.chart.series) if finding.chart else ()
    text = "\n".join((finding.claim, finding.measure, *heads, *series))
    met = met_in(text, view.programme, view.w)
    if not met:
        return ""
    items = "".join(element("li", explained(each.term, view.w)) for each in met)
    return f'{_title(view.w.say("Terms"))}<ul class="defined">{items}</ul>'


def _title(text: str) -> str:
    return element("h3", text, "part")


def badge_word(badge: Badge, w: Wording) -> str:
    """A badge in the reader's language."""
    words: dict[Badge, str] = {
        "as printed": w.say("as printed"),
        "derived": w.say("derived"),
        "rounded": w.say("rounded"),
        "conflict": w.say("conflict"),
        "not stated": w.say("not stated"),
        "not comparable": w.say("not comparable"),
    }
    return words[badge]


def badge_meaning(badge: Badge, w: Wording) -> str:
    """What a badge means, for whoever points at it."""
    meanings: dict[Badge, str] = {
        "as printed": w.say("The figures stand in the source as they stand here."),
        "derived": w.say("Computed from printed figures; the notes give the formula."),
        "rounded": w.say("The source gives fewer digits than other figures here have."),
        "conflict": w.say("The source gives two values; the notes say which is used and why."),
        "not stated": w.say("The source does not give a value. It is unknown, not zero."),
        "not comparable": w.say("Figures on different bases; their difference is not a change."),
    }
    return meanings[badge]
