"""A large tagger that teaches the small one that ships: the language model MiniLM, trained further on the treebank.

Nothing of it ships. What it says of the words of the treebank and of running text is what the small tagger learns from.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from plainspeak.language.word_features import SHAPES
from training import treebank
from training.encoder import IGNORED, index
from training.pieces import Cutter, Pieces
from training.treebank import Sentence

_LONGEST = 80  # words of a sentence to train on
_WORDS_AT_A_TIME = 1500  # when asked


class Network(nn.Module):
    """The language model, and a layer that scores the tags and roles of each word from the mean of its pieces.

    The language model sees all words in lower case, so their shapes stand beside it.
    """

    def __init__(self, folder: Path, tags: int, roles: int, config: dict[str, Any]) -> None:
        super().__init__()
        no_dropout = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
        self.body = BertModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager", **no_dropout
        )
        self.body.embeddings.word_embeddings.weight.requires_grad_(False)
        width, of_shapes = self.body.config.hidden_size, config["width_of_shapes"]
        self.mix = nn.Parameter(torch.zeros(self.body.config.num_hidden_layers + 1))
        self.shapes = nn.Embedding(SHAPES + 1, of_shapes)
        self.layer = nn.Linear(width + of_shapes, width)
        self.tags, self.roles = nn.Linear(width, tags), nn.Linear(width, roles)
        self.dropout = nn.Dropout(config["dropout"])

    def forward(self, pieces: Pieces) -> tuple[Tensor, Tensor]:
        """The scores of every tag and every role for every word."""
        with torch.autocast("cpu", torch.bfloat16):
            outputs = self.body(pieces.ids, attention_mask=pieces.mask, output_hidden_states=True).hidden_states
            mixed = sum(part * output for part, output in zip(self.mix.softmax(0), outputs, strict=True)).float()
            words = torch.cat([_means(mixed, pieces), self.shapes(pieces.shapes)], dim=1)
            hidden = self.dropout(functional.gelu(self.layer(self.dropout(words))))
            return self.tags(hidden).float(), self.roles(hidden).float()

    def parts(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """The weights that learn: those of the language model, and those that are new."""
        body = [weight for weight in self.body.parameters() if weight.requires_grad]
        return body, [weight for name, weight in self.named_parameters() if not name.startswith("body")]


def _means(outputs: Tensor, pieces: Pieces) -> Tensor:
    """The mean over the pieces of every word; 0 for words that have none, such as invisible characters."""
    outputs, owners = outputs.flatten(0, 1), pieces.owners.flatten()
    inside = owners >= 0
    empty = outputs.new_zeros(len(pieces.shapes), outputs.shape[1])
    counts = torch.bincount(owners[inside], minlength=len(empty)).clamp(min=1)
    return empty.index_add(0, owners[inside], outputs[inside]) / counts[:, None]


class Teacher:
    """The language model, and the tags and roles it is to tell apart."""

    def __init__(self, folder: Path, tags: list[str], roles: list[str], config: dict[str, Any]) -> None:
        torch.manual_seed(config["seed"])
        self._config, self._tags, self._roles = config, tags, roles
        self._cutter = Cutter(folder)
        self._network = Network(folder, len(tags), len(roles), config)

    def train(self, sentences: list[Sentence]) -> None:
        """Learn from the treebank, with its sentences varied as for the small tagger."""
        config, random = self._config, Random(self._config["seed"])
        rates = [config["learning_rate"], config["learning_rate_of_new_layers"]]
        groups = [{"params": part, "lr": rate} for part, rate in zip(self._network.parts(), rates, strict=True)]
        optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        steps = config["epochs"] * len(_batches(sentences, config["words_a_step"], Random(0)))
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step / steps))
        self._network.train()
        for batch in self._lessons(sentences, random):
            loss = self._loss(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        self._network.eval()

    def _lessons(self, sentences: list[Sentence], random: Random) -> Iterator[list[Sentence]]:
        for _ in range(self._config["epochs"]):
            varied = [treebank.varied(sentence, random)[:_LONGEST] for sentence in sentences]
            for numbers in _batches(varied, self._config["words_a_step"], random):
                yield [varied[number] for number in numbers]

    def _loss(self, batch: list[Sentence]) -> Tensor:
        tokens = [token for sentence in batch for token in sentence]
        tags = torch.tensor([index(self._tags, token.tag) for token in tokens])
        roles = torch.tensor([index(self._roles, token.role) for token in tokens])
        tag_scores, role_scores = self._network(
            self._cutter.cut([[token.word for token in sentence] for sentence in batch])
        )
        loss = functional.cross_entropy(tag_scores, tags, label_smoothing=self._config["label_smoothing"])
        role_loss = functional.cross_entropy(role_scores, roles, ignore_index=IGNORED)
        return loss + self._config["weight_of_roles"] * role_loss

    @torch.no_grad()
    def ask(self, sentences: Sequence[Sequence[str]]) -> tuple[np.ndarray, list[str]]:
        """How likely each tag is for every word of all sentences, a row a word; and the role of every word."""
        starts = np.cumsum([0, *map(len, sentences)])
        likely = np.zeros((starts[-1], len(self._tags)), np.float16)
        best = np.zeros(starts[-1], np.int64)
        for numbers in _batches(sentences, _WORDS_AT_A_TIME, Random(0)):
            tags, roles = self._network(self._cutter.cut([sentences[number] for number in numbers]))
            places = np.concatenate([np.arange(starts[number], starts[number + 1]) for number in numbers])
            likely[places] = tags.softmax(dim=1).numpy()
            best[places] = roles.argmax(dim=1).numpy()
        return likely, [self._roles[number] for number in best]


def _pace(done: float) -> float:
    """The learning rate over its highest: up for a tenth of the steps, then down."""
    return min(1, done / 0.1) * max(0.01, 1 - max(0, done - 0.1) / 0.9)


def _batches(sentences: Sequence[Sequence[Any]], words: int, random: Random) -> list[list[int]]:
    """The numbers of sentences, side by side those of about one length and with so many words at most, in random order."""
    order = sorted(range(len(sentences)), key=lambda number: len(sentences[number]) + random.random() * 4)
    batches: list[list[int]] = [[]]
    longest = 0
    for number in order:
        longest = max(longest, len(sentences[number]))
        if batches[-1] and longest * (len(batches[-1]) + 1) > words:
            batches.append([])
            longest = len(sentences[number])
        batches[-1].append(number)
    random.shuffle(batches)
    return batches
