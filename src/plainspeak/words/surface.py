"""The surface of a replacement: capitals like those of the words it replaces, and "a" or "an" before it."""

import re

from plainspeak.words.match import is_in_capitals
from plainspeak.words.names import capitals_mean_nothing, opens_sentence
from plainspeak.words.tokens import Around

_SILENT_H = re.compile(r"(?:hour|hono[u]?r|honest|heir)")
# "use", "unit", "unanimous", "urine", "Europe", "one": they begin with a vowel and sound as if with a consonant.
_SOUNDS_LIKE_YOU = re.compile(
    r"(?:us[aeu]|ut[aeio]|ur[aeio]|ub[iq]|uk[aeu]|uni(?!n|m|d[el]|gn)|unanim|eu|ew|one(?!r)|once|ouija)"
)
_LETTER_WITH_VOWEL = frozenset("AEFHILMNORSX")
_NUMBER_WITH_VOWEL = re.compile(r"(?:8|11(?!\d)|18(?!\d)|11,|18,)")
_SHORT_FORM = 3
_SMALL = frozenset(["a", "an", "and", "the", "of", "for", "to", "in", "on", "with", "or", "by", "at", "who", "that"])


def article_for(text: str) -> str:
    """Whether "a" or "an" stands before `text`, by its sound: "an hour", "a use", "an NHS trust", "an 8-week wait"."""
    word = text.lstrip("\"'“‘(").split(" ")[0]
    if word[:1].isdigit():
        return "an" if _NUMBER_WITH_VOWEL.match(word) else "a"
    letters = re.match(r"([A-Z][A-Z0-9&]+)s?\b", word)
    if letters and not _is_said_as_word(letters[1]):
        return "an" if word[0] in _LETTER_WITH_VOWEL else "a"
    lower = word.lower()
    if _SILENT_H.match(lower):
        return "an"
    return "an" if lower[:1] in "aeiou" and lower and not _SOUNDS_LIKE_YOU.match(lower) else "a"


def _is_said_as_word(acronym: str) -> bool:
    """NICE, NASA and SEND are said as words, NHS and CQC letter by letter."""
    return len(acronym) > 3 and bool(re.match(r"[^AEIOU]?[AEIOU]+[^AEIOU]{1,2}(?:[AEIOU]|$)", acronym))


def like_found(text: str, around: Around, start: int, end: int) -> str:
    """`text` with the capitals of the tokens it replaces."""
    words = [around.text(token) for token in range(start, end) if around.text(token)[:1].isalpha()]
    if not words or not text:
        return text
    if all(word.isupper() for word in words) and (_is_long(words) or around.told(start, is_in_capitals)):
        return text.upper()
    if not words[0][0].isupper():
        return text
    if opens_sentence(around, start) and not (len(words) > 1 and capitals_mean_nothing(around, start)):
        return capitalised(text)
    return _titled(text) if capitals_mean_nothing(around, start) else text


def _is_long(words: list[str]) -> bool:
    """Whether words in capitals are more than a short form: "NB" does not shout."""
    return sum(letter.isalpha() for word in words for letter in word) > _SHORT_FORM


def capitalised(text: str) -> str:
    """`text` with a capital first letter."""
    return re.sub(r"[A-Za-z]", lambda letter: letter[0].upper(), text, count=1)


def _titled(text: str) -> str:
    words = text.split(" ")
    return " ".join(word if number and word in _SMALL else capitalised(word) for number, word in enumerate(words))
