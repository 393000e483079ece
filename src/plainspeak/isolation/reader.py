"""Reads binary papers in a child process, which is used again for the next paper as long as all goes well."""

import os
from collections.abc import Callable
from threading import Lock

from plainspeak.document import Document
from plainspeak.errors import ReaderFailed, TooLarge, TooSlow, UnreadableFile
from plainspeak.isolation.messages import pack_request, unpack_answer
from plainspeak.isolation.process import Child, ChildFailed, NotStarted, SaidTooMuch, TookTooLong
from plainspeak.limits import Limits

_READ_BY_LOADERS = "from plainspeak.isolation.child import main; main()"


class IsolatedReader:
    """Reads one paper at a time, whichever thread asks. The child is begun with the first, and again when it was lost.

    `entry` is the line of Python that the child runs; tests give one that fails.
    """

    def __init__(self, entry: str = _READ_BY_LOADERS) -> None:
        self._entry = entry
        self._child: Child | None = None
        self._lock = Lock()
        self._owner = os.getpid()

    def read(self, data: bytes, path: str, limits: Limits, meanwhile: Callable[[], object] = lambda: None) -> Document:
        """Read `data` as a file called `path`, and call `meanwhile` while the child does. Raises `UnreadableFile`."""
        if self._owner != os.getpid():
            # A fork: the child belongs to the process that we were copied from.
            self._child, self._lock, self._owner = None, Lock(), os.getpid()
        with self._lock:
            worn, outcome = self._outcome(data, path, limits, meanwhile)
            if worn:
                self.end()
        if isinstance(outcome, UnreadableFile):
            raise outcome
        return outcome

    def end(self) -> None:
        """End the child, if there is one. The next paper gets a new one."""
        if self._child is not None:
            self._child.end()
        self._child = None

    def _outcome(
        self, data: bytes, path: str, limits: Limits, meanwhile: Callable[[], object]
    ) -> tuple[bool, Document | UnreadableFile]:
        try:
            answer = self._living_child().ask(pack_request(data, path, limits), limits.seconds, meanwhile)
            return unpack_answer(answer, path, limits)
        except ChildFailed as failure:
            self.end()
            return False, _told(failure, path, limits)
        except ValueError:
            self.end()
            return False, ReaderFailed(
                f"{path} was read, but what came of it cannot be right.",
                "Open it in its own program, and save it again.",
            )
        except BaseException:
            self.end()
            raise

    def _living_child(self) -> Child:
        if self._child is None or not self._child.is_alive:
            self.end()
            self._child = Child(self._entry)
        return self._child


def _told(failure: ChildFailed, path: str, limits: Limits) -> UnreadableFile:
    """What a failure of the child means for the file."""
    match failure:
        case TookTooLong():
            unit = "second" if limits.seconds == 1 else "seconds"
            return TooSlow(
                f"{path} took longer than {limits.seconds:g} {unit} to read, so we stopped.",
                "Open it in its own program, save it again and check that, or allow more time with --timeout.",
            )
        case SaidTooMuch():
            return TooLarge(f"{path} has too much in it to read.", "Split it into smaller papers.")
        case NotStarted():
            return ReaderFailed(
                f"{path} could not be read: the process that reads papers did not start.",
                "There may be too little memory. Close other programs, and try again.",
            )
        case _:
            return ReaderFailed(
                f"{path} made the process that read it stop.",
                "It may be damaged, or need too much memory. Open it in its own program, and save it again.",
            )
