"""Runs one command under ceilings, and writes down what it took.

    python -I -S launch.py REPORT CPU-SECONDS BYTES WALL-SECONDS COMMAND...

A process of its own, and a small one, because the memory that the system counts for a new process begins with that of
the process which made it. Nobody may read or write here what an ordinary person could not: root gives up those powers.
"""

import ctypes
import json
import os
import resource
import signal
import sys
from pathlib import Path

_PR_CAPBSET_DROP = 24
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2


def main(report: str, cpu: str, memory: str, wall: str, *command: str) -> None:
    """Run `command` and write the report, as JSON."""
    _give_up_powers()
    child = os.fork()
    if child == 0:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (int(cpu), int(cpu)))
        resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
        os.execv(command[0], command)
    in_time = True

    def stop(*_: object) -> None:
        nonlocal in_time
        in_time = False
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(int(wall))
    _, status, used = os.wait4(child, 0)
    outcome = {
        "code": os.waitstatus_to_exitcode(status),
        "in_time": in_time,
        "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss // 1024,
    }
    Path(report).write_text(json.dumps(outcome))


def _give_up_powers() -> None:
    if sys.platform == "linux" and os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for power in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            libc.prctl(_PR_CAPBSET_DROP, power, 0, 0, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
