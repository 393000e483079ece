"""A verb hidden in a noun, as "carry out an assessment of" for "assess".

Why
---
When the verb becomes a noun, the sentence needs another verb to carry it, and gets longer and greyer. It is also harder to
see who does what.

What to do
----------
Find the noun that was once a verb. Make it a verb again.

Sources
-------
- US Federal plain language guidelines, Avoid hidden verbs: use the strongest, most direct form of the verb.
- GOV.UK, Use clear language: "Words ending in '-ion' and '-ment' tend to make sentences longer and more complicated than
  they need to be."
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from plainspeak.analysis import Analysis
from plainspeak.finding import Severity, Suggestion
from plainspeak.inflect import forms, inflect
from plainspeak.irregular import PREPOSITIONS
from plainspeak.quotations import is_quoted
from plainspeak.rule import Example, Flag

SEVERITY = Severity.WARNING

_DO = ("carry out", "conduct", "do", "perform", "undertake")
_MAKE = ("make",)
_GIVE = ("give", "offer", "provide")
_HAVE = ("have", "hold")


class _Hidden(NamedTuple):
    """What a noun hides."""

    verb: str
    carriers: tuple[str, ...]
    """The verbs that carry the noun."""
    prepositions: dict[str, str]
    """What may follow the noun, and what follows the verb in its place. Empty: the verb takes an object."""


def _takes_object(verb: str, carriers: tuple[str, ...], *prepositions: str) -> _Hidden:
    return _Hidden(verb, carriers, dict.fromkeys(prepositions or ("of",), ""))


_NOUNS = {
    "analysis": _takes_object("analyse", _DO),
    "appraisal": _takes_object("appraise", _DO),
    "assessment": _takes_object("assess", (*_DO, *_MAKE)),
    "audit": _takes_object("audit", _DO),
    "calculation": _takes_object("calculate", (*_DO, *_MAKE)),
    "comparison": _takes_object("compare", (*_DO, *_MAKE)),
    "evaluation": _takes_object("evaluate", (*_DO, *_MAKE)),
    "examination": _takes_object("examine", (*_DO, *_MAKE)),
    "inspection": _takes_object("inspect", (*_DO, *_MAKE)),
    "investigation": _takes_object("investigate", _DO, "of", "into"),
    "review": _takes_object("review", _DO),
    "survey": _takes_object("survey", _DO),
    "test": _takes_object("test", _DO),
    "application": _Hidden("apply", _MAKE, {"for": "for", "to": "to"}),
    "arrangement": _Hidden("arrange", _MAKE, {"for": "for", "to": "to"}),
    "assumption": _Hidden("assume", _MAKE, {"that": "that"}),
    "attempt": _Hidden("try", _MAKE, {"to": "to"}),
    "choice": _Hidden("choose", _MAKE, {"between": "between"}),
    "complaint": _Hidden("complain", _MAKE, {"about": "about", "to": "to"}),
    "contribution": _Hidden("contribute", _MAKE, {"to": "to"}),
    "decision": _Hidden(
        "decide", (*_MAKE, "take", "reach"), {"to": "to", "on": "on", "about": "about", "that": "that"}
    ),
    "improvement": _Hidden("improve", _MAKE, {"to": "", "in": ""}),
    "payment": _Hidden("pay", _MAKE, {"to": "", "for": "for"}),
    "provision": _Hidden("provide", _MAKE, {"for": "for"}),
    "recommendation": _Hidden("recommend", _MAKE, {"that": "that"}),
    "reduction": _Hidden("reduce", _MAKE, {"in": "", "to": ""}),
    "reference": _Hidden("refer", _MAKE, {"to": "to"}),
    "request": _Hidden("ask", _MAKE, {"for": "for"}),
    "use": _Hidden("use", _MAKE, {"of": ""}),
    "agreement": _Hidden("agree", (*_GIVE, "reach"), {"to": "to", "on": "on", "that": "that"}),
    "approval": _Hidden("approve", _GIVE, {"to": "", "for": ""}),
    "assistance": _Hidden("help", _GIVE, {"to": "", "with": "with"}),
    "consideration": _Hidden("consider", _GIVE, {"to": ""}),
    "encouragement": _Hidden("encourage", _GIVE, {"to": ""}),
    "explanation": _Hidden("explain", _GIVE, {"of": "", "for": ""}),
    "discussion": _Hidden("talk", _HAVE, {"about": "about", "with": "with", "on": "about"}),
    "meeting": _Hidden("meet", _HAVE, {"with": ""}),
}
_NOUN_FORMS = frozenset(_NOUNS)
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DETERMINERS = frozenset({"a", "an", "the", "any", "our", "their", "its", "his", "her", "your", "my", "some"})
# What stands between a verb and another's noun ("made in the use of"), or turns its meaning round ("makes no reference to").
_PARTS = PREPOSITIONS | {"no", "little", "few", "not", "neither", "never", "hardly"}
# "make a decision on somebody's behalf": what is decided stands elsewhere.
_NOT_ABOUT = frozenset({"basis", "behalf", "day", "grounds", "time"})
_REACH = 4
"""How many tokens before the noun its verb may end: an article and two adjectives may stand between."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """This rule has no options."""


FLAGS = (
    Example(
        "We carried out an assessment of the need.",
        ("carried out an assessment of",),
        "We assessed the need.",
    ),
    Example("The panel gave consideration to the plan.", ("gave consideration to",), "The panel considered the plan."),
    Example(
        "She is making an application for a grant.", ("making an application for",), "She is applying for a grant."
    ),
    Example(
        "They must make full and proper use of the room.", ("make full and proper use of",), "They must use the room."
    ),
    Example(
        "We will undertake a full review of the form.", ("undertake a full review of",), "We will review the form."
    ),
)
ALLOWS = (
    "The assessment of need was carried out in May.",
    "We made a cake for the meeting.",
    "They provide support to families.",
    "Have a meeting room ready.",
    "She took the decision home.",
    "The report tells of progress made in the use of buses.",
    "They provide advice and assistance to parents.",
    "The plan makes no reference to buses.",
    "She will make every decision on the child's behalf.",
    "The form says “you must make an application to us”.",
    "They made a planning application for a shed.",
    "They will carry out its recommendations following investigation of the case.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag a carrying verb with its noun and the preposition after it."""
    for token in np.flatnonzero(analysis.tokens_among(_NOUN_FORMS)):
        flag = _flag_at(analysis, int(token), _NOUNS[analysis.lower(int(token))])
        if flag is not None:
            yield flag


def _flag_at(analysis: Analysis, noun: int, hidden: _Hidden) -> Flag | None:
    if noun + 1 >= len(analysis.ids) or analysis.lower(noun + 1) not in hidden.prepositions:
        return None
    carrier = _carrier_before(analysis, noun, hidden.carriers)
    if carrier is None or _is_another_thing(analysis, noun):
        return None
    start, end = int(analysis.starts[carrier.first]), int(analysis.ends[noun + 1])
    if is_quoted(analysis.document, start, end, analysis.sentence_span(analysis.sentence_of(noun))):
        return None
    plain = f"{_inflected(analysis, hidden.verb, carrier)} {hidden.prepositions[analysis.lower(noun + 1)]}".strip()
    if analysis.document.text[start].isupper():
        plain = plain.capitalize()
    suggestion = Suggestion(plain) if carrier.is_next else Suggestion(None, f"Say '{plain}'.")
    noun_words = analysis.lower(noun)
    same = noun_words == hidden.verb
    message = (
        f"'{noun_words}' can be the verb here." if same else f"The verb '{hidden.verb}' is hidden in '{noun_words}'."
    )
    return Flag(start, end, message, (suggestion,))


def _is_another_thing(analysis: Analysis, noun: int) -> bool:
    """Whether the preposition behind the noun goes with another noun: "on somebody's behalf"."""
    ahead = range(noun + 2, min(noun + 6, len(analysis.ids)))
    return analysis.lower(noun + 1) == "on" and any(analysis.lower(token) in _NOT_ABOUT for token in ahead)


class _Carrier(NamedTuple):
    """The verb that carries a noun."""

    first: int
    """Its first token."""
    tags: frozenset[str]
    """The Penn tags its form can have."""
    is_next: bool
    """Whether nothing but an article stands between the verb and the noun."""


def _carrier_before(analysis: Analysis, noun: int, carriers: tuple[str, ...]) -> _Carrier | None:
    known = _carrier_forms(carriers)
    between: list[str] = []
    for last in range(noun - 1, max(noun - _REACH - 1, 0), -1):
        for first in (last - 1, last):
            form = " ".join(map(analysis.lower, range(first, last + 1)))
            if form in known:
                return _Carrier(first, known[form], all(word in _DETERMINERS for word in between))
        if not analysis.lower(last).isalpha() or analysis.lower(last) in _PARTS or _is_noun(analysis, last):
            return None
        between.append(analysis.lower(last))
    return None


def _is_noun(analysis: Analysis, token: int) -> bool:
    """Whether the verb carries another noun: "advice and assistance", "a planning application", "its aims after review"."""
    return analysis.lower(token) not in _DETERMINERS and analysis.tag(token) in _NOUN_TAGS


@cache
def _carrier_forms(carriers: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Every form of the carrying verbs, with the tags it can have."""
    return {form: tags for verb in carriers for form, tags in forms(verb, "verb").items()}


def _inflected(analysis: Analysis, verb: str, carrier: _Carrier) -> str:
    """The hidden verb in the form of its carrier; the tagger is asked only where that makes a difference."""
    possible = {inflect(verb, tag) for tag in carrier.tags}
    return possible.pop() if len(possible) == 1 else inflect(verb, analysis.tag(carrier.first).removesuffix("-Pass"))
