"""British and American spellings of the same word.

Rules where a rule is safe, a table where it is not. Words that differ between the two as words ("lift", "elevator") are
no matter of spelling and not here.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray


class Spelling(StrEnum):
    """How a paper spells. The value is what a config says."""

    UK = "uk"
    US = "us"


_OUR = """
arbour ardour armour behaviour candour clamour colour demeanour endeavour favour fervour flavour glamour harbour
honour humour labour neighbour odour parlour rancour rigour rumour saviour savour splendour tumour valour vapour
vigour
"""
_PAIRS = """
aeroplane airplane|aesthetic esthetic|ageing aging|aluminium aluminum|anaemia anemia|anaemic anemic
anaesthetic anesthetic|anaesthetist anesthetist|analogue analog|artefact artifact|caesarean cesarean|calibre caliber
catalogue catalog|centre center|chequebook checkbook|cosy cozy|counsellor counselor|defence defense|dialogue dialog
diarrhoea diarrhea|encyclopaedia encyclopedia|enrol enroll|enrolment enrollment|faecal fecal|faeces feces|fibre fiber
foetal fetal|foetus fetus|fulfil fulfill|fulfilment fulfillment|grey gray|gynaecology gynecology
gynaecological gynecological|gynaecologist gynecologist|haematology hematology|haemoglobin hemoglobin
haemophilia hemophilia|haemorrhage hemorrhage|haemorrhoids hemorrhoids|instalment installment|instil instill
jewellery jewelry|judgement judgment|kilometre kilometer|leukaemia leukemia|licence license|litre liter
manoeuvre maneuver|marvellous marvelous|metre meter|mould mold|offence offense|oedema edema|oesophagus esophagus
oestrogen estrogen|orthopaedic orthopedic|paediatric pediatric|paediatrician pediatrician|paediatrics pediatrics
plough plow|practise practice|pretence pretense|programme program|sceptical skeptical|skilful skillful|sombre somber
sulphur sulfur|theatre theater|traveller traveler|tyre tire|wilful willful|woollen woolen|yoghurt yogurt
acknowledgement acknowledgment|learnt learned|spelt spelled|burnt burned|dreamt dreamed|leapt leaped
neighbourhood neighborhood
"""
# Pairs whose American word is a British word too ("program", "practice", "tire"): one way only.
_ONE_WAY = frozenset(["meter", "program", "practice", "tire", "license", "learned", "spelled"])
# Words in "-ise" that nobody spells with a z, alone or behind others ("fundraise").
_ONLY_ISE = """
advertise advise apprise chastise circumcise comprise compromise demise despise devise disguise enterprise
excise exercise expertise franchise guise improvise incise likewise merchandise noise otherwise poise praise premise
promise raise reprise revise supervise surmise surprise televise treatise wise precise concise paradise tortoise
malaise turquoise porpoise mayonnaise braise
"""
_DOUBLE_L = """
cancel channel counsel equal fuel initial label level marshal model pencil quarrel rival shovel signal snorkel stencil
total travel tunnel unravel
"""


def _table() -> tuple[dict[str, str], dict[str, str]]:
    """British to American and American to British, for base forms and their usual endings."""
    pairs = [tuple(pair.split()) for pair in _PAIRS.replace("\n", "|").split("|") if pair]
    pairs += [(word, word.replace("our", "or")) for word in _OUR.split()]
    to_us = {uk + ending: us + ending for uk, us in pairs for ending in ("", "s", "ed", "ing", "al", "able", "ful")}
    to_us |= {uk[:-1] + e: us[:-1] + e for uk, us in pairs if uk[-1] == us[-1] == "e" for e in ("ed", "ing", "able")}
    to_us |= {
        uk[:-2] + "r" + ending: us + ending for uk, us in pairs if uk.endswith("re") for ending in ("ed", "ing", "al")
    }
    to_us |= {word + "l" + ending: word + ending for word in _DOUBLE_L.split() for ending in ("ed", "ing", "er", "ers")}
    to_uk = {us: uk for uk, us in to_us.items() if not any(us.startswith(word[:-1]) for word in _ONE_WAY)}
    return to_us, to_uk


_TO_US, _TO_UK = _table()
# "rise" stands alone, for many words in "-rise" are spelt both ways: "authorise", "summarise".
_KEEPS_S = re.compile(
    rf"(?:^(?:a|high|low|moon|sun|up)?ris|{'|'.join(word[:-1] for word in _ONLY_ISE.split())})"
    r"(?:e|es|ed|ing|er|ers|able|ation|ations)$"
)
_ISE = re.compile(
    r"(?:(?<=[a-z]{4})(i)|(?<=anal|aral|atal|dial|trol|drol)(y))s(?=(?:e|es|ed|ing|er|ers|able|ation|ations|ational)$)"
)
_IZE = re.compile(r"(?<=[a-z]{3})(i|y)z(?=(?:e|es|ed|ing|er|ers|able|ation|ations|ational)$)")
_KEEPS_Z = re.compile(r"^(?:as|cap|down|out|over|re|under|up)?(?:siz|priz|seiz|maiz)(?:e|es|ed|ing|er|ers|able)$")


@lru_cache(maxsize=16384)
def american(word: str) -> str:
    """A lower-case word as Americans spell it."""
    if word in _TO_US:
        return _TO_US[word]
    if "-" in word:
        return "-".join(map(american, word.split("-")))
    return word if _KEEPS_S.search(word) else _ISE.sub(r"\1\2z", word)


@lru_cache(maxsize=16384)
def british(word: str) -> str:
    """A lower-case word as the British spell it, with "-ise"."""
    if word in _TO_UK:
        return _TO_UK[word]
    if "-" in word:
        return "-".join(map(british, word.split("-")))
    return word if _KEEPS_Z.search(word) else _IZE.sub(r"\1s", word)


@lru_cache(maxsize=16_384)
def _spellings(word: str) -> frozenset[str]:
    return frozenset((word, american(word), british(word)))


def spellings(term: str) -> set[str]:
    """Every way to spell a lower-case term of one word or several, the given one among them."""
    choices = [_spellings(word) for word in term.split(" ")]
    return {" ".join(words) for words in product(*choices)}


@lru_cache(maxsize=16_384)
def respell(text: str, spelling: Spelling) -> str:
    """The same words in the spelling asked for. Words with a capital after their first letter stay."""
    change = american if spelling is Spelling.US else british
    return re.sub(r"[A-Za-z][a-z'-]*[a-z]", lambda found: _recased(change(found[0].lower()), found[0]), text)


def _recased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def signs_of_spelling(words: Sequence[str]) -> NDArray[np.int8]:
    """For each word in lower case: 1 if only Americans spell it so, -1 if only the British do, else 0.

    Words in "-ize" do not count: Oxford and many British bodies write them so.
    """
    return np.fromiter(((word in _TO_UK) - (word in _TO_US) for word in words), np.int8, len(words))


def spelling_of(signs: int) -> Spelling:
    """How a text spells, by the sum of its `signs_of_spelling`; British unless American spellings prevail."""
    return Spelling.US if signs > 0 else Spelling.UK
