"""A text cut into tokens and sentences, as plain lists and arrays: by our own rules, or as a spaCy `Doc` has it."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from plainspeak.language.sentences import begins_sentence, sentence_starts
from plainspeak.language.tokenizer import split

if TYPE_CHECKING:
    from spacy.tokens import Doc

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]
LONGEST = 1_000
"""Tokens. What has no end for longer is no sentence but a list or a fault, and a new one is taken to begin there.

What is asked about one word often looks at its whole sentence, so the time would grow with the square of the length.
"""


@dataclass(frozen=True)
class Tokens:
    """The tokens of one text. Joined, each with its space, they are the text."""

    words: list[str]
    spaced: Booleans
    """For every token, whether one space follows it."""

    @cached_property
    def lengths(self) -> Integers:
        """Characters of every token, the space behind it left out."""
        return np.fromiter(map(len, self.words), np.int64, len(self.words))

    @cached_property
    def starts(self) -> Integers:
        """First character of every token."""
        ends = np.cumsum(self.lengths + self.spaced)
        return ends - self.lengths - self.spaced


@dataclass(frozen=True)
class Cut:
    """The tokens of a text, and for each whether a sentence begins with it."""

    tokens: Tokens
    begins: Booleans


def cut(text: str) -> Cut:
    """Cut a text by our own tokenizer and splitter. spaCy is not asked, and not even loaded."""
    words, spaced = split(text)
    tokens = Tokens(words, np.array(spaced, dtype=bool))
    return Cut(tokens, _none_too_long(begins_sentence(sentence_starts(text), tokens.starts)))


def cut_of(doc: "Doc") -> Cut:
    """The tokens and sentences of a `Doc`, whoever set them."""
    begins = doc.to_array("SENT_START") == 1
    spaced = doc.to_array("SPACY").astype(bool)
    return Cut(Tokens([token.text for token in doc], spaced), _none_too_long(begins))


def _none_too_long(begins: Booleans) -> Booleans:
    """The same, with a beginning after each `LONGEST` tokens of a sentence."""
    starts = np.flatnonzero(begins)
    lengths = np.diff(starts, append=len(begins))
    begins = begins.copy()
    for start, length in zip(starts[lengths > LONGEST], lengths[lengths > LONGEST], strict=True):
        begins[start + LONGEST : start + length : LONGEST] = True
    return begins
