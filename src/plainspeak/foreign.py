"""Tells whether a piece of text is in another language than English, by its small words and its letters.

For papers that quote, translate or list titles in other languages: what stands there is not the writer's English. Only
clear cases count, and a short piece only where most of the paper is in another language. The Latin that stands in for text
to come ("Lorem ipsum") counts as another language.
"""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 6
_LAST_LATIN = 0x24F
_LEAST_SHARE = 0.12
"""Share of a text's words that must be small words of another language."""
# Small words that are no English words, of the languages met in British papers.
_SMALL_WORDS = frozenset(
    """
    au aux avec ce ces cette dans des du elle est et il ils je la le les leur mais ne nous ou par pas pour qui que sa ses
    sont sur une vous
    aber alle als auch auf aus bei dann das dass dem den der des die dort ein eine einen einer es für gibt gilt haben hat
    heißen heißt ich im ist jede jeder kein keine mit nach nicht oder sei sich sie sind sowie über und uns vom von vor wenn
    werden wie wird zu zum zur
    aan bij dat de deze dit een en er het hij maar met naar niet nog ons ook op te tot uit van voor wordt ze zijn
    como con cuando del el ella en entre es esta este las los más muy no nos para pero por se sin su sus un y
    anche che con da dei del della di è gli il lo nel non per più sono una
    amet consectetur dolor eget elit enim erat et eu facilisis id ipsum lectus libero lorem nec neque non nulla nunc quam
    quis sed sem ut vel vitae
    ac am ar at bod cael chi ei ein eu fel gan gyda hwn hyn i mae mewn neu ni nid o oedd oes sydd wedi y yn yr
    """.split()  # French, German, Dutch, Spanish, Italian, Latin, Welsh
) - frozenset("a am as at alle die en es i id im in is met no o on per sei so un van was we".split())
_ENGLISH = frozenset(
    "and are as at be been but by can for from had has have he her his if it its more not of on or our she should some that "
    "the their them there they this to was we were what when which who will with would you your".split()
)


_SAMPLE = 20_000
"""How many characters of a paper say which language most of it is in."""


@lru_cache(maxsize=4096)
def is_foreign(text: str) -> bool:
    """Whether a block of text is clearly not English."""
    found: list[str] = _WORD.findall(text)
    if not text.isascii() and 2 * sum(ord(word[0]) > _LAST_LATIN for word in found) > len(found):
        return True  # Greek, Cyrillic, Arabic, Chinese and the like
    words = [word.lower() for word in found]
    foreign = _count(words, _SMALL_WORDS)
    if len(words) < _FEWEST_WORDS or foreign < _LEAST_SHARE * len(words) or foreign <= 2 * _count(words, _ENGLISH):
        return False
    capitals = sum(word[0].isupper() for word in found)
    return 2 * capitals <= len(found)  # no list of names: "Ana de la Cruz"


def is_foreign_in(text: str, paper: str) -> bool:
    """Whether a block of `paper` is not English: in a paper that is none, few small words are enough."""
    return is_foreign(text) or (not _has_english(text) and is_foreign(paper[:_SAMPLE]))


def _has_english(text: str) -> bool:
    """Whether English small words are no fewer than others. A text without any of either has none."""
    words = [word.lower() for word in _WORD.findall(text)]
    return 0 < _count(words, _ENGLISH) >= _count(words, _SMALL_WORDS)


def _count(words: list[str], among: frozenset[str]) -> int:
    return sum(map(among.__contains__, words))
