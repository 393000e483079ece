"""Checks files in several processes, in order. A file that kills its process stops no other."""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from plainspeak.checker import Checker
from plainspeak.errors import UnreadableFile
from plainspeak.result import Unread
from plainspeak.stored import pack_result

Outcome = bytes | Unread
"""What comes of a file: a packed result, or why there is none."""
FORKS = sys.platform == "linux"
"""Whether a new process begins with all that this one has loaded. Elsewhere that is not safe, and it begins anew."""
_AHEAD = 4
"""Files given out for each process before the first of them is taken back, so that memory stays flat."""


def check_in_processes(make_checker: Callable[[], Checker], paths: Iterable[Path], jobs: int) -> Iterator[Outcome]:
    """Check files in `jobs` processes, and give what comes of each in order.

    `make_checker` must be one that can be pickled where processes do not fork.
    """
    left = deque(paths)
    while left:
        try:
            yield from _until_broken(make_checker, left, jobs)
        except BrokenProcessPool:
            yield _alone(make_checker, left.popleft())


def _until_broken(make_checker: Callable[[], Checker], left: deque[Path], jobs: int) -> Iterator[Outcome]:
    """Take files from `left` as they are done. Raises `BrokenProcessPool` when a process dies."""
    pool = _pool(make_checker, jobs)
    upcoming = iter(tuple(left))
    waiting: deque[Future[Outcome]] = deque()
    try:
        waiting.extend(pool.submit(_check, path) for path in islice(upcoming, jobs * _AHEAD))
        while waiting:
            outcome = waiting.popleft().result()
            left.popleft()
            yield outcome
            waiting.extend(pool.submit(_check, path) for path in islice(upcoming, 1))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(make_checker: Callable[[], Checker], path: Path) -> Outcome:
    """Check one file in a process of its own."""
    pool = _pool(make_checker, 1)
    try:
        return pool.submit(_check, path).result()
    except BrokenProcessPool:
        hint = "It may be damaged, or need more memory than there is."
        return Unread(str(path), UnreadableFile(f"{path} stopped the program that read it.", hint))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(make_checker: Callable[[], Checker], jobs: int) -> ProcessPoolExecutor:
    context = get_context("fork" if FORKS else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(make_checker,))


_checkers: list[Checker] = []
"""Of a worker process: the one checker it works with."""


def _start(make_checker: Callable[[], Checker]) -> None:
    # Ctrl-C ends this process, too, at once and without a word: the main process does the talking.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    _checkers[:] = [make_checker()]
    # What is there now stays. To look through it for garbage again and again takes time, and copies what forks share.
    gc.freeze()


def _end_with_parent() -> None:
    """A main process that was killed can tell nobody, and this one would wait for its next file for ever."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _check(path: Path) -> Outcome:
    outcome = _checkers[0].outcome(path)
    return outcome if isinstance(outcome, Unread) else pack_result(outcome)
