"""What was found before, kept in a file, so that only new findings fail a check.

A finding is known again by its rule, its words and their sentence, so its paragraph may move. The file is JSON with a
line for each finding, made to be kept beside the papers and read when it changes.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from plainspeak.errors import ConfigError
from plainspeak.fingerprints import fingerprints
from plainspeak.json_file import read_json
from plainspeak.locking import locked
from plainspeak.result import Known, Result
from plainspeak.writing import write_file

VERSION = 1
_LONGEST = 60
"""Characters of the words of a finding that are kept, for a person to read."""


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A finding as the file has it."""

    fingerprint: str
    rule: str
    words: str
    """The beginning of its words. Nothing is matched by them."""


@dataclass(frozen=True, slots=True)
class KnownPaper:
    """What was found in one paper."""

    findings: tuple[KnownFinding, ...]
    scores: Mapping[str, float]
    """The value of each score that did not reach its threshold."""


_NOTHING = KnownPaper((), {})


class Baseline:
    """The known findings of papers. Paths in the file start from its folder, so that it may be used from anywhere."""

    def __init__(self, file: Path, papers: Mapping[str, KnownPaper] | None = None) -> None:
        self.file = file
        self.papers = dict(papers or {})

    def compare(self, result: Result) -> Result:
        """The result with what is known of it."""
        paper = self.papers.get(self._key(result.document.path), _NOTHING)
        known = {finding.fingerprint for finding in paper.findings}
        named = zip(result.findings, fingerprints(result), strict=True)
        findings = frozenset(finding for finding, fingerprint in named if fingerprint in known)
        scores = frozenset(
            score.name
            for score in result.scores
            if score.name in paper.scores and not _worse(result, score.name, paper)
        )
        return replace(result, known=Known(findings, scores))

    def add(self, result: Result) -> None:
        """Know everything of a result, and forget what was known of its paper before."""
        named = zip(result.findings, fingerprints(result), strict=True)
        findings = tuple(
            KnownFinding(fingerprint, finding.rule, " ".join(result.text_of(finding).split())[:_LONGEST])
            for finding, fingerprint in named
        )
        scores = {
            score.name: score.value for score in result.scores if score.passed is False and score.value is not None
        }
        self.papers[self._key(result.document.path)] = KnownPaper(findings, scores)

    def update(self, now: "Baseline") -> None:
        """Know everything of the papers of another, and forget what was known of them before."""
        self.papers |= now.papers

    def prune(self, now: "Baseline") -> int:
        """Forget what papers no longer have `now`, and papers that are gone. Gives the number of findings forgotten."""
        before = len(self)
        self.papers = {
            key: _pruned(paper, now.papers.get(key, paper))
            for key, paper in self.papers.items()
            if self.path(key).exists()
        }
        return before - len(self)

    def path(self, key: str) -> Path:
        """The path of a paper of the file, as seen from here."""
        return Path(os.path.relpath(self.file.parent / key))

    def write(self) -> None:
        """Write the file, whole or not at all. Raises `OutputError`."""
        papers = {key: asdict(paper) for key, paper in sorted(self.papers.items()) if paper != _NOTHING}
        text = json.dumps({"version": VERSION, "papers": papers}, ensure_ascii=False, indent=1)
        write_file(self.file, f"{text}\n".encode("utf-8", "replace"), replace=True)

    def __len__(self) -> int:
        return sum(len(paper.findings) for paper in self.papers.values())

    def _key(self, path: str) -> str:
        return Path(os.path.relpath(path, self.file.parent)).as_posix()


@contextmanager
def changing(file: Path) -> Iterator[Baseline]:
    """The baseline in a file, or an empty one, to be changed and then written. Another run that wants to change it waits.

    Raises `ConfigError` for a file that is not one, and `OutputError`.
    """
    with locked(file):
        known = read_baseline(file) if file.exists() else Baseline(file)
        yield known
        known.write()


def read_baseline(file: Path) -> Baseline:
    """Read a baseline. Raises `ConfigError` for a file that is not there or is not one."""
    hint = f"Make it anew with: plainspeak baseline write PAPERS --baseline {file}"
    try:
        tables = read_json(file)
    except FileNotFoundError as err:
        raise ConfigError(f"The baseline {file} does not exist.", hint) from err
    except (OSError, ValueError) as err:
        raise ConfigError(f"The baseline {file} cannot be read: it is not the JSON that we wrote.", hint) from err
    if isinstance(tables, dict) and isinstance(tables.get("version"), int) and tables["version"] > VERSION:
        raise ConfigError(f"The baseline {file} was made by a newer plainspeak.", "Update plainspeak.")
    try:
        return Baseline(file, {key: _paper(table) for key, table in tables["papers"].items()})
    except (KeyError, TypeError, ValueError, AttributeError) as err:
        raise ConfigError(f"The baseline {file} is damaged.", hint) from err


def _paper(table: Mapping[str, Any]) -> KnownPaper:
    findings = tuple(KnownFinding(**{name: str(value) for name, value in row.items()}) for row in table["findings"])
    return KnownPaper(findings, {name: float(value) for name, value in table["scores"].items()})


def _pruned(paper: KnownPaper, now: KnownPaper) -> KnownPaper:
    still = {finding.fingerprint for finding in now.findings}
    scores = {name: value for name, value in paper.scores.items() if name in now.scores}
    return KnownPaper(tuple(each for each in paper.findings if each.fingerprint in still), scores)


def _worse(result: Result, name: str, paper: KnownPaper) -> bool:
    """Whether a score is further from its threshold than it was."""
    (value,) = (score.value for score in result.scores if score.name == name)
    threshold = result.profile.thresholds.get(name)
    if value is None or threshold is None:
        return False
    then = paper.scores[name]
    return value > then if threshold.at_most is not None else value < then
