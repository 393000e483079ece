"""The tagger as a torch module: the same sums as `plainspeak.language.tagger`, with dropout, to be trained."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

REACH = 2
"""How many words to either side the first layer sees."""


class Network(nn.Module):
    """Rows of a table are summed to a word's vector; layers look at its neighbours; the last one scores the tags."""

    def __init__(
        self, rows: int, tags: int, roles: int, *, width: int, hidden: int, distances: Sequence[int], dropout: float
    ) -> None:
        super().__init__()
        self.padding = rows
        self.distances = distances
        self.table = nn.EmbeddingBag(rows + 1, width, mode="sum", padding_idx=rows)
        nn.init.normal_(self.table.weight, std=0.08)
        shapes = [((2 * REACH + 1) * width, hidden), *[(3 * hidden, hidden)] * len(distances), (hidden, tags)]
        self.layers = nn.ModuleList(nn.Linear(*shape) for shape in shapes)
        self.roles = nn.Linear(hidden, roles)
        self.dropout = nn.Dropout(dropout)

    def forward(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """The scores of every tag and every role for every word.

        `rows` is words by features, all `padding` between sentences. Guessing roles makes the layers learn what tells
        tags apart; it does not ship.
        """
        inside = (rows[:, :1] != self.padding).float()
        vectors = self.dropout(self.table(rows)) * inside
        first, *middle, last = self.layers
        hidden = functional.relu(first(_with_neighbours(vectors, range(-REACH, REACH + 1)))) * inside
        for layer, distance in zip(middle, self.distances, strict=True):
            around = _with_neighbours(self.dropout(hidden), (-distance, 0, distance))
            hidden = hidden + functional.relu(layer(around)) * inside
        hidden = self.dropout(hidden)
        return last(hidden), self.roles(hidden)


def _with_neighbours(vectors: Tensor, offsets: Sequence[int]) -> Tensor:
    reach = offsets[-1]
    padded = functional.pad(vectors, (0, 0, reach, reach))
    return torch.cat([padded[reach + offset : reach + offset + len(vectors)] for offset in offsets], dim=1)


class Average:
    """A running average of a network's weights, which tags better than the last weights do."""

    def __init__(self, network: nn.Module) -> None:
        self._steps = 0
        self.state = {name: value.detach().clone() for name, value in network.state_dict().items()}

    def add(self, network: nn.Module) -> None:
        """Take in the weights after one more step."""
        self._steps += 1
        keep = min(0.998, (1 + self._steps) / (10 + self._steps))
        for name, value in network.state_dict().items():
            self.state[name].mul_(keep).add_(value, alpha=1 - keep)


def packed(state: Mapping[str, Tensor]) -> dict[str, np.ndarray]:
    """The weights as they ship: the table in whole numbers of 8 bits with one scale a column, the rest in 16 bits."""
    table = state["table.weight"].numpy()[:-1]
    scale = np.abs(table).max(axis=0) / 127
    arrays = {
        "table": np.rint(table / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
    }
    for number in range(sum(name.startswith("layers") for name in state) // 2):
        arrays[f"weight{number}"] = state[f"layers.{number}.weight"].numpy().T.astype(np.float16)
        arrays[f"bias{number}"] = state[f"layers.{number}.bias"].numpy().astype(np.float16)
    return arrays
