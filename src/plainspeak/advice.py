"""What would help a paper most: the few changes to begin with, in plain words."""

from collections import Counter
from dataclasses import dataclass

from plainspeak.finding import Finding
from plainspeak.result import Result

_WORDS_SHOWN = 3
_CHOICES = 3


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to do, and how often it is wanted."""

    rule: str
    places: int
    what_to_do: str
    """A plain sentence or two."""
    words: tuple[str, ...]
    """The words found most often, for rules about words; else empty."""

    def __str__(self) -> str:
        """Print as "jargon, 14 places, most often 'stakeholder': Use an everyday word."."""
        places = f"{self.places} place{'' if self.places == 1 else 's'}"
        often = f", most often {', '.join(map(repr, self.words))}" if self.words and self.places > 1 else ""
        return f"{self.rule}, {places}{often}: {self.what_to_do}"


def advice_on(finding: Finding) -> str:
    """What to write instead, or to do, in a sentence or two: "Write: use, or apply."."""
    texts = [each.text for each in finding.suggestions if each.text is not None][:_CHOICES]
    notes = " ".join(suggestion.note for suggestion in finding.suggestions if suggestion.note)
    write = "Leave it out." if texts[:1] == [""] else f"Write: {_or(texts)}." if texts else ""
    return f"{write} {notes}".strip()


def _or(texts: list[str]) -> str:
    *others, last = [f"'{text}'" for text in texts if text]
    return f"{', '.join(others)} or {last}" if others else last


def start_here(result: Result, limit: int = 5) -> list[Change]:
    """The changes that help most, at most `limit` of them: by severity times number of places."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in result.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    ranked = sorted(by_rule, key=lambda rule: -sum(finding.severity.rank * 2 + 1 for finding in by_rule[rule]))
    return [_change(result, rule, by_rule[rule]) for rule in ranked[:limit]]


def _change(result: Result, rule: str, findings: list[Finding]) -> Change:
    words = Counter(_as_looked_up(result.text_of(finding)) for finding in findings)
    short = all(len(word.split()) <= 4 for word in words) and "" not in words
    often = tuple(word for word, _ in words.most_common(_WORDS_SHOWN)) if short else ()
    return Change(rule, len(findings), result.profile.rules[rule].rule.in_short("What to do"), often)


def _as_looked_up(words: str) -> str:
    """In small letters, but an acronym as it is."""
    return words if words[1:2].isupper() else words.lower()
