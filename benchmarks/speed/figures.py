"""What one run of one tool took, and how that is measured: each run in a fresh process, the tools turn and turn about."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run, or the median of several, took. Times are in seconds."""

    cpu: float
    """Of the process and of all that it started."""
    wall: float
    memory: int = 0
    """Bytes at the peak, of the largest process. One that is started counts at least what starts it has."""
    findings: int = 0
    words: int = 0
    characters: int = 0
    pages: int = 0
    workers: float = 0
    """Of `cpu`, what other processes took, where that is asked."""


def whole(command: Sequence[str | Path], *, may_find: bool = False, **environment: str) -> Figures:
    """What a command takes from its start to its end. What it prints goes nowhere.

    With `may_find` it may end as linters do that found something: with 1, or codespell with 65.
    """
    return _run(command, environment, subprocess.DEVNULL, ends_with=(0, 1, 65) if may_find else (0,))[0]


def told(command: Sequence[str | Path], **environment: str) -> Figures:
    """What a command says that it took, as one JSON object, and the memory that it had."""
    around, output = _run(command, environment, subprocess.PIPE, ends_with=(0,))
    values: dict[str, Any] = json.loads(output)
    return Figures(**{"memory": around.memory} | values)


def in_turn(tasks: Mapping[str, Callable[[], Figures]], runs: int) -> dict[str, Figures]:
    """The medians of several runs of each task. One that fails is left out, with a line on standard error."""
    taken: dict[str, list[Figures]] = {name: [] for name in tasks}
    for number in range(runs):
        for name in list(taken):
            print(f"{name}, run {number + 1} of {runs}", file=sys.stderr)
            try:
                taken[name].append(tasks[name]())
            except subprocess.CalledProcessError as err:
                print(f"{name} ended with {err.returncode}, and is left out.", file=sys.stderr)
                del taken[name]
    return {name: _median(each) for name, each in taken.items()}


def _median(taken: Sequence[Figures]) -> Figures:
    cpu, wall = median(each.cpu for each in taken), median(each.wall for each in taken)
    return replace(taken[0], cpu=cpu, wall=wall, memory=int(median(each.memory for each in taken)))


def _run(
    command: Sequence[str | Path], environment: dict[str, str], output: int, *, ends_with: Sequence[int]
) -> tuple[Figures, bytes]:
    began = time.perf_counter()
    known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(
        [str(part) for part in command],
        env=known | _ONE_THREAD | environment,  # an installed package is compiled, so this one may be too
        stdout=output,
        stderr=subprocess.DEVNULL,
    ) as process:
        said = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if process.returncode not in ends_with:
        raise subprocess.CalledProcessError(process.returncode, [str(part) for part in command])
    return Figures(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * _RSS_UNIT), said
