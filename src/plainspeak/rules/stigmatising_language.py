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
from plainspeak.words.match import Match

SEVERITY = Severity.WARNING

_DEFINES = re.compile(r"""["'”’]?,?\s(?:means?|refers?\sto|(?:is|are)\sdefined|has\sthe\s(?:same\s)?meaning)\b""")


# "the Fireman's Fund Insurance Company"
_NAME_GOES_ON = re.compile(r"['’]s?\s[A-Z]")
_CARE = frozenset(
    "abuse addiction advocacy care carer carers charities charity disability disabled health homeless homelessness hospital "
    "hospitals nhs nurse nurses nursing patient patients recovery survivor survivors therapy wellbeing".split()
)
_ABOUT_CARE = 1
"""Words of care or health in 1,000 tokens of a paper about them."""
_TOO_SHORT = 200
"""Tokens. Of fewer nobody can tell what they are about."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """Which words label people only in papers about care or health."""

    of_care: tuple[str, ...] = (
        *("disadvantaged group", "offender", "placement", "repeat offender", "service user", "suffer from"),
        *("suffer with", "user group", "young offender"),
    )
    """Terms that are a note in papers about care, and nothing in long papers about other things: a website has users too."""


FLAGS = (
    Example(
        "Wheelchair-bound people could not get in.", ("Wheelchair-bound people",), "Wheelchair users could not get in."
    ),
    Example("Service users wrote the plan.", ("Service users",), "People who use services wrote the plan."),
    Example("Patients who suffer from asthma came.", ("suffer from",), "Patients who have asthma came."),
)
ALLOWS = (
    "Disabled people and people with a mental health condition wrote the report.",
    'One man said: "I am a sufferer, and proud of it."',
    "The Mental Deficiency Act 1913 was repealed.",
    "He is insured by the Fireman's Fund Insurance Company.",
    "For this section a looked after child refers to a child under 18.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every term to avoid that stands outside quotations, titles of laws and its own definition."""
    matches = analysis.listed("stigmatising-language")
    is_about_care = any(match.entry.words in options.of_care for match in matches) and _is_about_care(analysis)
    for match in matches:
        is_of_care = match.entry.words in options.of_care
        if (is_about_care or not is_of_care) and not _is_anothers(analysis, match):
            yield flag(analysis, match, "can label or hurt people.", Severity.NOTE if is_of_care else None)


def _is_about_care(analysis: Analysis) -> bool:
    """Whether the paper is about care or health, for all we can tell."""
    if len(analysis.ids) < _TOO_SHORT:
        return True
    return int(analysis.tokens_among(_CARE).sum()) * 1000 >= _ABOUT_CARE * len(analysis.ids)


def _is_anothers(analysis: Analysis, match: Match) -> bool:
    """Whether a term is somebody else's: quoted, in a title or a name, or the word of a law, which says what it means."""
    start, end = int(analysis.starts[match.start]), int(analysis.ends[match.end - 1])
    text = analysis.document.text
    if _DEFINES.match(text, end) or (text[start].isupper() and _NAME_GOES_ON.match(text, end)):
        return True
    return is_anothers_wording(analysis.document, start, end, analysis.sentence_span(analysis.sentence_of(match.start)))
