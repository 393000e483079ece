"""Several long words in a row, which many readers cannot sound out.

Why
---
One long word can be learnt. Three in a row give the reader no rest, and whoever reads word by word loses the sense.

What to do
----------
Turn some of them into verbs and short words: "how well teams from different services work together" for
"multidisciplinary organisational effectiveness".

Sources
-------
- GOV.UK, Use clear language: "Words ending in '-ion' and '-ment' tend to make sentences longer and more complicated than
  they need to be."
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plainspeak.analysis import Analysis, Booleans, begins_with_capital, runs
from plainspeak.finding import Severity, Suggestion
from plainspeak.rule import Example, Flag
from plainspeak.words.names import opens_sentence

SEVERITY = Severity.WARNING


@dataclass(frozen=True, kw_only=True)
class Options:
    """How many long words, and how long."""

    words: int = 3
    """Flag this many long words in a row, or more."""
    syllables: int = 4
    """A word of this many syllables, or more, is long."""


FLAGS = (
    Example(
        "The report looks at multidisciplinary organisational accountability.",
        ("multidisciplinary organisational accountability",),
        "The report looks at who answers for the work of mixed teams.",
    ),
)
ALLOWS = (
    "The organisation's accountability is clear.",
    "We looked at community, opportunity, responsibility and authority.",
    "It is based on the American Industrial Classification System.",
    "Costs rose by 1,234,567 777,777 888,888.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every run of long words with nothing but spaces between them. Names are what they are, and count for none."""
    long = _is_long(analysis, options.syllables)
    for token in np.flatnonzero(long & analysis.tokens_that(begins_with_capital)).tolist():
        long[token] = opens_sentence(analysis.around, token)
    for first, end in runs(long, options.words):
        yield Flag(
            int(analysis.starts[first]),
            int(analysis.ends[end - 1]),
            f"{end - first} long words stand in a row here.",
            (Suggestion(None, "Use shorter words, and turn some of the nouns into verbs."),),
        )


def _is_long(analysis: Analysis, syllables: int) -> Booleans:
    long: Booleans = analysis.vocabulary.column(analysis.lexicon.syllables) >= syllables
    return analysis.of_tokens(long) & analysis.tokens_that(_is_word)


def _is_word(form: str) -> bool:
    return form.isalpha() and not form.isupper()
