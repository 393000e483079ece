"""Reads what a writer does not want to hear of, and why: `<!-- plainspeak: ignore jargon -- legal term -->`.

A comment says so, or in Word and LibreOffice a style by its name: "Plainspeak ignore jargon".

| words | about |
|---|---|
| `ignore` | the paragraph, heading, list item or cell it stands in, or else the next; in Word the words it was put on |
| `ignore-next` | the next paragraph, heading, list item or cell |
| `ignore-start` … `ignore-end` | all that touches what stands between the two |
| `ignore-file` | the whole paper |

Behind them stand names of rules, or none for all of them; then the reason, behind two hyphens.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase

from plainspeak.document import BlockKind, Document, Remark
from plainspeak.errors import did_you_mean
from plainspeak.finding import Finding
from plainspeak.rule import all_rules

_VERBS = ("ignore", "ignore-next", "ignore-start", "ignore-end", "ignore-file")
_VERBS_OF_STYLES = ("ignore",)
# Word makes a dash of two hyphens while one types.
_REMARK = re.compile(r"plainspeak[\s:]+(?P<verb>[\w-]*)(?P<rules>.*?)(?:\s(?:--|–|—).*)?", re.DOTALL | re.I)


@dataclass(frozen=True, slots=True)
class Ignore:
    """A stretch of the text where some rules, or all, are not to be heard."""

    start: int
    end: int
    rules: frozenset[str] = frozenset()
    """Their names; empty for all of them."""
    whole_paper: bool = False
    """Whether it holds for findings about the whole paper, too."""
    said_by: str = ""
    """The style, or the comment with its place, to begin a sentence with. Empty for one from the settings."""

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is about this stretch, or some of it, and by one of the rules."""
        if self.rules and finding.rule not in self.rules:
            return False
        if finding.is_about_all:
            return self.whole_paper
        return finding.start < self.end and self.start < finding.end


@dataclass(slots=True)
class Ignores:
    """Every ignore of one document, and what is wrong with how they are written."""

    found: list[Ignore] = field(default_factory=list)
    mistakes: dict[str, None] = field(default_factory=dict)
    """In whole sentences, each once: many words may have one style."""


def find_ignores(document: Document, headings: Iterable[str] = ()) -> Ignores:
    """Read the remarks of a document, and leave out what stands under `headings`, patterns such as "Annex *"."""
    ignores = Ignores(found=list(_under_headings(document, tuple(headings))))
    open_: list[Ignore] = []
    for remark in document.remarks:
        said_by = _quoted(document, remark)
        verb, rules, mistakes = _read(remark, said_by)
        ignores.mistakes.update(dict.fromkeys(mistakes))
        if verb == "ignore-end" and open_:
            ignores.found.append(replace(open_.pop(), end=remark.at))
        elif verb == "ignore-end":
            ignores.mistakes[f"{said_by} ends nothing: no 'ignore-start' stands above it."] = None
        elif verb == "ignore-start":
            open_.append(Ignore(remark.at, len(document.text), rules, said_by=said_by))
        elif verb:
            start, end = _stretch(document, verb, remark)
            ignores.found.append(Ignore(start, end, rules, whole_paper=verb == "ignore-file", said_by=said_by))
    for ignore in open_:
        ignores.found.append(ignore)
        ignores.mistakes[f"{ignore.said_by} has no 'ignore-end', so it holds to the end of the paper."] = None
    return ignores


def unused(ignores: Iterable[Ignore], rules_run: Iterable[str]) -> list[str]:
    """A sentence for each comment or style among `ignores`, which covered nothing, where its rules did run."""
    run = frozenset(rules_run)
    idle = (ignore.said_by for ignore in ignores if ignore.said_by and (not ignore.rules or ignore.rules & run))
    return [
        f"{said_by} has nothing to ignore in this check. Take it out if you need it no more."
        for said_by in dict.fromkeys(idle)
    ]


def _read(remark: Remark, said_by: str) -> tuple[str, frozenset[str], list[str]]:
    """The verb of a comment or style and the rules it names, and what is wrong; no verb where it is not understood."""
    verbs = _VERBS_OF_STYLES if remark.is_style else _VERBS
    said = _REMARK.fullmatch(remark.text)
    verb = said["verb"].lower() if said else ""
    if said is None or verb not in verbs:
        return "", frozenset(), [f"{said_by} is not understood. {did_you_mean(verb, verbs)}"]
    names = [name.lower() for name in re.split(r"[\s,]+", said["rules"]) if name]
    unknown = [name for name in names if name not in all_rules()]
    mistakes = [f"{said_by} names no rule with '{name}'. {_hint(name)}" for name in unknown]
    known = frozenset(names) - frozenset(unknown)
    return verb if known or not names else "", known, mistakes


def _hint(name: str) -> str:
    hint = did_you_mean(name, all_rules())
    return hint if hint.startswith("Did") else "Put the reason behind two hyphens, as in '-- legal term'."


def _stretch(document: Document, verb: str, remark: Remark) -> tuple[int, int]:
    """The characters that are to be left alone."""
    if verb == "ignore-file":
        return 0, len(document.text)
    if verb == "ignore-next" and remark.at > remark.start:  # it stands behind words of its own block
        after = bisect_right(document.blocks, remark.start, key=lambda block: block.start)
        return next(((block.start, block.end) for block in document.blocks[after : after + 1]), (0, 0))
    return remark.start, remark.end


def _under_headings(document: Document, patterns: tuple[str, ...]) -> Iterator[Ignore]:
    """The parts whose heading fits a pattern, with the smaller parts in them."""
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING] if patterns else []
    for number, heading in enumerate(headings):
        words = document.text[heading.start : heading.end].lower()
        if any(fnmatchcase(words, pattern.lower()) for pattern in patterns):
            later = (other.start for other in headings[number + 1 :] if other.level <= heading.level)
            yield Ignore(heading.start, next(later, len(document.text)))


def _quoted(document: Document, remark: Remark) -> str:
    said = " ".join(remark.text.split())
    if remark.is_style:
        return f"The style '{said}'"
    return f"The comment '{said}' ({document.locate(remark.start, remark.end)})"
