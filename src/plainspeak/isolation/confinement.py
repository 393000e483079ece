"""What the child gives up before it sees a file: its output, the network, other programs, and files but for libraries.

The hook is a second wall around Python code, as a reader that follows a link by mistake. It holds nothing that has taken
over the process, and native code does not ask it; the limits of the system hold that too, where there are any.
"""

import os
import sys
from contextlib import suppress
from typing import Any, BinaryIO

_REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.fork", "pty.",
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.ch", "os.kill",
    "os.utime", "os.setxattr", "shutil.", "sqlite3.", "webbrowser.", "urllib.", "winreg.",
)  # fmt: skip
"""How the names of the events begin that Python announces before it does such a thing (PEP 578)."""
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to and from the parent, taken off standard input and output.

    What a library prints there from now on is lost, and cannot mix with an answer.
    """
    pipes = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return pipes


def confine() -> None:
    """From here on refuse what reading a paper does not need. Nothing can take this back."""
    sys.dont_write_bytecode = True
    _limit_system()
    # The folders that libraries come from, where they find their code and their tables.
    libraries = tuple(_place(folder) for folder in sys.path)

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and _is_harmless(*arguments, libraries=libraries):
            return
        if event == "open" or event.startswith(_REFUSED):
            raise PermissionError(f"{event} is refused to the process that reads papers")

    sys.addaudithook(refuse)


def _is_harmless(path: Any, mode: Any, flags: int, *, libraries: tuple[str, ...]) -> bool:
    if isinstance(path, int):
        return True  # it was opened before
    return not flags & _WRITES and _place(path).startswith(libraries)


def _place(path: Any) -> str:
    """A path without detours, and with its links: a library may be one. It ends in a slash, as that of a folder."""
    return os.path.abspath(os.fsdecode(path)) + os.sep  # noqa: PTH100


def _limit_system() -> None:
    """No file can be written, no process begun, and no memory left behind on the disk by a crash."""
    if sys.platform == "win32":
        return
    import resource

    for limit in (resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC, resource.RLIMIT_CORE):
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (0, 0))
