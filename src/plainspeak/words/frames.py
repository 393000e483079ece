"""What may stand behind an English verb, as far as common replacements differ from what they replace.

"let" takes no "to" ("enable people to live" is not "let people to live"), "give" takes no "with" behind its object
("provide them with help"), "stop" takes "-ing" and no "to". Where the words that follow do not go with the new verb,
there is no drop-in text.
"""

import re

from plainspeak.irregular import PREPOSITIONS
from plainspeak.words.conditions import has_letter
from plainspeak.words.place import Place

PARTICLES = frozenset(["up", "out", "off", "down", "away", "back", "apart", "together"])
"""Parts of a verb that may stand behind its object: "set it up"."""
_TAKES_OBJECT = PREPOSITIONS - PARTICLES | {"to"}
OBJECT_PRONOUNS = frozenset(["it", "them", "him", "her", "us", "me", "you"])

_NO_TO = frozenset(["stop", "finish", "keep", "avoid", "suggest", "end", "use", "let", "make"])
_NO_ING = frozenset(
    ["want", "need", "ask", "tell", "let", "make", "plan", "hope", "agree", "decide", "try", "choose", "have", "get"]
)
# "require them to sign" is not "need them to sign".
_NO_OBJECT_AND_TO = frozenset(["need"])
_LEADS_TO_LIST = frozenset([":", "-", "–", "—"])
# "specify the aims" is not "say the aims", but "state nothing" is "say nothing".
_NO_OBJECT = frozenset(["say"])
_SAID = frozenset(["nothing", "something", "anything", "everything", "this", "that", "what", "how", "so", "yesterday"])
_BEGINS_OBJECT = frozenset(["DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS"])
# Verbs that take a thing and no question: "establish whether" is not "set up whether".
_NO_QUESTION = frozenset(
    ["set up", "start", "carry out", "make", "give", "put in place", "fix", "improve", "do", "find", "spot", "name"]
)
_QUESTIONS = frozenset(["whether", "how", "what", "why", "which"])
_NO_WITH = frozenset(["give", "tell", "offer", "lend", "send"])
_THAT_PASSIVE = frozenset(["tell", "show", "teach", "warn", "promise"])
_NEEDS_PERSON = frozenset(["tell", "let", "give"])
_THAT = frozenset(
    [
        *(
            "accept",
            "add",
            "admit",
            "agree",
            "argue",
            "ask",
            "believe",
            "check",
            "claim",
            "confirm",
            "decide",
            "ensure",
        ),
        *(
            "expect",
            "explain",
            "feel",
            "find",
            "guess",
            "hear",
            "hold",
            "hope",
            "know",
            "learn",
            "mean",
            "mention",
            "note",
        ),
        *(
            "notice",
            "prefer",
            "promise",
            "prove",
            "read",
            "recommend",
            "remember",
            "repeat",
            "say",
            "see",
            "show",
            "suggest",
        ),
        *("suppose", "think", "understand", "want", "warn", "worry", "write", "wish", "require", "be"),
    ]
)
_THAT_PHRASES = re.compile(
    r"(?:make (?:sure|clear|certain)|find out|point out|set out|work out|be (?:sure|clear|aware))$"
)
_CLAUSE_ONLY = frozenset(["make sure", "see to it", "check that"])
_CLAUSE_STOPS = frozenset(
    [*",;:.()–—", "that", "which", "who", "where", "when", "while", "by", "because", "through", "so", "as"]
)
_FINITE = frozenset(["MD", "VBZ", "VBP", "VBD"])
_REACH = 6
_FAR = 40


def goes_with(option: str, place: Place, tag: str) -> bool:
    """Whether the words behind the found verb can stand behind `option`, a verb in its base form."""
    words = option.split()
    term_words = place.match.entry.words.split()
    if len(words) > 1 and words[-1] == place.word_after:
        # "It is addressed with care" is not "it is dealt with care".
        return words[-1] in _TAKES_OBJECT and not place.is_passive()
    if words[-1] in _TAKES_OBJECT and len(words) > 1 and term_words[-1] not in PREPOSITIONS | {"to"}:
        return _object_follows(words, place)
    return _complement_fits(option, place) and _object_fits(option, place, tag)


def _object_follows(words: list[str], place: Place) -> bool:
    """Whether a preposition at the end of the new verb gets its object: "talk to" needs somebody."""
    if place.is_passive():
        # "It was talked about", but not "it was taken names out of".
        return len(words) == 2 and place.word_after != "by" and (place.ends_clause or place.tag_after != "IN")
    if place.ends_clause or place.word_after in PREPOSITIONS or place.tag_after in _FINITE:
        return False
    return place.word_after not in ("to", "and", "or", "but", "if", "when", "because", "while", "so", "as", "where")


def _complement_fits(option: str, place: Place) -> bool:
    if option in _CLAUSE_ONLY and place.word_after != "that":
        return not place.is_passive() and _clause_follows(place)
    if place.word_after in _QUESTIONS and option in _NO_QUESTION:
        return place.is_passive()
    term_ends_in_to = place.match.entry.words.endswith(" to")
    if place.word_after == "to" and not term_ends_in_to and option in _NO_TO:
        return place.is_passive()
    if place.word_after.endswith("ing") and place.tag_after == "VBG" and option in _NO_ING:
        return False
    if place.word_after == "that" and place.tag_after not in ("DT", "WDT"):
        return option in _THAT or (option in _THAT_PASSIVE and place.is_passive()) or bool(_THAT_PHRASES.match(option))
    return True


def _clause_follows(place: Place) -> bool:
    """Whether what follows has a verb of its own: "make sure | they come", but not "make sure | the delivery"."""
    token = place.after
    while token is not None and place.around.lower(token) not in _CLAUSE_STOPS:
        if place.around.tag(token) in _FINITE:
            return True
        token = place.around.next(token)
    return False


def _object_fits(option: str, place: Place, tag: str) -> bool:
    if option == "let":  # It needs a second verb, without "to", which nothing that it replaces has.
        return False
    if place.is_passive():
        infinitive = option == "make" and place.word_after == "to"
        return not infinitive and not (option in _NO_WITH and place.word_after == "with")
    followers = _followers(place)
    if option in _NO_OBJECT_AND_TO and _infinitive_may_follow(place):
        return False
    if option in _NO_OBJECT and place.tag_after in _BEGINS_OBJECT and place.word_after not in _SAID:
        return False
    if option == "make" and "to" in followers:
        return False
    if option in _NO_WITH and "with" in followers:
        return False
    return not (option in _NEEDS_PERSON and (place.ends_clause or place.word_after in PREPOSITIONS) and tag != "VBN")


def _infinitive_may_follow(place: Place) -> bool:
    """Whether a "to" stands somewhere behind the object, or could stand in the list that the sentence leads to."""
    _, end = place.around.bounds(place.match.start)
    ahead = [place.around.lower(token) for token in range(place.match.end, min(end, place.match.end + _FAR))]
    solid = [word for word in ahead if not word.isspace()]
    return "to" in solid[1:] or bool(solid and solid[-1] in _LEADS_TO_LIST)


def _followers(place: Place, reach: int = _REACH) -> list[str]:
    """The next words up to a mark."""
    found: list[str] = []
    token = place.after
    while token is not None and len(found) < reach and has_letter(place.around.lower(token)):
        found.append(place.around.lower(token))
        token = place.around.next(token)
    return found
