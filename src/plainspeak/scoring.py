"""The scores of a document: formulas on the prose of it, held against the thresholds of a profile."""

from dataclasses import replace

from plainspeak.analysis import PROSE, Analysis
from plainspeak.leftout import CHOICES
from plainspeak.profile import WITHOUT, Profile
from plainspeak.readability import score
from plainspeak.score import Score
from plainspeak.sentence_difficulty import NAME as LANGUAGE_LEVEL
from plainspeak.sentence_difficulty import language_level, sentence_levels
from plainspeak.textstat_metrics import PREFIX, canonical_text, textstat_score


def scores(analysis: Analysis, profile: Profile) -> tuple[Score, ...]:
    """Every score that the profile shows, in its order; of the prose only, without headings, tables and code."""
    return tuple(_against(profile, _score(analysis, name)) for name in profile.shown)


def _score(analysis: Analysis, name: str) -> Score:
    in_prose, counts = analysis.sentences_in(PROSE), analysis.prose_counts
    if name == LANGUAGE_LEVEL:
        words, ids, sentences = analysis.words
        levels = sentence_levels(words, ids, sentences, len(in_prose), analysis.lexicon)
        return language_level(levels[in_prose], counts.total())
    if not name.startswith(PREFIX):
        formula, _, choice = name.partition(WITHOUT)
        return _without(analysis, name, formula, choice) if choice else score(name, counts)
    words, ids, sentences = analysis.words
    inside = in_prose[sentences]
    return textstat_score(name, canonical_text(words, ids[inside], sentences[inside]), counts.total())


def _without(analysis: Analysis, name: str, formula: str, choice: str) -> Score:
    """A formula on the prose with some of its words left out."""
    left_out = CHOICES[choice](analysis)[analysis.word_starts]
    counts = analysis.counts_without(left_out).only(analysis.sentences_in(PROSE))
    whole = score(formula, counts)
    return replace(whole, name=name, title=f"{whole.title}, {choice} left out")


def _against(profile: Profile, score: Score) -> Score:
    threshold = profile.thresholds.get(score.name)
    if threshold is None:
        return score
    passed = None if score.value is None else threshold.met_by(score.value)
    limit = threshold.at_most if threshold.at_most is not None else threshold.at_least
    return replace(score, threshold=limit, passed=passed)
