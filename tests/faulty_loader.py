"""A loader that goes wrong in every way we could think of, to try the process that must bear it (as Apache Tika has).

A file says what shall happen: `%PDF-hang`. `main` is for faults of the loader, `speak` for those of the whole process.
"""

import ctypes
import faulthandler
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, Document, Format
from plainspeak.errors import Damaged, UnreadableFile
from plainspeak.isolation import child
from plainspeak.isolation.confinement import own_pipes
from plainspeak.isolation.frames import read_frame, write_frame
from plainspeak.isolation.messages import HELLO, unpack_request
from plainspeak.limits import Limits
from plainspeak.origins import OnPage
from plainspeak.segments import Segments

HEAD = b"%PDF-"


def paper(fault: str, *, size: int = 0) -> bytes:
    """A file in which `fault` happens, of at least `size` bytes."""
    return HEAD + f"{fault}\n".encode().ljust(size)


def document(text: str, path: str = "", **changes: object) -> Document:
    """A document of one paragraph on one page."""
    build = DocumentBuilder(path, Format.PDF)
    build.begin(BlockKind.PARAGRAPH)
    for number, word in enumerate(text.split(" ")):
        build.space()
        build.add(word, OnPage(1, 1, 10.0 * number, 0.0, 10.0 * number + 9, 12.0))
    return replace(build.build(pages=1), **changes)  # type: ignore[arg-type]


class UnsayableError(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no words for it")


def hang() -> None:
    while True:
        pass


def flood_memory() -> None:
    blocks = []
    while True:
        blocks.append(bytearray(10_000_000))


def flood_memory_behind_an_error() -> None:
    """As libxml2 does, which calls a file broken when it has no memory to go on."""
    try:
        flood_memory()
    except MemoryError as err:
        raise Damaged("It is damaged.", "Mend it.") from err


def odd() -> None:
    class OddError(UnreadableFile):
        """A class that nobody else knows."""

    raise OddError("It is odd.", "Leave it.")


def grow() -> None:
    """Take half of the 200 MB that the tests allow, all at once: with a second copy it would be at the limit."""
    bytearray(b"x") * 100_000_000


def flood_output() -> None:
    print("noise " * 1_000_000)
    print("noise " * 1_000_000, file=sys.stderr, flush=True)
    os.write(1, b"x" * 1_000_000)
    os.write(2, b"x" * 1_000_000)


def crash() -> None:
    faulthandler.disable()
    ctypes.string_at(0)


def fail(error: BaseException) -> Callable[[], None]:
    def raise_it() -> None:
        raise error

    return raise_it


FAULTS: dict[str, Callable[[], None]] = {
    "hang": hang,
    "sleep": lambda: time.sleep(600),
    "abort": os.abort,
    "crash": crash,
    "killed": lambda: signal.raise_signal(signal.SIGKILL),
    "leave": lambda: os._exit(0),
    "exit": fail(SystemExit(0)),
    "interrupt": fail(KeyboardInterrupt()),
    "memory": flood_memory,
    "memory-at-once": lambda: bytearray(10**12) and None,
    "memory-behind": flood_memory_behind_an_error,
    "grow": grow,
    "output": flood_output,
    "unsayable": fail(UnsayableError()),
    "odd": odd,
    "escape": fail(Damaged("It is \x1b[31mred.", "Mend it.")),
    "long": fail(Damaged("It is long. " * 1_000, "Mend it.")),
    "mistake": fail(KeyError("w:p")),
    "recursion": fail(RecursionError("too deep")),
}


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Do what the file says, and then give a document all the same."""
    fault, _, rest = data.removeprefix(HEAD).decode().strip().partition(" ")
    if fault in FAULTS:
        FAULTS[fault]()
    if fault == "damaged":
        raise Damaged(f"{path} is damaged.", f"Get {path} again.")
    if fault == "lie":
        whole = document("We meet in May.", path)
        return replace(
            whole, segments=Segments(OnPage, (each._replace(end=each.end + 1_000) for each in whole.segments))
        )
    if fault == "try":
        return document(attempt(*rest.split(" ", 1)), path)
    if fault == "state":
        return document(state(path), path)
    return document("We will utilise the room.", path)


ATTEMPTS: dict[str, Callable[[str], object]] = {
    "read": lambda other: Path(other).read_bytes(),
    "write": lambda other: Path(other).write_bytes(b"x"),
    "remove": lambda other: Path(other).unlink(),
    "open": lambda other: os.open(other, os.O_RDONLY),
    "socket": lambda other: socket.socket(),
    "look-up": lambda other: socket.getaddrinfo("localhost", 80),
    "run": lambda other: subprocess.run([sys.executable, "-V"], check=True),
    "system": lambda other: os.system("true"),
    "fork": lambda other: os.fork(),
}
"""Things that a paper does not need, to try with another file."""


def attempt(what: str, other: str) -> str:
    """What comes of trying."""
    try:
        ATTEMPTS[what](other)
    except PermissionError:
        return "refused"
    return "done"


def state(path: str) -> str:
    """What a loader can see of the world."""
    return f"{path} {sum(map(is_open, range(256)))} {' '.join(sorted(os.environ))}"


def is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def main() -> None:
    child.serve(load)


def impatient() -> None:
    """Let nobody wait for longer than the limit."""
    child._GRACE = 0
    main()


def speak() -> None:
    """Take one request, and answer as the file says."""
    requests, answers = own_pipes()
    write_frame(answers, HELLO)
    data, _, _ = unpack_request(read_frame(requests, 2**40))
    match data.removeprefix(HEAD).decode().strip():
        case "nonsense":
            write_frame(answers, b"nonsense")
        case "noise":
            answers.write(b"\xff" * 10_000)
            answers.flush()
        case "half":
            answers.write((1_000).to_bytes(8, "little") + b"half")
            answers.flush()
            return
        case "for ever":
            answers.write((200_000_000).to_bytes(8, "little"))
            while True:
                answers.write(b"x" * 10)
                answers.flush()
                time.sleep(0.01)
    time.sleep(600)


def deaf() -> None:
    """Say that it is ready, and never listen."""
    _, answers = own_pipes()
    write_frame(answers, HELLO)
    time.sleep(600)
