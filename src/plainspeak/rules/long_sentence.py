"""A sentence with more words than its readers can hold in mind.

Why
---
By the end of a long sentence many people have lost its beginning. Readers who are tired, anxious, new to English or have
a learning disability lose it first. Short sentences help everybody, and experts prefer them too.

What to do
----------
Put a full stop where a second thought begins: at an "and", a "which", a "but" or a comma. If the sentence is a list, make
it a list.

Sources
-------
- NHS digital service manual, How we write: "We use short sentences of up to 20 words."
- GOV.UK A to Z style guide: "Do not use long sentences. Check sentences with more than 25 words to see if you can split
  them to make them clearer."
- W3C technique G153: "Use sentences that are no longer than the typical accepted length for secondary education. (Note: In
  English that is 25 words.)"
- UK government, Accessible communication formats, Easy Read: "no more than ten to 15 words".
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plainspeak.analysis import Analysis
from plainspeak.document import BlockKind
from plainspeak.finding import Severity, Suggestion
from plainspeak.rule import Example, Flag
from plainspeak.token_kinds import begins_with_capital

SEVERITY = Severity.WARNING

_NOT_SENTENCES = frozenset({BlockKind.HEADING, BlockKind.CODE, BlockKind.HEADER, BlockKind.FOOTER, BlockKind.ALT_TEXT})


@dataclass(frozen=True, kw_only=True)
class Options:
    """How long is too long."""

    limit: int = 25
    """The most words a sentence may have."""


FLAGS = (
    Example(
        "The panel will meet every month to look at the plans, to hear from people who use the service and their carers, "
        "and to decide together what should change first.",
        (
            "The panel will meet every month to look at the plans, to hear from people who use the service and their "
            "carers, and to decide together what should change first.",
        ),
        "The panel will meet every month. It will look at the plans. It will hear from people who use the service and "
        "their carers. Together they will decide what should change first.",
    ),
)
ALLOWS = (
    "Present: Anna Lee (Chair), Ben Okafor, Carla Mendes, Dev Patel, Eve Stone, Farid Khan, Grace Obi, Hugh Jones, "
    "Ines Costa, Jack Ward, Kay Smith, Lena Fox and Max Reed.",
    "The panel will meet every month to look at the plans.",
    "The cost rose from £1,250.50 in 2019 to £3.5 million in 2024. Dr. A. B. Jones, the chair, said at 9.30 a.m. that e.g. "
    "travel had cost more.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every sentence of prose, lists and tables over the limit."""
    lengths = analysis.sentence_lengths
    capitals = analysis.tokens_that(begins_with_capital)
    is_list_of_names = 2 * analysis.count_in_sentences(capitals & analysis.word_starts) > lengths
    is_read = ~analysis.sentences_in(_NOT_SENTENCES) & ~is_list_of_names
    for sentence in np.flatnonzero((lengths > options.limit) & is_read).tolist():
        start, end = analysis.sentence_span(sentence)
        yield Flag(
            start,
            end,
            f"This sentence has {lengths[sentence]} words. The limit is {options.limit}.",
            (Suggestion(None, "Split it where a new thought begins, or turn it into a list."),),
        )
