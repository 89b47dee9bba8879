"""Edits a fact file as a person does, and tells where the edit is."""

from pathlib import Path


def edit(file: Path, old: str, new: str) -> str:
    """Replace the first `old` by `new`; gives `name:line:column` of the first difference."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file.name} does not have {old!r}"
    start = text.index(old) + _same(old, new)
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return f"{file.name}:{line}:{column}:"


def _same(old: str, new: str) -> int:
    pairs = zip(old, new, strict=False)
    return next(i for i, (before, after) in enumerate(pairs) if before != after)
