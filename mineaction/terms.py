"""Terms of the field where they are met in a text, so that each can be explained on the spot."""

import re
from dataclasses import dataclass

from mineaction.facts.statements import Forms, Term
from mineaction.programme import Programme
from mineaction.wording import Wording


@dataclass(frozen=True)
class Met:
    """A term, and where in the text its words stand (as in `text[start:end]`)."""

    term: Term
    start: int
    end: int


def met_in(text: str, programme: Programme, w: Wording) -> tuple[Met, ...]:
    """The first place of each term in a text, in the order of the text.

    The longest words win: "non-technical survey" holds no technical survey.
    """
    by_form = {form: term for term in programme.glossary.terms for form in _forms(term, w)}
    if not by_form:
        return ()
    longest_first = sorted(by_form, key=len, reverse=True)
    pattern = "|".join(f"(?P<t{place}>{_pattern(f)})" for place, f in enumerate(longest_first))
    found: dict[str, Met] = {}
    for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", text):
        term = by_form[longest_first[int(str(match.lastgroup)[1:])]]
        found.setdefault(term.id, Met(term, match.start(), match.end()))
    return tuple(found.values())


def explained(term: Term, w: Wording) -> str:
    """A term in a line: its short form, its name, what it means."""
    short, name = w.text(term.short), w.text(term.name)
    head = short if short == name else f"{short}, {name}"
    return w.say("{term}: {definition}", term=head, definition=w.text(term.definition))


def _forms(term: Term, w: Wording) -> tuple[str, ...]:
    forms: Forms = term.forms
    return {"en": forms.en, "sq": forms.sq, "sr": forms.sr}[w.language] or forms.en


def _pattern(form: str) -> str:
    """Words in small letters may begin a sentence; abbreviations are met as they are."""
    escaped = re.escape(form)
    return f"(?i:{escaped})" if form.islower() else escaped
