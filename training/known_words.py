"""The table of known words: for each, the forms it can be (from lemminflect) and how common it is (from wordfreq)."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from lemminflect import getAllInflections, getAllLemmas
from wordfreq import iter_wordlist, zipf_frequency

from plainspeak.language.word_features import normalise, word_hash

FORMS = ("NN", "NNS", "VB", "VBZ", "VBG", "VBD", "VBN", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "NNP")


def possible_forms(word: str) -> int:
    """The forms a word can be, as a sum of bits in the order of `FORMS`; 0 for a word lemminflect does not list."""
    bits = 0
    for part_of_speech, lemmas in getAllLemmas(word).items():
        for lemma in lemmas:
            for form, spellings in getAllInflections(lemma, part_of_speech).items():
                if form in FORMS and word in spellings:
                    bits |= 1 << FORMS.index(form)
    return bits


def words(counts: Counter[str], least_zipf: float) -> list[str]:
    """The known words in the order of their hashes.

    These are the words of the treebank, counted in `counts` after `normalise`, and every other English word of at least
    `least_zipf`.
    """
    common = [word for word in iter_wordlist("en") if word.isascii() and zipf_frequency(word, "en") >= least_zipf]
    return sorted({*map(normalise, common), *counts}, key=word_hash)


def table(words: Sequence[str], counts: Counter[str], least_count: int) -> dict[str, np.ndarray]:
    """The known words as `plainspeak.language.word_vectors.FeatureRows` wants them.

    A word met `least_count` times in the treebank has a row of its own.
    """
    forms = [possible_forms(word) for word in words]
    classes = sorted(set(forms))
    own = {word: row for row, word in enumerate(sorted(w for w in words if counts[w] >= least_count), start=1)}
    return {
        "hashes": np.array([word_hash(word) for word in words], np.uint32),
        "rows": np.array([own.get(word, 0) for word in words], np.uint16),
        "forms": np.array([classes.index(form) + 1 for form in forms], np.uint16),
        "zipf": np.array([int(zipf_frequency(word, "en")) + 1 for word in words], np.uint8),
    }
