"""Adjectives, adverbs and phrases in place of their like."""

import re

from plainspeak.inflect import inflect
from plainspeak.irregular import PREPOSITIONS
from plainspeak.words.conditions import DETERMINERS
from plainspeak.words.place import Draft, Place
from plainspeak.words.topics import may_be_about

_QUANTIFIERS = frozenset(["most", "some", "many", "few", "several", "all", "enough", "any", "both", "each", "much"])
_AFTER_ARTICLE = frozenset(["many", "few", "several", "most", "main", "same"])
_OF_BEFORE = (DETERMINERS - {"a", "an", "each", "every", "no", "all", "both", "such", "some", "any"}) | {
    *("us", "them", "you", "it", "those", "these")
}
_CONJUNCTIONS = frozenset(
    ["but", "so", "and", "or", "because", "if", "when", "as", "though", "although", "while", "yet"]
)
_NO_INFINITIVE = frozenset(["NN", "DT", "PR", "JJ", "CD"])
# Adverbs of several words that may stand before a verb.
_ANYWHERE = frozenset(
    [
        *("as well", "at first", "at last", "at least", "at once", "even so", "for example", "for now", "from now on"),
        *("in fact", "in general", "in the end", "more or less", "no longer", "of course", "so far", "then again"),
    ]
)
# Adverbs that stand behind their verb only.
_BEHIND = frozenset(["together", "apart", "enough", "well enough", "not enough"])
# What an adjective may be said with behind its noun only: "the matter is in hand", "they are alike".
_NEVER_BEFORE_NOUN = frozenset(
    ["about", "above", "alike", "asleep", "at", "aware", "everywhere", "in", "lacking", "surrounded"]
)
# Adverbs of a whole sentence, which stand in no noun phrase: "the potentially affected groups".
_OUTSIDE = frozenset(["perhaps", "maybe"])
# Beginnings of verbs that "-ing" does not follow.
_TAKES_A_THING = ("support", "facilitat", "overs", "lead", "led", "monitor", "require", "reduc", "minimis")
# Adjectives that want an article, or the like, before them: "the best care".
_DEFINITE = frozenset(["best", "worst", "right", "same", "whole", "only"])
_DEGREE = frozenset(
    ["very", "too", "more", "less", "not", "well", "most", "so", "much", "quite", "fully", "easy", "hard"]
)


def fit_adjective(option: str, place: Place) -> Draft | None:
    """The form of `option` that fits, or nothing."""
    words = option.split()
    if _shares_its_end(place) or place.would_compare_twice(option):
        return None
    if words[0] == "with" and not place.tag_before.startswith("NN"):
        return None  # "people with an illness", but not "they are with an illness"
    if place.is_before_noun():
        if not _stands_before_noun(words, place) or _lacks_article(option, place):
            return None
    elif (
        place.has_determiner
        or (words[0] in ("not", "too") and (place.word_after in ("and", "or") or place.word_before.endswith("ly")))
        or words[-1] == "of"
        or words[0] in _QUANTIFIERS - {"enough"}
        or words[0] in ("that", "which", "who", "main", "whole")
    ):
        return None
    if place.word_before in ("more", "most") and place.before is not None:
        compared = inflect(option, "JJR" if place.word_before == "more" else "JJS")
        doubled = compared.startswith(("more ", "most "))
        return place.draft(option) if doubled and len(words) == 1 else _compared(compared, place, len(words))
    tag = next((tag for tag in ("JJR", "JJS") if tag in place.match.tags), "JJ")
    return place.draft(inflect(option, tag)) if len(words) == 1 or tag == "JJ" else None


def _shares_its_end(place: Place) -> bool:
    """Whether a noun before shares the last word: "vision or | hearing impaired" is not "vision or deaf"."""
    if " " not in place.match.entry.words or place.word_before not in ("and", "or"):
        return False
    return place.around.tag(place.around.previous(place.before)).startswith("NN")


def _lacks_article(option: str, place: Place) -> bool:
    """ "right support" and "main evidence" want an article; "main findings" does not."""
    if option in _DEFINITE:
        return not place.has_determiner or place.word_before in ("a", "an")
    return option == "main" and place.tag_after == "NN" and not place.has_determiner


def _compared(text: str, place: Place, length: int) -> Draft | None:
    """ "more robust" -> "stronger"."""
    return Draft(text, place.before, place.match.end, sure=False) if length == 1 and place.before is not None else None


def _stands_before_noun(words: list[str], place: Place) -> bool:
    if words[0] in ("not", "too") and (place.word_before.endswith("ly") or place.word_after in ("and", "or")):
        return False
    if words[0] == "too" and place.word_before in ("a", "an"):
        return False
    if words == ["more"] or words[0] in _QUANTIFIERS or words[-1] == "of":
        return not place.has_determiner or (words[0] in _AFTER_ARTICLE and place.word_before not in ("a", "an"))
    if words == ["not", "enough"]:
        return not place.has_determiner
    if len(words) == 2:
        return words[0] in _DEGREE or words[0].endswith("ly") or words[1] == "enough"
    return len(words) == 1 and words[0] not in _NEVER_BEFORE_NOUN


def fit_adverb(option: str, place: Place) -> Draft | None:
    """The option itself; a conjunction only where one may begin: "We therefore ask" is not "We so ask"."""
    if option not in _CONJUNCTIONS:
        return place.draft(option) if _stands_before(option, place) else None
    begins = place.opens_sentence or place.word_before in (";", ":")
    if place.word_after == "," and place.after is not None:
        follows = re.search(r"\w", place.around.lower(place.around.next(place.after)))
        return Draft(option, place.match.start, place.after + 1) if begins and follows else None
    begins = begins or place.word_before in (",", "–", "—") or (option == "so" and place.word_before == "and")
    return place.draft(option) if begins and not place.ends_clause else None


def _stands_before(option: str, place: Place) -> bool:
    """Whether the option can stand before the word that follows: "we every year meet" is no English."""
    if option in _BEHIND and place.tag_after[:2] in ("JJ", "VB"):
        return False
    if option in _OUTSIDE and place.has_determiner:
        return False
    if option == "much":
        return place.tag_after in ("JJR", "RBR", "VBN", "VBN-Pass") or place.word_after in ("more", "less", "too")
    words = option.split()
    if words[0] == "too" and (len(words) == 1 or place.tag_after.startswith("VB")):
        return place.tag_after[:2] in ("JJ", "RB")
    if len(words) > 1 and place.around.tag(place.match.head) == "JJ" and place.is_before_noun():
        return False  # "a verbatim record" is not "a word for word record"
    if len(words) == 1 or words[0] in _DEGREE or words[0].endswith("ly") or option in _ANYWHERE:
        return True
    return place.tag_after[:2] not in ("JJ", "VB", "RB", "MD", "NN")  # "temporarily | offline"


def _gerund_follows(place: Place) -> bool:
    """Whether a form in "-ing" comes next, perhaps behind an adverb: "capable of | quickly changing"."""
    past = place.around.next(place.after) if place.tag_after == "RB" else place.after
    return place.around.tag(past) == "VBG"


def _is_gerund_out_of_place(words: list[str], place: Place) -> bool:
    """Whether a verb before takes a thing and no activity: "supports | the development of" is not "supports developing"."""
    if not (words[0].endswith("ing") and place.match.entry.words.startswith("the ")):
        return False
    return place.word_before.endswith("ing") or place.word_before.startswith(_TAKES_A_THING)


def fit_phrase(option: str, place: Place) -> Draft | None:
    """The option itself, with "of" where a quantity needs it: "a number of our" -> "some of our"."""
    words = option.split()
    term = place.match.entry.words
    if words[-1] in _QUANTIFIERS and term.endswith(" of") and place.word_after in _OF_BEFORE:
        direct = option in ("all", "both") and place.word_after in DETERMINERS
        return place.draft(option if direct else f"{option} of")
    if not _preposition_fits(option, place) or (words[-1] in _QUANTIFIERS and place.tag_before == "RB"):
        return None
    if option == "to" and not term.endswith(" to") and place.tag_after[:2] in _NO_INFINITIVE:
        return None
    if words[-1] == "to" and _gerund_follows(place) and (option == "to" or not term.endswith(" to")):
        return None
    if (option == "they" and place.tag_after == "VBZ") or _is_gerund_out_of_place(words, place):
        return None
    if option in _CONJUNCTIONS and (place.word_after == "," or place.ends_clause):
        return fit_adverb(option, place)
    opens_with_article = words[0] in ("a", "an", "the", "some", "every", "each")
    if opens_with_article and place.has_determiner and term.split()[0] not in DETERMINERS:
        return None
    return place.draft(option)


def _preposition_fits(option: str, place: Place) -> bool:
    """Whether an option that begins with a preposition can stand here; so can any other."""
    if option == "about":
        return may_be_about(place)
    if option == "for":  # "Ann, on behalf of the staff, spoke" is not "Ann, for the staff, spoke"
        return place.word_before != ","
    if option == "on" and "about" in place.match.entry.say:
        return place.opens_sentence
    # "a de facto refusal" is not "an in practice refusal"
    return option.split()[0] not in PREPOSITIONS or not (place.has_determiner and place.is_before_noun())
