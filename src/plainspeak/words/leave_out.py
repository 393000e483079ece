"""Taking words out: one space goes with them, the next word takes over their capital, loose commas go."""

from plainspeak.words.place import BE, Draft, Place
from plainspeak.words.surface import capitalised

_JOINS = frozenset(["and", "but", "so", "that", "because", "if", "when", "as", "or"])
_CLOSING = frozenset([",", ".", ";", ":", "!", "?", ")", "]", "”", "…"])


def leave_out(place: Place) -> Draft | None:
    """The draft that takes the match out, or nothing where the sentence would break."""
    around, match, after = place.around, place.match, place.after
    if place.word_after == "," and place.word_before == "," and place.before is not None and after is not None:
        return Draft("", place.before, after + 1)
    comma = place.word_after == "," and (place.opens_sentence or place.word_before in _JOINS)
    following = around.next(after) if comma else after
    if following is None or around.lower(following) in _CLOSING:
        return _at_the_end(place)
    if place.opens_sentence and around.text(match.start)[:1].isupper():
        return Draft(capitalised(around.text(following)), match.start, following + 1)
    end = match.end if after is None or not comma else after + 1
    return Draft("", match.start, end, space="after")


def _at_the_end(place: Place) -> Draft | None:
    """Before a mark the space before the words goes, and a comma that led to them."""
    if place.opens_sentence or place.before is None or place.verb_before in BE or place.has_determiner:
        return None
    first = place.before if place.word_before == "," and place.word_after != "," else place.match.start
    return Draft("", first, place.match.end, space="before")
