"""Readability formulas as pure functions of counts, each with the paper it comes from.

Formulas were made on samples of a hundred words or more (SMOG: of thirty sentences). On less they say nothing, so we
give no number. They see only lengths, so a good score is no proof of plain words: the NHS digital service manual says
"We do not recommend readability tools, except to help you prioritise your content".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from inspect import cleandoc
from types import MappingProxyType

import numpy as np

from plainspeak.arrays import Floats
from plainspeak.counts import Amount, Counts, SentenceCounts
from plainspeak.score import Score

_SCHOOL_ENDS = 18
FEWEST_WORDS = 100
"""Flesch, Gunning, Coleman and Liau, and Dale and Chall all worked on samples of about this size."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that turns counts into a score. Made from a function and its docstring by `_formula`."""

    name: str
    title: str
    text: str
    """The formula itself, for people."""
    unit: str
    source: str
    compute: Callable[[Counts], Amount]
    """Takes totals, or resampled totals, with at least one word."""
    fewest_sentences: int
    """On fewer it says nothing."""


def score(name: str, sentences: SentenceCounts) -> Score:
    """Work out one score of `FORMULAS` with its 95 % interval, by bootstrap over sentences."""
    formula = FORMULAS[name]
    total = sentences.total()
    blank = Score(formula.name, formula.title, None, formula.unit, formula.text, formula.source)
    if reason := too_short(total, formula.fewest_sentences):
        return replace(blank, reason=reason)
    low, high = _middle(np.asarray(formula.compute(sentences.resampled)))
    return replace(blank, value=float(formula.compute(total)), low=low, high=high)


def _middle(values: Floats) -> tuple[float, float]:
    """Between which values the middle 95 % lie. `np.quantile` gives the same in ten times the time."""
    last = len(values) - 1
    low, high = np.interp([0.025 * last, 0.975 * last], np.arange(last + 1), np.sort(values))
    return float(low), float(high)


def too_short(total: Counts, fewest_sentences: int = 1) -> str:
    """Why a text is too short to be scored; empty when it is not."""
    if total.words < FEWEST_WORDS:
        return f"It needs {FEWEST_WORDS} words, and this text has {total.words:.0f}."
    if total.sentences < fewest_sentences:
        return f"It needs {fewest_sentences} sentences, and this text has {total.sentences:.0f}."
    return ""


def reading_age(grade: float) -> float:
    """The age in years at which British readers are taken to manage a text of this US grade: the grade plus 5.

    American children start grade 1 at six. Source: the readability app of Newcastle upon Tyne Hospitals NHS Foundation
    Trust, whose code adds `ukReadingAgeCorrection = 5` to its SMOG grade.
    """
    return grade + 5


def told_age(grade: float) -> str:
    """The reading age in words: "about 14". School ends at 18, and above that an age says nothing: "over 18"."""
    age = round(reading_age(grade))
    return f"about {age}" if age <= _SCHOOL_ENDS else f"over {_SCHOOL_ENDS}"


def minutes_silent(words: int) -> float:
    """Minutes that an adult takes to read so many words of non-fiction: 238 a minute; most people read 175 to 300.

    Source: Brysbaert M. How many words do we read per minute? A review and meta-analysis of reading rate. Journal of
    Memory and Language 2019;109:104047 (190 studies).
    """
    return words / 238


def minutes_aloud(words: int) -> float:
    """Minutes that an adult takes to read so many words aloud: 183 a minute.

    Source: Brysbaert 2019, as for `minutes_silent` (77 studies).
    """
    return words / 183


def flesch_kincaid(counts: Counts) -> Amount:
    """Flesch-Kincaid grade level

    0.39 x words per sentence + 11.8 x syllables per word - 15.59

    US school grade

    Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas for Navy enlisted personnel.
    Research Branch Report 8-75. Naval Technical Training Command, 1975.
    """
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def flesch_reading_ease(counts: Counts) -> Amount:
    """Flesch reading ease

    206.835 - 1.015 x words per sentence - 84.6 x syllables per word

    points, mostly from 0 to 100; higher is easier

    Flesch R. A new readability yardstick. Journal of Applied Psychology 1948;32(3):221-33.
    """
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def smog(counts: Counts) -> Amount:
    """SMOG grade

    3.1291 + 1.043 x square root of (words of three or more syllables per 30 sentences)

    US school grade

    McLaughlin GH. SMOG grading: a new readability formula. Journal of Reading 1969;12(8):639-46.
    """
    return 3.1291 + 1.043 * np.sqrt(30 * counts.polysyllables / counts.sentences)


def gunning_fog(counts: Counts) -> Amount:
    """Gunning fog index

    0.4 x (words per sentence + hard words per 100 words)

    US school grade

    Gunning R. The technique of clear writing. McGraw-Hill, 1952.
    """
    return 0.4 * (counts.words / counts.sentences + 100 * counts.foggy / counts.words)


def coleman_liau(counts: Counts) -> Amount:
    """Coleman-Liau index

    0.0588 x letters per 100 words - 0.296 x sentences per 100 words - 15.8

    US school grade

    Coleman M, Liau TL. A computer readability formula designed for machine scoring. Journal of Applied Psychology
    1975;60(2):283-4.
    """
    # textstat has 0.058, a digit short, which makes most texts 0.3 to 0.4 grades easier than the paper says.
    return 5.88 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def ari(counts: Counts) -> Amount:
    """Automated readability index

    4.71 x characters per word + 0.5 x words per sentence - 21.43

    US school grade

    Senter RJ, Smith EA. Automated readability index. AMRL-TR-66-220. Aerospace Medical Research Laboratories, 1967.
    """
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def dale_chall(counts: Counts) -> Amount:
    """Dale-Chall score

    0.1579 x unfamiliar words per 100 words + 0.0496 x words per sentence, + 3.6365 when more than 5 in 100 are
    unfamiliar

    points; up to 4.9 is US grade 4 or below, 9 and over is college

    Dale E, Chall JS. A formula for predicting readability. Educational Research Bulletin 1948;27(1):11-20, 28.
    """
    unfamiliar = 100 * counts.unfamiliar / counts.words
    # The paper adds the constant to every text. To add it only over 5 % is how the formula has been used since.
    return 0.1579 * unfamiliar + 0.0496 * counts.words / counts.sentences + 3.6365 * np.greater(unfamiliar, 5)


def lix(counts: Counts) -> Amount:
    """LIX

    words per sentence + words of more than six letters per 100 words

    points; 25 is a children's book, 40 a newspaper, 60 a legal text

    Björnsson CH. Läsbarhet. Liber, 1968.
    """
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def sentence_length(counts: Counts) -> Amount:
    """Mean sentence length

    words / sentences

    words a sentence

    No formula but a mean; style guides set limits for it.
    """
    return counts.words / counts.sentences


def _formula(compute: Callable[[Counts], Amount], fewest_sentences: int = 1) -> Formula:
    """Read a formula off the four paragraphs of its docstring: title, formula, unit, source."""
    title, text, unit, source = (" ".join(part.split()) for part in cleandoc(compute.__doc__ or "").split("\n\n"))
    return Formula(compute.__name__.replace("_", "-"), title, text, unit, source, compute, fewest_sentences)


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        formula.name: formula
        for formula in (
            _formula(flesch_kincaid),
            _formula(flesch_reading_ease),
            _formula(smog, fewest_sentences=30),
            _formula(gunning_fog),
            _formula(coleman_liau),
            _formula(ari),
            _formula(dale_chall),
            _formula(lix),
            _formula(sentence_length),
        )
    }
)
"""Every formula by name, in the order we show them."""
