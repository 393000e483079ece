"""The tagger as a torch module: the same sums as `plainspeak.language.tagger`, with dropout, to be trained."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Sizes:
    """How large the network is, and how far it sees."""

    width: int
    """Numbers in a word's vector."""
    hidden: int
    """Numbers in each layer."""
    layers: int
    """Layers between the first and the last."""
    reach: int
    """How many words to either side the first layer sees in their order."""
    sight: int
    """How many words to either side it sees at all."""
    signals: int
    """How many signals the words beyond `reach` give to either side."""


class Network(nn.Module):
    """Rows of a table are summed to a word's vector; the first layer sees its neighbours; the last scores the tags."""

    def __init__(self, rows: int, tags: int, roles: int, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.sizes = sizes
        self.table = nn.EmbeddingBag(rows + 1, sizes.width, mode="sum", padding_idx=rows)
        nn.init.normal_(self.table.weight, std=0.08)
        hidden = sizes.hidden
        self.near = nn.Linear((2 * sizes.reach + 1) * sizes.width, hidden)
        self.signals = nn.Linear(sizes.width, 2 * sizes.signals, bias=False)
        self.far = nn.Linear(2 * sizes.signals, hidden, bias=False)
        self.layers = nn.ModuleList(nn.Linear(hidden, size) for size in [*[hidden] * sizes.layers, tags])
        self.roles = nn.Linear(hidden, roles)
        self.dropout = nn.Dropout(dropout)

    def forward(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """The scores of every tag and every role for every word.

        `rows` is words by features, all `padding` for `sight` words around each sentence. Guessing roles makes the
        layers learn what tells tags apart; it does not ship.
        """
        vectors = self.dropout(self.table(rows))
        strongest = self._strongest(self.signals(vectors))
        hidden = functional.relu(self.near(self._with_neighbours(vectors)) + self.far(self.dropout(strongest)))
        *middle, last = self.layers
        for layer in middle:
            hidden = hidden + functional.relu(layer(self.dropout(hidden)))
        hidden = self.dropout(hidden)
        return last(hidden), self.roles(hidden)

    def _with_neighbours(self, vectors: Tensor) -> Tensor:
        reach = self.sizes.reach
        padded = functional.pad(vectors, (0, 0, reach, reach))
        return torch.cat([padded[step : step + len(vectors)] for step in range(2 * reach + 1)], dim=1)

    def _strongest(self, signals: Tensor) -> Tensor:
        """The strongest of each signal among the far words on the left, and on the right; 0 where none is above it."""
        left, right = signals.T.chunk(2)
        far, sight = self.sizes.sight - self.sizes.reach, self.sizes.sight
        before = functional.max_pool1d(functional.pad(left, (sight, 0)), far, 1)[:, : len(signals)]
        behind = functional.max_pool1d(functional.pad(right, (0, sight)), far, 1)[:, -len(signals) :]
        return functional.relu(torch.cat([before, behind]).T)


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
    halves = {name: value.numpy().T.astype(np.float16) for name, value in state.items()}
    arrays |= {name: halves[f"{name}.weight"] for name in ("near", "signals", "far")}
    arrays["bias"] = halves["near.bias"]
    for number in range(sum(name.startswith("layers") for name in state) // 2):
        arrays[f"weight{number}"] = halves[f"layers.{number}.weight"]
        arrays[f"bias{number}"] = halves[f"layers.{number}.bias"]
    return arrays
