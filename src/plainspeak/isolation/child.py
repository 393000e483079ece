"""The process that reads papers: it takes one after the other from a pipe, and answers through another.

It ends when the pipe does, so it never outlives the process that began it.
"""

import gc
import os
import signal
from collections.abc import Callable
from math import ceil
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from plainspeak.document import Document
from plainspeak.errors import Damaged, TooLarge
from plainspeak.isolation.confinement import confine, own_pipes
from plainspeak.isolation.frames import read_frame, write_frame
from plainspeak.isolation.memory import Memory
from plainspeak.isolation.messages import HELLO, pack_document, pack_error, unpack_request
from plainspeak.limits import Limits

Load = Callable[[bytes, str, Limits], Document]
_LONGEST_REQUEST = 2**40
_GRACE = 10
"""Seconds over the limit after which the child ends itself, if nobody else has."""
_DAY = 86_400
_RARELY = 100_000
"""How many new objects make Python look for garbage that holds itself, of which a reader makes next to none.

At its usual 700, Python looks over a long paper again and again, which takes a fifth of the time of reading it.
"""
_MUCH = 4
"""A child that has taken one part in so many of the memory it may take is worn."""


def main() -> None:
    """Read papers with the loaders of this package."""
    from plainspeak.loaders import load_bytes

    serve(load_bytes)


def serve(load: Load) -> None:
    """Answer requests by `load` until the parent is gone."""
    gc.set_threshold(_RARELY)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the parent, which ends this process
    requests, answers = own_pipes()
    waiting: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_receive, args=(requests, waiting), daemon=True).start()
    memory = Memory()
    confine()
    write_frame(answers, HELLO)
    while True:
        write_frame(answers, _answer(load, *unpack_request(waiting.get()), memory))


def _receive(requests: BinaryIO, waiting: "SimpleQueue[bytes]") -> None:
    """Take requests as they come. In a thread of its own, so that the end of the parent is seen in the middle of work."""
    try:
        while True:
            waiting.put(read_frame(requests, _LONGEST_REQUEST))
    except EOFError:
        os._exit(0)


def _answer(load: Load, data: bytes, name: str, limits: Limits, memory: Memory) -> bytes:
    _end_after(limits.seconds + _GRACE)
    memory.allow(limits.memory)
    try:
        document = load(data, name, limits)
        worn = _is_worn(memory, limits)
        if worn:
            gc.collect()  # Python keeps some of what was let go to use it again, and with it much memory around it
        return pack_document(document, worn=worn)
    except Exception as error:
        memory.lift()
        return _said(_honest(error, name, memory, limits), error, worn=_is_worn(memory, limits))
    finally:
        memory.lift()
        _end_after(0)


def _said(told: Exception, error: Exception, *, worn: bool) -> bytes:
    from traceback import format_exception  # few papers cannot be read

    return pack_error(told, "".join(format_exception(error)), worn=worn)


def _is_worn(memory: Memory, limits: Limits) -> bool:
    return memory.grown > limits.memory / _MUCH


def _honest(error: Exception, name: str, memory: Memory, limits: Limits) -> Exception:
    """The error to tell of. To a library that has run out of memory, a file that is whole may look damaged."""
    needs = f"needs more than {limits.memory / 1e6:,.0f} MB of memory to read."
    if isinstance(error, MemoryError):
        return TooLarge(f"{name} {needs}", "Split it into smaller papers.")
    if isinstance(error, Damaged) and _is_worn(memory, limits):
        return TooLarge(f"{name} is damaged, or {needs}", "Save it again, or split it into smaller papers.")
    return error


def _end_after(seconds: float) -> None:
    """Have the system end this process after so many seconds, or never for 0: even in the middle of native code."""
    if hasattr(signal, "alarm"):
        signal.alarm(ceil(min(seconds, _DAY)))
