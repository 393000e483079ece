"""Tells whether a piece of text is in another language than English, by its small words and its letters.

For papers that quote, translate or list titles in other languages: what stands there is not the writer's English. Only
clear cases count, and a short piece only where most of the paper is in another language. The Latin that stands in for text
to come ("Lorem ipsum") counts as another language.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 6
_LAST_LATIN = 0x24F
_LEAST_SHARE = 0.12
"""Share of a text's words that must be small words of another language."""
_SAMPLE = 20_000
"""How many characters of a paper say which language most of it is in."""
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


class _Counts(NamedTuple):
    """The words of a text, and how many of them are what."""

    words: int
    not_latin: int
    foreign: int
    """Small words of other languages."""
    english: int
    """Small words of English."""
    capitals: int
    """Words with a capital."""


def is_foreign(text: str) -> bool:
    """Whether a block of text is clearly not English."""
    counts = _counts(text)
    if 2 * counts.not_latin > counts.words:
        return True  # Greek, Cyrillic, Arabic, Chinese and the like
    if counts.words < _FEWEST_WORDS or counts.foreign < _LEAST_SHARE * counts.words:
        return False
    # A list of names is none: "Ana de la Cruz".
    return counts.foreign > 2 * counts.english and 2 * counts.capitals <= counts.words


def is_foreign_in(text: str, paper: str) -> bool:
    """Whether a block of `paper` is not English: in a paper that is none, few small words are enough."""
    return is_foreign(text) or (not _has_english(text) and is_foreign(paper[:_SAMPLE]))


def _has_english(text: str) -> bool:
    """Whether English small words are no fewer than others. A text without any of either has none."""
    counts = _counts(text)
    return 0 < counts.english >= counts.foreign


@lru_cache(maxsize=4096)
def _counts(text: str) -> _Counts:
    words: list[str] = _WORD.findall(text.lower())
    foreign = sum(map(_SMALL_WORDS.__contains__, words))
    return _Counts(
        words=len(words),
        not_latin=0 if text.isascii() else sum(ord(word[0]) > _LAST_LATIN for word in words),
        foreign=foreign,
        english=sum(map(_ENGLISH.__contains__, words)),
        # Asked only of what has foreign words.
        capitals=sum(word[0].isupper() for word in _WORD.findall(text)) if foreign else 0,
    )
