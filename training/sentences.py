"""Fits the model that decides whether a sentence begins with a small letter.

    python -m training.sentences --ewt DIR

DIR holds `train.conllu` and `dev.conllu` of Universal Dependencies English EWT. The weights go into the package, with
their scores and licence beside them. The fit has no chance in it: the same data gives the same weights.
"""

import argparse
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plainspeak.language.careless import Habit, features
from plainspeak.language.sentences import stops
from plainspeak.language.stops import Stop, by_rule

TARGET = Path(__file__).parent.parent / "src" / "plainspeak" / "data" / "sentences.json"
_RAREST = 4
_RIDGE = 1.0
_STEPS = 30


@dataclass
class Text:
    """One document of the treebank as its writer wrote it, with a blank line between paragraphs."""

    text: str = ""
    starts: set[int] = field(default_factory=set)
    """First character of every sentence."""


def read_texts(path: Path) -> list[Text]:
    """The documents of a CoNLL-U file."""
    texts: list[Text] = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        comments = dict(
            line[2:].split(" = ", 1) for line in block.splitlines() if line.startswith("# ") and " = " in line
        )
        if "newdoc id" in comments:
            texts.append(Text())
        document = texts[-1]
        if document.text and "newpar id" in comments:
            document.text = document.text.rstrip() + "\n\n"
        document.starts.add(len(document.text))
        document.text += comments["text"] + ("" if _is_glued(block) else " ")
    return texts


def _is_glued(block: str) -> bool:
    """Whether the next sentence follows without a space: what the last line that has surface text says."""
    lines = [line.split("\t") for line in block.splitlines() if line[0].isdigit()]
    last = lines[-1][0]
    wholes = [columns for columns in lines if columns[0].endswith(f"-{last}")]
    return "SpaceAfter=No" in (wholes or lines)[-1][9]


def examples(texts: list[Text]) -> tuple[list[list[str]], NDArray[np.float64]]:
    """What the model sees of every stop that no rule settles, and whether a sentence begins behind it."""
    seen: list[list[str]] = []
    begins: list[bool] = []
    for document in texts:
        habit = Habit(document.text)
        for match in stops(document.text):
            sentence = max(start for start in document.starts if start <= match.start())
            stop = Stop(match, sentence)
            if by_rule(stop) is None:
                seen.append(features(stop.word, stop.mark, stop.close, stop.space, stop.next, habit))
                begins.append(match.start("open") in document.starts)
    return seen, np.array(begins, dtype=np.float64)


def matrix(seen: list[list[str]], names: list[str]) -> NDArray[np.float64]:
    """One row an example, one column a feature."""
    column = {name: index for index, name in enumerate(names)}
    rows = np.zeros((len(seen), len(names)))
    for row, example in zip(rows, seen, strict=True):
        row[[column[name] for name in example if name in column]] = 1
    return rows


def fit(rows: NDArray[np.float64], begins: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logistic regression with a ridge, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (chance - begins) + _RIDGE * weights
        curvature = (rows.T * (chance * (1 - chance))) @ rows + _RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(curvature, gradient)
    return weights


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ewt", type=Path, required=True, help="folder with train.conllu and dev.conllu")
    folder = parser.parse_args().ewt
    seen, begins = examples(read_texts(folder / "train.conllu"))
    counts = Counter(name for example in seen for name in example)
    names = sorted(name for name, count in counts.items() if count >= _RAREST)
    weights = fit(matrix(seen, names), begins).round(3)
    unseen, truth = examples(read_texts(folder / "dev.conllu"))
    right = (matrix(unseen, names) @ weights > 0) == (truth > 0)
    model = {
        "about": "Whether a sentence begins with a small letter: weights of plainspeak.language.careless",
        "licence": "CC BY-SA 4.0",
        "source": "Universal Dependencies English EWT, train part; fitted by training/sentences.py",
        "trained_on": len(seen),
        "dev_examples": len(truth),
        "dev_accuracy": round(float(right.mean()), 3),
        "weights": dict(zip(names, weights.tolist(), strict=True)),
    }
    TARGET.write_text(json.dumps(model, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(
        f"{len(names)} weights, right on {model['dev_accuracy']} of {len(truth)} stops of the dev part -> {TARGET.name}"
    )


if __name__ == "__main__":
    main()
