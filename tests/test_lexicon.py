import subprocess
import sys

import pytest
from wordfreq import zipf_frequency

from plainspeak.endings import INFLECTIONS, without_ending
from plainspeak.familiarity import is_familiar
from plainspeak.frequency import zipf
from plainspeak.lexicon import Lexicon
from plainspeak.syllables import count_syllables


@pytest.mark.parametrize(
    ("words", "syllables"),
    [
        ("I cat tyre don't through figures", [1, 1, 1, 1, 1, 2]),
        ("programme labour centre organisation organization", [2, 2, 2, 5, 5]),
        ("anaesthetist haemorrhage paediatric centred", [4, 3, 4, 2]),
        ("coproduced neurodivergent safeguarding wheelchair", [3, 5, 3, 2]),
        ("co-production decision-making and/or", [4, 5, 2]),
        ("nurse's nurse’s patient's patients' church's", [2, 2, 2, 2, 2]),
        ("NHS GPs A&E BBC JSNA ADHD W", [3, 2, 2, 3, 4, 4, 3]),
        ("COVID-19 NICE UNICEF IMPORTANT", [3, 1, 3, 3]),
        ("e.g. U.K. Dr Mr mg", [2, 2, 2, 2, 2]),
        ("2026 1,234,567 3.14 50% 5pm B12", [1, 1, 1, 1, 3, 2]),
        ("café naïve CAFÉ", [2, 2, 2]),
    ],
)
def test_syllables_are_those_of_the_word_read_aloud(words, syllables):
    assert [count_syllables(word) for word in words.split()] == syllables


@pytest.mark.parametrize("word", ["", "—", "…", "№", "北京", "'", "’s"])
def test_whatever_comes_counts_as_one_syllable_at_least(word):
    assert count_syllables(word) >= 1


WORDS = """the muscle Co-production children's patient’s NHS A&E don't and/or U.K. e.g. café naïve 5pm 3 zzqx o'clock
commissioner's Anne-Marie R&D stakeholder stakeholders' IT it’s neurodivergent""".split()


@pytest.mark.parametrize("word", WORDS)
def test_frequency_is_that_of_wordfreq(word):
    assert zipf(word) == pytest.approx(zipf_frequency(word, "en"), abs=0.006)


def test_a_figure_is_as_frequent_as_all_figures_of_its_shape():
    assert zipf("2026") == zipf("1999") > 6
    assert zipf("1,234") == zipf("5,678") > 5


def test_a_word_with_an_unknown_part_is_unknown():
    assert zipf("zzqx") == zipf("well-zzqx") == zipf("…") == 0


@pytest.mark.parametrize(
    "word",
    "cat cats carried stopped hoping bigger biggest easier boxes quickly children’s boys' don’t couldn't they're 2026 "
    "play-time colour grey neighbours Mr.".split(),
)
def test_plain_forms_of_listed_words_are_familiar(word):
    assert is_familiar(word)


@pytest.mark.parametrize("word", "strategy easily sharpened co-production NHS commissioning stress clinic".split())
def test_other_words_are_not(word):
    assert not is_familiar(word)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("cats", "cat"),
        ("boxes", "box"),
        ("carries", "carry"),
        ("hoped", "hope"),
        ("running", "run"),
        ("biggest", "big"),
    ],
)
def test_endings_come_off_by_the_rules_of_spelling(word, base):
    assert base in set(without_ending(word, INFLECTIONS))


def test_an_ending_is_no_word_by_itself():
    assert list(without_ending("sing", INFLECTIONS)) == []


def test_foggy_words_are_long_and_neither_compounds_nor_inflected():
    foggy = "organisation hospital anticipating community-based establishes".split()
    clear = "created trespasses visited understanding grandmother cat reading-level".split()
    assert Lexicon().foggy(foggy + clear).tolist() == [True] * len(foggy) + [False] * len(clear)


def test_answers_come_as_arrays_in_the_order_of_the_words():
    words = ["the", "organisation", "zzqx", "the"]
    known = Lexicon()
    assert known.syllables(words).tolist() == [1, 5, count_syllables("zzqx"), 1]
    assert known.zipf(words).round(2).tolist() == [7.73, zipf_frequency("organisation", "en"), 0, 7.73]
    assert known.familiar(words).tolist() == [True, False, False, True]
    assert len(known.syllables([])) == len(known.zipf([])) == len(known.familiar([])) == 0


def test_nothing_heavy_is_imported():
    code = """
import sys
from plainspeak.lexicon import lexicon
lexicon().zipf(["word"]), lexicon().syllables(["word"]), lexicon().familiar(["word"])
heavy = {"spacy", "wordfreq", "textstat", "nltk", "pyphen"} & set(sys.modules)
sys.exit(", ".join(heavy) or 0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
