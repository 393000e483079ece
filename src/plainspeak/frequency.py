"""How often a word is used, on the Zipf scale, from the table of wordfreq.

The scale is the base-10 logarithm of uses per billion words: 7 for "the", 4 for "muscle", 3 for "chords", 0 for a word
the table does not have (van Heuven et al., Quarterly Journal of Experimental Psychology 2014;67(6):1176-90).

wordfreq works the same out token by token, and takes twice as long to start. We read its table (a gzipped msgpack list;
the words at index n have a frequency of 10 ** (-n / 100)) and keep to its ways: letter case does not matter, and a word
of several parts is a little rarer than its rarest part. A figure is as frequent as all figures of its shape together.
"""

import gzip
import re
from functools import cache
from math import log10

from plainspeak.installed import folder_of

_PART = re.compile(r"[^\W_]+(?:['.,][^\W_]+)*")
_FIGURE = re.compile(r"\d[\d.,]+")
_DIGIT = re.compile(r"\d")


def zipf(word: str) -> float:
    """Zipf frequency of a word as it stands in a text; 0 when one of its parts is not known."""
    if word.isalpha():
        return part_zipf(word.casefold())
    rarities = [_rarity(part) for part in _PART.findall(word.casefold().replace("’", "'"))]
    if not rarities or None in rarities:
        return 0.0
    return 9 - log10(sum(10 ** (rarity / 100) for rarity in rarities if rarity is not None))


def part_zipf(part: str) -> float:
    """Zipf frequency of one run of letters in lower case, which is all that `zipf` makes of a plain word; 0 if unknown."""
    rarity = _table().get(part)
    return 0.0 if rarity is None else 9 - rarity / 100


def _rarity(part: str) -> int | None:
    """Hundredths of a power of ten that a part is below certainty; of the owner, for an unknown possessive."""
    table = _table()
    found = table.get(_FIGURE.sub(lambda figure: _DIGIT.sub("0", figure[0]), part))
    return found if found is not None else table.get(part.removesuffix("'s"))


@cache
def _table() -> dict[str, int]:
    import msgpack

    packed = (folder_of("wordfreq") / "data" / "large_en.msgpack.gz").read_bytes()
    _, *words_by_rarity = msgpack.loads(gzip.decompress(packed))
    table: dict[str, int] = {}
    for rarity, words in enumerate(words_by_rarity):
        table.update(dict.fromkeys(words, rarity))
    return table
