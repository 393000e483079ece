"""Passive verbs found in plain sentences, through our tokenizer and the tagger that ships."""

import pytest

from plainspeak.language.participles import can_be_participle
from plainspeak.language.passives import find_passives, possible_participles, telling_places
from plainspeak.language.tagger import Tagger, load_tagger
from plainspeak.language.tokenizer import split
from plainspeak.vocabulary import lowered

# Text, and for each passive verb its auxiliary, participle and agent; "-" where there is none.
FOUND = [
    ("The report was written by the panel.", ["was written by"]),
    ("The form has not yet been properly checked.", ["been checked -"]),
    ("It isn’t known who was told.", ["is known -", "was told -"]),
    ("You’re invited to the meeting.", ["’re invited -"]),
    ("Where is the clinic located?", ["is located -"]),
    ("Was the form sent to you?", ["Was sent -"]),
    ("Why were the patients not asked?", ["were asked -"]),
    ("The form was filled in and sent to us.", ["was filled -", "- sent -"]),
    ("She got sacked last week.", ["got sacked -"]),
    ("People get sent home by the hospital.", ["get sent by"]),
    ("A new plan is being made.", ["being made -"]),
    ("The bill must be paid by Friday.", ["be paid by"]),
    ("Letters can be sent by post.", ["be sent -"]),
    ("The aim can be met by asking patients.", ["be met -"]),
    ("We were, as you will recall, interrupted.", ["were interrupted -"]),
    ("Attached is the agenda.", ["is Attached -"]),
    ("Her son was born in Leeds.", ["was born -"]),
    ("The work was done quickly.", ["was done -"]),
    ("This tool is used to measure pain.", ["is used -"]),
    ("The books were bound by a friend.", ["were bound by"]),
    ("Why is the ward called Willow?", ["is called -"]),
    ("Neighbours were annoyed by the noise.", ["were annoyed by"]),
    ("THE MEETING WAS CANCELLED.", ["WAS CANCELLED -"]),
    ("the leaflet was rewritten by carers", ["was rewritten by"]),
    ("• Minutes to be circulated", ["be circulated -"]),
    ("The order was laid in draft for sifting.", ["was laid -"]),
    ("It is paid by means of a refund.", ["is paid -"]),
    ("Plans were written in May and agreed by the panel.", ["were written -", "- agreed by"]),
    ("Decisions were organised and recognised by both boards.", ["were organised by", "- recognised by"]),
]

NOT_FOUND = [
    "She was interested in the results.",
    "They have written to every patient.",
    "He has gone home.",
    "The money is gone.",
    "Should I be embarrassed that I asked?",
    "We are inclined to agree.",
    "We are done.",
    "She is used to noise.",
    "Mistakes are bound to happen.",
    "The report written by the panel is long.",
    "We got the form signed.",
    "The panel met and agreed the plan.",
    "She is tired and worried.",
    "It's been a long day.",
    "The nurse is kind and the doctor agreed.",
    "What is the enclosed form?",
    "Staff need to read this.",
    "Proposed changes",
    "There are increased costs.",
    "The board's revised plan is ready.",
    "",
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


def passives(tagger: Tagger, text: str) -> list[str]:
    words, _ = split(text)
    word = dict(enumerate(words)) | {None: "-"}
    lower = list(map(lowered, words))
    found = find_passives(lower, tagger.tag([words])[0], possible_participles(lower))
    return [f"{word[p.auxiliary]} {word[p.participle]} {word[p.agent]}" for p in found]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(tagger: Tagger, text: str, expected: list[str]) -> None:
    assert passives(tagger, text) == expected
    words = list(map(lowered, split(text)[0]))
    assert list(telling_places(words, possible_participles(words)))


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(tagger: Tagger, text: str) -> None:
    assert passives(tagger, text) == []


def test_get_is_told_apart(tagger: Tagger) -> None:
    words = "letters got lost and were found .".split()
    found = find_passives(words, ["NNS", "VBD", "VBN-Pass", "CC", "VBD", "VBN-Pass", "."], [2, 5])
    assert [passive.is_get for passive in found] == [True, False]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("written", True), ("oversold", True), ("co-written", True), ("asked", True), ("wrote", False), ("plan", False)],
)
def test_words_that_can_be_participles(word: str, expected: bool) -> None:
    assert can_be_participle(word) is expected


@pytest.mark.parametrize("text", ["she wrote the report", "she asked for it", "it is a plan", ""])
def test_sentences_not_worth_tagging(text: str) -> None:
    assert possible_participles(text.split()) == []
