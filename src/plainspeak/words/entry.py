"""What one line of a wordlist says, and what `index.toml` says of a whole list."""

from dataclasses import dataclass
from enum import StrEnum

from plainspeak.inflect import without_star

LEAVE_OUT = "(leave out)"
COLUMNS = ("term", "action", "say", "meaning", "pos", "when", "safe", "source", "reviewed", "note")
NOT_REVIEWED = "not yet reviewed by people with lived experience"


class Action(StrEnum):
    """What to do about a term. The value is what a list says."""

    REPLACE = "replace"
    """Say something else."""
    EXPLAIN = "explain"
    """A word worth keeping once the paper has explained it."""
    AVOID = "avoid"
    """It hurts or labels people: say something else, but never inside a quotation."""
    EXPAND = "expand"
    """An acronym: give its words at first use."""


class PartOfSpeech(StrEnum):
    """What kind of word a term is. The value is what a list says."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"
    """Anything else: it is found only as it stands."""


RULE_OF_ACTION = {
    Action.REPLACE: "jargon",
    Action.EXPLAIN: "unexplained-term",
    Action.AVOID: "stigmatising-language",
    Action.EXPAND: "undefined-acronym",
}
"""The rule that reports a term, where its list names no other."""


@dataclass(frozen=True)
class Entry:
    """One line of a wordlist."""

    term: str
    """The base form, as "carry out an assessment of". A star stands after the word that changes, where it is another
    than `inflect.head_of` finds."""
    action: Action
    say: tuple[str, ...]
    """What to say instead, best first, in the base form; "(leave out)" means delete. Of an acronym: its words."""
    meaning: str
    """What it means, in plain sentences; may be empty unless the action is "explain"."""
    pos: PartOfSpeech
    when: str
    """Conditions on the words around it, as `conditions.py` reads them."""
    safe: bool
    """Whether a fix may be made without a person looking."""
    source: tuple[str, ...]
    """Keys of `[sources.*]` in index.toml."""
    reviewed: str
    """The day of the last review, as "2026-11-22"."""
    note: str
    list: str
    """Name of its list."""
    rule: str
    """Name of the rule that reports it."""

    @property
    def words(self) -> str:
        """The term as it is read, without a star."""
        return without_star(self.term)


@dataclass(frozen=True, slots=True)
class ListInfo:
    """What is known of a whole list."""

    name: str
    title: str = ""
    purpose: str = ""
    licence: str = ""
    sources: tuple[str, ...] = ()
    reviewed_by: str = NOT_REVIEWED
    rule: str = ""
    """The rule that reports its entries; empty for the rule of their action."""


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where entries come from."""

    key: str
    title: str
    url: str = ""
    licence: str = ""
