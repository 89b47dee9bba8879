"""The command line: `python -m mineaction check [--data DIR]` and `schema`."""

import argparse
import io
import sys
from pathlib import Path

from mineaction.findings.notes import ended
from mineaction.load import read
from mineaction.schema import write_schemas
from mineaction.where import data_folder


def main(arguments: list[str] | None = None) -> int:
    """Run a command; the exit code is 0 when all is well, 1 for problems, 2 for wrong usage."""
    command = argparse.ArgumentParser(prog="python -m mineaction", description=__doc__)
    commands = command.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="report everything wrong with the data")
    schema = commands.add_parser("schema", help="write the schemas that editors use")
    for each in (check, schema):
        each.add_argument("--data", type=Path, default=data_folder(), metavar="DIR")
    options = command.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that knows no m²
    if options.command == "schema":
        return _schema(options.data)
    return _check(options.data)


def _check(folder: Path) -> int:
    if not folder.is_dir():
        sys.stderr.write(f"there is no folder {folder}\n")
        return 2
    loaded = read(folder)
    for problem in loaded.problems:
        sys.stdout.write(f"{problem}\n")
    if loaded.programme is None:
        return 1
    for known in loaded.programme.contradictions.contradictions:
        sys.stdout.write(f"note: {known.kind}: {ended(known.title.en)} {known.used.en}\n")
    return 0


def _schema(folder: Path) -> int:
    for path in write_schemas(folder / "schema"):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
