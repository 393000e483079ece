"""The tagger as a torch module: the same sums as `plainspeak.language.tagger`, with dropout, to be trained."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder import Words


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
    company: int
    """How many numbers are kept of the company of each known word."""
    telling: int
    """How many numbers of each word in sight a participle sees in their order."""


class Network(nn.Module):
    """Rows of a table are summed to a word's vector; the first layer sees its neighbours; the last scores the tags.

    `company` has a row for each known word and one for all others.
    """

    def __init__(self, rows: int, company: np.ndarray, tags: int, roles: int, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.sizes = sizes
        self.table = nn.EmbeddingBag(rows + 1, sizes.width, mode="sum", padding_idx=rows)
        nn.init.normal_(self.table.weight, std=0.08)
        self.company = torch.from_numpy(company)
        self.reduced = nn.Linear(company.shape[1], sizes.company, bias=False)
        nn.init.normal_(self.reduced.weight, std=0.03)
        self.mixed = nn.Linear(sizes.company, sizes.width, bias=False)
        hidden = sizes.hidden
        self.near = nn.Linear((2 * sizes.reach + 1) * sizes.width, hidden)
        self.signals = nn.Linear(sizes.width, 2 * sizes.signals, bias=False)
        self.far = nn.Linear(2 * sizes.signals, hidden, bias=False)
        self.telling = nn.Linear(sizes.width, sizes.telling, bias=False)
        self.order = nn.Linear((2 * sizes.sight + 1) * sizes.telling, hidden)
        self.layers = nn.ModuleList(nn.Linear(hidden, size) for size in [*[hidden] * sizes.layers, tags])
        self.roles = nn.Linear(hidden, roles)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Words) -> tuple[Tensor, Tensor]:
        """The scores of every tag and every role for every word, with padding for `sight` words around each sentence.

        Guessing roles makes the layers learn what tells tags apart; it does not ship.
        """
        company = self.mixed(self.reduced(self.company[words.known]))
        vectors = self.dropout(self.table(words.rows) + company)
        strongest = self._strongest(self.signals(vectors))
        hidden = functional.relu(self.near(self._with_neighbours(vectors)) + self.far(self.dropout(strongest)))
        hidden = hidden.index_add(0, words.participles, self._in_order(vectors, words.participles))
        *middle, last = self.layers
        for layer in middle:
            hidden = hidden + functional.relu(layer(self.dropout(hidden)))
        hidden = self.dropout(hidden)
        return last(hidden), self.roles(hidden)

    def _with_neighbours(self, vectors: Tensor) -> Tensor:
        reach = self.sizes.reach
        padded = functional.pad(vectors, (0, 0, reach, reach))
        return torch.cat([padded[step : step + len(vectors)] for step in range(2 * reach + 1)], dim=1)

    def _in_order(self, vectors: Tensor, places: Tensor) -> Tensor:
        """What the order of all words in sight adds at some places."""
        sight = self.sizes.sight
        told = self.telling(vectors)[places[:, None] + torch.arange(-sight, sight + 1)]
        return functional.relu(self.order(self.dropout(told.flatten(1))))

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


def packed(network: Network, state: Mapping[str, Tensor]) -> dict[str, np.ndarray]:
    """The weights as they ship: the large tables in whole numbers of 8 bits with one scale a column, the rest in 16 bits."""
    table, scale = _in_bytes(state["table.weight"][:-1])
    company, worth = _in_bytes(network.company @ state["reduced.weight"].T)
    arrays = {"table": table, "scale": scale, "company": company}
    halves = {name: value.numpy().T.astype(np.float16) for name, value in state.items()}
    arrays |= {name: halves[f"{name}.weight"] for name in ("near", "signals", "far", "telling", "order")}
    arrays["mixed"] = (worth[:, None] * state["mixed.weight"].numpy().T).astype(np.float16)
    arrays |= {"bias": halves["near.bias"], "order_bias": halves["order.bias"]}
    for number in range(len(network.layers)):
        arrays[f"weight{number}"] = halves[f"layers.{number}.weight"]
        arrays[f"bias{number}"] = halves[f"layers.{number}.bias"]
    return arrays


def _in_bytes(table: Tensor) -> tuple[np.ndarray, np.ndarray]:
    """A table in whole numbers of 8 bits, and the worth of 1 in each column."""
    values = table.numpy()
    worth = np.abs(values).max(axis=0) / 127
    return np.rint(values / worth).astype(np.int8), worth.astype(np.float32)
