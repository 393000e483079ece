"""A text cut into tokens and sentences, as arrays: by our own rules, or as a spaCy `Doc` has it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from plainspeak.arrays import Booleans, Integers
from plainspeak.language.sentences import begins_sentence, sentence_starts
from plainspeak.language.tokenizer import split, stretches
from plainspeak.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 1_000
"""Tokens. What has no end for longer is no sentence but a list or a fault, and a new one is taken to begin there.

What is asked about one word often looks at its whole sentence, so the time would grow with the square of the length.
"""
_STRETCH = 500_000
"""Characters cut at a time. As strings, tokens take many times the memory of the text, and soon they are but numbers."""


@dataclass(frozen=True)
class Tokens:
    """The tokens of one text. Joined, each with its space, they are the text."""

    vocabulary: Vocabulary
    ids: Integers
    """The number of every token in the vocabulary."""
    lengths: Integers
    """Characters of every token, the space behind it left out."""
    spaced: Booleans
    """For every token, whether one space follows it."""

    @classmethod
    def of(cls, lists: Iterable[tuple[Sequence[str], Sequence[bool]]], vocabulary: Vocabulary) -> "Tokens":
        """Tokens given as texts, and whether a space follows each, in one list or several."""
        parts = [
            (
                vocabulary.numbers(words),
                np.fromiter(map(len, words), np.int32, len(words)),
                np.array(spaced, dtype=bool),
            )
            for words, spaced in lists
        ]
        return cls(vocabulary, *map(np.concatenate, zip(*parts, strict=True)))

    def places(self) -> tuple[Integers, Integers]:
        """First character and end of every token."""
        steps = self.lengths + self.spaced
        ends = np.cumsum(steps, dtype=wide_enough(steps.sum()))
        ends -= self.spaced
        return ends - self.lengths, ends


@dataclass(frozen=True)
class Cut:
    """The tokens of a text, where each stands, and whether a sentence begins with it."""

    tokens: Tokens
    starts: Integers
    """First character of every token."""
    ends: Integers
    """End of every token."""
    begins: Booleans


def wide_enough(most: int) -> type[np.signedinteger[Any]]:
    """The kind of whole numbers to keep in an array where none is greater than `most`. Small ones take half the room."""
    return np.int32 if most <= np.iinfo(np.int32).max else np.int64


def cut(text: str, vocabulary: Vocabulary) -> Cut:
    """Cut a text by our own tokenizer and splitter. spaCy is not asked, and not even loaded."""
    tokens = Tokens.of((split(text[start:end]) for start, end in stretches(text, _STRETCH)), vocabulary)
    starts, ends = tokens.places()
    return Cut(tokens, starts, ends, _none_too_long(begins_sentence(sentence_starts(text), starts)))


def cut_of(doc: "Doc", vocabulary: Vocabulary) -> Cut:
    """The tokens and sentences of a `Doc`, whoever set them."""
    words, spaced = [token.text for token in doc], doc.to_array("SPACY").astype(bool).tolist()
    tokens = Tokens.of([(words, spaced)], vocabulary)
    return Cut(tokens, *tokens.places(), _none_too_long(doc.to_array("SENT_START") == 1))


def _none_too_long(begins: Booleans) -> Booleans:
    """The same, with a beginning after each `LONGEST` tokens of a sentence."""
    starts = np.flatnonzero(begins)
    lengths = np.diff(starts, append=len(begins))
    begins = begins.copy()
    for start, length in zip(starts[lengths > LONGEST], lengths[lengths > LONGEST], strict=True):
        begins[start + LONGEST : start + length : LONGEST] = True
    return begins
