"""Trains the tagger that ships with plainspeak.

    python -m training.tagger --train train.conllu --dev dev.conllu --out src/plainspeak/language/model

The same data, config and versions of numpy and torch give the same weights. The scores on `--dev`, taken with the
packed weights in numpy as users run them, are written to `meta.json` beside the weights.
"""

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from plainspeak.language.tagger import load_tagger
from plainspeak.language.word_features import normalise, style
from plainspeak.language.word_vectors import FeatureRows
from training import known_words, treebank
from training.network import REACH, Average, Network, packed
from training.scores import scores
from training.treebank import Sentence, Token

CONFIG = Path(__file__).with_name("tagger.toml")
_IGNORED = -100  # torch's own mark for "no label here"


@dataclass(frozen=True)
class Encoder:
    """Turns sentences into arrays for the network. `counts` tells how often the treebank has each normalised word."""

    rows: FeatureRows
    labels: list[str]
    counts: Counter[str]

    def encode(self, sentences: list[Sentence], random: Random) -> tuple[Tensor, Tensor]:
        """The rows and labels of all words, with padding around each sentence.

        Rare words lose their own row now and then, so that the row of unknown words is trained.
        """
        words = [(word, kind) for words, _ in sentences for kind in [style(words)] for word in words]
        distinct = {word: number for number, word in enumerate(dict.fromkeys(words))}
        rows = self.rows.of(list(distinct))[[distinct[word] for word in words]]
        rows[[random.random() < 0.5 / (0.5 + self.counts[normalise(word)]) for word, _ in words], 0] = 0
        return self._padded(rows, sentences)

    def _padded(self, rows: np.ndarray, sentences: list[Sentence]) -> tuple[Tensor, Tensor]:
        length = len(rows) + REACH * (len(sentences) + 1)
        table = np.full((length, rows.shape[1]), self.rows.size)
        labels = np.full(length, _IGNORED)
        start = taken = 0
        for words, tags in sentences:
            start += REACH
            table[start : start + len(words)] = rows[taken : taken + len(words)]
            labels[start : start + len(words)] = [self.labels.index(tag) for tag in tags]
            start, taken = start + len(words), taken + len(words)
        return torch.from_numpy(table), torch.from_numpy(labels)


def batches(sentences: list[list[Token]], config: dict[str, Any], random: Random) -> Iterator[list[Sentence]]:
    """Every step's sentences, varied anew in every epoch."""
    size = config["sentences_a_step"]
    for _ in range(config["epochs"]):
        random.shuffle(sentences)
        for start in range(0, len(sentences), size):
            yield [treebank.varied(sentence, random) for sentence in sentences[start : start + size]]


def train(sentences: list[list[Token]], encoder: Encoder, config: dict[str, Any]) -> dict[str, Tensor]:
    """The averaged weights after training on all sentences."""
    torch.manual_seed(config["seed"])
    random = Random(config["seed"])
    sizes = {name: config[name] for name in ("width", "hidden", "layers", "dropout")}
    network = Network(encoder.rows.size, len(encoder.labels), **sizes)
    optimizer = torch.optim.Adam(network.parameters(), betas=(0.9, 0.99))
    average = Average(network)
    steps = config["epochs"] * -(-len(sentences) // config["sentences_a_step"])
    for step, batch in enumerate(batches(sentences, config, random)):
        for group in optimizer.param_groups:
            group["lr"] = config["learning_rate"] * min(1, step / 200) * max(0.02, 1 - step / steps)
        rows, labels = encoder.encode(batch, random)
        loss = functional.cross_entropy(network(rows), labels, label_smoothing=config["label_smoothing"])
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        average.add(network)
    return average.state


def build(sentences: list[list[Token]], config: dict[str, Any]) -> tuple[dict[str, np.ndarray], list[str]]:
    """The arrays of a trained model, and its labels."""
    seen = [words for words, _ in map(treebank.joined, sentences)]
    counts = Counter(normalise(token.word) for sentence in sentences for token in sentence)
    counts.update({word: 1 for words in seen for word in map(normalise, words) if word not in counts})
    known = known_words.table(counts, config["least_zipf"], config["least_count"])
    labels = sorted({token.tag for sentence in sentences for token in sentence})
    weights = train(sentences, Encoder(FeatureRows(known), labels, counts), config)
    return known | packed(weights), labels


def main(arguments: Iterable[str] | None = None) -> None:
    """Train, write the model, score it, and write the scores beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, required=True, help="treebank to train on, in CoNLL-U")
    parser.add_argument("--dev", type=Path, required=True, help="treebank to score on, in CoNLL-U")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights.npz and meta.json")
    parser.add_argument("--config", type=Path, default=CONFIG, help="how to train (default: %(default)s)")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    config = tomllib.loads(options.config.read_text(encoding="utf-8"))
    weights, labels = build(list(treebank.read(options.train)), config)
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(options.out / "weights.npz", **weights)
    meta = _meta(labels, config)
    _write(options.out, meta)
    _write(options.out, meta | {"scores": scores(load_tagger(options.out), list(treebank.read(options.dev)))})


def _meta(labels: list[str], config: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": "plainspeak tagger",
        "language": "en",
        "licence": "CC BY-SA 4.0",
        "trained_on": "Universal Dependencies English Web Treebank (CC BY-SA 4.0)",
        "versions": {"numpy": np.__version__, "torch": torch.__version__},
        "config": config,
        "labels": labels,
    }


def _write(folder: Path, meta: dict[str, Any]) -> None:
    (folder / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
