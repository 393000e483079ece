"""The place of a found term in its sentence, as far as a replacement must fit into it."""

import re
from functools import cached_property
from typing import NamedTuple

from plainspeak.words.conditions import DETERMINERS, has_letter
from plainspeak.words.match import Match
from plainspeak.words.tokens import Tokens

BE = frozenset(["be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re", "'s", "get", "gets", "got"])
HAVE = frozenset(["have", "has", "had", "having", "'ve", "'d"])
NUMERALS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "many"])
_BEFORE_BASE = frozenset(
    [
        *("to", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "do", "does", "did"),
        *("'ll", "'d", "not", "n't", "let", "help", "ca", "wo"),
    ]
)
_BETWEEN = frozenset(
    ["not", "n't", "also", "been", "already", "always", "ever", "just", "never", "now", "since", "still"]
)


_COMPARED = frozenset(["older", "higher", "lower", "larger", "wider", "best", "worst"])
_DEGREES = frozenset(["very", "too", "so", "quite", "more", "most"])


class Draft(NamedTuple):
    """A replacement before its capitals and its article are put right."""

    text: str
    first: int
    """The first token it replaces."""
    end: int
    """The token after the last one it replaces."""
    sure: bool = True
    """Whether its grammar is beyond doubt, so that a safe entry stays safe."""
    space: str = ""
    """The space that goes too: "before", "after" or none."""


class Place:
    """A match and what stands around it."""

    def __init__(self, match: Match, tokens: Tokens) -> None:
        self.match = match
        self.around = tokens.around
        self.before = self.around.previous(match.start)
        self.after = self.around.next(match.end - 1)

    @cached_property
    def word_before(self) -> str:
        """The word before in lower case; empty at the start of the sentence."""
        return self.around.lower(self.before)

    @cached_property
    def word_after(self) -> str:
        """The word after in lower case; empty at the end of the sentence."""
        return self.around.lower(self.after)

    @cached_property
    def tag_before(self) -> str:
        """The tag of the word before; empty at the start of the sentence."""
        return self.around.tag(self.before)

    @cached_property
    def tag_after(self) -> str:
        """The tag of the word after; empty at the end of the sentence."""
        return self.around.tag(self.after)

    @property
    def ends_clause(self) -> bool:
        """Whether no word follows before the next mark."""
        return not has_letter(self.word_after)

    @property
    def opens_sentence(self) -> bool:
        """Whether no word stands before it in its sentence."""
        token = self.before
        while token is not None and not has_letter(self.around.lower(token)):
            token = self.around.previous(token)
        return token is None

    def would_compare_twice(self, option: str) -> bool:
        """Whether a word of degree stands before an option that compares: "very elderly" is not "very older"."""
        return option.split()[0] in _COMPARED and self.word_before in _DEGREES

    @property
    def has_determiner(self) -> bool:
        """Whether an article, a possessive or the like stands right before."""
        return self.word_before in DETERMINERS or self.word_before == "'s"

    @cached_property
    def verb_before(self) -> str:
        """The nearest word before, past adverbs and "not", when it is one that says which form of a verb follows."""
        token = self.before
        while self.around.lower(token).endswith("ly") or self.around.lower(token) in _BETWEEN:
            if self.around.lower(token) == "been":
                return "been"
            token = self.around.previous(token)
        return self.around.lower(token)

    def draft(self, text: str, *, sure: bool = True) -> Draft:
        """A draft that replaces just the match."""
        return Draft(text, self.match.start, self.match.end, sure)

    def verb_tag(self) -> str:
        """The one tag of the verb found; empty where it cannot be told."""
        tags = self.match.tags
        if len(tags) == 1:
            return next(iter(tags))
        if tags == {"VB", "VBP"}:
            return "VB" if self.opens_sentence or self.verb_before in _BEFORE_BASE else "VBP"
        if {"VBD", "VBN"} <= tags and (self.verb_before in BE | HAVE or self.word_after == "by"):
            return "VBN"
        tag = self.around.tag(self.match.head)[:3]
        tag = tag.rstrip("-")
        return tag if tag in tags else ""

    def is_passive(self) -> bool:
        """Whether the verb found is a participle behind a form of "be", or one that "by" follows."""
        if "VBN" not in self.match.tags:
            return False
        return self.verb_before in BE or self.word_after == "by" or self.around.tag(self.match.head) == "VBN-Pass"

    def term_takes_infinitive(self) -> bool:
        """Whether the term ends in the "to" of the verb behind it: "appropriate to | say"."""
        return self.match.entry.words.endswith(" to") and self.tag_after == "VB"

    def is_before_noun(self) -> bool:
        """Whether a noun, or an adjective that leads to one, follows at once."""
        return bool(re.match(r"\w", self.word_after)) and self.tag_after[:2] in ("NN", "JJ")
