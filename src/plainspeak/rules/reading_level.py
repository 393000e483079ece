"""A part of the paper that needs more years of school than its readers have.

Why
---
Reading-level formulas see only the length of words and sentences. That is enough to point to the parts where most readers
will give up. The NHS service manual recommends such tools only "to help you prioritise your content".

What to do
----------
Start with the parts named here. Split their longest sentences and use shorter words. Then ask readers: no formula can tell
whether people understand.

Sources
-------
- WCAG 2.2, success criterion 3.1.5: no more than "the lower secondary education level", which is nine years of school.
- Kincaid JP and others. Derivation of new readability formulas for Navy enlisted personnel. Research Branch Report 8-75,
  1975.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plainspeak.analysis import PROSE, Analysis
from plainspeak.document import BlockKind
from plainspeak.finding import Severity, Suggestion
from plainspeak.readability import FORMULAS, score, told_age, too_short
from plainspeak.rule import Example, Flag

SEVERITY = Severity.NOTE

_FORMULA = "flesch-kincaid"


@dataclass(frozen=True, kw_only=True)
class Options:
    """How hard is too hard."""

    grade: float = 9.0
    """The highest Flesch-Kincaid grade a part may have."""


FLAGS = (
    Example(
        "The implementation of the recommendations necessitates considerable organisational transformation, incorporating "
        "the reconfiguration of administrative responsibilities and the prioritisation of collaborative arrangements. "
        * 6,
        (
            "The implementation of the recommendations necessitates considerable organisational transformation, "
            "incorporating the reconfiguration of administrative responsibilities and the prioritisation of collaborative "
            "arrangements. "
            * 5
            + "The implementation of the recommendations necessitates considerable organisational transformation, "
            "incorporating the reconfiguration of administrative responsibilities and the prioritisation of collaborative "
            "arrangements.",
        ),
        "We want to change how we work. " * 20,
    ),
)
ALLOWS = (
    "The panel met in May. We talked about the bus. It is late each day, and it costs a lot. " * 8,
    "The implementation of the recommendations necessitates considerable organisational transformation.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag the first block of every part, from heading to heading, that is surely over the limit."""
    blocks = analysis.sentence_blocks[analysis.sentences_in(PROSE)]
    for first, end in _parts(analysis):
        counts = analysis.prose_counts.only(slice(*np.searchsorted(blocks, (first, end))))
        total = counts.total()
        if too_short(total) or FORMULAS[_FORMULA].compute(total) <= options.grade:
            continue
        level = score(_FORMULA, counts)
        # A short part may score high by chance: its whole interval must be over the limit.
        if level.value is not None and level.low is not None and level.low > options.grade:
            block = analysis.document.blocks[first]
            yield Flag(
                block.start,
                block.end,
                f"This part reads at US grade {level.value:.0f}, a reading age of {told_age(level.value)} "
                f"({level.title}). The limit is grade {options.grade:g}.",
                (Suggestion(None, "Split the longest sentences in this part, and use shorter words."),),
            )


def _parts(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """First and end of every run of blocks from one heading to the next."""
    blocks = analysis.document.blocks
    headings = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    edges = np.unique([0, *headings, len(blocks)])
    yield from zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
