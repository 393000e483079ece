"""Several words where one or none would do.

Why
---
Padding makes a paper longer and hides what it says. Every word that adds nothing takes strength from readers who have
little to spare.

What to do
----------
Use the short form. Often you can leave the phrase out.

Sources
-------
- US Federal plain language guidelines, Omit unnecessary words.
- The wordlists name the source of every phrase.
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
    """This rule has no options."""


FLAGS = (
    Example("In order to join, send a letter.", ("In order to",), "To join, send a letter."),
    Example("We will meet in the event that it rains.", ("in the event that",), "We will meet if it rains."),
)
ALLOWS = ("To join, send a letter.", "The letters are in order.")


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every phrase of the wordlists that can be shorter."""
    return flags(analysis, "wordy-phrase", "can be shorter.")
