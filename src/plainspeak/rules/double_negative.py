"""Two words of "no" in one statement, which readers must turn round twice.

Why
---
"Not unlikely" takes two steps to understand. Many people stop after the first and take away the opposite.

What to do
----------
Say what is so, not what is not so: "likely" for "not unlikely".

Sources
-------
- W3C, Making Content Usable for People with Cognitive and Learning Disabilities, Keep Text Succinct and Use Clear Words: no
  double negatives.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plainspeak.analysis import Analysis
from plainspeak.arrays import Booleans
from plainspeak.finding import Severity, Suggestion
from plainspeak.quotations import is_quoted
from plainspeak.rule import Example, Flag

SEVERITY = Severity.WARNING

_NOT = frozenset({"not", "n't", "never"})
_BETWEEN = frozenset({"a", "an", "all", "altogether", "at", "be", "been", "entirely", "so", "very", "wholly"})
_GAP = 2
# Adjectives and adverbs of "no", with the word of "yes". "" where the plain word is not simply the opposite: "not
# insignificant" is less than "significant". Words like "unable" and "unhappy" are left out: "is not unable" hardly
# occurs, and "was not unhappy" means what it says.
_NEGATIVE = {
    "dissimilar": "similar",
    "impossible": "possible",
    "improbable": "likely",
    "inappropriate": "",
    "incompatible": "",
    "inconsiderable": "",
    "inconsistent": "",
    "infrequent": "frequent",
    "infrequently": "often",
    "insignificant": "",
    "insubstantial": "",
    "irrelevant": "relevant",
    "uncommon": "common",
    "uncommonly": "often",
    "unconnected": "connected",
    "unexpected": "expected",
    "unheard": "",
    "unimportant": "important",
    "unknown": "known",
    "unlike": "like",
    "unlikely": "likely",
    "unreasonable": "reasonable",
    "unrelated": "related",
    "unusual": "common",
    "without": "",
}
_NEGATIVE_WORDS = frozenset(_NEGATIVE)


@dataclass(frozen=True, kw_only=True)
class Options:
    """This rule has no options."""


FLAGS = (
    Example(
        "It is not unlikely that the bus will be late.", ("not unlikely",), "It is likely that the bus will be late."
    ),
    Example("This was not wholly unexpected.", ("not wholly unexpected",), "Many people expected this."),
    Example("The plan is not without risk.", ("not without",), "The plan has some risk."),
)
ALLOWS = (
    "It is unlikely that the bus will be late.",
    "The form was not sent. Unusual post is checked.",
    "We did not go, without a word.",
    "We can't wait to go, unlike last year.",
    "She does not feel unhappy.",
    "He said: “It is not unlikely that I am late.”",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag "not" with a word of "no" next to it, or at most two small words on."""
    negative = analysis.tokens_among(_NEGATIVE_WORDS)
    for token in np.flatnonzero(analysis.tokens_among(_NOT)):
        other = _negative_after(analysis, int(token), negative)
        if other is not None and not _is_quoted(analysis, int(token), other):
            yield _flag(analysis, int(token), other)


def _is_quoted(analysis: Analysis, token: int, other: int) -> bool:
    sentence = analysis.sentence_span(analysis.sentence_of(token))
    return is_quoted(analysis.document, int(analysis.starts[token]), int(analysis.ends[other]), sentence)


def _negative_after(analysis: Analysis, token: int, negative: Booleans) -> int | None:
    for other in range(token + 1, min(token + _GAP + 2, len(negative))):
        if negative[other]:
            return other
        if analysis.lower(other) not in _BETWEEN:
            return None
    return None


def _flag(analysis: Analysis, token: int, other: int) -> Flag:
    start, end = int(analysis.starts[token]), int(analysis.ends[other])
    positive = _NEGATIVE[analysis.lower(other)]
    if positive and other == token + 1 and analysis.lower(token) == "not":
        suggestion = Suggestion(positive, "Check that it means what you want to say.")
    else:
        suggestion = Suggestion(None, "Say what is so, not what is not so.")
    return Flag(start, end, "Two words of 'no' here: some readers will take away the opposite.", (suggestion,))
