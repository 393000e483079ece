"""Tells whether a paper explains a word that it uses, and where it does so first.

A word counts as explained by brackets after it ("co-production (working as equals)"), by "means", "is when", "that is"
and the like, by an opening definition ("Co-production is a way of ..."), by a link or a footnote on it, and by a place in
a list of words. Nothing here knows whether the explanation is a good one.
"""

import re

from plainspeak.analysis import Analysis
from plainspeak.document import MarkKind

_GLOSSARY = re.compile(
    r"glossary|jargon|definitions|what (?:the|these|our) words mean|words (?:we|used|in)|terms used", re.I
)
# What follows a word that is being explained. In brackets: at least three words, of which one is in small letters.
_AFTER = re.compile(
    r"""['"’”]?\s*+(?:
        \((?!see\b)(?=[^)]*[a-z]{3})(?:[^()\s]++\s++){2}[^()\s]
      | (?>(?:,\s*+)?)(?:\(|–|—|-|:)?+\s*+(?:i\.e\.|that\ is|in\ other\ words|meaning|which\ (?:means|is)|or\ in\ plain)\b
      | ,?+\s*+(?>(?:\([^)]{1,12}\)\s*+)?)(?:means?|meant|refers?\ to|describes?|is\ (?:when|where|how|about)
            |is\ the\ (?:name|word|term)|are\ (?:when|where))\b
      | ,\s+(?:or\s+)?(?:a|an|the)\ (?:way|kind|type|form|process|group|person|place|plan|set|service|law|method)\b
      | [–—]\s+(?:a|an|the|when|how)\b
      | \s*+=\s*+\w
    )""",
    re.I | re.X,
)
# What comes before one: "by outcomes we mean", "working as equals, known as co-production", "called".
_BEFORE = re.compile(
    r"(?:\b(?:known|referred to|described) as|\bcalled|\bwe call|\bmeaning of|\bwhat do we mean by|\bwhat is|\bwhat are"
    r"|\bdefinition of|\bthe (?:term|word|phrase))\s+(?:an?\s+|the\s+|this\s+)?['\"‘“]?$",
    re.I,
)
# "They ask what people need. This report, the needs assessment, helps them to plan."
_THE_SAME = re.compile(
    r"(?:^|[.?!]\s)This\s(?!week|month|quarter|year|term|time|morning|evening|spring|summer|autumn|winter)\w{3,20},"
    r"\s(?:an?|the)\s['\"‘“]?$"
)
_BY_WE_MEAN = re.compile(r"\bby\s+(?:an?\s+|the\s+)?['\"‘“]?$", re.I)
_WE_MEAN = re.compile(r"['\"’”]?,?\s+(?:we|i|they)\s+mean", re.I)
_ASIDE = re.compile(r"(?<!\w)(?:\w++\s++){3}\(\s*+['\"‘“]?$")
_REACH = 160
_ARTICLES = frozenset({"a", "an", "the", "this", "our"})
_BEGINS_NOUN = frozenset({"DT", "NN", "NNS", "PRP$", "CD"})
_SHORTEST_DEFINITION = 5
"""Tokens behind the words, their verb and the full stop among them."""


def is_explained_at(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` are explained where they stand."""
    document = analysis.document
    block = document.blocks[document.block_at(start)]
    before = document.text[max(block.start, start - _REACH) : start]
    after = document.text[end : min(block.end, end + _REACH)]
    return (
        _AFTER.match(after) is not None
        or _BEFORE.search(before) is not None
        or _THE_SAME.search(before) is not None
        or (_BY_WE_MEAN.search(before) is not None and _WE_MEAN.match(after) is not None)
        or (_ASIDE.search(before) is not None and after.lstrip("'\"’”").startswith(")"))
        or _has_link_or_note(analysis, start, end)
        or _begins_glossary_entry(analysis, start)
        or _begins_definition(analysis, start, end)
    )


def _begins_definition(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a sentence says what the words are: "A direct payment is money from the council …"."""
    around = analysis.around
    before = around.previous(analysis.token_at(start))
    while around.lower(before) in _ARTICLES or around.lower(before)[:1].isdigit():
        before = around.previous(before)
    verb = around.next(analysis.token_at(end - 1))
    if before is not None or around.lower(verb) not in ("is", "are"):
        return False
    noun = last = around.next(verb)
    for _ in range(_SHORTEST_DEFINITION - 2):
        last = around.next(last)
    return last is not None and around.tag(noun) in _BEGINS_NOUN


def _has_link_or_note(analysis: Analysis, start: int, end: int) -> bool:
    return analysis.document.is_marked(MarkKind.LINK, start, end)


def _begins_glossary_entry(analysis: Analysis, start: int) -> bool:
    """Whether the words begin a block under a heading such as "Words we use"."""
    document = analysis.document
    if document.blocks[document.block_at(start)].start != start:
        return False
    heading = document.locate(start, start + 1).heading
    return heading is not None and _GLOSSARY.search(heading) is not None
