"""`plainspeak check --fix`: makes safe fixes in text files, or shows what they would be."""

from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from plainspeak.checker import Checker


def fix_files(checker: "Checker", files: Iterable[Path], *, unsafe: bool, show_diff: bool, write: bool) -> None:
    """Fix each file in its place; what cannot be fixed is left for the check that follows to report.

    With `show_diff` the changes go to standard output; without `write` nothing is changed.
    """
    for path in files:
        before, after, number = _fixed(checker, path, unsafe=unsafe)
        if show_diff:
            click.echo(_diff(path, before, after), nl=False)
        if write and number:
            from plainspeak.writing import write_file

            write_file(path, after, replace=True)
        if number:
            verb = "Made" if write else "Would make"
            click.echo(f"{verb} {number} {'fix' if number == 1 else 'fixes'} in {path}.", err=True)


def _fixed(checker: "Checker", path: Path, *, unsafe: bool) -> tuple[bytes, bytes, int]:
    from plainspeak.errors import UnreadableFile
    from plainspeak.fixing import fixed

    try:
        result = checker.check_file(path)
    except UnreadableFile:
        return b"", b"", 0
    before = path.read_bytes()
    return before, *fixed(checker, before, result, unsafe=unsafe)


def _diff(path: Path, before: bytes, after: bytes) -> str:
    old, new = (data.decode("utf-8", "replace").splitlines(keepends=True) for data in (before, after))
    return "".join(
        line if line.endswith("\n") else f"{line}\n" for line in unified_diff(old, new, str(path), str(path))
    )
