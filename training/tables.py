"""What the trained tables of words have in common: pieces of words weighed by ridge regression, and how they are kept."""

import gzip
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np


def weigh_pieces(
    words: Sequence[str], target: np.ndarray, cut: Callable[[str], Iterable[str]], *, seen: int, penalty: float
) -> dict[str, float]:
    """What each piece in at least `seen` words is worth, by ridge regression of the target on the pieces of a word."""
    cuts = [list(cut(word)) for word in words]
    spread = Counter(piece for pieces in cuts for piece in set(pieces))
    number = {piece: index for index, piece in enumerate(sorted(p for p, words in spread.items() if words >= seen))}
    known = [[number[piece] for piece in pieces if piece in number] for pieces in cuts]
    rows = np.repeat(np.arange(len(known)), [len(pieces) for pieces in known])
    columns = np.array([piece for pieces in known for piece in pieces])
    return dict(zip(number, ridge(rows, columns, target, len(number), penalty).tolist(), strict=True))


def ridge(rows: np.ndarray, columns: np.ndarray, target: np.ndarray, width: int, penalty: float) -> np.ndarray:
    """Solve ridge regression on a matrix of counts at `rows` and `columns`, by 80 steps of conjugate gradients."""
    solution = np.zeros(width)
    residual = np.bincount(columns, target[rows], width)
    direction, size = residual.copy(), residual @ residual
    for _ in range(80):
        seen = np.bincount(rows, direction[columns], len(target))
        image = np.bincount(columns, seen[rows], width) + penalty * direction
        step = size / (direction @ image)
        solution += step * direction
        residual -= step * image
        size, before = residual @ residual, size
        direction = residual + size / before * direction
    return solution


def rounded(table: Mapping[str, float], digits: int) -> dict[str, float]:
    """The table with its values rounded, without those that are 0 then."""
    return {word: round(value, digits) for word, value in table.items() if round(value, digits)}


def write(path: Path, table: Mapping[str, float]) -> None:
    """Write a table in the form `plainspeak.syllables.read_table` reads, the same bytes every time."""
    by_value: dict[float, list[str]] = defaultdict(list)
    for word, value in table.items():
        by_value[value].append(word)
    lines = (f"{value:g}\t{' '.join(sorted(words))}\n" for value, words in sorted(by_value.items()))
    path.write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))
