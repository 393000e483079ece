"""How hard a sentence is to read, on the scale of language levels from 1 (A1, beginner) to 6 (C2, as good as any).

Five signals of the words in it, weighed by ridge regression on sentences that two teachers gave a level each.
`training/sentence_difficulty.py` fits the weights; docs/decisions/difficulty.md says how well they do on other texts.

Source: Arase Y, Uchida S, Kajiwara T. CEFR-based sentence difficulty annotation and assessment. EMNLP 2022.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from plainspeak.arrays import Floats
from plainspeak.counts import Counts
from plainspeak.lexicon import Lexicon
from plainspeak.readability import too_short
from plainspeak.score import Score
from plainspeak.syllables import DATA

NAME = "language-level"
"""What the score of a text is called in profiles and reports."""

HARD = 0.35
"""Difficulty from which on a word is counted as hard."""

SIGNALS = (
    "log of words",
    "log of summed difficulty",
    "mean difficulty",
    "greatest difficulty",
    "log of hard words",
)
"""What is measured of the words of a sentence, in the order of the columns."""


def sentence_levels(
    words: Sequence[str], ids: NDArray[np.int64], sentences: NDArray[np.int64], number: int, lexicon: Lexicon
) -> Floats:
    """The level of each of `number` sentences; `nan` for one without words. Arguments as for `counts.count_sentences`.

    Levels are not cut off at 1 and 6, so that two very easy or very hard sentences can still be told apart.
    """
    known = _weights()
    found = signals(words, ids, sentences, number, lexicon)
    levels: Floats = known["level"] + (found - known["mean"]) / known["spread"] @ known["weights"]
    return levels


def language_level(levels: Floats, total: Counts) -> Score:
    """The mean level of the sentences of a text, given by `sentence_levels`, with its 95 % interval.

    `total` are the counts of the same sentences; a text of less than 100 words gets no value.
    """
    levels = levels[~np.isnan(levels)]
    blank = Score(
        name=NAME,
        title="Language level",
        value=None,
        unit="from 1 (A1, beginner) to 6 (C2), as of the Common European Framework",
        formula="mean over sentences of a fit to the difficulty of their words",
        source="plainspeak, fitted to CEFR-SP (Arase Y, Uchida S, Kajiwara T. EMNLP 2022)",
    )
    if reason := too_short(total):
        return replace(blank, reason=reason)
    mean, off = levels.mean(), 1.96 * levels.std() / np.sqrt(len(levels))
    return replace(blank, value=float(mean), low=float(mean - off), high=float(mean + off))


def signals(
    words: Sequence[str], ids: NDArray[np.int64], sentences: NDArray[np.int64], number: int, lexicon: Lexicon
) -> Floats:
    """All of `SIGNALS` for each sentence, a row a sentence; `nan` for one without words."""
    difficulty = lexicon.difficulty(words)[ids]
    length = np.bincount(sentences, minlength=number).astype(np.float64)
    length[length == 0] = np.nan
    total = np.bincount(sentences, difficulty, number)
    hard = np.bincount(sentences, difficulty > HARD, number)
    greatest = np.zeros(number)
    np.maximum.at(greatest, sentences, difficulty)
    return np.column_stack([np.log(length), np.log1p(total), total / length, greatest, np.log1p(hard)])


@cache
def _weights() -> dict[str, Floats]:
    known = json.loads((DATA / "sentence-difficulty.json").read_text(encoding="utf-8"))
    return {name: np.array(known[name]) for name in ("mean", "spread", "weights", "level")}
