"""The command line: `python -m mineaction check`, `findings`, `export` and `schema`."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from briefing.data_package import package_zip, write_package
from briefing.export import workbook_of, write_each, write_file
from mineaction.catalogue import every_finding, how_many
from mineaction.finding import Finding
from mineaction.findings.notes import ended
from mineaction.load import Loaded, read
from mineaction.programme import Programme
from mineaction.schema import write_schemas
from mineaction.version import data_version
from mineaction.where import data_folder
from mineaction.wording import Wording

USAGE, PROBLEMS, INTERRUPTED = 2, 1, 130


class WrongUsageError(Exception):
    """What was asked for cannot be; the message says what can."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command; the exit code is 0 when all is well, 1 for problems, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that knows no m²
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except WrongUsageError as wrong:
        sys.stderr.write(f"{wrong}\n")
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever reads what is printed has gone, as in `check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return USAGE


def _parser() -> argparse.ArgumentParser:
    command = argparse.ArgumentParser(prog="python -m mineaction", description=__doc__)
    commands = command.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="report everything wrong with the data")
    findings = commands.add_parser("findings", help="list the findings, their ids and claims")
    export = commands.add_parser("export", help="write the data set, or findings, as files")
    schema = commands.add_parser("schema", help="write the schemas that editors use")
    for each, run in ((check, _check), (findings, _findings), (export, _export), (schema, _schema)):
        each.add_argument("--data", type=Path, default=data_folder(), metavar="DIR")
        each.set_defaults(run=run)
    export.add_argument("form", choices=("csv", "xlsx", "png", "svg"))
    export.add_argument(
        "--out",
        type=_place,
        required=True,
        metavar="DIR",
        help="a folder; for csv also NAME.zip, for xlsx also NAME.xlsx",
    )
    export.add_argument(
        "--findings", metavar="ID,ID…", help="only these; csv without it is the whole data set"
    )
    export.add_argument(
        "--status", choices=("plain", "eu", "un", "coe"), default="", help="footnote on status"
    )
    return command


def _place(typed: str) -> Path:
    """Where to write; nothing typed would be the folder one stands in."""
    if not typed.strip():
        raise argparse.ArgumentTypeError("name a folder")
    return Path(typed)


def _check(options: argparse.Namespace) -> int:
    loaded = _read(options.data)
    if loaded.programme is None:
        return PROBLEMS
    known = loaded.programme.contradictions.contradictions
    for each in known:
        words = f"{ended(each.title.en)} {each.used.en}"
        _say(f"note: {each.kind}: {' '.join(words.split())}")
    version = data_version(loaded.programme, options.data)
    _say(f"note: the data version is {version}{_unlogged(loaded.programme, version)}")
    return 0


def _unlogged(programme: Programme, version: str) -> str:
    """A reminder while the log of changes does not tell how this version came about."""
    log = programme.changes.changes
    if log and log[0].version == version:
        return ""
    return "; changes.yaml does not tell yet what it changed: add an entry above the others"


def _findings(options: argparse.Namespace) -> int:
    programme = _good(options.data)
    for each in every_finding(programme, Wording()):
        _say(f"{each.finding.id}: {each.finding.claim}")
    return _whole(programme)


def _export(options: argparse.Namespace) -> int:
    programme, w = _good(options.data), Wording()
    version = data_version(programme, options.data)
    chosen = _chosen(programme, w, options.findings)
    _has_status(programme, options.status)
    try:
        written = _write(options, programme, w, version, chosen)
    except OSError as error:
        raise WrongUsageError(f"{options.out} cannot be written: {error.strerror}") from error
    for path in written:
        _say(str(path))
    return _whole(programme)


def _whole(programme: Programme) -> int:
    """0 when every finding could be built; else 1, so that no script takes a part for all."""
    missing = how_many(programme, Wording()) - len(every_finding(programme, Wording()))
    if missing:
        sys.stderr.write(f"{missing} of the findings could not be built and are left out\n")
    return PROBLEMS if missing else 0


def _write(
    options: argparse.Namespace,
    programme: Programme,
    w: Wording,
    version: str,
    findings: tuple[Finding, ...],
) -> Iterable[Path]:
    out, status, now = options.out, options.status, datetime.now(UTC)
    if options.form == "csv" and options.findings is None:
        if out.suffix.lower() == ".zip":
            return (write_file(out, package_zip(programme, version, now)),)
        _is_ours(out)
        return write_package(programme, version, now, out)
    if options.form == "xlsx":
        book = workbook_of(findings, programme, w, version, status, now)
        path = out if out.suffix.lower() == ".xlsx" else out / f"findings-{version}.xlsx"
        return (write_file(path, book),)
    return [*write_each(findings, programme, w, version, options.form, out, status)]


def _is_ours(folder: Path) -> None:
    """Refuse a folder whose README would be lost: the package brings one of its own."""
    if (folder / "README.md").exists() and not (folder / "datapackage.json").exists():
        raise WrongUsageError(f"{folder} has a README.md of its own; name another folder")


def _has_status(programme: Programme, asked: str) -> None:
    """Refuse a footnote on status that the data do not have, rather than take another."""
    known = [each.id for each in programme.places.territory.status_footnotes]
    if asked and asked not in known:
        raise WrongUsageError(f"there is no footnote {asked}; there are {', '.join(known)}")


def _chosen(programme: Programme, w: Wording, asked: str | None) -> tuple[Finding, ...]:
    """The findings with the ids asked for, in that order; all when none is asked for."""
    known = {each.finding.id: each.finding for each in every_finding(programme, w)}
    if asked is None:
        return tuple(known.values())
    ids = [each.strip() for each in asked.split(",")]
    wrong = [each for each in ids if each not in known]
    if wrong:
        raise WrongUsageError(
            f"there is no finding {', '.join(wrong)}; there are {', '.join(known)}"
        )
    return tuple(known[each] for each in dict.fromkeys(ids))


def _read(folder: Path) -> Loaded:
    """Read a folder and print everything wrong with it."""
    if not folder.is_dir():
        raise WrongUsageError(f"there is no folder {folder}")
    loaded = read(folder)
    for problem in loaded.problems:
        _say(str(problem))
    return loaded


def _good(folder: Path) -> Programme:
    """The facts of a folder; wrong ones have been printed and end the program."""
    programme = _read(folder).programme
    if programme is None:
        raise SystemExit(PROBLEMS)
    return programme


def _schema(options: argparse.Namespace) -> int:
    if not options.data.is_dir():
        raise WrongUsageError(f"there is no folder {options.data}")
    for path in write_schemas(options.data / "schema"):
        _say(str(path))
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
