"""Sentences made to carry a term: a frame for its part of speech, and the neighbours that its conditions ask for."""

from collections.abc import Iterator

from plainspeak.words.conditions import Condition, parse_conditions
from plainspeak.words.entry import Entry, PartOfSpeech

_FRAMES = {
    PartOfSpeech.VERB: (
        *("We will {} the plan.", "They {} the plan.", "She {} the plan.", "Staff were {} the plan."),
        *("The plan was {} by staff.", "It {} the plan to them.", "We will {}."),
    ),
    PartOfSpeech.NOUN: ("This {} matters.", "We need {} for it.", "The {} were good.", "The {} of it was good."),
    PartOfSpeech.ADJECTIVE: ("We need a {} plan.", "The plan is {}.", "We need {} plans."),
    PartOfSpeech.ADVERB: ("We {} met staff.", "{}, we met staff.", "We met staff {}.", "They came {} late."),
    PartOfSpeech.PHRASE: (
        *("We met staff {} the plan.", "We met staff {}.", "{} we met staff.", "Staff met, {} staff left."),
        *("People {} help came.", "We know {} it works."),
    ),
}
_STAND_INS = {"NUMBER": "25", "NAME": "Leeds", "END": ""}


def carriers(term: str, entry: Entry) -> Iterator[str]:
    """Sentences in which `entry` should act on `term`, as far as its conditions can be met by one word each."""
    wanted = [condition for condition in parse_conditions(entry.when) if not condition.negated]
    carried = term[:1].lower() + term[1:] if term[1:].islower() else term
    for condition in wanted:
        carried = _with_neighbour(carried, condition)
    near = "".join(f" near {_word(condition)}" for condition in wanted if condition.place == "near")
    has_object = any(condition.place in ("followed by", "object") for condition in wanted)
    for frame in _FRAMES[entry.pos]:
        sentence = (frame.replace(" the plan", "") if has_object else frame).format(carried)
        yield sentence[:1].upper() + sentence[1:].removesuffix(".") + near + "."


def _with_neighbour(carried: str, condition: Condition) -> str:
    word = _word(condition)
    if condition.place == "followed by":
        return f"{carried} {word}".rstrip() + ("" if word else ",")
    if condition.place == "object":
        return f"{carried} the {word}"
    if condition.place == "after":
        return f"{word} {carried}" if word else f"then, {carried}"
    return carried


def _word(condition: Condition) -> str:
    """The first word that a condition asks for, or what stands in for it."""
    return _STAND_INS.get(condition.words[0], condition.words[0])
