"""A passive verb that hides who does what.

Why
---
"It was decided" leaves out who decided. Readers cannot ask the right person. People with aphasia or a learning disability
often take the first noun for the one who acts.

What to do
----------
Name who does it, and put them first: "The panel decided" for "It was decided". Keep the passive where nobody knows or needs
to know who did it.

Sources
-------
- NIHR, plain English summaries (2021): "use active not passive phrases".
- W3C technique G153: use the active voice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from plainspeak.analysis import Analysis
from plainspeak.document import BlockKind
from plainspeak.finding import Severity, Suggestion
from plainspeak.language.participles import can_be_participle
from plainspeak.language.passives import (
    AUXILIARIES,
    Passive,
    find_passives,
    possible_participles,
    telling_places,
)
from plainspeak.quotations import is_quoted
from plainspeak.rule import Example, Flag

SEVERITY = Severity.NOTE

_AT_A_TIME = 2_000
"""Sentences tagged together."""
_NOBODY_ACTS = frozenset({BlockKind.HEADING, BlockKind.CODE, BlockKind.HEADER, BlockKind.FOOTER, BlockKind.ALT_TEXT})


@dataclass(frozen=True, kw_only=True)
class Options:
    """Which passives to leave alone."""

    allow_by: bool = False
    """Leave passives alone that say by whom: "was written by the panel"."""
    ignore: tuple[str, ...] = (
        *(
            "based at",
            "based in",
            "based on",
            "born",
            "committed to",
            "composed of",
            "concerned about",
            "concerned that",
        ),
        *("concerned with", "connected to", "connected with", "dedicated to", "entitled to", "involved in"),
        *("involved with", "made up", "married", "obliged", "related to", "supposed"),
        *("given above", "given below", "listed above", "listed below", "shown above", "shown below"),
    )
    """Participles that say how things are, each alone or with the word after it: nobody does anything."""
    quoted: bool = False
    """Whether to report passives in quotations too, which the writer cannot change."""


FLAGS = (
    Example("The form was sent in May.", ("was sent",), "We sent the form in May."),
    Example("It was not properly explained.", ("was not properly explained",), "Nobody explained it properly."),
    Example("Plans were written and agreed by the panel.", ("were written", "agreed"), "The panel wrote the plans."),
    Example("Where is the clinic located?", ("is the clinic located",), "Where do I find the clinic?"),
)
ALLOWS = (
    "We sent the form in May.",
    "She was interested in the plan and happy to help.",
    "The bus has gone. It is supposed to come at noon.",
    "People are tired. Some of them are disabled.",
    "OFCOM are obliged to ask people.",
    "The plan is based on what people said, and it is connected to the budget.",
    "She said: “The form was sent in May.”",
    "The address is listed above, and the times are given below.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every passive verb, from its auxiliary to its participle."""
    possible = _possible_places(analysis)
    while sentences := list(islice(possible, _AT_A_TIME)):
        analysis.tag_ahead(
            tokens[place] for tokens, words, places in sentences for place in telling_places(words, places)
        )
        for tokens, words, places in sentences:
            for passive in find_passives(words, analysis.tags(tokens), places):
                if _is_wanted(analysis, tokens, passive, options):
                    yield _flag(analysis, tokens, passive)


def _possible_places(analysis: Analysis) -> Iterator[tuple[list[int], list[str], list[int]]]:
    """The tokens, the words and the possible participles of every sentence that has some: only these are tagged."""
    for sentence in _possible_sentences(analysis):
        tokens = analysis.sentence_tokens(sentence)
        words = list(map(analysis.around.lower, tokens))
        if places := possible_participles(words):
            yield tokens, words, places


def _possible_sentences(analysis: Analysis) -> list[int]:
    """The sentences with a form of "be" or "get" and a word that could be a participle."""
    participles = analysis.of_tokens(analysis.vocabulary.lower_that(can_be_participle))
    helped = analysis.count_in_sentences(analysis.tokens_among(AUXILIARIES)) > 0
    spoken = ~analysis.sentences_in(_NOBODY_ACTS)
    return np.flatnonzero(helped & (analysis.count_in_sentences(participles) > 0) & spoken).tolist()


def _is_wanted(analysis: Analysis, tokens: list[int], passive: Passive, options: Options) -> bool:
    participle = tokens[passive.participle]
    word, after = analysis.lower(participle), analysis.around.lower(analysis.around.next(participle))
    if word in options.ignore or f"{word} {after}" in options.ignore:
        return False
    if options.allow_by and passive.agent is not None:
        return False
    start, end = int(analysis.starts[participle]), int(analysis.ends[participle])
    sentence = analysis.sentence_span(analysis.sentence_of(participle))
    return options.quoted or not is_quoted(analysis.document, start, end, sentence)


def _flag(analysis: Analysis, tokens: list[int], passive: Passive) -> Flag:
    first = passive.participle if passive.auxiliary is None else min(passive.auxiliary, passive.participle)
    start, end = int(analysis.starts[tokens[first]]), int(analysis.ends[tokens[passive.participle]])
    words = analysis.document.text[start:end]
    if passive.agent is None:
        return Flag(
            start, end, f"'{words}' does not say who does it.", (Suggestion(None, "Say who, and put them first."),)
        )
    advice = Suggestion(None, "Put the one who does it first, and leave out the 'by'.")
    return Flag(start, end, f"'{words}' puts the one who does it last.", (advice,))
