"""Known contradictions against those in the data: none unlisted, none outlived, none changed."""

from collections.abc import Iterator
from decimal import Decimal

from mineaction.checks.disagreement import Disagreement
from mineaction.checks.fault import LIST_IT, Fault, digits, repeated, twice
from mineaction.checks.rules import RULES
from mineaction.facts.base import Fact
from mineaction.facts.contradictions import Contradiction, Contradictions, StatedValue
from mineaction.facts.quantities import BASE_UNITS
from mineaction.facts.statements import Statements
from mineaction.yaml_source import At

AT: At = ("contradictions", "contradictions")
STATEMENTS_DIFFER = "statements-differ"


def find(facts: dict[str, Fact]) -> Iterator[Disagreement]:
    """Everything the rules find in the files that could be read."""
    for rule in RULES.values():
        if all(name in facts for name in rule.needs):
            yield from rule.find(*(facts[name] for name in rule.needs))


def check(facts: dict[str, Fact]) -> Iterator[Fault]:
    """Compare contradictions.yaml with what the rules find."""
    known = facts.get("contradictions")
    if not isinstance(known, Contradictions):
        return
    yield from twice(known.contradictions, lambda c: (c.rule, c.about), AT, "rule", "the rule")
    disagreements = [*find(facts)]
    found = {(each.rule, each.about): each for each in disagreements}
    unclear = repeated((each.rule, each.about) for each in disagreements)  # of a year given twice
    listed = {(each.rule, each.about) for each in known.contradictions}
    for key, disagreement in found.items():
        if key not in listed and RULES[disagreement.rule].binding:
            yield _unlisted(disagreement)
    for position, each in enumerate(known.contradictions):
        at = (*AT, position)
        if each.rule == STATEMENTS_DIFFER:
            yield from _statements(each, at, facts)
        elif (each.rule, each.about) in found:
            if (each.rule, each.about) not in unclear:
                yield from _changed(each, at, found[each.rule, each.about])
        elif all(name in facts for name in RULES[each.rule].needs):
            yield _gone(each, at)


def _unlisted(disagreement: Disagreement) -> Fault:
    figures = " / ".join(digits(value) for value in disagreement.values)
    what = (
        f"figures that disagree or mislead are not listed as known: rule {disagreement.rule}, "
        f"about {disagreement.about}" + (f", {figures}" if figures else "")
    )
    return Fault(disagreement.at, "contradiction-not-listed", what, LIST_IT)


def _gone(each: Contradiction, at: At) -> Fault:
    what = f"the data no longer hold '{each.id}' (rule {each.rule}, about {each.about})"
    do = "remove the entry, or correct `about`, or what was changed in the data"
    return Fault((*at, "rule"), "contradiction-gone", what, do)


def _statements(each: Contradiction, at: At, facts: dict[str, Fact]) -> Iterator[Fault]:
    statements = facts.get("statements")
    if not isinstance(statements, Statements):
        return
    texts = {s.id: s.text.en for s in statements.statements}
    all_exist = texts.keys() >= {*each.statements}  # otherwise reported as unknown
    if all_exist and len({texts[name] for name in each.statements}) < 2:
        yield _gone(each, at)


def _changed(each: Contradiction, at: At, found: Disagreement) -> Iterator[Fault]:
    """The numbers listed against the numbers found, whatever their order."""
    if not found.values:
        return
    left = list(found.values)
    strangers: list[tuple[int, StatedValue]] = []
    for position, stated in enumerate(each.values):
        if stated.value is None:
            continue
        match = next((value for value in left if _is_same(stated, value)), None)
        if match is None:
            strangers.append((position, stated))
        else:
            left.remove(match)
    for position, stated in strangers:
        expected = " or ".join(digits(value) for value in left) or "no such figure"
        what = f"'{each.id}' lists {stated.value} {stated.unit or ''}".rstrip()
        what += f", the data have {expected}"
        place = (*at, "values", position, "value")
        yield Fault(place, "contradiction-changed", what, "compare both", found.at)
    if left and not strangers:
        what = f"'{each.id}' does not list {' and '.join(digits(value) for value in left)}"
        yield Fault((*at, "values"), "contradiction-changed", what, "add the figure", found.at)


def _is_same(stated: StatedValue, found: Decimal) -> bool:
    if stated.value is None:
        return False
    factor = BASE_UNITS.get(stated.unit or "", 1)
    exponent = stated.value.as_tuple().exponent
    half_step = Decimal(1).scaleb(min(int(exponent), 0)) * factor / 2 if factor > 1 else 0
    return abs(stated.value * factor - found) <= half_step
