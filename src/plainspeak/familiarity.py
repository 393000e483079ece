"""Whether a word is on the Dale-Chall list of words that children of about ten know, or a plain form of one that is.

The list is the one inside textstat. textstat looks for the word itself only, and takes every word of one syllable for
known. We keep to the instructions of 1948: plurals, possessives, -s, -ed and -ing of verbs, -er and -est of adjectives
and a plain -ly are as familiar as their word; a hyphenated word is familiar when its parts are; figures always are.
British spellings count like American ones. Names of people and places are familiar too, but the caller must know them.

Source: Dale E, Chall JS. A formula for predicting readability: instructions. Educational Research Bulletin
1948;27(2):37-54.
"""

import re
from functools import cache

from plainspeak.endings import INFLECTIONS, without_ending
from plainspeak.installed import folder_of
from plainspeak.spelling import british

_ENDINGS = INFLECTIONS | {"ly"}
_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_CLITIC = re.compile(r"(?:n't|'(?:s|re|ve|ll|d|m)|')$")


def is_familiar(word: str) -> bool:
    """Whether every part of a word, as it stands in a text, is familiar. One without letters is."""
    lower = word.lower().replace("’", "'")
    return is_listed(lower) or all(map(_is_familiar_part, _PART.findall(lower)))


def is_listed(word: str) -> bool:
    """Whether a word in lower case is on the list itself, in American or British spelling."""
    return word in _words()


def _is_familiar_part(part: str) -> bool:
    if is_listed(part):
        return True
    base = _CLITIC.sub("", part)
    return is_listed(base) or any(map(is_listed, without_ending(base, _ENDINGS)))


@cache
def _words() -> frozenset[str]:
    path = folder_of("textstat") / "resources" / "en" / "easy_words.txt"
    words = path.read_text(encoding="utf-8").split()
    return frozenset(words).union(map(british, words))
