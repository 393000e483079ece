"""Where a replacement would say again what stands beside it already, or part a name from its short form."""

import re

from plainspeak.words.entry import PartOfSpeech
from plainspeak.words.place import Draft, Place

_SHORT = 4


def repeats(text: str, draft: Draft, place: Place) -> bool:
    """Whether a word would stand twice: "work together together", "help to help", "clearly and clearly"."""
    around = place.around
    words = text.lower().split()
    before, after = around.previous(draft.first), around.next(draft.end - 1)
    if words[0] == around.lower(before) or words[-1] == around.lower(after):
        return True
    if len(around.lower(before)) > _SHORT and around.lower(before) in words:
        return True
    joined_before = around.lower(before) in ("and", "or") and around.lower(around.previous(before)) == words[-1]
    joined_after = around.lower(after) in ("and", "or", "to") and around.lower(around.next(after)) == words[0]
    return joined_before or joined_after or _is_glossed(words, place)


def _is_glossed(words: list[str], place: Place) -> bool:
    """Whether brackets explain the term already, or give the short form that goes with it: "pruritus (UP)"."""
    if place.match.entry.pos is not PartOfSpeech.NOUN:
        return False
    around = place.around
    if place.word_after == "(":
        inside = around.next(place.after)
        return around.text(inside).rstrip("s").isupper() or around.lower(inside) == words[0]
    return place.word_before == "(" and bool(re.match(r"[),;]", place.word_after)) and not place.opens_sentence
