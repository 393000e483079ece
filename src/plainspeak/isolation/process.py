"""The process that reads papers, seen from the one that asks it."""

import os
import subprocess
import sys
import weakref
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import TIMEOUT_MAX, Event, Thread
from time import monotonic
from typing import BinaryIO, cast

from plainspeak.isolation.frames import FrameTooLong, read_frame, write_frame
from plainspeak.isolation.messages import HELLO, LONGEST_ANSWER

_START = 60.0
"""Seconds that a child may take to begin. A machine may be busy, and that is not the fault of a paper."""
_KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "SYSTEMROOT")
"""What Python itself may need of the environment."""
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class ChildFailed(Exception):
    """No answer came. The children of this class say why."""


class NotStarted(ChildFailed):
    """The process could not be begun."""


class TookTooLong(ChildFailed):
    """The time was up, and the process was ended."""


class Died(ChildFailed):
    """The process ended by itself."""


class SaidTooMuch(ChildFailed):
    """The answer would be too long."""


class Child:
    """A process that runs `entry`, a line of Python, with the modules of this process and nothing else of it.

    It ends with this object at the latest. After any error it is of no more use.
    """

    def __init__(self, entry: str) -> None:
        if getattr(sys, "frozen", False):
            raise NotStarted("a program with Python built in has no Python to begin, and would begin itself")
        command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c"]
        try:
            self._process = subprocess.Popen(
                [*command, f"import sys; sys.path[:] = sys.argv[1:]; {entry}", *_import_folders()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=Path(sys.executable).anchor,
                env={name: os.environ[name] for name in _KEPT if name in os.environ} | _ONE_THREAD,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except (OSError, ValueError) as err:
            raise NotStarted(str(err)) from err
        self._pipes = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
        self._has_greeted = False
        self.end = weakref.finalize(self, _end, self._process, os.getpid())
        """End the process, and wait until it is gone."""

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    def ask(self, request: bytes, seconds: float, meanwhile: Callable[[], object]) -> bytes:
        """What the process answers within so many seconds; `meanwhile` is called while it works. Raises `ChildFailed`."""
        exchange = _Exchange(self._pipes, request, seconds, greeted=self._has_greeted)
        try:
            exchange.start()
            meanwhile()
            answer = exchange.result()
        except BaseException:
            self._process.kill()
            exchange.join(_START)
            raise
        self._has_greeted = True
        return answer


class _Exchange(Thread):
    """Sends a request and takes the answer. A thread, because no system can wait for a pipe as every other does."""

    def __init__(self, pipes: tuple[BinaryIO, BinaryIO], request: bytes, seconds: float, *, greeted: bool) -> None:
        super().__init__(daemon=True)
        self._seconds = seconds
        self._requests, self._answers = pipes
        self._request = request
        self._greeted = greeted
        self._begun = Event()
        self._begun_at = 0.0
        self._answer = b""
        self._failure: ChildFailed | None = None

    def run(self) -> None:
        """Talk to the process, and keep what comes of it."""
        try:
            if not self._greeted and read_frame(self._answers, len(HELLO)) != HELLO:
                raise EOFError
            self._begun_at = monotonic()
            self._begun.set()
            write_frame(self._requests, self._request)
            self._answer = read_frame(self._answers, LONGEST_ANSWER)
        except FrameTooLong as err:
            self._failure = SaidTooMuch(str(err))
        except (OSError, EOFError) as err:
            self._failure = self._end_of_child(str(err))
        finally:
            self._begun.set()

    def _end_of_child(self, reason: str) -> ChildFailed:
        if not self._begun.is_set():
            return NotStarted(reason)
        # Where nobody else has, the child ends itself some time after the limit.
        return TookTooLong() if self._seconds_left() < 0 else Died(reason)

    def _seconds_left(self) -> float:
        return self._begun_at + self._seconds - monotonic()

    def result(self) -> bytes:
        """The answer, or the error. The time counts from the moment at which the process was ready for the request."""
        if not self._begun.wait(_START):
            raise NotStarted("it did not say that it was ready")
        self.join(min(max(0.0, self._seconds_left()), TIMEOUT_MAX))
        if self.is_alive():
            raise TookTooLong
        if self._failure is not None:
            raise self._failure
        return self._answer


def _end(process: "subprocess.Popen[bytes]", owner: int) -> None:
    if os.getpid() == owner:
        process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_START)
    # In a copy of this process made by a fork, only the copies of the pipes are let go.
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            cast(BinaryIO, pipe).close()


def _import_folders() -> list[str]:
    """Where this process imports from, but for the folder it works in: the papers may be there."""
    package = str(Path(__file__).parents[2])
    here = str(Path.cwd())
    folders = (str(Path(folder).absolute()) for folder in sys.path)
    return [folder for folder in folders if folder != here or folder == package]
