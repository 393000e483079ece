import socket

import numpy as np
import pytest

from plainspeak.counts import Counts, count_sentences, word_table
from plainspeak.errors import ConfigError
from plainspeak.lexicon import Lexicon
from plainspeak.readability import FORMULAS, minutes_aloud, minutes_silent, reading_age, score, told_age
from plainspeak.textstat_metrics import _private_textstat, canonical_text, textstat_score


def counts(**known):
    """Counts with 1 for everything that is not given."""
    return Counts(**dict.fromkeys(Counts.__slots__, 1.0) | known)


@pytest.mark.parametrize(
    ("name", "known", "value"),
    [
        # "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature", on Wikipedia's page.
        ("flesch-kincaid", {"words": 13, "sentences": 1, "syllables": 24}, 11.3),
        ("flesch-reading-ease", {"words": 13, "sentences": 1, "syllables": 24}, 37.5),
        # The easiest sentence there can be, same page.
        ("flesch-reading-ease", {"words": 1, "sentences": 1, "syllables": 1}, 121.2),
        # McLaughlin 1969: his simplified rule, 3 + square root of 64, says 11 where the regression says a little more.
        ("smog", {"sentences": 30, "polysyllables": 64}, 11.5),
        ("smog", {"sentences": 30, "polysyllables": 0}, 3.1),
        # 0.4 x (107/11 + 100 x 13/107), the example of "Fog index" on Scribd (599470481) without its slip of a factor 100.
        ("gunning-fog", {"words": 107, "sentences": 11, "foggy": 13}, 8.8),
        # The example on Wikipedia's page: 119 words, 639 letters, 5 sentences.
        ("coleman-liau", {"words": 119, "sentences": 5, "letters": 639}, 14.5),
        # By hand: 4.71 x 4.7 + 0.5 x 20 - 21.43.
        ("ari", {"words": 100, "sentences": 5, "characters": 470}, 10.7),
        # By hand: 0.1579 x 15 + 0.0496 x 20 + 3.6365; and with exactly 5 % unfamiliar, without the constant.
        ("dale-chall", {"words": 100, "sentences": 5, "unfamiliar": 15}, 7.0),
        ("dale-chall", {"words": 100, "sentences": 5, "unfamiliar": 5}, 1.8),
        # By hand: 20 + 30.
        ("lix", {"words": 100, "sentences": 5, "long_words": 30}, 50.0),
    ],
)
def test_published_examples(name, known, value):
    assert round(float(FORMULAS[name].compute(counts(**known))), 1) == value


TEXTS = [
    "The cat sat on the mat and it was very happy there. Every committee considered another organisation today. " * 8,
    "Our local hospital opened in the summer. Many families visited the beautiful new building together. " * 9,
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    ("name", "metric"),
    [
        ("flesch-kincaid", "flesch_kincaid_grade"),
        ("flesch-reading-ease", "flesch_reading_ease"),
        ("smog", "smog_index"),
        ("gunning-fog", "gunning_fog"),
        ("ari", "automated_readability_index"),
        ("dale-chall", "dale_chall_readability_score"),
        ("lix", "lix"),
    ],
)
def test_equal_to_textstat_on_equal_counts(text, name, metric):
    assert FORMULAS[name].compute(textstats_counts(text)) == pytest.approx(getattr(_private_textstat(), metric)(text))


@pytest.mark.parametrize("text", TEXTS)
def test_coleman_liau_differs_from_textstat_by_the_digit_textstat_dropped(text):
    known = textstats_counts(text)
    dropped = (0.0588 - 0.058) * 100 * known.letters / known.words
    theirs = _private_textstat().coleman_liau_index(text)
    assert FORMULAS["coleman-liau"].compute(known) == pytest.approx(theirs + dropped)


def textstats_counts(text):
    """What textstat counts in a text."""
    textstat = _private_textstat()
    return Counts(
        sentences=textstat.sentence_count(text),
        words=textstat.lexicon_count(text),
        syllables=textstat.syllable_count(text),
        monosyllables=textstat.monosyllabcount(text),
        polysyllables=textstat.polysyllabcount(text),
        foggy=textstat.difficult_words(text, 3, unique=False),
        long_words=textstat.long_word_count(text),
        unfamiliar=textstat.difficult_words(text, unique=False),
        letters=textstat.letter_count(text),
        characters=textstat.char_count(text),
    )


def test_our_counts_are_textstats_where_the_text_is_plain():
    text = TEXTS[0]
    ours, theirs = rows(text).total(), textstats_counts(text)
    for field in ("sentences", "words", "syllables", "monosyllables", "polysyllables", "long_words", "letters"):
        assert getattr(ours, field) == getattr(theirs, field), field


def arrays(text):
    """Distinct words, ids and sentences of a text with a full stop after every sentence."""
    sentences = [sentence.split() for sentence in text.split(".") if sentence.strip()]
    words, ids = np.unique([word for sentence in sentences for word in sentence], return_inverse=True)
    return words.tolist(), ids, np.repeat(np.arange(len(sentences)), [len(sentence) for sentence in sentences])


def rows(text):
    words, ids, place = arrays(text)
    return count_sentences(word_table(words, Lexicon()), ids, place, int(place[-1]) + 1 if len(place) else 0)


@pytest.mark.parametrize("name", FORMULAS)
def test_a_score_names_its_formula_and_source_and_lies_in_its_interval(name):
    text = " ".join(f"{'We all went home again and again' + ' today' * (number % 7)}." for number in range(40))
    found = score(name, rows(text))
    assert found.value is not None
    assert found.low < found.value < found.high or (name == "smog" and found.low == found.high)
    assert found.formula and found.source and found.unit and not found.reason
    assert (found.threshold, found.passed) == (None, None)


@pytest.mark.parametrize("name", FORMULAS)
def test_a_text_of_99_words_gets_no_score_and_a_reason(name):
    found = score(name, rows("one two three. " * 33))
    assert (found.value, found.low, found.high) == (None, None, None)
    assert found.reason == "It needs 100 words, and this text has 99."


def test_smog_needs_30_sentences():
    long = "one two three four five six seven eight nine ten. "
    assert score("smog", rows(long * 29)).reason == "It needs 30 sentences, and this text has 29."
    assert score("smog", rows(long * 30)).value is not None
    assert score("flesch-kincaid", rows(long * 10)).value is not None


def test_no_words_get_no_score():
    assert score("flesch-kincaid", rows("")).reason == "It needs 100 words, and this text has 0."


def test_time_to_read_and_reading_age():
    assert minutes_silent(2380) == 10
    assert minutes_aloud(1830) == 10
    assert reading_age(6) == 11
    assert [told_age(grade) for grade in (6.4, 13, 21)] == ["about 11", "about 18", "over 18"]


class NoNetwork:
    def __init__(self, *arguments, **keywords):
        raise AssertionError("A socket was opened.")


@pytest.mark.parametrize(
    "metric",
    ["linsear_write_formula", "rix", "spache_readability", "mcalpine_eflaw", "dale_chall_readability_score_v2"],
)
def test_other_textstat_metrics_work_without_a_network(metric, monkeypatch):
    monkeypatch.setattr(socket, "socket", NoNetwork)
    found = textstat_score(f"textstat:{metric}", TEXTS[0], rows(TEXTS[0]).total())
    assert found.value == pytest.approx(getattr(_private_textstat(), metric)(TEXTS[0]))
    assert found.value > 0


def test_our_copy_of_textstat_leaves_the_other_alone():
    import textstat

    assert _private_textstat() is not textstat.textstat
    assert type(_private_textstat()) is not type(textstat.textstat)


def test_textstat_gets_our_words_and_one_full_stop_a_sentence():
    assert canonical_text(["We", "e.g.", "3.5", "ask"], np.array([0, 1, 3, 0, 2]), np.array([0, 0, 0, 2, 2])) == (
        "We eg ask. We 35."
    )
    assert canonical_text([], np.array([], dtype=int), np.array([], dtype=int)) == ""


def test_a_short_text_gets_no_textstat_metric_either():
    assert textstat_score("textstat:rix", "One two.", rows("One two.").total()).value is None


@pytest.mark.parametrize(
    "metric", ["foo", "text_standard", "set_lang", "_legacy_round", "wiener_sachtextformel", "encoding"]
)
def test_what_is_no_metric_of_a_text_is_an_error(metric):
    with pytest.raises(ConfigError, match=metric):
        textstat_score(f"textstat:{metric}", TEXTS[0], rows(TEXTS[0]).total())
