"""`plainspeak check --fix`: makes safe fixes in text files, or shows what they would be."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plainspeak.cli.messages import is_terminal, tell

if TYPE_CHECKING:
    from plainspeak.checker import Checker


def fix_files(checker: "Checker", files: Iterable[Path], *, unsafe: bool, show_diff: bool, write: bool) -> None:
    """Fix each file in its place; what cannot be fixed is left for the check that follows to report.

    With `show_diff` the changes go to standard output; without `write` nothing is changed.
    """
    for path in files:
        before, after, number = _fixed(checker, path, unsafe=unsafe)
        if show_diff:
            _show(_diff(path, before, after))
        if write and number:
            from plainspeak.writing import write_file

            write_file(path, after, replace=True)
        if number:
            verb = "Made" if write else "Would make"
            tell(f"{verb} {number} {'fix' if number == 1 else 'fixes'} in {path}.", err=True)


def _fixed(checker: "Checker", path: Path, *, unsafe: bool) -> tuple[bytes, bytes, int]:
    from plainspeak.errors import UnreadableFile
    from plainspeak.fixing import fixed

    try:
        result = checker.check_file(path)
    except UnreadableFile:
        return b"", b"", 0
    before = path.read_bytes()
    return before, *fixed(checker, before, result, unsafe=unsafe)


def _diff(path: Path, before: bytes, after: bytes) -> Iterator[str]:
    """The lines of the diff, with their ends. Only `\\n` ends a line, as for programs that read diffs."""
    old, new = (StringIO(data.decode("utf-8", "replace"), newline="\n").readlines() for data in (before, after))
    for line in unified_diff(old, new, str(path), str(path)):
        yield line if line.endswith("\n") else f"{line}\n"


def _show(diff: Iterable[str]) -> None:
    """Write a diff as it is for a program, and with its control characters shown for a person at a terminal."""
    if is_terminal():
        for line in diff:
            tell(line.rstrip("\r\n").expandtabs())
    else:
        click.echo("".join(diff), nl=False)
