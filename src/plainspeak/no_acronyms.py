"""Capitals that need no words in full where they stand: a law report, a US state, a rank, a company, a name already given."""

import re

# "[2021] EWHC 2086", "[2014] 2 PNLR 11", "[2018] EWHC 2066 (QB)"
_LAW_REPORT = re.compile(r"\[(?:19|20)\d\d\]\s{1,3}(?:\d{1,3}\s)?(?:[A-Z]{2,6}\s\d{1,5}\s\()?$")
_RANKS = frozenset("CBE DBE DL FRCP FRS JP JSC KBE KC LJ LJJ MBE MEP MSP OBE QC RN SC".split())
_PERSON = re.compile(r"[A-Z][a-z’'-]+,?\s$")
_STATES = frozenset(
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA "
    "RI SC SD TN TX UT VA VT WA WI WV WY".split()
)
_TOWN = re.compile(r"[A-Z][a-z]+,\s$")
_ZIP = re.compile(r",?\s\d{5}\b")
_COMPANY = re.compile(r",?\s(?:Co|Corp|Corporation|GmbH|Inc|LLC|LLP|Limited|Ltd|PLC|plc)\b")
_NAME = re.compile(
    r"((?:\(?[A-Z][\w'’-]{1,40}\)?,?\s(?:\d{4}\s)?(?:(?:and|of|for|the|in|on|to|with|&)\s){0,2}){2,12})[(\[][\"'“‘]?$"
)
# "the Energy Efficiency Directive (Directive 2012/27/EU of 25 October 2012) (“EED”)"
_ASIDE = re.compile(r"\([^()]{1,200}\)\s(?=[(\[][\"'“‘]?$)")
_REACH = 300
"""How many characters before a short form its name may begin."""


def needs_no_words(text: str, start: int, end: int) -> bool:
    """Whether the capitals from `start` to `end` are part of a name or a reference, or stand in brackets behind theirs."""
    short, before = text[start:end], text[max(0, start - _REACH) : start]
    return (
        _LAW_REPORT.search(before[-32:]) is not None
        or (short in _RANKS and _PERSON.search(before[-40:]) is not None)
        or (short in _STATES and (_TOWN.search(before[-40:]) is not None or _ZIP.match(text, end) is not None))
        or _COMPANY.match(text, end) is not None
        or _follows_name(short, before)
    )


def _follows_name(short: str, before: str) -> bool:
    """Whether the words in capitals before the bracket begin with the letters, in order; some words may have none."""
    name = _NAME.search(_ASIDE.sub("", before)) if before[-2:].lstrip()[:1] in ("(", "[") else None
    firsts = (
        iter(word.lstrip("(")[0] for word in name[1].split() if word.lstrip("(")[:1].isupper()) if name else iter("")
    )
    return all(letter in firsts for letter in short if letter.isupper())
