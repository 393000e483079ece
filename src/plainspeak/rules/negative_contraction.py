"""A short form with "not" in it, as "can't" or "don't".

Why
---
Some people read "can't" as "can" and take the opposite meaning. GOV.UK found this with readers who do not read well or
are new to English. Short forms such as "you'll" are fine.

What to do
----------
Write both words: "cannot", "do not".

Sources
-------
- GOV.UK, Use clear language: "avoid negative contractions like 'can't' or 'don't'".
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plainspeak.analysis import Analysis
from plainspeak.finding import Severity, Suggestion
from plainspeak.rule import Example, Flag

SEVERITY = Severity.NOTE

_WHOLE = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "ain't": None}


@dataclass(frozen=True, kw_only=True)
class Options:
    """This rule has no options."""


FLAGS = (
    Example("You can't apply online.", ("can't",), "You cannot apply online."),
    Example("Don't send money. It won’t help.", ("Don't", "won’t"), "Do not send money. It will not help."),
    Example("Wouldn't you like to come?", ("Wouldn't",)),
)
ALLOWS = ("You'll get a letter. We're here to help. It's the panel's choice.", "You cannot apply online.")


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every word that ends in "n't"."""
    for token in np.flatnonzero(analysis.tokens_among(frozenset({"n't"}))).tolist():
        start, end = int(analysis.starts[token - 1]), int(analysis.ends[token])
        if token == 0 or start + 1 > analysis.starts[token]:
            continue
        written = analysis.document.text[start:end]
        yield Flag(start, end, f"Some people read '{written}' without the 'not'.", _in_full(analysis, token, written))


def _in_full(analysis: Analysis, token: int, written: str) -> tuple[Suggestion, ...]:
    """Both words; advice only where "not" must move, as in a question."""
    plain = written.lower().replace("’", "'")
    full = _WHOLE.get(plain, f"{written[:-3].lower()} not")
    after = analysis.lower(token + 1) if token + 1 < len(analysis.ids) else ""
    if full is None or after in _SUBJECTS:
        return (Suggestion(None, "Write 'not' as a word of its own."),)
    return (Suggestion(full.capitalize() if written[0].isupper() else full, safe=True),)


_SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "these", "those", "the"})
