"""A verb in place of a verb: "utilised" -> "used", "establish it" -> "set it up", "is required to" -> "must"."""

from plainspeak.inflect import head_of, inflect
from plainspeak.morphology import verb_forms
from plainspeak.words.frames import OBJECT_PRONOUNS, PARTICLES, goes_with
from plainspeak.words.objects import has_object, has_room_for_object, object_end, object_text
from plainspeak.words.place import BE, HAVE, Draft, Place

_ARTICLES = frozenset(["a", "an", "the", "each", "every", "my", "our", "your", "his", "her", "its", "their"])

_NO_PASSIVE = frozenset(
    [
        "be",
        "be able to",
        "be made up of",
        "become",
        "come",
        "come from",
        "find out",
        "fit",
        "fit with",
        "get",
        "get from",
        "go",
        "happen",
        "have",
        "let",
    ]
)
"""Verbs without a passive, or with one that nobody writes: "the form can be got"."""


def fit_verb(option: str, place: Place) -> Draft | None:
    """The form of `option` that fits, or nothing."""
    text = _in_form(option, place)
    plain = option.replace("*", "")
    if text is None or not goes_with(plain, place, place.verb_tag()) or _clashes_as_noun(plain, place):
        return None
    if not _tense_is_seen(option, place) and _may_be_participle(place):
        return None
    if _is_participle_before_noun(place) or (plain in _NO_PASSIVE and _is_participle_alone(place)):
        return None
    sure = not _is_like_adjective(place) and not _is_like_noun(place) and _tense_is_seen(option, place)
    sure = sure and not (place.match.tags == {"VBD", "VBN"} and place.tag_before.startswith("NN"))
    return _placed(text, plain, place, sure=sure)


def _is_participle_before_noun(place: Place) -> bool:
    """Whether the verb is an adjective here: "retained law", "the monitoring form", "the maintained, private and ...".

    What is right of the verb is seldom right of the adjective made of it.
    """
    if "VBN" in place.match.tags and place.word_before in _ARTICLES and place.word_after == ",":
        return True
    if place.match.tags == {"VBG"} and place.word_before not in _ARTICLES and place.tag_before != "JJ":
        return False
    return bool(place.match.tags & {"VBN", "VBG"}) and place.is_before_noun() and _is_like_adjective(place)


def _is_participle_alone(place: Place) -> bool:
    """Whether a participle stands without "have": "was obtained", "records obtained from them"."""
    return place.verb_tag() == "VBN" and place.verb_before not in HAVE


def _tense_is_seen(option: str, place: Place) -> bool:
    """Whether past tense and participle of the new verb are the same, or the words before say which is meant."""
    if not {"VBD", "VBN"} <= place.match.tags or place.verb_before in BE | HAVE or place.word_after == "by":
        return True
    return inflect(option, "VBD") == inflect(option, "VBN")


def _may_be_participle(place: Place) -> bool:
    """ "people | perceived as rivals": here an "as" says what the tagger may have missed."""
    return place.word_after == "as" or place.around.tag(place.match.head).startswith("VBN")


def _placed(text: str, option: str, place: Place, *, sure: bool) -> Draft | None:
    """The draft, with the object in its middle where it must stand there, and a preposition not said twice."""
    verb, _, last = text.rpartition(" ")
    if not verb or place.after is None:
        return place.draft(text, sure=sure)
    if last in PARTICLES and place.word_after in OBJECT_PRONOUNS:
        return Draft(f"{verb} {place.word_after} {last}", place.match.start, place.after + 1, sure)
    if has_room_for_object(option) and has_object(place):
        end = object_end(place)
        return None if end is None else Draft(f"{verb} {object_text(place, end)} {last}", place.match.start, end, sure)
    return (
        Draft(text, place.match.start, place.after + 1, sure)
        if last == place.word_after
        else place.draft(text, sure=sure)
    )


def _in_form(option: str, place: Place) -> str | None:
    """`option` in the tense and person of what it replaces; nothing where they cannot be told."""
    tag = place.verb_tag()
    if option.startswith("not "):
        return option if tag == "VB" else None
    head = head_of(option, "verb")
    if head.word == "be" and tag in ("VBP", "VBD"):
        return _be_like_found(option, place)
    if tag:
        return inflect(option, tag)
    choices = {inflect(option, each) for each in place.match.tags}
    return choices.pop() if len(choices) == 1 else None


def _be_like_found(option: str, place: Place) -> str | None:
    """Whether "am", "are", "was" or "were" is right is seen only where a form of "be" was there before."""
    found = place.around.lower(place.match.head)
    head = head_of(option, "verb")
    same = found in {*verb_forms("be", "VBP"), *verb_forms("be", "VBD")}
    return f"{head.before}{found}{head.after}" if same else None


def _clashes_as_noun(option: str, place: Place) -> bool:
    """Whether the verb is used as a noun or adjective in a way that only a single word allows."""
    words = option.split()
    if len(words) == 1:
        return False
    if _is_like_adjective(place) or _is_second_noun(place):
        return True
    if not _is_like_noun(place):
        return False
    return words[-1] not in PARTICLES or place.word_after != "of"


def _is_like_adjective(place: Place) -> bool:
    """Whether a participle belongs to a noun behind it: "the agreed plan"."""
    if not place.match.tags & {"VBN", "VBG"}:
        return False
    # Right behind an article it does, however far the noun is: "each completed well drilling application".
    if "VBN" in place.match.tags and place.word_before in _ARTICLES:
        return True
    tag = place.around.tag(place.match.head)
    if tag == "JJ":
        return True
    if place.tag_before.startswith("NN") and place.tag_after.startswith("NN") and place.tag_after != "NNS":
        return True
    if place.opens_sentence and "VBG" not in place.match.tags:
        return place.is_before_noun()
    if place.verb_before not in BE | HAVE and (tag == "VBN" or place.tag_before[:2] in ("VB", "IN", "TO", "CC")):
        return place.is_before_noun()
    if tag == "VBD":
        return False
    return (place.has_determiner or place.tag_before == "JJ") and place.is_before_noun()


def _is_second_noun(place: Place) -> bool:
    """Whether a form in "-ing" may be the second of two nouns or more: "area monitoring activities"."""
    if place.match.tags != {"VBG"} or not place.tag_before.startswith("NN"):
        return False
    return place.tag_after.startswith("NN") or place.tag_after == "VBG"


def _is_like_noun(place: Place) -> bool:
    """Whether a form in "-ing" is used as a noun: "the commissioning of services"."""
    if place.match.tags != {"VBG"}:
        return False
    return place.has_determiner or place.tag_before == "JJ" or place.word_after == "of"
