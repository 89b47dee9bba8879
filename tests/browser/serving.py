"""A server of the dashboard as `make run` starts it, for as long as a test needs one."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
STOP_SECONDS = 20


@dataclass(frozen=True)
class Server:
    """Where a running dashboard is, and the file that it writes its log to."""

    address: str
    log_file: Path

    @property
    def log(self) -> str:
        """All that the server has logged."""
        return self.log_file.read_text(encoding="utf-8", errors="replace")


@contextmanager
def served(data: Path | None = None, script: str = "app.py") -> Iterator[Server]:
    """Start the dashboard on a free port of this machine, with other data if a folder is named.

    `script` is another application to serve in its place, from the project's folder.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", script]
    command += ["--server.address", "127.0.0.1", "--server.port", str(port)]
    environment = {key: value for key, value in os.environ.items() if key != "MINEACTION_DATA"}
    if data is not None:
        environment["MINEACTION_DATA"] = str(data)
    with tempfile.TemporaryDirectory() as folder:
        log_file = Path(folder) / "server.log"
        server = Server(f"http://127.0.0.1:{port}", log_file)
        with (
            log_file.open("wb") as log,
            subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            ) as process,
        ):
            try:
                _wait_until_healthy(server, process)
                yield server
            finally:
                _stop(process)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_until_healthy(server: Server, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START_SECONDS
    while not _healthy(server):
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"the dashboard did not start:\n{server.log}")
        time.sleep(0.1)


def _healthy(server: Server) -> bool:
    try:
        with urllib.request.urlopen(f"{server.address}/_stcore/health", timeout=1) as answer:
            return bool(answer.read() == b"ok")
    except OSError:
        return False


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """End the server's own process group, and no other."""
    if process.poll() is not None:
        return
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(STOP_SECONDS)
