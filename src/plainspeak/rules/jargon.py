"""A word of an office or a profession, where an everyday word would do.

Why
---
Jargon tells readers that the paper was not written for them. People who do not know a word lose the sentence, and often
the courage to ask. Everybody reads the everyday word faster, experts too.

What to do
----------
Use the everyday word. If only the special word will do, keep it and explain it the first time.

Sources
-------
- WCAG 2.2, success criterion 3.1.3 Unusual Words: people must be able to find out what jargon means.
- NIHR, plain English summaries (2021): "avoid, wherever possible, using jargon, abbreviations and technical terms - if you
  have to use them, provide a clear explanation".
- The wordlists name the source of every word.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.analysis import Analysis
from plainspeak.finding import Severity
from plainspeak.listed import flags
from plainspeak.rule import Example, Flag

SEVERITY = Severity.WARNING


@dataclass(frozen=True, kw_only=True)
class Options:
    """Which words weigh less."""

    everyday: float = 4.7
    """A word at least this frequent (Zipf; 7 is "the", 3 is rare) is only a note: most people know it."""


FLAGS = (
    Example("We will utilise the room.", ("utilise",), "We will use the room."),
    Example("She commenced her training in May.", ("commenced",), "She started her training in May."),
    Example("Facilitating the group takes time.", ("Facilitating",), "Helping the group takes time."),
)
ALLOWS = (
    "We will use the room.",
    "Disabled people wrote the report with us.",
    "Write to the address on the letter.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every term of the wordlists that has a plainer word."""
    return flags(analysis, "jargon", "is harder than it need be.", everyday=options.everyday)
