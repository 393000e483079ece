"""A sentence that joins too many thoughts with "and", "but" or "because".

Why
---
Every joining word hangs one more thought on a sentence. Readers must keep all of them in mind until the full stop comes.
People with dyslexia or a learning disability are the first to lose the thread.

What to do
----------
Give each thought a sentence of its own. If you are listing things, make it a list.

Sources
-------
- W3C technique G153: "Use sentences that contain no more than two conjunctions."
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plainspeak.analysis import PROSE, Analysis
from plainspeak.finding import Severity, Suggestion
from plainspeak.rule import Example, Flag

SEVERITY = Severity.NOTE

# Only words that are hardly ever anything else: "since", "while" and "as" are prepositions as often.
_JOINS = frozenset(
    {"although", "and", "because", "but", "nor", "or", "though", "unless", "whereas", "whether", "whilst"}
)


@dataclass(frozen=True, kw_only=True)
class Options:
    """How many is too many."""

    limit: int = 2
    """The most joining words a sentence may have."""
    words: int = 15
    """Sentences with fewer words than this are left alone: a short list of nouns is easy."""


FLAGS = (
    Example(
        "The group met and talked about buses because they are late and many people cannot get to work or see friends.",
        (
            "The group met and talked about buses because they are late and many people cannot get to work or see friends.",
        ),
        "The group met. It talked about buses. They are late. Many people cannot get to work or see friends.",
    ),
)
ALLOWS = (
    "The group met and talked about buses because they are late.",
    "Bring tea and cake and a pen and a pad.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every sentence of prose with more joining words than the limit."""
    joins = analysis.count_in_sentences(analysis.tokens_among(_JOINS))
    enough_words = analysis.sentence_lengths >= options.words
    for sentence in np.flatnonzero((joins > options.limit) & enough_words & analysis.sentences_in(PROSE)).tolist():
        start, end = analysis.sentence_span(sentence)
        yield Flag(
            start,
            end,
            f"This sentence joins its parts with {joins[sentence]} words such as 'and' or 'because'. "
            f"The limit is {options.limit}.",
            (Suggestion(None, "Give each thought a sentence of its own, or make a list."),),
        )
