"""A paragraph with so much in it that readers lose their way.

Why
---
A wall of text tells people that it will be hard work, and many stop there. In a long paragraph they also lose their place,
above all people with dyslexia, low vision or poor concentration.

What to do
----------
Give every paragraph one topic. Start a new one when you turn to the next thought. Use a heading or a list where it helps
people to find things.

Sources
-------
- NHS digital service manual, How we write: "We use short paragraphs of up to 3 sentences."
- GOV.UK, Use clear language: "Paragraphs should have no more than 5 sentences each."
- US Federal plain language guidelines: "Paragraphs should never be longer than 250 words."
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plainspeak.analysis import PROSE, Analysis
from plainspeak.finding import Severity, Suggestion
from plainspeak.rule import Example, Flag

SEVERITY = Severity.NOTE


@dataclass(frozen=True, kw_only=True)
class Options:
    """How much is too much."""

    sentences: int = 5
    """The most sentences a paragraph may have."""
    words: int = 150
    """The most words a paragraph may have."""


FLAGS = (
    Example(
        "We met in May. We talked about travel. Buses are late. Trains cost too much. Taxis are rare. We will write to the "
        "council.",
        (
            "We met in May. We talked about travel. Buses are late. Trains cost too much. Taxis are rare. We will write "
            "to the council.",
        ),
        "We met in May. We talked about travel.\n\nBuses are late. Trains cost too much. Taxis are rare.\n\nWe will write "
        "to the council.",
    ),
)
ALLOWS = ("We met in May. We talked about travel. We will write to the council.",)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every block of prose with too many sentences or words."""
    blocks = analysis.document.blocks
    with_words = analysis.sentence_blocks[analysis.sentence_lengths > 0]
    sentences = np.bincount(with_words, minlength=len(blocks))
    words = np.bincount(analysis.sentence_blocks, weights=analysis.sentence_lengths, minlength=len(blocks)).astype(int)
    for index in np.flatnonzero((sentences > options.sentences) | (words > options.words)):
        block = blocks[index]
        if block.kind in PROSE:
            yield Flag(
                block.start,
                block.end,
                _message(int(sentences[index]), int(words[index]), options),
                (Suggestion(None, "Give each paragraph one topic, and start a new one for the next thought."),),
            )


def _message(sentences: int, words: int, options: Options) -> str:
    if sentences > options.sentences:
        return f"This paragraph has {sentences} sentences. The limit is {options.sentences}."
    return f"This paragraph has {words} words. The limit is {options.words}."
