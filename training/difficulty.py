"""Fit the difficulty of words to people's ratings, and write it to `src/plainspeak/data`.

    python -m training.difficulty --complex path/to/complex --lexicon path/to/lexicon.tsv

`single_train.tsv` in the folder `complex` is that of CompLex 2.0 (columns token, complexity from 0 to 1), which is at
https://github.com/MMU-TDMLab/CompLex under CC BY 4.0. `lexicon.tsv` is the Word Complexity Lexicon (columns word, complexity
from 1 to 6), at https://github.com/mounicam/lexical_simplification under the MIT licence. Words are split into five
parts by their spelling; the figures printed are for the words of a part rated by networks fitted without it.
"""

import argparse
import csv
import hashlib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import numpy as np

from plainspeak.difficulty import ALONE, IN_TEXT, cut, features, run, spelling
from plainspeak.frequency import zipf
from plainspeak.syllables import DATA
from training import perceptron
from training.tables import rounded, weigh_pieces, write

PARTS = 5


class Ratings(NamedTuple):
    """Words and what people said of them; a word may be in it twice, once for each view."""

    words: list[str]
    difficulty: np.ndarray
    view: np.ndarray
    weight: np.ndarray

    def only(self, mask: np.ndarray) -> "Ratings":
        """The ratings where `mask` is true."""
        words = [word for word, keep in zip(self.words, mask, strict=True) if keep]
        return Ratings(words, self.difficulty[mask], self.view[mask], self.weight[mask])


def main() -> None:
    """Read the ratings, print the figures, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--complex", type=Path, required=True)
    parser.add_argument("--lexicon", type=Path, required=True)
    arguments = parser.parse_args()
    ratings = read(arguments.lexicon, arguments.complex / "single_train.tsv")
    report(ratings)
    pieces, network = fit(ratings)
    write(DATA / "difficulty-pieces.txt.gz", pieces)
    np.savez_compressed(DATA / "difficulty.npz", **{name: a.astype(np.float16) for name, a in network.items()})


def read(lexicon: Path, in_text: Path) -> Ratings:
    """Both sets on one scale: the lexicon's, with CompLex stretched so that the words in both have equal mean and spread."""
    alone = {row["word"].lower(): (float(row["complexity"]) - 1) / 5 for row in _rows(lexicon)}
    several = defaultdict(list)
    for row in _rows(in_text):
        several[row["token"].lower()].append(float(row["complexity"]))
    means = {word: float(np.mean(values)) for word, values in several.items()}
    both = np.array([(alone[word], means[word]) for word in alone if word in means])
    stretch = both[:, 0].std() / both[:, 1].std()
    stretched = (np.array(list(means.values())) - both[:, 1].mean()) * stretch + both[:, 0].mean()
    return Ratings(
        [*alone, *means],
        np.concatenate([list(alone.values()), stretched]),
        np.repeat([ALONE, IN_TEXT], [len(alone), len(means)]),
        np.concatenate([np.ones(len(alone)), [min(len(values), 3) for values in several.values()]]),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def fit(ratings: Ratings) -> tuple[dict[str, float], dict[str, np.ndarray]]:
    """The worth of pieces, and the networks. These learn from words whose pieces were weighed without them."""
    worth = np.zeros(len(ratings.words))
    part = parts(ratings.words, "pieces")
    for number in range(PARTS):
        held = part == number
        worth[held] = spelling(ratings.only(held).words, _weigh(ratings.only(~held)))
    inputs = np.column_stack([features(ratings.words), worth, ratings.view])
    return _weigh(ratings), perceptron.fit(inputs, ratings.difficulty, ratings.weight)


def _weigh(ratings: Ratings) -> dict[str, float]:
    means = np.array([ratings.difficulty[ratings.view == view].mean() for view in (ALONE, IN_TEXT)])
    above = ratings.difficulty - means[ratings.view.astype(int)]
    return rounded(weigh_pieces(ratings.words, above, cut, seen=6, penalty=10.0), 4)


def report(ratings: Ratings) -> None:
    """Print how well the networks rate words they have not seen."""
    part = parts(ratings.words, "report")
    rated = np.zeros(len(part))
    for number in range(PARTS):
        held = part == number
        pieces, network = fit(ratings.only(~held))
        words, _, view, _ = ratings.only(held)
        rated[held] = run(network, np.column_stack([features(words), spelling(words, pieces), view]))
    frequency = np.array([zipf(word) for word in ratings.words])
    for name, view in (("alone (lexicon)", ALONE), ("in text (CompLex, mean of a word)", IN_TEXT)):
        seen = ratings.view == view
        ours, plain = (np.corrcoef(x[seen], ratings.difficulty[seen])[0, 1] for x in (rated, -frequency))
        print(f"{name}: r = {ours:.3f}, by frequency alone {plain:.3f}, n = {seen.sum():,}")


def parts(words: list[str], purpose: str) -> np.ndarray:
    """Which of `PARTS` each word belongs to, for one purpose."""
    return np.array([hashlib.sha256(f"{purpose} {word}".encode()).digest()[0] % PARTS for word in words])


if __name__ == "__main__":
    main()
