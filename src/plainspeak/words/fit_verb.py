"""A verb in place of a verb: "utilised" -> "used", "establish it" -> "set it up", "is required to" -> "must"."""

from plainspeak.inflect import head_of, inflect
from plainspeak.morphology import verb_forms
from plainspeak.words.frames import OBJECT_PRONOUNS, PARTICLES, goes_with
from plainspeak.words.place import Draft, Place


def fit_verb(option: str, place: Place) -> Draft | None:
    """The form of `option` that fits, or nothing."""
    text = _in_form(option, place)
    plain = option.replace("*", "")
    if text is None or not goes_with(plain, place, place.verb_tag()) or _clashes_as_noun(plain, place):
        return None
    sure = not _is_like_adjective(place) and not _is_like_noun(place)
    last = plain.split()[-1]
    if (
        len(plain.split()) == 2
        and last in PARTICLES
        and place.word_after in OBJECT_PRONOUNS
        and place.after is not None
    ):
        verb = text.removesuffix(f" {last}")
        return Draft(f"{verb} {place.word_after} {last}", place.match.start, place.after + 1, sure)
    if " " in plain and last == place.word_after and place.after is not None:
        return Draft(text, place.match.start, place.after + 1, sure)
    return place.draft(text, sure=sure)


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
    if _is_like_adjective(place):
        return True
    if not _is_like_noun(place):
        return False
    return words[-1] not in PARTICLES or place.word_after != "of"


def _is_like_adjective(place: Place) -> bool:
    """Whether a participle stands before its noun: "the agreed plan"."""
    if not place.match.tags & {"VBN", "VBG"}:
        return False
    if place.around.tag(place.match.head) == "JJ":
        return True
    return (place.has_determiner or place.tag_before == "JJ") and place.is_before_noun()


def _is_like_noun(place: Place) -> bool:
    """Whether a form in "-ing" is used as a noun: "the commissioning of services"."""
    if place.match.tags != {"VBG"}:
        return False
    return place.has_determiner or place.tag_before == "JJ" or place.word_after == "of"
