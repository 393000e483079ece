"""A word that labels, blames or hurts the people it is about.

Why
---
Words decide whether people feel respected. "Sufferer" and "wheelchair-bound" say what a life is like without asking.
People who feel labelled stop reading, and stop coming.

What to do
----------
Use the words people choose for themselves, and ask them when you can. In the UK "disabled people" is right: it says that
people are disabled by barriers around them (the social model).

Sources
-------
- UK government, Inclusive language: words to use and avoid when writing about disability.
- The wordlists name the source of every word, and who has reviewed it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.analysis import Analysis
from plainspeak.finding import Severity
from plainspeak.listed import flag
from plainspeak.quotations import is_anothers_wording
from plainspeak.rule import Example, Flag

SEVERITY = Severity.WARNING

_DEFINES = re.compile(r"""["'”’]?,?\s(?:means?|refers?\sto|(?:is|are)\sdefined|has\sthe\s(?:same\s)?meaning)\b""")


@dataclass(frozen=True, kw_only=True)
class Options:
    """This rule has no options."""


FLAGS = (
    Example(
        "Wheelchair-bound people could not get in.", ("Wheelchair-bound people",), "Wheelchair users could not get in."
    ),
)
ALLOWS = (
    "Disabled people and people with a mental health condition wrote the report.",
    'One man said: "I am a sufferer, and proud of it."',
    "The Mental Deficiency Act 1913 was repealed.",
    "For this section a looked after child refers to a child under 18.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every term to avoid that stands outside quotations and titles of laws."""
    for match in analysis.listed("stigmatising-language"):
        start, end = int(analysis.starts[match.start]), int(analysis.ends[match.end - 1])
        sentence = analysis.sentence_span(analysis.sentence_of(match.start))
        is_defined = _DEFINES.match(analysis.document.text, end) is not None  # the word of a law, which others must use
        if not is_defined and not is_anothers_wording(analysis.document, start, end, sentence):
            yield flag(analysis, match, "can label or hurt people.")
