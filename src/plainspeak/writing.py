"""Writes files whole or not at all: to a temporary file beside its place, and then under its name in one step.

A run that is killed leaves its temporary file behind. The next that writes the same file takes it away.
"""

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from plainspeak.errors import OutputError

_ENDING = ".part"
_LONGEST_BEGINNING = 40
"""Characters of the name of a file that its temporary file begins with, for a name may not be too long."""
_LEFT_BEHIND = 3_600
"""Seconds after which a temporary file is nobody's any more."""


def write_file(path: Path, data: bytes, *, replace: bool) -> None:
    """Write `data` to `path`. Raises `OutputError` when it cannot be, or when the file is there and not to be replaced."""
    write_parts(path, (data,), replace=replace)


def write_parts(path: Path, parts: Iterable[bytes], *, replace: bool) -> None:
    """The same with data that come in parts. The file appears under its name when the last is written."""
    if not replace and os.path.lexists(path):
        raise OutputError(f"{path} is there already.", "Add --force to replace it, or name another file with -o.")
    try:
        if path.exists() and not path.is_file():
            _write_into(path, parts)
        else:
            # A link stays a link: what it leads to is written.
            _write_beside(Path(os.path.realpath(path)), parts)
    except OSError as err:
        raise OutputError(f"{path} could not be written: {err.strerror}.", "Choose another place with -o.") from err


def _write_into(path: Path, parts: Iterable[bytes]) -> None:
    """Write to what is no file, as /dev/stdout. It must not be replaced by one."""
    with path.open("wb") as file:
        file.writelines(parts)


def _write_beside(path: Path, parts: Iterable[bytes]) -> None:
    import tempfile

    beginning = f".{path.name[:_LONGEST_BEGINNING]}."
    _take_away(path.parent, beginning)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=beginning, suffix=_ENDING)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _take_away(folder: Path, beginning: str) -> None:
    """Take away the temporary files that killed runs have left."""
    for entry in os.scandir(folder):
        if entry.name.startswith(beginning) and entry.name.endswith(_ENDING):
            with suppress(OSError):
                if time.time() - entry.stat().st_mtime > _LEFT_BEHIND:
                    Path(entry.path).unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
