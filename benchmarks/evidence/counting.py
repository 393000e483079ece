"""Counts of many short texts at once, and textstat's formulas on the same texts as they stand."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.evidence.core import analysed
from plainspeak.counts import FEATURES, Counts
from plainspeak.readability import FORMULAS
from plainspeak.textstat_metrics import _private_textstat

Scores = NDArray[np.float64]

_TEXTSTAT = {
    "flesch-kincaid": "flesch_kincaid_grade",
    "smog": "smog_index",
    "gunning-fog": "gunning_fog",
    "coleman-liau": "coleman_liau_index",
    "ari": "automated_readability_index",
    "dale-chall": "dale_chall_readability_score",
}
COMPARED = tuple(_TEXTSTAT)
"""The formulas that both have and that say a higher number of a harder text."""


def our_scores(texts: Sequence[str]) -> dict[str, Scores]:
    """Each formula on each text. A text is one block here, however short; a report would refuse most of them."""
    analysis = analysed(texts)
    table = np.zeros((len(texts), len(FEATURES)))
    np.add.at(table, analysis.sentence_blocks, analysis.counts.table)
    counts = Counts(*np.maximum(table, [1, 1, *[0] * (len(FEATURES) - 2)]).T)
    return {name: np.asarray(FORMULAS[name].compute(counts), dtype=float) for name in COMPARED}


def textstat_scores(texts: Sequence[str]) -> dict[str, Scores]:
    """The same by textstat from the raw text, with our syllables, as its own need a download."""
    textstat: Any = _private_textstat()
    return {
        ours: np.array([float(getattr(textstat, name)(text)) for text in texts]) for ours, name in _TEXTSTAT.items()
    }
