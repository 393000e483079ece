"""Fit the difficulty of sentences to teachers' levels, and write the weights to `src/plainspeak/data`.

    python -m training.sentence_difficulty path/to/wikiauto_train.tsv path/to/wikiauto_dev.tsv

The files are the Wiki-Auto part of CEFR-SP (columns sentence, a and b: the levels two teachers gave, 1 to 6), at
https://github.com/yukiar/CEFR-SP under CC BY-SA 3.0. Prints the correlation on the second file.
"""

import argparse
import csv
import json
import re
from pathlib import Path

import numpy as np

from plainspeak.lexicon import lexicon
from plainspeak.sentence_difficulty import SIGNALS, signals
from plainspeak.syllables import DATA

PENALTY = 3.0
WORD = re.compile(r"[^\W_]+(?:[-'’.,/&][^\W_]+)*")
CLITIC = re.compile(r" (?=(?:n't|'s|'re|'ve|'ll|'d|'m)\b)")


def main() -> None:
    """Fit, print the figure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path)
    arguments = parser.parse_args()
    found, target = read(arguments.train)
    mean, spread, level = found.mean(axis=0), found.std(axis=0), target.mean()
    scaled = (found - mean) / spread
    weights = np.linalg.solve(scaled.T @ scaled + PENALTY * np.eye(len(SIGNALS)), scaled.T @ (target - level))
    seen, levels = read(arguments.dev)
    correlation = np.corrcoef(level + (seen - mean) / spread @ weights, levels)[0, 1]
    print(f"r = {correlation:.3f} on sentences not seen, n = {len(levels):,}")
    known = {
        "source": "CEFR-SP Wiki-Auto, https://github.com/yukiar/CEFR-SP",
        "licence": "CC BY-SA 3.0",
        "signals": SIGNALS,
        "mean": mean.round(4).tolist(),
        "spread": spread.round(4).tolist(),
        "weights": weights.round(4).tolist(),
        "level": round(float(level), 4),
    }
    (DATA / "sentence-difficulty.json").write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Signals and mean levels of the sentences of a file."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = measure([CLITIC.sub("", row["sentence"]) for row in rows])
    return found, np.array([(float(row["a"]) + float(row["b"])) / 2 for row in rows])


def measure(sentences: list[str]) -> np.ndarray:
    """Signals of sentences given as text, each with a word in it."""
    split = [WORD.findall(sentence) for sentence in sentences]
    words, ids = np.unique([word for sentence in split for word in sentence], return_inverse=True)
    places = np.repeat(np.arange(len(split)), [len(sentence) for sentence in split])
    return signals(words.tolist(), ids, places, len(split), lexicon())


if __name__ == "__main__":
    main()
