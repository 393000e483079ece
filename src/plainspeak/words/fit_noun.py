"""A noun in place of a noun: "service users' views" -> "the views", with number, article and possessive kept right."""

import re

from plainspeak.inflect import head_of, inflect, is_plural, is_uncountable
from plainspeak.irregular import COUNTABLE_ING
from plainspeak.words.conditions import DETERMINERS
from plainspeak.words.frames import PARTICLES
from plainspeak.words.place import NUMERALS, Draft, Place

_ARTICLES = ("a ", "an ", "the ")
# Nouns that stand with "a" and without: "a change", "resistance to change".
_EITHER = frozenset(
    """
    abuse action advice age agreement amount approval arrest arrival belief bleeding blood burial cancer care
    chance change choice conflict control cost damage danger death debt decline delay demand direction
    disability disagreement discussion disease doubt effort exercise experience failure fear fever flu food
    force growth harm help home hope illness improvement income indigestion influence interest itching lack law
    length life loss medicine memory method money movement need order pain paper part payment performance period
    permission place planning power practice pregnancy pressure protection reading reason redness redundancy
    relief removal repair research respect rest result risk sadness shingles sickness size skill sleep space
    speech speed spending spread steroid strength stress study success sugar suicide support surgery surprise
    swelling talk thought time trade treatment trouble trust truth understanding use vaccination value variety
    vision vomiting waste weakness wish work worry
    """.split()
)
_INDEFINITE = frozenset(
    ["someone", "anyone", "everyone", "something", "anything", "everything", "what", "how", "whoever"]
)
_NOT_OF = frozenset(["damage", "harm"])
"""Nouns behind which "to" or "for" stands, and no "of"."""
_PERSONS = frozenset(["person", "people", "someone", "those", "anyone"])
_NO_PLURAL = frozenset(["worst", "best", "rest", "most", "least", "lot", "same"])
_SINGULAR_ONLY = frozenset(["a", "an", "each", "every", "this", "that", "one", "another", "either", "neither"])
_PLURAL_ONLY = frozenset(["these", "those", "several", "few", "both", "various", "numerous", "fewer"]) | NUMERALS - {
    "one"
}
_UNCOUNTABLE_ONLY = frozenset(["much", "little", "less"])
_SINGULAR_VERBS = frozenset(["is", "was", "has", "does", "'s"])
_PLURAL_VERBS = frozenset(["are", "were", "have", "do", "'re", "'ve"])


def fit_noun(option: str, place: Place) -> Draft | None:
    """The form of `option` that fits, or nothing."""
    option = _without_article(option, place)
    plural = _is_plural_here(place)
    if plural is None or _is_modifier(option, place) or place.would_compare_twice(option):
        return None
    if option.split()[0] in _INDEFINITE:
        return _fit_indefinite(option, place, plural)
    if plural and head_of(option, "noun").word in _NO_PLURAL:
        return None
    if not _of_fits(option, place) or _has_two_sides(option, place):
        return None
    if not _number_fits(option, place, plural) or _is_loose_gerund(option, place):
        return None
    if not plural and _lacks_article(option, place):
        return None
    text = (
        inflect(option, "NNS")
        if plural and not is_plural(option) and not is_uncountable(option)
        else inflect(option, "NN")
    )
    sure = is_plural(option) == plural and not (plural and is_uncountable(option)) and not place.is_before_noun()
    return _with_possessive(text, place, sure=sure)


def _without_article(option: str, place: Place) -> str:
    """An article of the option's own goes where the text has one, or an adjective, or a plural after "a"."""
    article = next((article for article in _ARTICLES if option.startswith(article)), "")
    taken = place.has_determiner or place.tag_before in ("JJ", "NN", "CD", "PRP$") or place.word_before in NUMERALS
    plural_after_a = article in ("a ", "an ") and "NNS" in place.match.tags
    return option.removeprefix(article) if taken or plural_after_a else option


def _is_plural_here(place: Place) -> bool | None:
    tags = place.match.tags
    if len(tags) == 1:
        return "NNS" in tags
    tag = place.around.tag(place.match.head)
    return tag in ("NNS", "NNPS") if tag.startswith("NN") else None


def _is_modifier(option: str, place: Place) -> bool:
    """Whether the noun stands before another noun ("stakeholder event") where the option cannot."""
    if not place.is_before_noun() or place.tag_after.startswith("JJ"):
        return False
    return " " in option or is_plural(option)


def _of_fits(option: str, place: Place) -> bool:
    """Whether "of" may follow, or must: "a shortage" is no "lack", and "harm" is done to somebody."""
    if option == "lack":
        return place.word_after == "of"
    return not (option in _NOT_OF and place.word_after == "of")


def _has_two_sides(option: str, place: Place) -> bool:
    """Whether a person that a clause describes has a noun before it too: "building occupants" -> "people who live there"."""
    return " " in option and option.split()[0] in _PERSONS and place.tag_before in ("NN", "NNP")


def _fit_indefinite(option: str, place: Place, plural: bool) -> Draft | None:
    """ "a patient" -> "someone who is ill": the article goes too."""
    if plural or place.word_after in ("'s", "'") or place.is_before_noun():
        return None
    if place.word_before in ("a", "an") and place.before is not None:
        return Draft(option, place.before, place.match.end, sure=False)
    free = not place.has_determiner and not place.tag_before.startswith(("JJ", "NN", "CD", "VBN"))
    return place.draft(option, sure=False) if free else None


def _number_fits(option: str, place: Place, plural: bool) -> bool:
    """Whether the words around agree with the number of the option."""
    becomes_plural = is_plural(option) or (plural and not is_uncountable(option))
    nearest = place.word_before
    if (
        is_uncountable(option)
        and not is_plural(option)
        and (nearest in _PLURAL_ONLY or _opening(place) in ("a", "an", "each", "every"))
    ):
        return False
    if becomes_plural and nearest in _UNCOUNTABLE_ONLY | _SINGULAR_ONLY:
        return False
    if becomes_plural == plural:
        return True
    verbs = _SINGULAR_VERBS if becomes_plural else _PLURAL_VERBS
    return place.word_after not in verbs and place.tag_after != ("VBZ" if becomes_plural else "VBP")


def _opening(place: Place) -> str:
    """The word before, or the one before the adjectives there: "a" for "a tailored | package of care"."""
    token = place.before
    while place.around.tag(token).startswith(("JJ", "RB", "VBN")):
        token = place.around.previous(token)
    return place.around.lower(token)


def _is_loose_gerund(option: str, place: Place) -> bool:
    """Whether the option is an activity like "carrying out" or "taking part" that does not go with the words around."""
    words = option.split()
    if len(words) == 1 or not words[0].endswith("ing") or words[0] in COUNTABLE_ING or is_plural(option):
        return False
    if words[-1] in PARTICLES:
        return place.word_after != "of"
    if place.tag_before.startswith("VB"):  # "assess compliance" is not "assess keeping to the rules"
        return True
    return place.has_determiner or place.tag_before == "JJ" or (place.word_after == "of" and words[-1] != "of")


def _lacks_article(option: str, place: Place) -> bool:
    """Whether one thing that can be counted would stand without an article: "identity verification" -> "check"."""
    if is_uncountable(option) or is_plural(option) or place.is_before_noun() or option.startswith(_ARTICLES):
        return False
    if head_of(option, "noun").word in _EITHER or place.match.start == place.around.bounds(place.match.start)[0]:
        return False
    token = place.before
    while token is not None and place.around.lower(token) not in DETERMINERS | NUMERALS:
        if place.around.tag(token)[:2] not in ("JJ", "NN", "VB", "RB", "HY"):
            return place.around.tag(token) not in ("DT", "PRP$", "POS", "PDT", "WP$", "WDT", "CD")
        token = place.around.previous(token)
    # "ensure that | mitigation is in place": this "that" is no article.
    return token is None or (place.around.lower(token) == "that" and place.around.tag(token) == "IN")


def _with_possessive(text: str, place: Place, *, sure: bool) -> Draft | None:
    """The ending "'s" or "'" is made anew: "stakeholders'" -> "people's"."""
    if place.after is None or place.word_after not in ("'s", "'") or not place.around.touches(place.after):
        return place.draft(text, sure=sure)
    if place.word_after == "'" and not place.around.lower(place.match.end - 1).endswith("s"):
        return place.draft(text, sure=sure)
    if head_of(text, "noun").after.strip():
        return None
    ending = place.around.text(place.after)[0] + ("" if re.search(r"s$", text) and is_plural(text) else "s")
    return Draft(text + ending, place.match.start, place.after + 1, sure)
