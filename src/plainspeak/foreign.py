"""Tells which blocks of a paper are in another language than English, by their small words and their letters.

For papers that quote, translate or list titles in other languages: what stands there is not the writer's English. Only
clear cases count, and a short piece only where most of the paper is in another language. The Latin that stands in for text
to come ("Lorem ipsum") counts as another language.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from plainspeak.arrays import Booleans

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 6
_LAST_LATIN = 0x24F
_LEAST_SHARE = 0.12
"""Share of a block's words that must be small words of another language."""
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


Signs = NDArray[np.int32]
"""A row for each text: its words; how many have no Latin letters, are small words of other languages, are small words of
English, begin with a capital."""


def signs_of_language(texts: Sequence[str]) -> Signs:
    """What each text says of its language. The signs of a longer one are the sums of those of its parts."""
    return np.array(list(map(_signs, texts)), np.int32).reshape(-1, 5)


def _signs(text: str) -> tuple[int, int, int, int, int]:
    words = [text] if text.isalpha() else _WORD.findall(text)
    lower = [word.lower() for word in words]
    return (
        len(words),
        sum(ord(word[0]) > _LAST_LATIN for word in words),
        sum(map(_SMALL_WORDS.__contains__, lower)),
        sum(map(_ENGLISH.__contains__, lower)),
        sum(word[0].isupper() for word in words),
    )


def foreign_blocks(signs: Signs) -> Booleans:
    """Whether each block of a paper is not English. In a paper that is none, few small words are enough."""
    foreign = _are_foreign(signs)
    if _are_foreign(signs.sum(axis=0, keepdims=True)).all():
        foreign |= ~_have_english(signs)
    return foreign


def _are_foreign(signs: Signs) -> Booleans:
    """Whether each text is clearly not English."""
    words, not_latin, foreign, english, capitals = signs.T
    other_letters = 2 * not_latin > words  # Greek, Cyrillic, Arabic, Chinese and the like
    told = (words >= _FEWEST_WORDS) & (foreign >= _LEAST_SHARE * words) & (foreign > 2 * english)
    is_list_of_names = 2 * capitals > words  # "Ana de la Cruz"
    clearly: Booleans = other_letters | (told & ~is_list_of_names)
    return clearly


def _have_english(signs: Signs) -> Booleans:
    """Whether English small words are no fewer than others. A text without any of either has none."""
    _, _, foreign, english, _ = signs.T
    has_english: Booleans = (english > 0) & (english >= foreign)
    return has_english
