"""Checks documents against a profile: loads them, has them read, runs the rules, works out the scores."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak.analysis import Analysis
from plainspeak.core import Core
from plainspeak.document import Document, Format
from plainspeak.endless import notice_of_endless
from plainspeak.errors import ConfigError, PlainspeakError, UnreadableFile, did_you_mean
from plainspeak.finding import Finding
from plainspeak.glossary import GlossaryWord, glossary
from plainspeak.ignores import find_ignores, unused
from plainspeak.isolation.reader import IsolatedReader
from plainspeak.limits import Limits
from plainspeak.loaders import is_binary, load_bytes, read_file
from plainspeak.profile import DEFAULT, Profile, load_profile
from plainspeak.result import Result, Unread
from plainspeak.scoring import scores
from plainspeak.suppress import notice_of_nothing, without_ignored, without_overlaps, without_suppressed

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}
"""What the name of a string ends with, by its format."""
Interrupt = Callable[[], None]
"""Called again and again during a check. What it raises ends the check."""
_FEW_WORDS = b"It was decided that we utilise the room."
"""Enough for every part of a check to have something to do."""


def _go_on() -> None:
    """Interrupt nothing."""


class Checker:
    """Checks any number of documents against one profile. Make one and keep it: what it loads, it loads once.

    `profile` is a `Profile`, the name of one that comes with the package, or the path of a TOML file; `profile_for` may
    give a paper another by its path. `wordlists` are paths of CSV files to use beside ours; terms in `words_off` are left
    alone, in every form, and so is what stands under a heading that fits a pattern of `ignore_headings`. Word, PDF and
    other binary papers are read in a process of their own, unless `isolate` is false: see `docs/security.md`. Raises
    `ConfigError` when made and `WordlistError` at the first check.
    """

    def __init__(
        self,
        profile: Profile | str = DEFAULT,
        *,
        wordlists: Iterable[str | Path] = (),
        words_off: Iterable[str] = (),
        ignore_headings: Iterable[str] = (),
        profile_for: Callable[[str], Profile] | None = None,
        model: str = "",
        limits: Limits | None = None,
        isolate: bool = True,
    ) -> None:
        self.profile = load_profile(profile) if isinstance(profile, str) else profile
        self.limits = limits or Limits()
        self._wordlists = tuple(Path(path) for path in wordlists)
        self._words_off = frozenset(words_off)
        self._profile_for = profile_for or (lambda path: self.profile)
        self._ignore_headings = tuple(ignore_headings)
        self._model = model
        self._isolated = IsolatedReader() if isolate else None

    @cached_property
    def _core(self) -> Core:
        return Core(self._wordlists, words_off=self._words_off, model=self._model)

    def check_text(self, text: str, *, format: str = "text") -> Result:
        """Check a string. `format` is "text", "markdown" or "html".

        Raises `NoText` when there are no words in it, and `ConfigError` for another format.
        """
        if format not in _SUFFIXES:
            raise ConfigError(f"A string cannot be in the format '{format}'.", did_you_mean(format, _SUFFIXES))
        return self.check_bytes(text.encode("utf-8", "replace"), f"text{_SUFFIXES[format]}")

    def check_bytes(
        self, data: bytes, path: str, *, format: Format | None = None, interrupt: Interrupt = _go_on
    ) -> Result:
        """Check the bytes of a file. `path` names it in the result and its suffix helps to tell its format, if need be.

        Raises `UnreadableFile`, and what `interrupt` raises.
        """
        document = self._load(data, path, format)
        del data  # nobody else may hold the bytes of a large file
        return self.check_document(document, interrupt=interrupt)

    def check_file(self, path: str | Path) -> Result:
        """Check one file. Raises `UnreadableFile`."""
        return self.check_bytes(read_file(Path(path), self.limits), str(path))

    def outcome(self, path: str | Path) -> Result | Unread:
        """What comes of one file: a result, or why there is none. Even a mistake of ours stops no other file."""
        try:
            return self.check_file(path)
        except UnreadableFile as error:
            return Unread(str(path), error)
        except PlainspeakError:
            raise  # a setting or a wordlist is wrong, for every file
        except Exception as err:
            message = f"{path} could not be checked ({type(err).__name__}: {err})."
            return Unread(str(path), UnreadableFile(message, "This is a mistake of ours. Please tell us about it."))

    def check_many(self, paths: Iterable[str | Path]) -> Iterator[Result | Unread]:
        """Check files one after the other, in order. One that cannot be read gives an `Unread` and the rest go on."""
        return map(self.outcome, paths)

    def glossary(self, path: str | Path) -> list[GlossaryWord]:
        """The words of a file that its readers may need explained, with meanings. Raises `UnreadableFile`."""
        document = self._load(read_file(Path(path), self.limits), str(path))
        return glossary(self._core.read(document))

    def check_document(self, document: Document, *, interrupt: Interrupt = _go_on) -> Result:
        """Check a document that has been loaded. Raises what `interrupt` raises."""
        interrupt()
        return self._check(self._core.read(document), self._profile_for(document.path), interrupt)

    def check_doc(self, document: Document, doc: "Doc") -> Result:
        """Check a document with the tokens and sentences of a spaCy `Doc`, where `doc.text == document.text`."""
        return self._check(self._core.read_doc(document, doc), self._profile_for(document.path))

    def _load(self, data: bytes, path: str, format: Format | None = None) -> Document:
        if self._isolated and format is None and is_binary(data, path) and len(data) <= self.limits.bytes:
            return self._isolated.read(data, path, self.limits, meanwhile=self._warm_up)
        return load_bytes(data, path, self.limits, format=format)

    def _warm_up(self) -> None:
        """Load what a check needs, before the first. Checking a few words is the shortest list of it."""
        if "_core" not in vars(self):
            self._check(self._core.read(load_bytes(_FEW_WORDS, "words.txt")), self.profile)

    def _check(self, analysis: Analysis, profile: Profile, interrupt: Interrupt = _go_on) -> Result:
        findings: list[Finding] = []
        said: dict[object, Any] = {}  # what is said of many places is kept once
        for name, setting in profile.rules.items():
            interrupt()
            for flag in without_suppressed(analysis, setting.rule.check(analysis, setting.options)):
                interrupt()
                severity = flag.severity or setting.severity
                message, suggestions = (said.setdefault(each, each) for each in (flag.message, flag.suggestions))
                findings.append(Finding(name, flag.start, flag.end, message, suggestions, severity))
        ignores = find_ignores(analysis.document, self._ignore_headings)
        findings, idle = without_ignored(without_overlaps(findings), ignores.found)
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
        return Result(
            document=analysis.document,
            profile=profile,
            findings=tuple(findings),
            scores=scores(analysis, profile),
            words=int(analysis.word_starts.sum()),
            sentences=len(analysis.sentence_firsts),
            sentence_starts=tuple(analysis.starts[analysis.sentence_firsts].tolist()),
            check_notices=(
                *notice_of_nothing(analysis),
                *notice_of_endless(analysis.document.text),
                *ignores.mistakes,
                *unused(idle, profile.rules),
            ),
        )
