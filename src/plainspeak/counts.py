"""Counts the words of a document in one pass, sentence by sentence, so that any part of it can be scored.

A word is whatever the caller says is one; plainspeak takes a run of letters and digits with the clitics, hyphens and
full stops inside it ("don't", "co-production", "e.g.", "3.5"). Web and e-mail addresses are no words, as nobody reads
them.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache, cached_property, partial
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from plainspeak.arrays import Booleans, Floats, Integers
from plainspeak.blas import one_core
from plainspeak.lexicon import Lexicon

Amount: TypeAlias = float | Floats
"""A number, or one number for every resample of a bootstrap."""

BLOCKS = 100
RESAMPLES = 400
_STRETCH = 100_000
"""Words counted at a time."""

_ADDRESS = re.compile(r"https?:|www\.|\S[^\s@]*+@\S+\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas of readability are made of."""

    sentences: Amount
    """Sentences with at least one word."""
    words: Amount
    syllables: Amount
    monosyllables: Amount
    """Words of one syllable."""
    polysyllables: Amount
    """Words of three syllables or more."""
    foggy: Amount
    """Hard words as Gunning counts them: three syllables or more, without names, easy compounds, -es, -ed and -ing."""
    long_words: Amount
    """Words of more than six letters and digits."""
    unfamiliar: Amount
    """Words that are neither on the Dale-Chall list nor names."""
    letters: Amount
    """Letters and digits."""
    characters: Amount
    """Letters, digits and the marks inside words, as hyphens."""


FEATURES = tuple(field.name for field in fields(Counts))
_SPARED = [FEATURES.index(name) for name in ("foggy", "unfamiliar")]


@dataclass(frozen=True, eq=False)
class SentenceCounts:
    """The counts of every sentence of a document: a row a sentence, a column for each of `FEATURES`."""

    table: NDArray[np.int32]

    def only(self, sentences: Booleans | slice) -> "SentenceCounts":
        """The same for some of the sentences, given as a mask or a slice."""
        return SentenceCounts(self.table[sentences])

    def total(self) -> Counts:
        """All sentences together."""
        return Counts(*map(float, self.table.sum(axis=0)))

    @cached_property
    def resampled(self) -> Counts:
        """The totals of `RESAMPLES` documents drawn at random from this one's sentences, the same ones every time.

        Neighbouring sentences are alike, so long documents are drawn in `BLOCKS` stretches of whole sentences (a block
        bootstrap: Künsch HR. Annals of Statistics 1989;17(3):1217-41), which is also much faster.
        """
        rows = self.table[self.table[:, 0] > 0]
        if not len(rows):
            return Counts(*np.zeros((len(FEATURES), RESAMPLES)))
        starts = np.unique(np.linspace(0, len(rows), min(BLOCKS, len(rows)), endpoint=False).astype(int))
        blocks = np.add.reduceat(rows, starts, axis=0, dtype=np.int64)
        with one_core():
            return Counts(*(_times_drawn(len(blocks)) @ blocks).T)


@cache
def _times_drawn(blocks: int) -> Floats:
    """How often each resample takes each block. The seed is fixed: a paper gets the same interval every time."""
    random = np.random.default_rng(20)
    return random.multinomial(blocks, np.full(blocks, 1 / blocks), size=RESAMPLES).astype(np.float64)


def count_sentences(
    table: NDArray[np.int64],
    ids: Integers,
    sentences: Integers,
    number: int,
    *,
    names: Booleans | None = None,
    left_out: Booleans | None = None,
) -> SentenceCounts:
    """Count the words of `number` sentences.

    `table` is the `word_table` of the distinct words; `ids` and `sentences` say, for every word of the document, which
    of them it is and in which sentence it stands. `names` marks words of the document that are proper names: they are
    neither foggy nor unfamiliar. `left_out` marks words that are not to be counted at all.
    """
    counts = np.zeros((number, len(FEATURES)), dtype=np.int32)
    for start in range(0, len(ids), _STRETCH):
        some = slice(start, start + _STRETCH)
        first = sentences[some].min()
        within = sentences[some] - first
        for feature in range(1, len(FEATURES)):
            added = table[ids[some], feature]
            if left_out is not None:
                added[left_out[some]] = 0
            if names is not None and feature in _SPARED:
                added[names[some]] = 0
            sums = np.bincount(within, added)
            counts[first : first + len(sums), feature] += sums.astype(np.int32)
    counts[:, 0] = counts[:, 1] > 0
    return SentenceCounts(counts)


def word_table(words: Sequence[str], lexicon: Lexicon) -> NDArray[np.int64]:
    """What each word adds to each of `FEATURES`, a row a word. An address adds nothing, as it is no word."""
    syllables = lexicon.syllables(words)
    letters = np.fromiter((len(word) if word.isalnum() else sum(map(str.isalnum, word)) for word in words), np.int64)
    columns = [
        np.zeros(len(words)),
        np.ones(len(words)),
        syllables,
        syllables == 1,
        syllables >= 3,
        lexicon.foggy(words),
        letters > 6,
        ~lexicon.familiar(words),
        letters,
        np.fromiter(map(len, words), np.int64, len(words)),
    ]
    return np.column_stack(columns).astype(np.int64) * ~_addresses(words)[:, None]


@cache
def word_table_by(lexicon: Lexicon) -> Callable[[Sequence[str]], NDArray[np.int64]]:
    """`word_table` with what a lexicon knows; the same function each time."""
    return partial(word_table, lexicon=lexicon)


def _addresses(words: Sequence[str]) -> Booleans:
    return np.fromiter((_ADDRESS.match(word) is not None for word in words), np.bool_, len(words))
