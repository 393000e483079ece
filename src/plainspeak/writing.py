"""Writes files whole or not at all: to a temporary file beside its place, and then under its name in one step."""

import os
from collections.abc import Iterable
from pathlib import Path

from plainspeak.errors import OutputError


def write_file(path: Path, data: bytes, *, replace: bool) -> None:
    """Write `data` to `path`. Raises `OutputError` when it cannot be, or when the file is there and not to be replaced."""
    write_parts(path, (data,), replace=replace)


def write_parts(path: Path, parts: Iterable[bytes], *, replace: bool) -> None:
    """The same with data that come in parts. The file appears under its name when the last is written."""
    if not replace and os.path.lexists(path):
        raise OutputError(f"{path} is there already.", "Add --force to replace it, or name another file with -o.")
    try:
        _write_beside(path, parts)
    except OSError as err:
        raise OutputError(f"{path} could not be written: {err.strerror}.", "Choose another place with -o.") from err


def _write_beside(path: Path, parts: Iterable[bytes]) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
