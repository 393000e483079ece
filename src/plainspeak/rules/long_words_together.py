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

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.analysis import Analysis
from plainspeak.arrays import Booleans
from plainspeak.finding import Severity, Suggestion
from plainspeak.rule import Example, Flag
from plainspeak.runs import runs
from plainspeak.words.names import opens_sentence

SEVERITY = Severity.NOTE

# Two abstract words in the row, or more: names of things and methods ("artificial intelligence") mostly have one.
_ABSTRACT = re.compile(r"(?:ion|ional|ment|mental|ity|ness|ance|ence|ism)s?$|ities$")
_SO_MANY = 2
# Words that people find easier than this on average, from 0 to 1, are no burden for being long: "significant political".
_EASY = 0.37


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
    "The regulations specifying categories identified opportunities in general.",
    "The secondary legislation specifically allows it, with statistical reliability applicable to all.",
    "It is based on the American Industrial Classification System.",
    "Costs rose by 1,234,567 777,777 888,888.",
    "The region saw significant political developments.",
    "It changes social security secondary legislation.",
    "It is written by generative artificial intelligence.",
    "They feel undesired horizontal stabiliser movement.",
    "You need appropriate professional indemnity insurance.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every run of long nouns and adjectives with nothing but spaces between them."""
    long = _is_long(analysis, options.syllables)
    tokens = [token for first, end in runs(long, options.words) for token in range(first, end)]
    analysis.tag_ahead(tokens)
    long[[token for token in tokens if not _is_in_phrase(analysis, token)]] = False
    for match in analysis.listed("unexplained-term"):
        if match.end - match.start > 1:  # a settled term, to be explained and not taken apart
            long[match.start : match.end] = False
    for first, end in runs(long, options.words):
        words = [analysis.lower(token) for token in range(first, end)]
        if sum(_ABSTRACT.search(word) is not None for word in words) < _SO_MANY:
            continue
        if analysis.lexicon.difficulty(words).mean() < _EASY:
            continue
        yield Flag(
            int(analysis.starts[first]),
            int(analysis.ends[end - 1]),
            f"{end - first} long words stand in a row here.",
            (Suggestion(None, "Use shorter words, and turn some of the nouns into verbs."),),
        )


def _is_in_phrase(analysis: Analysis, token: int) -> bool:
    """Whether a word belongs to one phrase with those beside it, and is part of no name: names are what they are."""
    if analysis.text(token)[0].isupper() and not opens_sentence(analysis.around, token):
        return False
    if analysis.tag(token)[:2] == "JJ":  # "measures applicable to us": the adjective begins another phrase
        return analysis.around.tag(analysis.around.next(token))[:2] in ("JJ", "NN")
    return analysis.tag(token)[:2] == "NN"


def _is_long(analysis: Analysis, syllables: int) -> Booleans:
    long: Booleans = analysis.vocabulary.column(analysis.lexicon.syllables) >= syllables
    return analysis.of_tokens(long) & analysis.tokens_that(_is_word)


def _is_word(form: str) -> bool:
    return form.isalpha() and not form.isupper()
