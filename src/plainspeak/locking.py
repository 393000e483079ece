"""Lets one run at a time change a file that several may change, so that none loses what another wrote."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plainspeak.errors import OutputError

_PATIENCE = 60
"""Seconds to wait for another run. It takes one a moment to read such a file and write it."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep other runs of ours from changing a file meanwhile, and wait for one that does. Raises `OutputError`."""
    from filelock import FileLock, Timeout

    real = Path(os.path.realpath(path))
    beside = real.with_name(f".{real.name}.lock")
    lock = FileLock(beside, timeout=_PATIENCE)
    try:
        lock.acquire()
    except Timeout as err:
        raise OutputError(f"{path} is being changed by another run.", "Try again when it has ended.") from err
    except OSError as err:
        raise OutputError(f"{path} could not be written: {err.strerror}.", "Choose another place for it.") from err
    try:
        yield
    finally:
        # While the lock is held: who waits for a file that is gone by then asks for a new one. Windows takes it away
        # by itself.
        with suppress(OSError):
            beside.unlink()
        lock.release()
