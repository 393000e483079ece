"""Reports of a paper whose words and whose name are made to harm whoever reads the report."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from tests.hostile.case import Case, Expectation, Outcome, decent
from tests.pdf_files import pdf, text
from tests.word_files import paragraph, word_file

_DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
"""What no terminal may get; line ends and tabs apart."""

_ATTACKS = {
    "controls": "We will utilise \x1b]0;owned\x07 \x9b31m the \x1b[2J room.",
    "signs of direction": "We will utilise \u202e\u2066 the \u2028 room.",
    "markup": "We will utilise <script>alert(1)</script> ]]> --> </style> the room.",
    "formulas": "=utilise|'a'!A1 and @utilise and +utilise and -utilise the room.",
    "commands of a CI server": "We will utilise it.\n\n::error::utilise this\n\n##vso[task.setvariable variable=a]utilise",
    "half a pair": "We will utilise \ud800 the room.",
}
_NAMES = {
    "markup": "<script>alert(1)<",
    "controls": "\x1b[2J\u202e",
    "formula": "=cmd|'a'!A1",
    "command": "::error::a%0A",
}


def _no_controls(outcome: Outcome) -> Iterator[str]:
    if found := _DANGEROUS.findall(outcome.text + outcome.errors):
        yield f"reaches the terminal: {sorted(set(found))!r}"


def _text(outcome: Outcome) -> Iterator[str]:
    yield from _no_controls(outcome)
    yield from (f"a command: {line!r}" for line in outcome.text.splitlines() if re.match(r"\s*::\w|.*##\w*\[", line))


def _json(outcome: Outcome) -> Iterator[str]:
    yield from _no_controls(outcome)
    if "##" in outcome.text:
        yield "a command"
    json.loads(outcome.text)


def _csv(outcome: Outcome) -> Iterator[str]:
    yield from _text(replace(outcome, output=outcome.output.replace(b"\r\n", b"\n")))
    for row in csv.reader(io.StringIO(outcome.text.removeprefix("\ufeff"))):
        yield from (f"a formula: {cell!r}" for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r")))


def _github(outcome: Outcome) -> Iterator[str]:
    yield from _no_controls(outcome)
    for line in outcome.text.splitlines():
        if not re.fullmatch(r"::(error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::[^\r\n]*", line):
            yield f"no command of ours: {line!r}"


def _junit(outcome: Outcome) -> Iterator[str]:
    yield from _text(outcome)
    ElementTree.fromstring(outcome.text)


def _html(outcome: Outcome) -> Iterator[str]:
    yield from (f"not escaped: {it}" for it in ("<script>alert", "</style> the") if it in outcome.text)
    if "Content-Security-Policy" not in outcome.text:
        yield "no policy"


_FORMATS: dict[str, Callable[[Outcome], Iterator[str]]] = {
    "text": _text, "json": _json, "sarif": _json, "csv": _csv, "github": _github, "junit": _junit, "html": _html,
}  # fmt: skip


def _expect(check: Callable[[Outcome], Iterator[str]], code: int) -> Expectation:
    def problems(outcome: Outcome) -> Iterator[str]:
        yield from decent(outcome)
        if outcome.code != code:
            yield f"exit code {outcome.code}: {outcome.errors[:200]!r}"
        yield from check(outcome)

    return problems


def _words(format_: str) -> Case:
    """A paper of all attacks, in one of the forms of report."""

    def put(folder: Path) -> tuple[str, ...]:
        (folder / "paper.txt").write_bytes("\n\n".join(_ATTACKS.values()).encode("utf-8", "surrogatepass"))
        return "check", "--notes", "--format", format_, "paper.txt"

    return Case(f"output: {format_}, of evil words", put, _expect(_FORMATS[format_], 1))


def _name(format_: str, kind: str) -> Case:
    """A paper with an evil name, and one that cannot be read, in one of the forms of report."""
    name = _NAMES[kind]

    def put(folder: Path) -> tuple[str, ...]:
        (folder / f"{name}.txt").write_text("We will utilise it.")
        (folder / f"{name}.docx").write_text("")
        return "check", "--format", format_, "--", f"{name}.txt", f"{name}.docx"

    return Case(f"output: {format_}, of a name with {kind}", put, _expect(_FORMATS[format_], 2))


def _copy(name: str, make: Callable[[], bytes], *more: str) -> Case:
    """A marked copy, which must be written and must check itself."""

    def put(folder: Path) -> tuple[str, ...]:
        (folder / name).write_bytes(make())
        return "annotate", *more, name

    def written(outcome: Outcome) -> Iterator[str]:
        yield from _no_controls(outcome)
        copy = outcome.folder / f"{Path(name).stem}.plainspeak{Path(name).suffix}"
        if not copy.exists() or copy.stat().st_size < 100:
            yield "no copy"

    return Case(f"output: a copy of {name}", put, _expect(written, 0), 6)


_ODD = "We will utilise \u202e\u2066 &lt;script&gt; ]]&gt; \u009b \ufffe\uffff the room.".replace("\ufffe\uffff", "")

CASES = (
    *(_words(format_) for format_ in _FORMATS),
    *(_name(format_, kind) for format_ in _FORMATS for kind in _NAMES),
    _copy("odd.docx", lambda: word_file(paragraph(_ODD))),
    _copy("tracked.docx", lambda: word_file(paragraph(_ODD)), "--track-changes"),
    _copy("many.docx", lambda: word_file(paragraph("We will utilise the room.") * 3_000)),
    _copy("odd.pdf", lambda: pdf(text(72, 72, "We will utilise (it) \\ <script> ]]> the room."))),
    _copy("odd.html", lambda: b"<p>We will utilise &lt;script&gt; \x1b[2J it --&gt; here.</p>"),
    _copy("odd.md", lambda: "We will utilise --> \u202e it.".encode()),
)
