"""What pydantic says of a wrong value, in the words of whoever edits the file."""

from datetime import date
from decimal import Decimal

from pydantic_core import ErrorDetails

from mineaction.yaml_source import At

LONGEST_QUOTE = 60

# What each kind of value is called, and how to write it; by the start of pydantic's error type.
_WANTED = (
    ("int", "a whole number", "write a whole number without separators, as 47065"),
    ("decimal", "a number", "write digits with a point, as 0.05"),
    ("date", "a date", "write year-month-day without quotes, as 2024-12-31"),
    ("tuple", "a list", "write a list, each entry after a dash"),
    ("model", "a block", "write a block of keys and values"),
    ("string", "text", "write text, in quotes if it looks like a number or a date"),
    ("bool", "true or false", "write true or false"),
)


def explain(detail: ErrorDetails, at: At) -> tuple[str, str, str]:
    """Code, what is wrong and what to do, for one of pydantic's errors at a path."""
    kind, given, limits = detail["type"], detail["input"], detail.get("ctx", {})
    name = str(detail["loc"][-1]) if detail["loc"] else "the file"
    shown = quoted(given)
    match kind:
        case "missing":
            return "missing-key", f"the key '{name}' is missing", "add it"
        case "extra_forbidden":
            what = f"the key '{name}' does not belong here"
            return "unknown-key", what, "correct its spelling or remove it"
        case "literal_error":
            code = "unknown-unit" if at and at[-1] == "unit" else "not-allowed"
            what = f"{shown} is not one of {limits.get('expected', 'the words possible here')}"
            return code, what, "use one of these words"
        case "greater_than_equal":
            negative = isinstance(given, (int, Decimal)) and given < 0
            code = "negative" if negative else "out-of-range"
            return code, f"{shown} is less than {limits['ge']}", f"write {limits['ge']} or more"
        case "less_than_equal":
            return "out-of-range", f"{shown} is more than {limits['le']}", "correct the number"
        case "too_short":
            return "out-of-range", "the list has no entry", "add at least one"
        case "string_pattern_mismatch":
            what = f"{shown} is not written like the other entries"
            return "not-allowed", what, "use small letters, digits and hyphens as they do"
        case "bad_date":
            do = 'write a date as 2024-12-31, a month as "2024-12", a year as 2024'
            return "bad-date", f"{shown} {detail['msg']}", do
        case "not_whole":
            return "wrong-type", f"{shown} {detail['msg']}", "write a whole number"
        case "empty":
            return "empty-value", detail["msg"], "write the text, without control characters"
    return _wrong_type(kind, given, shown)


def _wrong_type(kind: str, given: object, shown: str) -> tuple[str, str, str]:
    wanted = next((w for w in _WANTED if kind.startswith(w[0])), None)
    if kind == "is_instance_of":
        wanted = _WANTED[1]
    if wanted is None:
        return "wrong-type", f"{shown} is of the wrong kind", "write a value as in other entries"
    _, noun, do = wanted
    if isinstance(given, str) and wanted in _WANTED[:2]:
        if given.strip().lower().startswith(("unknown", "not ", "n/a", "n.a")):
            do = "write {unknown: not stated}, with the reason that fits"
        elif given.replace(".", "", 1).isdigit():
            do = "remove the quotes"
    if isinstance(given, str) and noun == "a date":
        do = "write year-month-day without quotes, as 2024-12-31"
    return "wrong-type", f"{shown} is not {noun}", do


def quoted(given: object) -> str:
    """What was typed, short enough for a line."""
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, str):
        return f"'{given if len(given) <= LONGEST_QUOTE else given[:LONGEST_QUOTE] + '…'}'"
    if isinstance(given, (int, Decimal, date)):
        return str(given)
    names = {"dict": "a block of keys", "tuple": "a list", "NoneType": "nothing"}
    return names.get(type(given).__name__, "this")
