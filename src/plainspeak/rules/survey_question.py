"""A survey question that asks two things at once, leads to an answer, or says "not".

Why
---
Peer researchers found that survey questions made no sense to the people who were asked. Whoever liked the speed but not
the care cannot answer "How satisfied were you with the speed and care?". "Don't you agree" tells people what to say. A
"yes" to a question with "not" in it may mean either thing.

What to do
----------
Ask one thing in each question. Use words that do not show which answer you hope for.

Sources
-------
- Government Analysis Function, questionnaire design: ask one thing at a time, and avoid leading and negative questions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plainspeak.analysis import Analysis
from plainspeak.finding import Severity, Suggestion
from plainspeak.rule import Example, Flag

SEVERITY = Severity.WARNING

# "Do you agree that we may keep your name?" asks for leave.
_LEADING = re.compile(
    r"(?:would|do) you (?:not )?agree that\b(?!\s(?:we|your|my|the (?:data|information))\b[^?]*\b(?:may|can|could)\b)"
    r"|surely\b|(?:do|would|is|are)n['’]t (?:you|it)\b",
    re.I,
)
# A question for a yes or a no, with its own verb denied: right behind you or your group, or behind a verb of that kind.
# "Not" in "If not, will you ...?", "What have you not done?" and "services not assets" leaves the answer plain, as it does
# in "Is there anything we have not asked?", "Have you ever felt that it was not fair?" and "concerns that are not met".
_HELPER = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might)"
_PLAIN = (
    r"(?:who|whom|which|if|when|where|why|what|because|as|and|or|any|anyone|anybody|anything|ever|there"
    rf"|that(?=\s{_HELPER}))"
)
_NEGATIVE = re.compile(
    rf"{_HELPER}(?:n['’]t\b|\s(?:you|your\s\w+)\snot\b"
    rf"|(?:(?!\b{_PLAIN}\b)[^,;:?])*?\b{_HELPER}(?:\snot|n['’]t)\b(?!\s(?:just|only|yet)\b))",
    re.I,
)
_OR_NOT = re.compile(r"\bor not\b", re.I)
# Only questions that ask for a rating: "and" in "Where do you live and work?" is innocent.
_RATING = re.compile(
    r"\bhow (?:satisfied|happy|confident|likely|easy|useful|helpful|clear|important)\b"
    r"|\b(?:satisfied|happy) with\b|\brate\b|\bto what extent\b|\byou agree\b",
    re.I,
)
_TWO_THINGS = re.compile(r"\w (?:and|&) (?!how|what|why)\w", re.I)
# What is said of the time or the case, or in brackets, is not rated: "if you or your family and friends need it".
_CASE = re.compile(r"\b(?:if|when|where|while|because|who|before|after)\b[^,]*|\([^()]*\)", re.I)
# Two words for one thing, and two parts of a name.
_ONE_THING = re.compile(
    r"\b(?i:aims and objectives|arts and culture|boys and girls|care and (?:support|treatment)|children and young people"
    r"|day and night|equality and diversity|famil(?:y|ies) and (?:carers|friends)|friends and famil(?:y|ies)"
    r"|gas and electricity|health and (?:social care|care|safety|wellbeing|well-being)|help and support|men and women"
    r"|name and address|research and development|terms and conditions|walking and cycling|women and men)\b"
    r"|\b[A-Z]\w* and (?:the )?[A-Z]"
)

_PROBLEMS = (
    ("This question leads people to an answer.", "Ask without showing which answer you hope for."),
    ("This question has a 'not' in it, so a 'yes' may mean either thing.", "Ask about what is so, without the 'not'."),
    (
        "This question asks about two things, but people can give only one answer.",
        "Ask about each in a question of its own.",
    ),
)


@dataclass(frozen=True, kw_only=True)
class Options:
    """This rule has no options."""


FLAGS = (
    Example(
        "How satisfied were you with the speed and quality of your care?",
        ("How satisfied were you with the speed and quality of your care?",),
        "How satisfied were you with the speed of your care? How satisfied were you with its quality?",
    ),
    Example(
        "When you rang us, how satisfied were you with the speed and the help?",
        ("When you rang us, how satisfied were you with the speed and the help?",),
        "When you rang us, how satisfied were you with the speed? How satisfied were you with the help?",
    ),
    Example(
        "Do you agree that the new form is better?",
        ("Do you agree that the new form is better?",),
        "Is the new form better, worse or the same for you?",
    ),
    Example(
        "Did you not get a letter from your doctor?",
        ("Did you not get a letter from your doctor?",),
        "Did you get a letter from your doctor?",
    ),
    Example(
        "Do you think that the council should not close your library?",
        ("Do you think that the council should not close your library?",),
        "What do you want to happen to your library?",
    ),
)
ALLOWS = (
    "Where do you live and work?",
    "Do you agree or disagree with the plan?",
    "How do we share power and make sure that everyone is heard?",
    "Did you know who to ask when you needed help?",
    "What have you not told us, and why?",
    "If not, are you planning to use the guide?",
    "Have you thought of services, not buildings, or of people not forms?",
    "Do you know people who are not getting help?",
    "Not sure how to see your plan?",
    "Where plans do not exist, how do you write them?",
    "How likely are you to recommend us to friends and family if they need care and advice?",
    "How easy or difficult is it for you to get through to us?",
    "How likely are you to come again and why?",
    "To what extent do you trust people (those you know and strangers)?",
    "How clear was the letter or email that we sent you?",
    "How satisfied are you with the way Leeds and York council runs things?",
    "How satisfied are you with your gas and electricity supplier?",
    "Is there anything we have not asked you about?",
    "Do you have concerns that have not been dealt with?",
    "Have you ever felt that you were not listened to?",
    "Do you agree that we may keep your name and address?",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag questions that speak to the reader and have one of the three faults."""
    asked = analysis.count_in_sentences(analysis.tokens_among(frozenset({"?"}))) > 0
    to_you = analysis.count_in_sentences(analysis.tokens_among(frozenset({"you", "your"}))) > 0
    for sentence in np.flatnonzero(asked & to_you).tolist():
        start, end = analysis.sentence_span(sentence)
        problem = _problem(analysis.document.text[start:end])
        if problem is not None:
            message, advice = _PROBLEMS[problem]
            yield Flag(start, end, message, (Suggestion(None, advice),))


def _problem(question: str) -> int | None:
    """Which of `_PROBLEMS` a question has."""
    if _LEADING.match(question):
        return 0
    if _NEGATIVE.match(_OR_NOT.sub("", question)):
        return 1
    if _RATING.search(question) and _TWO_THINGS.search(_ONE_THING.sub("", _CASE.sub("", question))):
        return 2
    return None
