import numpy as np
import pytest

from plainspeak.counts import count_sentences, word_table
from plainspeak.difficulty import cut, difficulties
from plainspeak.lexicon import Lexicon
from plainspeak.sentence_difficulty import SIGNALS, language_level, sentence_levels, signals


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        ("help", "facilitate"),
        ("use", "utilise"),
        ("start", "commence"),
        ("bleeding", "haemorrhage"),
        ("meeting", "governance"),
        ("doctor", "rheumatologist"),
        ("kidney", "nephropathy"),
    ],
)
@pytest.mark.parametrize("in_text", [False, True])
def test_plain_words_are_easier_than_their_grand_relations(easy, hard, in_text):
    easier, harder = Lexicon().difficulty([easy, hard], in_text=in_text)
    assert 0 <= easier < harder - 0.1 <= 1


def test_case_possession_and_accents_of_writing_make_no_word_harder():
    known = difficulties(["strategy", "Strategy", "STRATEGY", "strategy's", "strategy’s"])
    assert np.ptp(known) == 0


def test_a_word_of_parts_is_as_hard_as_its_hardest():
    hard, several, figures = difficulties(["bronchiectasis", "non-bronchiectasis", "bronchiectasis/2024"])
    assert hard == several == figures


@pytest.mark.parametrize("word", ["", "2026", "3.5", "—", "7%", "§"])
def test_what_has_no_letters_is_not_hard(word):
    assert difficulties([word]).tolist() == [0]


def test_answers_keep_their_order_and_do_not_depend_on_company():
    words = ["zebra", "apple", "zebra", "governance", "42"]
    known = Lexicon()
    together = known.difficulty(words)
    assert together[0] == together[2]
    assert [known.difficulty([word])[0] for word in words] == together.tolist()
    assert [Lexicon().difficulty([word])[0] for word in words] == pytest.approx(together, abs=1e-6)
    assert len(known.difficulty([])) == 0


def test_pieces_know_the_ends_of_a_word():
    assert list(cut("ab")) == ["^a", "ab", "b$", "^ab", "ab$", "^ab$"]


EASY = "We met at the hall and had tea".split()
HARD = "Commissioning governance necessitates multidisciplinary collaboration regarding anticoagulation".split()


def arrays(*sentences):
    words, ids = np.unique([word for sentence in sentences for word in sentence], return_inverse=True)
    place = np.repeat(np.arange(len(sentences)), [len(sentence) for sentence in sentences])
    return words.tolist(), ids, place, len(sentences)


def test_levels_rise_with_hard_words_and_with_length():
    easy, hard, long = sentence_levels(*arrays(EASY, HARD, EASY * 4), Lexicon())
    assert easy < 2.5
    assert hard > 5
    assert easy < long < hard


def test_a_sentence_without_words_has_no_level():
    levels = sentence_levels(*arrays(EASY, [], HARD), Lexicon())
    assert np.isnan(levels).tolist() == [False, True, False]


def test_signals_of_one_sentence_by_hand():
    known = Lexicon()
    found = dict(zip(SIGNALS, signals(*arrays(["the", "governance", "the"]), known)[0], strict=True))
    the, hard = known.difficulty(["the", "governance"])
    assert found == pytest.approx(
        {
            "log of words": np.log(3),
            "log of summed difficulty": np.log1p(2 * the + hard),
            "mean difficulty": (2 * the + hard) / 3,
            "greatest difficulty": hard,
            "log of hard words": np.log(2),
        }
    )


def test_the_level_of_a_text_is_the_mean_of_its_sentences():
    text = arrays(*[EASY, HARD, []] * 10)
    levels = sentence_levels(*text, Lexicon())
    score = language_level(levels, count_sentences(word_table(text[0], Lexicon()), *text[1:]).total())
    assert score.value == pytest.approx(np.nanmean(levels))
    assert score.low < score.value < score.high
    assert score.name == "language-level"


def test_a_short_text_has_no_level():
    text = arrays(EASY)
    score = language_level(
        sentence_levels(*text, Lexicon()), count_sentences(word_table(text[0], Lexicon()), *text[1:]).total()
    )
    assert (score.value, score.reason) == (None, "It needs 100 words, and this text has 8.")
