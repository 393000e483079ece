"""Whether capitals make a term part of a name: "Delivery Plan 2030" is no talk of delivery.

Where it cannot be told, it is taken for a name, because a false alarm on a name is worse than a miss.
"""

import re
from collections.abc import Sequence

from plainspeak.words.tokens import Around

_LINKS = frozenset(["of", "and", "for", "the", "in", "on", "to", "&", "with"])
# What Title Case leaves in lower case.
_SMALL = _LINKS | frozenset(
    ["a", "an", "or", "nor", "but", "by", "at", "as", "from", "into", "per", "via", "vs", "s", "is"]
)

# One word in so many may be in lower case, and it is still Title Case.
_TITLE_SLIPS = 8
# With so many commas it is no heading but an entry of a list of books.
_REFERENCE_COMMAS = 3


def is_name(around: Around, start: int, end: int, *, is_noun: bool, is_plural: bool) -> bool:
    """Whether the tokens from `start` to `end` are a name or part of one."""
    words = [token for token in range(start, end) if not around.lower(token).isspace()]
    if not any(_capital(around, token) for token in words) or capitals_mean_nothing(around, start):
        return False
    before, after = around.previous(start), around.next(end - 1)
    opens = opens_sentence(around, start)
    if opens and not is_noun:
        return len(words) > 1 and _capital(around, words[-1])
    runs_on = _name_goes_on(around, after) or (not opens and _name_goes_on(around, before, backwards=True))
    if runs_on or opens:
        return runs_on
    # A capital for importance ("the Stakeholders", "each Service User") is common in papers; a lone singular is a name.
    return not is_noun or not (is_plural or len(words) > 1) or not all(_capital(around, token) for token in words)


def _capital(around: Around, token: int | None) -> bool:
    return around.text(token)[:1].isupper()


def _name_goes_on(around: Around, token: int | None, *, backwards: bool = False) -> bool:
    """Whether the neighbour is part of the same name: a capital or a number, perhaps behind an "of"."""
    step = around.previous if backwards else around.next
    if around.lower(token) in _LINKS:
        token = step(token)
        return _capital(around, token) and not (backwards and opens_sentence(around, token))
    if backwards and token is not None and opens_sentence(around, token) and not around.text(token).isupper():
        return _capital(around, token) and around.lower(token) not in _OPENERS
    if around.text(token)[:1].isdigit():
        return not backwards
    return _capital(around, token) and around.text(token) != "I"


_OPENERS = frozenset(
    [
        *(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "all",
            "any",
            "some",
            "each",
            "every",
            "no",
            "both",
            "many",
        ),
        *(
            "our",
            "your",
            "their",
            "its",
            "his",
            "her",
            "my",
            "if",
            "when",
            "where",
            "as",
            "for",
            "to",
            "in",
            "on",
            "at",
        ),
        *("by", "with", "from", "most", "other", "and", "but", "or", "what", "how", "why", "who", "while", "we", "you"),
        *("they", "it", "he", "she", "there", "have", "has", "is", "are", "was", "were", "do", "does", "can", "will"),
    ]
)


def opens_sentence(around: Around, token: int | None) -> bool:
    """Whether only marks, numbers and bullets stand before the token in its sentence, or a colon right before it."""
    before = around.previous(token)
    while before is not None and not re.search(r"[A-Za-z]", around.lower(before)):
        if around.lower(before) in (":", "•", "-", "–", "“", '"', "‘"):
            return True
        before = around.previous(before)
    return before is None


def capitals_mean_nothing(around: Around, token: int) -> bool:
    """Whether the sentence is a heading in Title Case or CAPITALS."""
    return around.told(token, _is_title)


def _is_title(texts: Sequence[str]) -> bool:
    words = [text for text in texts if text[:1].isalpha()]
    if len(words) > 1 and all(word.isupper() for word in words):
        return True
    if texts[-1] == "." or texts.count(",") >= _REFERENCE_COMMAS:
        return False  # names in a row, as "Paid for by: Centre for Public Engagement, Leeds."
    telling = [word[0].isupper() for word in words[1:] if word.lower() not in _SMALL]
    return len(telling) > 1 and words[0][0].isupper() and telling.count(False) <= len(telling) // _TITLE_SLIPS
