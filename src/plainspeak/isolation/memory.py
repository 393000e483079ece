"""How much memory this process may take, on top of what it has already."""

import os
import re
import sys
from contextlib import suppress

_STATUS = "/proc/self/status"
_FIGURE = re.compile(rb"^(VmSize|VmHWM):\s*+(\d++) kB$", re.MULTILINE)
"""The memory that a process has taken, and the most of it that it ever used at once."""


class Memory:
    """The memory of this process. Make it before the process is confined.

    Only Linux keeps a process to a limit. On macOS the system takes note of the limit and does nothing; on Windows there is
    none to set.
    """

    def __init__(self) -> None:
        # Kept open, for a confined process may not open it.
        self._status = os.open(_STATUS, os.O_RDONLY) if sys.platform == "linux" else None
        self._peak_at_start = self._figures()["VmHWM"]

    def allow(self, more: int) -> None:
        """From here on the process may take `more` bytes than it has."""
        if self._status is not None:
            _set_limit(self._figures()["VmSize"] + more)

    def lift(self) -> None:
        """Take the limit away again, so that even a process that has run out can say so."""
        if self._status is not None:
            _set_limit(None)

    @property
    def grown(self) -> int:
        """Bytes that the process ever had more than at the start. 0 where the system does not say."""
        return self._figures()["VmHWM"] - self._peak_at_start

    def _figures(self) -> dict[str, int]:
        """Both figures in bytes. The system's own count of the peak is no use here: it begins with that of the parent."""
        text = b"" if self._status is None else os.pread(self._status, 10_000, 0)
        found = {name.decode(): int(kilobytes) * 1024 for name, kilobytes in _FIGURE.findall(text)}
        return {"VmSize": 0, "VmHWM": 0} | found


def _set_limit(size: int | None) -> None:
    if sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        with suppress(ValueError, OverflowError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (most if size is None else size, most))
