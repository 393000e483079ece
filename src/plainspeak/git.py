"""Asks git which lines of files were changed: since a commit, or by the commit that is being made.

Only git's plumbing is used, which heeds no one's taste in diffs, and names of files are taken as bytes.
"""

import ast
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from plainspeak.errors import ConfigError

Lines = tuple[range, ...]
"""Numbers of lines, from 1, as git counts them: by line feeds."""
EVERY: Lines = (range(1, sys.maxsize),)
"""Of a file that git does not know, or knows to be no text."""
# Every name begins with "new/", and one with odd characters is in double quotes. A tab follows one with a space.
_NAME = re.compile(rb'^(?:\+\+\+ ("?new/.*?)\t?|Binary files (?=.* differ$).* and ("?new/.*) differ)$', re.MULTILINE)
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
# Lines of a file begin with "+", "-" or "\", so none is taken for the head of the next.
_HEAD = re.compile(rb"^diff --git .*\n", re.MULTILINE)
# Other line ends, or one more at the end of a file, are no change to a reader.
_DIFF = (
    "diff-index --patch --unified=0 --find-renames --ignore-space-at-eol --ignore-submodules "
    "--no-color --no-ext-diff --no-textconv --src-prefix=old/ --dst-prefix=new/"
).split()


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository with the files that are checked out from it. Every method raises `ConfigError`."""

    root: Path

    def changed_since(self, reference: str) -> dict[Path, Lines]:
        """The changed lines of files as they are now, since they went their own way from a branch or commit.

        Files that git does not track are not among them.
        """
        if self._commit(reference) is None:
            raise ConfigError(f"git knows no branch or commit '{reference}'.", "Fetch it first, or name another.")
        shared = self._try("merge-base", reference, "HEAD")
        if shared is None:
            message = f"git finds no commit that '{reference}' and the files here have in common."
            raise ConfigError(message, "Fetch the whole history first, as with: git fetch --unshallow")
        return self._changed(shared.decode().split()[0])

    def staged(self) -> dict[Path, Lines]:
        """The lines that the next commit changes. A merge changes those that are in none of the branches it joins."""
        first, *others = (self._changed("--cached", parent) for parent in self._parents())
        for other in others:
            first = {path: _both(lines, other.get(path, ())) for path, lines in first.items()}
        return first

    def tracked(self) -> set[Path]:
        """Every file that git tracks."""
        return self._paths(self._run("ls-files", "-z"))

    def half_staged(self) -> set[Path]:
        """Files that may have changes which the next commit leaves out."""
        return self._paths(self._run("diff-files", "--name-only", "-z"))

    def staged_content(self, path: Path) -> bytes:
        """A file as the next commit has it, with the line ends of a file that is checked out."""
        return self._run("cat-file", "--filters", f":{path.relative_to(self.root).as_posix()}")

    def _parents(self) -> list[str]:
        """What the next commit follows: the empty tree when it is the first."""
        head = self._commit("HEAD") or self._run("hash-object", "-t", "tree", "--stdin").decode().strip()
        merging = self.root / os.fsdecode(self._run("rev-parse", "--git-path", "MERGE_HEAD").rstrip(b"\n"))
        return [head, *(merging.read_text(encoding="utf-8").split() if merging.is_file() else [])]

    def _commit(self, reference: str) -> str | None:
        """The name of a commit; a reference that looks like an option is none."""
        found = (
            None if reference.startswith("-") else self._try("rev-parse", "--verify", "-q", f"{reference}^{{commit}}")
        )
        return found.decode().strip() if found else None

    def _changed(self, *against: str) -> dict[Path, Lines]:
        return {self.root / name: lines for name, lines in read_diff(self._run(*_DIFF, *against, "--")).items()}

    def _paths(self, names: bytes) -> set[Path]:
        return {self.root / os.fsdecode(name) for name in names.split(b"\0") if name}

    def _try(self, *arguments: str) -> bytes | None:
        """What git answers; `None` where it refuses."""
        run = _started(["git", "-C", str(self.root), "-c", "core.quotePath=true", *arguments])
        return None if run.returncode else run.stdout

    def _run(self, *arguments: str) -> bytes:
        run = _started(["git", "-C", str(self.root), "-c", "core.quotePath=true", *arguments])
        if run.returncode:
            said = run.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
            raise ConfigError(f"git cannot tell which lines of {self.root} were changed. It says: {said}")
        return run.stdout


def repository_of(path: Path) -> Repository:
    """The repository that a file belongs to. Raises `ConfigError`."""
    for folder in path.resolve().parents:
        if (folder / ".git").exists():
            return Repository(folder)
    raise ConfigError(
        f"{path} is in no git repository, so nobody knows which of its lines were changed.", "Check the whole paper."
    )


def read_diff(diff: bytes) -> dict[str, Lines]:
    """The new lines of each file in a diff without context, by the name of the file."""
    found = {}
    for part in _HEAD.split(diff)[1:]:
        name = _NAME.search(part)
        if name is not None:
            found[_unquoted(name[1] or name[2])] = EVERY if name[1] is None else _lines(part)
    return found


def _lines(part: bytes) -> Lines:
    starts = [(int(hunk[1]), int(hunk[2] or 1)) for hunk in _HUNK.finditer(part)]
    return tuple(range(start, start + count) for start, count in starts if count)


def _unquoted(name: bytes) -> str:
    """The name itself. In quotes git writes what Python would: \\n, \\t, and other bytes as \\303."""
    plain = ast.literal_eval(f"b{name.decode('ascii')}") if name.startswith(b'"') else name
    return os.fsdecode(plain.removeprefix(b"new/"))


def _both(some: Lines, others: Lines) -> Lines:
    """The lines that are in both."""
    shared = (range(max(a.start, b.start), min(a.stop, b.stop)) for a in some for b in others)
    return tuple(lines for lines in shared if lines)


def _started(command: list[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as err:
        raise ConfigError(
            "git could not be started, and only git knows which lines were changed.", "Install it."
        ) from err
