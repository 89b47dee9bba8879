"""Reads one YAML file into plain values and remembers where each of them stands.

Facts need less of YAML than YAML offers: no aliases, no tags, no guessing. Only plain whole
numbers, decimals, true/false and year-month-day dates are more than text, so that `NO`, `1:30`
and `010` stay what was typed. Decimals keep the digits as printed (0.10 is not 0.1).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from mineaction.problems import Problem

Key = str | int
At = tuple[Key, ...]

LARGEST_FILE_BYTES = 5_000_000
DEEPEST_NESTING = 20


class _PlainLoader(yaml.CSafeLoader):
    """PyYAML's loader with a narrower idea of what a plain word may mean."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own name, per class


def _plain(kind: str, pattern: str, first: str) -> None:
    _PlainLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{kind}", re.compile(pattern), list(first)
    )


_plain("null", r"^(~|null|Null|NULL|)$", "~nN\0")
_PlainLoader.yaml_implicit_resolvers.setdefault("", []).append(
    ("tag:yaml.org,2002:null", re.compile(r"^$"))
)
_plain("bool", r"^(true|false)$", "tf")
_plain("int", r"^-?(0|[1-9][0-9]*)$", "-0123456789")
_plain("float", r"^(-?[0-9]+\.[0-9]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", "-+.0123456789")
_plain("timestamp", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "0123456789")


@dataclass
class YamlFile:
    """What a file holds: its value as plain Python, where each part stands, its problems."""

    name: str
    value: Any = None
    problems: list[Problem] = field(default_factory=list)
    values_at: dict[At, tuple[int, int]] = field(default_factory=dict)
    keys_at: dict[At, tuple[int, int]] = field(default_factory=dict)
    faulty: set[At] = field(default_factory=set)

    def report(self, place: tuple[int, int], code: str, what: str, do: str) -> None:
        """Add a problem at a line and column counted from 1."""
        self.problems.append(Problem(self.name, *place, code, what, do))

    def locate(self, at: At, key: bool = False) -> tuple[int, int]:
        """Line and column of the value (or of its key) at a path, or of the nearest parent."""
        places = self.keys_at if key and at in self.keys_at else self.values_at
        while at and at not in places:
            at, places = at[:-1], self.values_at
        return places.get(at, (1, 1))


def read(path: Path) -> YamlFile:
    """Read a YAML file; what cannot be read is a problem of the result, never an exception."""
    result = YamlFile(path.name)
    text = _text(path, result)
    if text is None:
        return result
    try:
        if not _refuse_extras(text, result):
            return result
        node = yaml.compose(text, Loader=_PlainLoader)
    except (yaml.YAMLError, ValueError) as error:
        result.report(_error_place(error, text), "not-yaml", _error_text(error), _mend(error))
        return result
    if node is None or (isinstance(node, yaml.ScalarNode) and node.value == ""):
        result.report((1, 1), "empty-file", "the file is empty", "restore its content")
        return result
    result.value = _value(node, (), result)
    return result


def _text(path: Path, result: YamlFile) -> str | None:
    try:
        if path.exists() and not path.is_file():
            raise OSError("it is no file")  # a folder, or a pipe that would never end
        raw = path.read_bytes()
    except FileNotFoundError:
        result.report((1, 1), "missing-file", "the file is missing", "restore it")
        return None
    except OSError as error:
        reason = error.strerror or str(error)
        result.report((1, 1), "unreadable-file", f"cannot be read ({reason})", "make it readable")
        return None
    if len(raw) > LARGEST_FILE_BYTES:
        limit = LARGEST_FILE_BYTES // 1_000_000
        what = f"the file is larger than {limit} MB"
        result.report((1, 1), "unreadable-file", what, "keep facts only")
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        what = f"byte {raw[error.start]:#04x} is not UTF-8 text"
        result.report((line, column), "not-utf8", what, "save the file as UTF-8")
        return None


def _refuse_extras(text: str, result: YamlFile) -> bool:
    """Report aliases, anchors, tags and deep nesting before anything is built from them."""
    depth = 0
    clean = True
    for event in yaml.parse(text, Loader=_PlainLoader):
        place = _mark(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            result.report(place, "alias", "an anchor or alias", "write the value out here")
            clean = False
        if tag := getattr(event, "tag", None):
            result.report(place, "tag", f"the tag {tag}", "write the plain value")
            clean = False
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST_NESTING:
            result.report(place, "too-deep", "blocks are nested too deeply", "mend the indentation")
            return False
    return clean


def _error_place(error: Exception, text: str) -> tuple[int, int]:
    """Where YAML gave up; where it ran out of text, the place where the unfinished began."""
    position = getattr(error, "position", None)  # a character that no YAML may hold
    if isinstance(position, int):
        before = text[:position]
        return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    ran_out = problem is not None and problem.line >= text.rstrip().count("\n") + 1
    return _mark(context if ran_out and context is not None else problem or context)


def _mark(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _error_text(error: Exception) -> str:
    parts = (getattr(error, "problem", None), getattr(error, "context", None))
    words = ", ".join(part for part in parts if part)
    return f"not valid YAML ({words or str(error).splitlines()[0]})"


_TAB = "indent with spaces, not with a tab"
# What the parser says of the usual slips, and what mends them.
_MENDS = {
    "tab character": _TAB,
    "cannot start any token": f"{_TAB}; put a text that begins with a sign in quotes",
    "mapping values are not allowed": "put a text that has a colon in quotes, or mend the "
    "indentation of this line or the one before",
    "block collection": "indent the row like those beside it, and begin it with a hyphen, "
    "not a dash",
    "block mapping": "indent the line like those beside it, or close what the line before left "
    "open",
}


def _mend(error: Exception) -> str:
    said = str(error)
    found = (mend for words, mend in _MENDS.items() if words in said)
    return next(found, "mend the line, or the one before it")


def _place(node: yaml.Node) -> tuple[int, int]:
    return _mark(node.start_mark)


def _value(node: yaml.Node, at: At, result: YamlFile) -> Any:
    result.values_at[at] = _place(node)
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, at, result))
    if isinstance(node, yaml.SequenceNode):
        return tuple(_value(item, (*at, i), result) for i, item in enumerate(node.value))
    assert isinstance(node, yaml.ScalarNode)
    return _scalar(node, at, result)


def _pairs(node: yaml.MappingNode, at: At, result: YamlFile) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if not isinstance(key_node, yaml.ScalarNode):
            result.report(_place(key_node), "wrong-type", "a key that is no word", "use a word")
            result.faulty.add(at)
        elif key in seen:
            what = f"the key '{key}' stands here a second time"
            result.report(_place(key_node), "duplicate-key", what, "keep one of the two")
        else:
            seen.add(key)
            result.keys_at[(*at, key)] = _place(key_node)
            if node.flow_style and value_node.tag.endswith(":null"):
                what = f"'{key}' has no value; inside braces a comma ends what stands before it"
                do = "put a text with a comma in quotes, write a number without separators"
                result.report(_place(key_node), "empty-value", what, do)
                result.faulty.add((*at, key))
                yield key, None
            else:
                yield key, _value(value_node, (*at, key), result)


def _scalar(node: yaml.ScalarNode, at: At, result: YamlFile) -> Any:
    kind, text = node.tag.rsplit(":", 1)[-1], node.value
    if kind == "int":
        return int(text) if len(text) < 40 else text
    if kind == "bool":
        return text == "true"
    if kind == "float" and text.strip("-+").startswith("."):
        result.report(_place(node), "not-finite", f"{text} is no number", "write the number")
    elif kind == "float":
        return Decimal(text)
    elif kind == "null":
        what = "there is no value here"
        do = "write the value; where a value may be unknown, {unknown: not stated}"
        result.report(_place(node), "empty-value", what, do)
    elif kind == "timestamp":
        try:
            return date.fromisoformat(text)
        except ValueError:
            what = f"there is no date {text}"
            result.report(_place(node), "bad-date", what, "write year-month-day, as 2024-12-31")
    else:
        return text
    result.faulty.add(at)
    return None
