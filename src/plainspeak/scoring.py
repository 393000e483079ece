"""The scores of a document: our formulas on the prose of it, held against the thresholds of a profile."""

from dataclasses import replace

from plainspeak.analysis import PROSE, Analysis
from plainspeak.profile import Profile
from plainspeak.readability import Score, score


def scores(analysis: Analysis, profile: Profile) -> tuple[Score, ...]:
    """Every score that the profile shows, in its order; of the prose only, without headings, tables and code."""
    counts = analysis.counts.only(analysis.sentences_in(PROSE))
    return tuple(_against(profile, score(name, counts)) for name in profile.shown)


def _against(profile: Profile, score: Score) -> Score:
    threshold = profile.thresholds.get(score.name)
    if threshold is None:
        return score
    passed = None if score.value is None else threshold.met_by(score.value)
    limit = threshold.at_most if threshold.at_most is not None else threshold.at_least
    return replace(score, threshold=limit, passed=passed)
