"""Keeps to the lines of papers that somebody changed: what is found on other lines is not theirs to mend now."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from plainspeak.document import Document
from plainspeak.finding import Finding
from plainspeak.git import EVERY, Lines, Repository, repository_of
from plainspeak.origins import InText
from plainspeak.result import Result


@dataclass(frozen=True, slots=True)
class Changes:
    """The papers that were changed, and where."""

    lines: Mapping[Path, Lines]
    """In the order given. A file that is not there is among them, so that somebody says so."""
    contents: Mapping[Path, bytes] = field(default_factory=dict)
    """What to check in place of a file that has other changes, too."""

    def only(self, result: Result) -> Result:
        """The same with what is found on changed lines, without scores: those are about the whole paper."""
        kept = tuple(_touching(self.lines[Path(result.document.path)], result.document, result.findings))
        number = len(result.findings) - len(kept)
        left_out = {0: "", 1: " 1 finding on other lines is not shown."}
        others = left_out.get(number, f" {number:,} findings on other lines are not shown.")
        notices = (*result.check_notices, f"Only changed lines count here.{others}")
        return replace(result, findings=kept, scores=(), check_notices=notices, changed_lines_only=True)


def changed_since(reference: str, paths: Sequence[Path]) -> Changes:
    """What was changed in files since they went their own way from a branch or commit. Raises `ConfigError`."""
    lines = {}
    for repository, files in _by_repository(paths).items():
        changed, tracked = repository.changed_since(reference), repository.tracked()
        for path, real in files.items():
            lines[path] = changed.get(real, ()) if real in tracked else EVERY
    return Changes(_in_order(paths, lines))


def staged(paths: Sequence[Path]) -> Changes:
    """What the next commit changes in files. Raises `ConfigError`."""
    lines, contents = {}, {}
    for repository, files in _by_repository(paths).items():
        changed, half_staged = repository.staged(), repository.half_staged()
        for path, real in files.items():
            lines[path] = changed.get(real, ())
            if lines[path] and real in half_staged:
                contents[path] = repository.staged_content(real)
    return Changes(_in_order(paths, lines), contents)


def _by_repository(paths: Iterable[Path]) -> dict[Repository, dict[Path, Path]]:
    """The files of each repository, each with its real path."""
    found: dict[Repository, dict[Path, Path]] = {}
    for path in paths:
        found.setdefault(repository_of(path), {})[path] = path.resolve()
    return found


def _in_order(paths: Iterable[Path], lines: Mapping[Path, Lines]) -> dict[Path, Lines]:
    return {path: lines[path] for path in paths if lines[path] or not path.is_file()}


def _touching(lines: Lines, document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that are about something on one of the lines. Of a file that is no text, all of it is changed."""
    line_ends = [found.start() for found in re.finditer("\n", document.source or "")]
    for finding in findings:
        origins = document.origins(finding.start, finding.end)
        if not origins:
            continue
        first, last = origins[0], origins[-1]
        if not (isinstance(first, InText) and isinstance(last, InText)):
            yield finding
            continue
        start = bisect_left(line_ends, first.start) + 1
        end = bisect_left(line_ends, last.end - 1) + 1
        if any(start < part.stop and part.start <= end for part in lines):
            yield finding
