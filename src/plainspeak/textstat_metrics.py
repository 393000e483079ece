"""Any other metric of textstat, worked out on our own words, sentences and syllables.

textstat takes a decimal point for the end of a sentence, and from version 0.7.10 on fetches the CMU dictionary from the
internet at the first syllable. So it is given our words with one full stop a sentence, and our syllables for its
dictionary: it never looks for the file. See docs/decisions/textstat.md.
"""

import re
import sys
from collections.abc import Sequence
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from inspect import signature
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plainspeak.counts import Counts
from plainspeak.errors import ConfigError
from plainspeak.installed import folder_of
from plainspeak.readability import too_short
from plainspeak.score import Score
from plainspeak.syllables import count_syllables

PREFIX = "textstat:"

_COPY = "plainspeak_textstat"
_NUMBERS = frozenset(["int", "float", "float | int"])
_STOPS = re.compile("[.!?]")


class _Pronunciations:
    """A dictionary in the form textstat expects, one made-up vowel a syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * count_syllables(word)]


def canonical_text(words: Sequence[str], ids: NDArray[np.int64], sentences: NDArray[np.int64]) -> str:
    """The words of a document with one full stop after each sentence. Arguments as for `counts.count_sentences`."""
    plain = [_STOPS.sub("", word) for word in words]
    ends = np.flatnonzero(np.diff(sentences, append=-1)) + 1
    return " ".join(" ".join(plain[word] for word in sentence) + "." for sentence in np.split(ids, ends)[:-1])


def textstat_score(name: str, text: str, total: Counts) -> Score:
    """The metric `name` ("textstat:rix") of a text in canonical form. Raises `ConfigError` when textstat has no such.

    textstat itself leaves out sentences of one or two words.
    """
    metric = name.removeprefix(PREFIX)
    function = _metric(metric)
    title = metric.replace("_", " ").capitalize()
    reason = too_short(total)
    value = None if reason else float(function(text))
    return Score(name, title, value, "as textstat gives it", f"textstat.{metric}(text)", "textstat", reason=reason)


def _metric(name: str) -> Any:
    """The function of textstat that turns a text into a number."""
    textstat = _private_textstat()
    function = vars(type(textstat)).get(name)
    if name.startswith("_") or function is None or function.__annotations__.get("return") not in _NUMBERS:
        raise ConfigError(f"textstat has no metric called '{name}'.", "Its names are on https://textstat.org.")
    needed = [key for key, parameter in signature(function).parameters.items() if parameter.default is parameter.empty]
    if needed != ["self", "text"]:
        raise ConfigError(f"The textstat metric '{name}' needs more than a text.", "Choose another one.")
    return getattr(textstat, name)


@cache
def _private_textstat() -> Any:
    """A copy of textstat of our own that counts syllables by our table. The one others import stays as it is."""
    folder = folder_of("textstat")
    copy = spec_from_file_location(_COPY, folder / "__init__.py", submodule_search_locations=[str(folder)])
    assert copy and copy.loader
    # Taking the place of the module that would import nltk and fetch the dictionary.
    dictionary = ModuleType(f"{_COPY}.backend.utils._get_cmudict")
    vars(dictionary)["get_cmudict"] = lambda language: _Pronunciations()
    module = module_from_spec(copy)
    sys.modules |= {dictionary.__name__: dictionary, _COPY: module}
    copy.loader.exec_module(module)
    return module.textstat
