"""Loads a folder of YAML files into a Programme, or tells everything that is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mineaction import yaml_source
from mineaction.boundaries import FILE, Boundary, read_boundaries
from mineaction.checks.fault import Fault
from mineaction.checks.run import run as run_checks
from mineaction.facts.base import Fact
from mineaction.facts.changes import Changes
from mineaction.facts.contamination import Contamination
from mineaction.facts.contradictions import Contradictions
from mineaction.facts.earlier_years import EarlierYears
from mineaction.facts.funding import FundingFacts
from mineaction.facts.land_release import LandReleaseFacts
from mineaction.facts.people import People
from mineaction.facts.places import Places
from mineaction.facts.sources import Documents, Footnotes, Organisations
from mineaction.facts.statements import Glossary, Statements
from mineaction.facts.strategy import Strategies
from mineaction.invalid import explain
from mineaction.problems import DataProblems, Problem
from mineaction.programme import Programme
from mineaction.yaml_source import At, YamlFile

FILES: dict[str, type[Fact]] = {
    "documents": Documents,
    "footnotes": Footnotes,
    "organisations": Organisations,
    "places": Places,
    "contamination": Contamination,
    "land_release": LandReleaseFacts,
    "funding": FundingFacts,
    "people": People,
    "strategy": Strategies,
    "earlier_years": EarlierYears,
    "statements": Statements,
    "contradictions": Contradictions,
    "glossary": Glossary,
    "changes": Changes,
}


@dataclass(frozen=True)
class Loaded:
    """The result of reading a folder: everything wrong with it, and the facts if nothing is."""

    problems: tuple[Problem, ...]
    programme: Programme | None


def load(folder: Path, today: date | None = None) -> Programme:
    """Load a folder of facts.

    Raises DataProblems with every problem found, when there is one.
    """
    loaded = read(folder, today)
    if loaded.programme is None:
        raise DataProblems(loaded.problems)
    return loaded.programme


def read(folder: Path, today: date | None = None) -> Loaded:
    """Read and check a folder of facts; `today` bounds its dates."""
    if not folder.is_dir():
        missing = Problem(
            folder.name, 1, 1, "missing-file", "there is no such folder", "name another"
        )
        return Loaded((missing,), None)
    files = {name: yaml_source.read(folder / f"{name}.yaml") for name in FILES}
    facts = {name: fact for name, file in files.items() if (fact := _facts(name, file))}
    faults = run_checks(facts, today or date.today())
    boundaries, unreadable = _boundaries(folder)
    found = [
        *_unknown_files(folder),
        *unreadable,
        *_outlines(facts.get("places"), boundaries, files["places"]),
        *(problem for file in files.values() for problem in file.problems),
        *_placed(faults, files),
    ]
    if found:
        return Loaded(tuple(sorted(set(found))), None)
    return Loaded((), Programme(**facts, boundaries=boundaries))  # type: ignore[arg-type]


def _boundaries(folder: Path) -> tuple[tuple[Boundary, ...], tuple[Problem, ...]]:
    try:
        return read_boundaries(folder), ()
    except (OSError, ValueError) as error:
        do = "restore it, or remove it to do without maps"
        return (), (Problem(str(FILE), 1, 1, "not-geojson", str(error), do),)


def _outlines(
    places: Fact | None, boundaries: tuple[Boundary, ...], file: YamlFile
) -> Iterable[Problem]:
    """Districts that name an outline which the file of boundaries does not have."""
    known = {boundary.id for boundary in boundaries}
    if not isinstance(places, Places) or not known:
        return
    for position, district in enumerate(places.districts):
        if district.boundary is not None and district.boundary not in known:
            line, column = file.locate(("districts", position, "boundary"))
            what = f"{FILE} has no outline '{district.boundary}'"
            do = f"use one of {', '.join(sorted(known))}"
            yield Problem(file.name, line, column, "unknown-place", what, do)


def _unknown_files(folder: Path) -> Iterable[Problem]:
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))):
        if path.name.startswith("."):
            continue  # an editor's lock or hidden copy
        if path.stem not in FILES or path.suffix != ".yaml":
            what = "no page uses a file of this name"
            yield Problem(path.name, 1, 1, "unknown-file", what, "correct its name or move it away")


def _facts(name: str, file: YamlFile) -> Fact | None:
    """Validate one file; what is wrong is added to its problems."""
    if file.value is None:
        return None
    try:
        facts = FILES[name].model_validate(file.value)
    except ValidationError as error:
        details = error.errors(include_url=False)
        for detail in details:
            if not _follows_from_another(detail, details):
                _report(detail, file)
        return None
    return None if file.problems else facts


def _follows_from_another(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """A list is "too short" when all its entries are wrong; those are reported themselves."""
    at = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(at) and other["loc"][: len(at)] == at for other in details
    )


def _report(detail: ErrorDetails, file: YamlFile) -> None:
    kind = detail["type"]
    at = _path(detail["loc"], file, missing=kind == "missing")
    if any(at[: i + 1] in file.faulty or not at for i in range(len(at))):
        return  # reported already, when the file was read
    code, what, do = explain(detail, at)
    file.report(file.locate(at, key=kind == "extra_forbidden"), code, what, do)


def _path(location: tuple[Any, ...], file: YamlFile, missing: bool) -> At:
    """The path in the file: pydantic's location without the names it gives to alternatives."""
    path: At = ()
    steps = location[:-1] if missing else location
    for step in steps:
        if (*path, step) in file.values_at or (*path, step) in file.keys_at:
            path = (*path, step)
    return path


def _placed(faults: Iterable[Fault], files: dict[str, YamlFile]) -> Iterable[Problem]:
    """Give faults found by checks the line and column of the value they speak of."""
    for fault in faults:
        file = files[str(fault.at[0])]
        line, column = file.locate(fault.at[1:])
        what = fault.what
        if fault.other:
            other = files[str(fault.other[0])]
            what += f" (see {other.name}:{other.locate(fault.other[1:])[0]})"
        yield Problem(file.name, line, column, fault.code, what, fault.do)
