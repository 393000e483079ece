"""Looks at processes from outside, and waits for what they do: for an event, never for a time."""

import subprocess
import time
from collections.abc import Callable

PATIENCE = 300
"""Seconds in which a busy machine gets anything done. A test that passes waits for no longer than it must."""


def wait_until(holds: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Whether something comes to hold within so many seconds."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def members(group: int) -> list[str]:
    """The processes of a group that are still there, and run."""
    listed = subprocess.run(["ps", "-o", "pid=,stat=", "-g", str(group)], capture_output=True, text=True, check=False)
    return [line for line in listed.stdout.splitlines() if " Z" not in line]
