"""How much memory this process may take, on top of what it has already."""

import os
import sys
from contextlib import suppress

_PAGES = "/proc/self/statm"
_KILO = 1 if sys.platform == "darwin" else 1024
"""The unit of the largest size that a process had: bytes on macOS, else kilobytes."""


class Memory:
    """The memory of this process. Make it before the process is confined.

    Only Linux keeps a process to a limit. On macOS the system takes note of the limit and does nothing; on Windows there is
    none to set.
    """

    def __init__(self) -> None:
        # Kept open, for a confined process may not open it.
        self._pages = os.open(_PAGES, os.O_RDONLY) if sys.platform == "linux" else None
        self._peak_at_start = _peak()

    def allow(self, more: int) -> None:
        """From here on the process may take `more` bytes than it has."""
        if self._pages is not None:
            used = int(os.pread(self._pages, 100, 0).split()[0]) * os.sysconf("SC_PAGE_SIZE")
            _set_limit(used + more)

    def lift(self) -> None:
        """Take the limit away again, so that even a process that has run out can say so."""
        if self._pages is not None:
            _set_limit(None)

    @property
    def grown(self) -> int:
        """Bytes that the process ever had more than at the start. 0 where the system does not say."""
        return _peak() - self._peak_at_start


def _set_limit(size: int | None) -> None:
    if sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        with suppress(ValueError, OverflowError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (most if size is None else size, most))


def _peak() -> int:
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KILO
