"""Decides whether a sentence begins with a small letter, as sentences do in hurried mail and never in a proofread paper.

A logistic regression on what stands around the stop and on the habit of the whole text. `training/sentences.py` fits it.
"""

import json
import re
from functools import cache, cached_property
from importlib.resources import files

_AFTER_A_STOP = re.compile(r"[.!?…](?<=[^\W\d_]{3}.)[!?.…]*+\s+(?:(?P<small>[a-z](?![A-Z]))|[A-Z])")
_SMALL_I = re.compile(r"(?<![\w'’.-])i(?=[ '’](?!\.))")
_PLAIN = str.maketrans("“”‘’", "\"\"''")
_SHARES = (0.0, 0.05, 0.15, 0.3, 0.5, 0.75)


class Habit:
    """How often a text goes on with a small letter after a stop, and whether it writes "i" for "I"."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _counts(self) -> tuple[int, int]:
        """Stops with a small letter behind them, and with any letter."""
        smalls = [found["small"] is not None for found in _AFTER_A_STOP.finditer(self._text)]
        return sum(smalls), len(smalls)

    @cached_property
    def _small_i(self) -> bool:
        return _SMALL_I.search(self._text) is not None

    @property
    def is_careless(self) -> bool:
        """Whether more than one small letter stands where a proofread text has a capital."""
        small, every = self._counts
        signs = small + self._small_i + self._text.lstrip()[:1].islower()
        return signs > 1 + every // 20

    def features(self) -> list[str]:
        """The habit, apart from the one small letter in question."""
        small, every = (max(0, count - 1) for count in self._counts)
        share = small / every if every else 0.0
        bucket = sum(share > edge for edge in _SHARES)
        return [
            f"share {bucket}",
            f"many {bucket}" if every > 4 else f"few {min(every, 2)}",
            f"small i {self._small_i}",
        ]


def features(word: str, stop: str, close: str, space: str, following: str, habit: Habit) -> list[str]:
    """What the model sees of one stop with a small letter behind it: its name for each thing that is the case."""
    kind = stop if len(stop) == 1 else f"{stop[0]}{stop[-1]}"
    first = re.match(r"[\w'’]+", following)
    return [
        "always",
        f"stop {kind}",
        f"close {close[:1].translate(_PLAIN)}",
        f"space {len(space) > 0}",
        f"length {min(len(word), 4)}",
        f"letters {word[-1:].isalpha()}",
        f"capital {word[:1].isupper()}",
        f"next {first.group().lower().replace('’', chr(39)) if first else ''}",
        *habit.features(),
    ]


def begins_small(word: str, stop: str, close: str, space: str, following: str, habit: Habit) -> bool:
    """Whether the small letter that `following` starts with begins a sentence."""
    if not habit.is_careless:
        return False
    weights = _weights()
    return sum(weights.get(name, 0.0) for name in features(word, stop, close, space, following, habit)) > 0


@cache
def _weights() -> dict[str, float]:
    model = json.loads(files("plainspeak").joinpath("data", "sentences.json").read_text(encoding="utf-8"))
    return {str(name): float(weight) for name, weight in model["weights"].items()}
