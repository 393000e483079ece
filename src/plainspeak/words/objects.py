"""The object behind a verb, for new verbs that take it into their middle: "clarify the aim" -> "make the aim clear"."""

from plainspeak.words.place import Place

_NOUN_PHRASE = frozenset(
    ["DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "PRP", "HYPH", "AFX"]
)
_OBJECT_ENDS = frozenset([".", ";", ":", "!", "?", ")", "", "when", "if", "because", "before", "after", "while", "by"])
_RESULTS = frozenset(
    [
        *(
            "apart",
            "available",
            "clear",
            "difficult",
            "easy",
            "fair",
            "free",
            "happen",
            "hard",
            "known",
            "legal",
            "longer",
        ),
        *("open", "plain", "possible", "public", "ready", "right", "safe", "secret", "short", "simple", "straight"),
        *("strong", "useless", "weak", "wide"),
    ]
)
_RESULT_VERBS = frozenset(["make", "keep", "put", "set", "leave", "tell", "hold", "get"])


def has_room_for_object(option: str) -> bool:
    """Whether the object stands before the last word of this verb: "make ... clear", "tell ... apart"."""
    verb, _, result = option.partition(" ")
    return verb in _RESULT_VERBS and (result in _RESULTS or (result.endswith("er") and result.isalpha()))


def has_object(place: Place) -> bool:
    """Whether a noun phrase follows the verb at once."""
    return not place.is_passive() and not place.ends_clause and place.tag_after in _NOUN_PHRASE


def object_end(place: Place) -> int | None:
    """The token after the object, where the object is a plain noun phrase and the clause goes on with none of it."""
    around, token, last = place.around, place.after, None
    while token is not None:
        tag, word = around.tag(token), around.lower(token)
        if tag not in _NOUN_PHRASE and not (word == "of" and last is not None):
            break
        last, token = token, around.next(token)
    if last is None or not around.tag(last).startswith(("NN", "PRP")) or around.tag(last) == "PRP$":
        return None
    return last + 1 if around.lower(token) in _OBJECT_ENDS else None


def object_text(place: Place, end: int) -> str:
    """The object as the paper has it."""
    tokens = place.around.tokens
    return tokens.document.text[int(tokens.starts[place.after or 0]) : int(tokens.ends[end - 1])]
