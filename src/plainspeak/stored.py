"""What comes of files, and profiles, as bytes, and back, for the cache and between processes.

MessagePack of plain values: unlike a pickle it can run nothing, whoever wrote it. What comes back equals what went in;
only the code of a rule is imported no sooner than something asks for it, so that a stored result can be shown quickly.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from plainspeak.errors import Damaged, NoText, PasswordProtected, Scanned, UnknownFormat, UnreadableFonts
from plainspeak.finding import Finding, Severity, Suggestion
from plainspeak.profile import Profile, RuleSetting, Source, Threshold
from plainspeak.result import Result, Unread
from plainspeak.rule import Rule, load_rule
from plainspeak.score import Score
from plainspeak.stored_document import document_of, document_values, pack, unpack

_IN_THE_FILE = {
    kind.__name__: kind for kind in (Damaged, NoText, PasswordProtected, Scanned, UnknownFormat, UnreadableFonts)
}
"""Why the same file cannot be read another time. Other errors may go away, with more time or memory."""


def pack_outcome(outcome: Result | Unread) -> bytes | None:
    """What came of a file; `None` where the same file may fare better another time."""
    if isinstance(outcome, Result):
        return pack_result(outcome)
    error = outcome.error
    if type(error) not in _IN_THE_FILE.values():
        return None
    notes = getattr(error, "__notes__", [])  # where in the program it went wrong, for --debug
    return pack((outcome.path, (type(error).__name__, error.message, error.hint, notes)))


def unpack_outcome(data: bytes, profile: Profile) -> Result | Unread:
    """What is in `data`; a result was checked against `profile`. Raises `ValueError` for anything else."""
    values = unpack(data, 2, 4)
    if len(values) == 4:
        return _result(values, profile)
    path, (name, message, hint, notes) = values
    error = _IN_THE_FILE[name](message, hint)
    for note in notes:
        error.add_note(note)
    return Unread(path, error)


def pack_result(result: Result) -> bytes:
    """A result without its profile, and without what a baseline knows of it."""
    counts = (result.words, result.sentences, result.sentence_starts, result.check_notices)
    return pack((document_values(result.document), result.findings, result.scores, counts))


def _result(values: Any, profile: Profile) -> Result:
    document, findings, scores, (words, sentences, starts, notices) = values
    return Result(
        document=document_of(document),
        profile=profile,
        findings=tuple(map(_finding, findings)),
        scores=tuple(Score(*values) for values in scores),
        words=words,
        sentences=sentences,
        sentence_starts=tuple(starts),
        check_notices=tuple(notices),
    )


def pack_profile(profile: Profile) -> bytes:
    """A profile, with the documentation of its rules."""
    rules = [
        (name, each.rule.summary, each.rule.sections, each.rule.severity, _options(each), each.severity, each.source)
        for name, each in profile.rules.items()
    ]
    names = (profile.name, profile.title, profile.audience, profile.shown, profile.fail_level)
    return pack((names, rules, dict(profile.thresholds)))


def unpack_profile(data: bytes) -> Profile:
    """The profile in `data`. Raises `ValueError` for anything else."""
    (name, title, audience, shown, fail_level), rules, thresholds = unpack(data, 3)
    return Profile(
        name=name,
        title=title,
        audience=audience,
        rules=MappingProxyType({values[0]: _stored_setting(*values) for values in rules}),
        thresholds=MappingProxyType(
            {name: Threshold(Source(*source), *rest) for name, (source, *rest) in thresholds.items()}
        ),
        shown=tuple(shown),
        fail_level=Severity(fail_level),
    )


class _StoredRule(Rule):
    """A rule whose documentation is at hand. Its code is imported when something asks for it."""

    def __getattr__(self, name: str) -> Any:
        if name not in Rule.__dataclass_fields__:
            raise AttributeError(name)
        return getattr(load_rule(self.name.replace("-", "_")), name)


class _StoredSetting(RuleSetting):
    """The setting of such a rule. Its options are made when something asks for them."""

    def __getattr__(self, name: str) -> Any:
        if name != "options":
            raise AttributeError(name)
        values = self.__dict__["_values"]
        return self.rule.options(**{key: tuple(it) if isinstance(it, list) else it for key, it in values.items()})


def _stored_setting(
    name: str,
    summary: str,
    sections: Iterable[tuple[str, str]],
    rule_severity: str,
    options: Mapping[str, Any],
    severity: str,
    source: tuple[str, str, str] | None,
) -> RuleSetting:
    rule = object.__new__(_StoredRule)
    known = {
        "name": name,
        "summary": summary,
        "sections": tuple(map(tuple, sections)),
        "severity": Severity(rule_severity),
    }
    rule.__dict__.update(known)
    setting = object.__new__(_StoredSetting)
    stated = Source(*source) if source else None
    setting.__dict__.update(rule=rule, severity=Severity(severity), source=stated, _values=options)
    return setting


def _options(setting: RuleSetting) -> dict[str, Any]:
    return {field.name: getattr(setting.options, field.name) for field in fields(setting.options)}


def _finding(values: Any) -> Finding:
    rule, start, end, message, suggestions, severity = values
    return Finding(rule, start, end, message, tuple(Suggestion(*each) for each in suggestions), Severity(severity))
