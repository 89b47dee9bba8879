"""Keeps the last good data: an edit shows at once, a broken edit never takes anything down."""

import logging
import threading
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mineaction.load import read
from mineaction.problems import Problem
from mineaction.programme import Programme
from mineaction.version import data_version, fact_files

log = logging.getLogger(__name__)

# Name, time of change and size of each file: cheap to ask for, different after every save.
Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Kept:
    """What a folder gives now: the last good facts, and what is wrong with the newest edit.

    `programme` is None only while there has never been good data. `version` names the good data:
    the latest date they describe and a short hash of their content.
    """

    programme: Programme | None = None
    version: str = ""
    problems: tuple[Problem, ...] = ()
    wrong_since: datetime | None = None


@dataclass
class Keeper:
    """Watches one folder of facts by its files' times and sizes."""

    folder: Path
    kept: Kept = field(default_factory=Kept)
    _stamp: Stamp | None = None
    _failed: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def now(self) -> Kept:
        """The facts as of this moment; reads the files only when one of them has changed."""
        stamp = _stamp(self.folder)
        if stamp != self._stamp:
            with self._lock:
                if stamp != self._stamp:
                    self._failed = False
                    self.kept = self._read()
                    self._stamp = None if self._failed else stamp  # a failure may pass by itself
        return self.kept

    def _read(self) -> Kept:
        before = self.kept
        try:
            loaded = read(self.folder)
            good = loaded.programme
            version = data_version(good, self.folder) if good else ""
        except Exception:  # a fault of ours must not take the dashboard down either
            log.exception("reading %s failed", self.folder)
            self._failed = True
            what, do = "the data could not be read", "see the server's log"
            problems: tuple[Problem, ...] = (Problem("data", 1, 1, "unreadable-file", what, do),)
        else:
            if good is not None:
                return Kept(good, version)
            problems = loaded.problems
        since = before.wrong_since or datetime.now().astimezone()
        return Kept(before.programme, before.version, problems, since)


_keepers: dict[Path, Keeper] = {}
_keepers_lock = threading.Lock()


def keeper(folder: Path) -> Keeper:
    """The one keeper of a folder in this process."""
    with _keepers_lock:
        return _keepers.setdefault(folder, Keeper(folder))


def _stamp(folder: Path) -> Stamp:
    return tuple(_time_and_size(path) for path in fact_files(folder))


def _time_and_size(path: Path) -> tuple[str, int, int]:
    try:
        stat = path.stat()
    except OSError:  # a link that leads nowhere, or a file that has just gone
        return path.name, 0, -1
    return path.name, stat.st_mtime_ns, stat.st_size
