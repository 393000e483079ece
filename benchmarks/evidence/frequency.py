"""Word frequency against what people found hard: CompLex, the Word Complexity Lexicon, CWI 2018, and replaced words."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.evidence.intervals import Hits, f1, mean, pearson
from benchmarks.evidence.reading import halves, json_lines, parts, table
from benchmarks.evidence.table import Row
from plainspeak.lexicon import lexicon

_CUT = 4.0
"""A replaced word counts as found when it is rarer than this on the Zipf scale."""


def rows(data: Path) -> Iterator[Row]:
    """A row for each file of `complex`, `wcl`, `cwi2018` and `lexsub` that is not for training."""
    yield from _complex(data / "complex")
    yield from _lexicon(data / "wcl")
    yield from _cwi(data / "cwi2018")
    yield from _replaced(data / "lexsub")


def rarity(phrases: Sequence[str]) -> NDArray[np.float64]:
    """How rare the rarest word of each phrase is: the Zipf frequency, with its sign turned."""
    words = [word for phrase in phrases for word in phrase.split() or [""]]
    frequencies = iter(lexicon().zipf(words))
    return np.array([-min(next(frequencies) for _ in phrase.split() or [""]) for phrase in phrases])


def _complex(folder: Path) -> Iterator[Row]:
    """How hard a word is in its sentence, 0 to 1, by some seven readers each."""
    for name, path in parts(folder, "*.tsv"):
        if not name.endswith("_train"):
            items = table(path)
            tokens, people = [item["token"] for item in items], [float(item["complexity"]) for item in items]
            yield _correlation("Hard words, CompLex", name, tokens, people)


def _lexicon(folder: Path) -> Iterator[Row]:
    """How hard a word is by itself, 1 to 6, by up to eleven people each."""
    for _, path in parts(folder, "lexicon.tsv"):
        for half, items in halves(table(path), "word"):
            words, people = [item["word"] for item in items], [float(item["complexity"]) for item in items]
            yield _correlation("Hard words, WCL", f"wcl {half}", words, people)


def _correlation(benchmark: str, part: str, words: list[str], people: list[float]) -> Row:
    others = (("length", pearson(list(map(len, words)), people).value),)
    figure = pearson(rarity(words), people)
    return Row(benchmark, part, "Pearson r of rarity", *figure, len(words), "words", others)


def _cwi(folder: Path) -> Iterator[Row]:
    """Whether any of twenty readers marked the word. The cut is set on the other parts of the genre."""
    genres: dict[str, dict[str, list[dict[str, str]]]] = {}
    for name, path in parts(folder, "*.tsv"):
        genre, _, part = name.partition("_")
        genres.setdefault(genre, {})[part] = table(path)
    for genre, files in genres.items():
        for part in sorted(files.keys() - {"train"}):
            tuning = [item for other in ("train", "dev") if other != part for item in files.get(other, [])]
            yield _cwi_row(f"{genre}_{part}", files[part], tuning)


def _cwi_row(part: str, items: list[dict[str, str]], tuning: list[dict[str, str]]) -> Row:
    figures = []
    for signal in (rarity, lambda phrases: np.array([float(len(phrase)) for phrase in phrases])):
        cut = _best_cut(signal([item["target"] for item in tuning]), _marked(tuning))
        figures.append(f1(_agreement(signal([item["target"] for item in items]) >= cut, _marked(items))))
    others = (("length", figures[1].value),)
    return Row("Marked words, CWI 2018", part, "F1 of hard", *figures[0], len(items), "words", others)


def _marked(items: list[dict[str, str]]) -> NDArray[np.bool_]:
    return np.array([item["complex"] == "1" for item in items])


def _best_cut(values: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """The cut with the best mean of both classes' F1, the measure of the task."""

    def macro(cut: float) -> float:
        said = values >= cut
        return f1_of(said, truth) + f1_of(~said, ~truth)

    return float(max(np.unique(values.round(1)), key=macro))


def f1_of(said: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    """F1 of two lists of yes and no."""
    return 2 * float((said & truth).sum()) / max(1, int(said.sum() + truth.sum()))


def _agreement(said: NDArray[np.bool_], truth: NDArray[np.bool_]) -> list[Hits]:
    return [Hits(bool(yes and right), bool(yes), bool(right)) for yes, right in zip(said, truth, strict=True)]


def _replaced(folder: Path) -> Iterator[Row]:
    """Words that people replaced by easier ones: the share that is rare."""
    for name, path in parts(folder, "*.jsonl"):
        words = [item["word"] for item in json_lines(path)]
        figure = mean(rarity(words) > -_CUT)
        measure = f"share with Zipf < {_CUT:.0f}"
        yield Row("Replaced words", name, measure, *figure, len(words), "words")
