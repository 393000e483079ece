from dataclasses import asdict

import numpy as np
import pytest

from plainspeak.counts import FEATURES, Counts, SentenceCounts, count_sentences, word_table
from plainspeak.lexicon import Lexicon


def counted(*sentences, **marks):
    """Count sentences given as strings of words with a space between them."""
    split = [sentence.split() for sentence in sentences]
    words, ids = np.unique([word for sentence in split for word in sentence], return_inverse=True)
    place = np.repeat(np.arange(len(split)), [len(sentence) for sentence in split])
    marks = {kind: np.isin(words[ids], list(marked)) for kind, marked in marks.items()}
    return count_sentences(word_table(words.tolist(), Lexicon()), ids, place, len(split), **marks)


def one(sentence, **marks):
    return {name: int(value) for name, value in asdict(counted(sentence, **marks).total()).items()}


def test_every_feature_of_one_sentence():
    assert one("Dr O'Neill's organisation visited 24 well-known hospitals") == {
        "sentences": 1,
        "words": 7,
        "syllables": 2 + 2 + 5 + 3 + 1 + 2 + 3,
        "monosyllables": 1,
        "polysyllables": 3,
        "foggy": 2,
        "long_words": 5,
        "unfamiliar": 3,
        "letters": 2 + 7 + 12 + 7 + 2 + 9 + 9,
        "characters": 2 + 9 + 12 + 7 + 2 + 10 + 9,
    }


def test_names_are_words_but_neither_foggy_nor_unfamiliar():
    plain, named = one("Birmingham organisations"), one("Birmingham organisations", names=["Birmingham"])
    assert (plain["foggy"], plain["unfamiliar"]) == (2, 2)
    assert (named["foggy"], named["unfamiliar"]) == (1, 1)
    assert (named["words"], named["syllables"]) == (plain["words"], plain["syllables"])


def test_words_left_out_do_not_count_at_all():
    assert one("Birmingham organisations grew", left_out=["Birmingham"]) == one("organisations grew")


@pytest.mark.parametrize("address", ["https://www.nhs.uk/conditions", "www.nhs.uk", "panel@nhs.uk"])
def test_addresses_are_no_words(address):
    assert one(f"Write to {address} today") == one("Write to today")


def test_a_sentence_without_words_is_none():
    rows = counted("One two", "", "www.nhs.uk", "three")
    assert rows.table[:, FEATURES.index("sentences")].tolist() == [1, 0, 0, 1]
    assert rows.total().sentences == 2


def test_a_part_of_a_document_is_a_sum_of_its_rows():
    rows = counted("A long heading", "The cat sat", "It was happy")
    assert rows.only(np.array([False, True, True])).total() == counted("The cat sat", "It was happy").total()


def test_nothing_is_counted_in_nothing():
    assert set(asdict(counted("").total()).values()) == {0.0}
    assert not any(asdict(SentenceCounts(np.zeros((0, len(FEATURES)), dtype=np.int64)).resampled).popitem()[1])


def test_resamples_are_of_the_same_size_and_the_same_every_time():
    rows = counted(*(f"{'word ' * length}end" for length in range(1, 300)))
    first, second = rows.resampled, SentenceCounts(rows.table).resampled
    assert isinstance(first, Counts)
    assert np.array_equal(first.words, second.words)
    assert np.mean(first.words) == pytest.approx(rows.total().words, rel=0.02)
    assert np.ptp(first.words) > 0
