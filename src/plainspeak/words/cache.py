"""Keeps compiled wordlists between runs, in the user's own cache folder.

A cache is used only when it was made from exactly these lists by exactly this program; anything else is rebuilt without
a word. Files are written whole or not at all, so that several processes can share the folder. There is one for each
choice of lists, and the few that were used last are kept.
"""

import marshal
import os
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from plainspeak.errors import OutputError
from plainspeak.words.compile import compile_conditions, compile_entries
from plainspeak.words.entry import Entry, ListInfo, ListSource
from plainspeak.words.match import Words, freeze_entry
from plainspeak.writing import write_file

FORMAT = b"plainspeak words 3\n"
"""First line of every cache file. Count up when what follows means something else."""
_DIGEST = 32
_MOST = 20
"""Files that are kept, of up to 3 MB each."""


def fingerprint(contents: list[bytes]) -> bytes:
    """A digest of the contents of lists, and of the code that compiles them."""
    digest = blake2b(digest_size=_DIGEST)
    for part in (*_code(), *contents):
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()


def _code() -> list[bytes]:
    """What stands for the program: the time and size of each module that has a part in compiling."""
    package = Path(__file__).parents[1]
    names = (
        "inflect",
        "morphology",
        "irregular*",
        "spelling",
        "words/*",
        "language/tokenizer",
        "language/abbreviations",
    )
    paths = sorted(path for name in names for path in package.glob(f"{name}.py"))
    stats = [path.stat() for path in paths]
    return [str([(stat.st_mtime_ns, stat.st_size) for stat in stats]).encode(), sys.implementation.cache_tag.encode()]


def load(path: Path, made_from: bytes) -> Words | None:
    """The compiled lists kept at `path`, if they were made from just these lists."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    header = len(FORMAT) + 2 * _DIGEST
    payload = memoryview(data)[header:]
    if data[:header] != FORMAT + made_from + blake2b(payload, digest_size=_DIGEST).digest():
        return None
    with suppress(OSError):
        os.utime(path)  # it was used now
    trees, rows, conditions, lists, sources = marshal.loads(payload)
    return Words(
        trees, rows, conditions, tuple(ListInfo(*row) for row in lists), tuple(ListSource(*row) for row in sources)
    )


def build(entries: list[Entry], lists: tuple[ListInfo, ...], sources: tuple[ListSource, ...]) -> Words:
    """Compile entries."""
    rows = [marshal.dumps(freeze_entry(entry)) for entry in entries]
    return Words(compile_entries(entries), rows, compile_conditions(entries), lists, sources)


def save(path: Path, made_from: bytes, words: Words) -> None:
    """Keep compiled lists at `path`. A folder that cannot be written is no error: the next run compiles again."""
    payload = marshal.dumps(words.frozen())
    with suppress(OSError, OutputError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_file(path, FORMAT + made_from + blake2b(payload, digest_size=_DIGEST).digest() + payload, replace=True)
        _take_away_old(path.parent)


def _take_away_old(folder: Path) -> None:
    """Take away the files that were not used for longest. Who has read one needs it no more."""
    used = {}
    for path in folder.glob("words-*.bin"):
        with suppress(OSError):  # another process took it away
            used[path] = path.stat().st_mtime
    for path in sorted(used, key=lambda path: -used[path])[_MOST:]:
        with suppress(OSError):
            path.unlink()


def path_for(folder: Path, paths: list[Path]) -> Path:
    """Where the compiled form of these lists is kept: one file for each choice of lists."""
    names = "\n".join(str(path.resolve()) for path in paths)
    return folder / f"words-{blake2b(names.encode(), digest_size=8).hexdigest()}-{sys.implementation.cache_tag}.bin"
