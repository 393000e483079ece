"""Words that a standard lets us leave out of a score: proper names, and terms the paper has explained.

WCAG 3.1.5 judges a text "after removal of proper names and titles". A name has no plainer word, and a term that is
explained has done its duty.
"""

from itertools import chain

import numpy as np

from plainspeak.acronyms import find_acronyms, find_definitions, singular
from plainspeak.analysis import PROSE, Analysis
from plainspeak.arrays import Booleans
from plainspeak.explained import is_explained_at
from plainspeak.language.names import find_names
from plainspeak.token_kinds import begins_with_capital


def names(analysis: Analysis) -> Booleans:
    """For every token, whether it is part of a proper name: a person, a place, a body, a law. Prose only."""
    inside: Booleans = np.zeros(len(analysis.ids), dtype=bool)
    capitals = analysis.tokens_that(begins_with_capital)
    likely = np.flatnonzero((analysis.count_in_sentences(capitals) > 0) & analysis.sentences_in(PROSE)).tolist()
    analysis.tag_ahead(chain.from_iterable(map(analysis.sentence_tokens, likely)))
    for sentence in likely:
        tokens = analysis.sentence_tokens(sentence)
        for start, end in find_names(analysis.sentence_words(sentence), list(map(analysis.tag, tokens))):
            inside[tokens[start:end]] = True
    return inside


def explained(analysis: Analysis) -> Booleans:
    """For every token, whether it is part of a listed term, or is a short form, that the paper explains somewhere."""
    inside: Booleans = np.zeros(len(analysis.ids), dtype=bool)
    matches = analysis.listed("unexplained-term")
    spans = {match: (int(analysis.starts[match.start]), int(analysis.ends[match.end - 1])) for match in matches}
    terms = {match.entry.term for match, span in spans.items() if is_explained_at(analysis, *span)}
    for match in matches:
        inside[match.start : match.end] |= match.entry.term in terms
    defined = {singular(definition.short) for definition in find_definitions(analysis.document.text)}
    for acronym in find_acronyms(analysis.document.text):
        if singular(acronym.text) in defined:
            inside[analysis.token_at(acronym.start)] = True
    return inside


CHOICES = {"names": names, "explained": explained}
"""What may be left out, as it is named in the name of a score: "flesch-kincaid-without-names"."""
