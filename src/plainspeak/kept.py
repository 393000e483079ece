"""Keeps what was worked out from one run to the next, in the user's own cache folder.

An SQLite file, so that several processes can share it. What cannot be read is not there, and a file that is broken is
made anew, without a word: a cache may be slow, but never wrong and never in the way.
"""

import sqlite3
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

_NAME = "results-2.sqlite"
"""Count up when what is kept means something else."""
_DAYS = 30
"""What is older goes."""
_MOST_BYTES = 500_000_000
"""What is kept in all. When there is more, the older half goes."""
_DIGEST = 16
_PART = 1_000_000
"""Bytes in one row. SQLite copies each value twice before it writes it, and a long paper has 200 million."""
_TABLE = """
    CREATE TABLE IF NOT EXISTS kept (key BLOB, part INTEGER, made REAL, digest BLOB, data BLOB, PRIMARY KEY (key, part))
    """
_PATIENCE = 5
"""Seconds to wait for another process."""


class Kept:
    """What is kept in one folder, by key."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self._connection: sqlite3.Connection | None = None
        self._open(try_again=True)

    def get(self, key: bytes) -> bytes | None:
        """What was put under a key, if it is still there and whole."""
        rows = self._run("SELECT digest, data FROM kept WHERE key = ? ORDER BY part", key)
        if not rows or not all(isinstance(value, bytes) for row in rows for value in row):
            return None
        data = b"".join(data for _, data in rows)
        return data if {_digest(data)} == {digest for digest, _ in rows} else None

    def has(self, key: bytes) -> bool:
        """Whether there is something under a key."""
        return bool(self._run("SELECT 1 FROM kept WHERE key = ? AND part = 0", key))

    def put(self, key: bytes, data: bytes) -> None:
        """Keep something under a key."""
        made, digest = time.time(), _digest(data)
        self._run("DELETE FROM kept WHERE key = ?", key)
        for part in reversed(range(0, len(data), _PART)):  # when the first is there, all are
            row = (key, part, made, digest, data[part : part + _PART])
            self._run("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", *row)

    def close(self) -> None:
        """Let what is too old or too much go, and close the file."""
        if self._connection is None:
            return
        if self._connection.total_changes:
            self._run("DELETE FROM kept WHERE made < ?", time.time() - _DAYS * 86_400)
            sizes = self._run("SELECT coalesce(sum(length(data)), 0) FROM kept")
            if sizes and sizes[0][0] > _MOST_BYTES:
                self._run("DELETE FROM kept WHERE made < (SELECT avg(made) FROM kept)")
        with suppress(sqlite3.Error):
            self._connection.close()
        self._connection = None

    def _run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows of a statement. Without a file, or with one that is locked or broken, there are none."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.OperationalError:  # locked by another process, or the disk is full
            return []
        except sqlite3.DatabaseError:
            self._make_anew()
            return []

    def _open(self, *, try_again: bool) -> None:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            self._connection = _connected(self._path)
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError:
            if try_again:
                self._make_anew()

    def _make_anew(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None
        try:
            for ending in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
        except OSError:
            return
        self._open(try_again=False)


def _connected(path: Path) -> sqlite3.Connection:
    """The file, open and ready. Raises `sqlite3.Error`."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return _connect(path)
        except sqlite3.OperationalError as err:
            # Another process makes the file right now. SQLite waits for locks by itself, but not for this one.
            if err.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_TABLE)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()
