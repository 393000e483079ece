"""A saying that does not mean what its words mean, as "hit the ground running".

Why
---
Many autistic people, people with a learning disability and people new to English read such words as they stand. They see
people who run, and miss the point.

What to do
----------
Say what you mean in plain words: "start well" for "hit the ground running".

Sources
-------
- Inclusion Europe, Information for all (2009): "Do not use difficult ideas such as metaphors."
- W3C, Making Content Usable for People with Cognitive and Learning Disabilities: use literal language.
- The wordlists name the source of every saying.
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
    Example("The new team hit the ground running.", ("hit the ground running",), "The new team started well."),
    Example("Now we are in the same boat.", ("in the same boat",), "Now we have the same problem."),
)
ALLOWS = ("She fell and hit the ground.", "They sat in the boat.")


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every idiom of the wordlists."""
    return flags(analysis, "idiom", "does not mean what its words say.")
