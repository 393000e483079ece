"""Results and profiles as bytes, and back, for the cache and between processes.

MessagePack of plain values: unlike a pickle it can run nothing, whoever wrote it. What comes back equals what went in;
only the code of a rule is imported no sooner than something asks for it, so that a stored result can be shown quickly.
"""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, fields
from types import MappingProxyType
from typing import Any

import msgpack

from plainspeak.document import (
    Block,
    BlockKind,
    Coverage,
    Document,
    Format,
    InRun,
    InText,
    Mark,
    MarkKind,
    OnPage,
    Origin,
    Remark,
    Segment,
    Skipped,
)
from plainspeak.finding import Finding, Severity, Suggestion
from plainspeak.profile import Profile, RuleSetting, Source, Threshold
from plainspeak.result import Result
from plainspeak.rule import Rule, load_rule
from plainspeak.score import Score

_ORIGINS: dict[int, type[Origin]] = {2: InText, 4: InRun, 6: OnPage}
"""Each kind of origin by how many values it has."""


def pack_result(result: Result) -> bytes:
    """A result without its profile, and without what a baseline knows of it."""
    findings = [astuple(finding) for finding in result.findings]
    scores = [astuple(score) for score in result.scores]
    counts = (result.words, result.sentences, result.sentence_starts, result.check_notices)
    return _pack((_document_values(result.document), findings, scores, counts))


def unpack_result(data: bytes, profile: Profile) -> Result:
    """The result in `data`, which was checked against `profile`. Raises `ValueError` for anything else."""
    document, findings, scores, (words, sentences, starts, notices) = _unpack(data, 4)
    return Result(
        document=_document(document),
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
        (name, each.rule.summary, each.rule.sections, each.rule.severity, _options(each), each.severity, _source(each))
        for name, each in profile.rules.items()
    ]
    thresholds = {name: astuple(threshold) for name, threshold in profile.thresholds.items()}
    names = (profile.name, profile.title, profile.audience, profile.shown, profile.fail_level)
    return _pack((names, rules, thresholds))


def unpack_profile(data: bytes) -> Profile:
    """The profile in `data`. Raises `ValueError` for anything else."""
    (name, title, audience, shown, fail_level), rules, thresholds = _unpack(data, 3)
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


def _source(setting: RuleSetting) -> tuple[Any, ...] | None:
    return astuple(setting.source) if setting.source else None


def _document_values(document: Document) -> tuple[Any, ...]:
    return (
        (document.path, document.format, document.text, document.source, document.notices),
        [tuple(getattr(block, field.name) for field in fields(Block)) for block in document.blocks],
        [(start, end, *origin) for start, end, origin in document.segments],
        document.marks,
        (document.coverage.words, document.coverage.characters, document.coverage.pages, document.coverage.skipped),
        document.remarks,
    )


def _document(values: Any) -> Document:
    (path, format_, text, source, notices), blocks, segments, marks, coverage, remarks = values
    words, characters, pages, skipped = coverage
    return Document(
        path=path,
        format=Format(format_),
        text=text,
        blocks=tuple(Block(BlockKind(kind), *rest) for kind, *rest in blocks),
        segments=tuple(_segment(*each) for each in segments),
        marks=tuple(Mark(MarkKind(kind), start, end) for kind, start, end in marks),
        source=source,
        coverage=Coverage(words, characters, pages, tuple((Skipped(kind), number) for kind, number in skipped)),
        notices=tuple(notices),
        remarks=tuple(Remark(*each) for each in remarks),
    )


def _segment(start: int, end: int, *origin: Any) -> Segment:
    return Segment(start, end, _ORIGINS[len(origin)](*origin))


def _finding(values: Any) -> Finding:
    rule, start, end, message, suggestions, severity = values
    return Finding(rule, start, end, message, tuple(Suggestion(*each) for each in suggestions), Severity(severity))


def _pack(values: Any) -> bytes:
    packed: bytes = msgpack.packb(values, unicode_errors="surrogatepass")
    return packed


def _unpack(data: bytes, length: int) -> Any:
    """The values in `data`. Raises `ValueError` when they are not that many."""
    values = msgpack.unpackb(data, unicode_errors="surrogatepass")
    if not isinstance(values, list) or len(values) != length:
        raise ValueError("not what we stored")
    return values
