"""Where "about" can stand for "with regard to" and its like.

Information is about something and so is a question; a change or a cost is not, and nothing ranks "about" a claim.
"""

from plainspeak.words.place import Place

_NOUNS = """
advice agreement allegation answer anxiety argument assumption belief certainty claim clarity comment communication
complaint conclusion concern confusion consultation conversation correspondence data debate decision detail discussion
dispute duty email evidence expectation explanation fact fear feeling guidance guideline idea information instruction
issue judgement judgment knowledge law legislation letter matter message news note notice opinion point policy query
question recommendation regulation report representation request rule something anything nothing statement story talk
thought training truth uncertainty understanding view worry
"""
_OTHERS = """
advised anxious ask asked asking certain clear concerned consult consulted consulting contact contacted contacting
curious honest inform informed more much optimistic said saying sure talked talking tell telling told uncertain unclear
unsure wrote writing written
"""


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"


_TOPIC_WORDS = frozenset([*_NOUNS.split(), *map(_plural, _NOUNS.split()), *_OTHERS.split()])


def may_be_about(place: Place) -> bool:
    """Whether the word before is one that "about" goes with, or a number follows: "in the order of | 25"."""
    return place.word_before in _TOPIC_WORDS or place.tag_after == "CD"
