"""A Latin word or short form, as "e.g.", "i.e." or "via".

Why
---
Many people mix up "e.g." and "i.e.", or do not know them. Screen readers often read them wrongly: GOV.UK found that "eg" is
read as "egg".

What to do
----------
Write it in English: "for example", "that is", "and so on", "through".

Sources
-------
- GOV.UK A to Z style guide, eg, etc and ie: use "for example" or "such as" and not "eg".
- The wordlists name the source of every word.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.analysis import Analysis
from plainspeak.finding import Severity
from plainspeak.listed import flags
from plainspeak.rule import Example, Flag

SEVERITY = Severity.NOTE


@dataclass(frozen=True, kw_only=True)
class Options:
    """This rule has no options."""


FLAGS = (
    Example("Bring something to eat, e.g. a sandwich.", ("e.g.",), "Bring something to eat, for example a sandwich."),
)
ALLOWS = ("Bring something to eat, for example a sandwich.", "Send your CV and your agenda.")


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every Latin term of the wordlists."""
    return flags(analysis, "latin-abbreviation", "is Latin. Some readers do not know it.")
