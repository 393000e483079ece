"""British and American spellings of the same word."""

import pytest

from plainspeak.spelling import american, british

PAIRS = [
    ("authorise", "authorize"),
    ("categorised", "categorized"),
    ("characterises", "characterizes"),
    ("emphasised", "emphasized"),
    ("neighbourhoods", "neighborhoods"),
    ("prioritising", "prioritizing"),
    ("summarise", "summarize"),
    ("synthesise", "synthesize"),
]
SAME = """
appraised arise clockwise comprised disenfranchise enterprise fundraise likewise otherwise precise reappraise rising
sunrise supervised surprising unsupervised wise capsized downsizing oversized prized resize seized size
""".split()


@pytest.mark.parametrize(("uk", "us"), PAIRS)
def test_a_word_goes_both_ways(uk: str, us: str):
    assert (american(uk), british(us)) == (us, uk)


@pytest.mark.parametrize("word", SAME)
def test_a_word_that_both_spell_alike_stays(word: str):
    assert (american(word), british(word)) == (word, word)
