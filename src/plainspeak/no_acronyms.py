"""Capitals that need no words in full where they stand: a law report, a US state, a rank, a company, a code, a name given."""

import re

# "[2021] EWHC 2086", "[2014] 2 PNLR 11", "[2018] EWHC 2066 (QB)"
_LAW_REPORT = re.compile(r"\[(?:19|20)\d\d\]\s{1,3}(?:\d{1,3}\s)?(?:[A-Z]{2,6}\s\d{1,5}\s\()?$")
# "62 CLR 464", "2020 WL 6948354", "1998, MMR 4": what stands between two numbers is the name of a series.
_NUMBER_BEFORE = re.compile(r"\d[\])]?,?\s(?:[A-Z][a-z]{1,4}\s)?$")
_NUMBER_BEHIND = re.compile(r"\s\d{1,9}\b(?!\s?%)")
# "ICI Chemicals v TTE Training": what stands on either side of the "v" is a party in a court.
_PARTY_BEFORE = re.compile(r"\sv\.?\s(?:[A-Z&][\w&'’.-]{0,30}\s){0,4}$")
_PARTY_BEHIND = re.compile(r"(?:\s[A-Z&][\w&'’.()-]{0,30}){0,6}\sv\.?\s[A-Z]")
_RANKS = frozenset("CBE DBE DL FRCP FRCS FRICS FRS JP JSC KBE KC LJ LJJ MBE MEP MRCP MRICS MSP OBE QC RN SC".split())
_PERSON = re.compile(r"\b(?!(?:The|An?|Our|This|That|Each|Every|For|In|To|By|With)\s)[A-Z][\w’'-]{1,30},?\s$")
_JUDGES = frozenset({"CJ", "LCJ", "MR", "PSC"})
_PEER = re.compile(r"\b(?:Baroness|Dame|Lady|Lord|Sir)\s(?:[A-Z][\w’'-]+\s|of\s){1,5}$")
_STATES = frozenset(
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA "
    "RI SC SD TN TX UT VA VT WA WI WV WY".split()
)
_TOWN = re.compile(r"[A-Z][a-z]+,\s$")
_ZIP = re.compile(r",?\s\d{5}\b")
_COMPANY = re.compile(
    r"(?:\s(?:&\s)?[A-Z][\w'’-]{0,30}){0,4},?\s(?:Co|Corp|Corporation|GmbH|Inc|LLC|LLP|LP|Limited|Ltd|PLC|plc|Solicitors)\b"
)
_KIND_OF_COMPANY = frozenset("AG BV GmBH GmbH LLC LLP LP NV SA".split())
_CAPITAL_WORD = re.compile(r"\b[A-Z][\w’]{0,30},?\s$")
_STREET = re.compile(r"\b(?:Ave|Avenue|Rd|Road|St|Street)\.?\s$")
_QUARTERS = frozenset({"NE", "NW", "SE", "SW"})
# "2019–NM–035", "US44(RV)", "the [CLS] mark", "Rab7:WT", "C:\\FR\\FM", "x = QPT": a code, a path or a formula.
_CODE_BEFORE = re.compile(r"(?:\d[–-]|\w:|[A-Z\d]\(|[\\^|<>{}]|=\s?)$")
_CODE_BEHIND = re.compile(r"[–-]\d|:\w|\s?[\\^|<>{}]")
_MARK_BEFORE, _MARK_BEHIND = re.compile(r"\s\[$"), re.compile(r"\]\s[a-z]")
_WEBSITE = re.compile(r".+\.(?:COM|EU|GOV|NET|ORG|SCOT|UK|WALES)", re.I)
# "CareSCIE", "amCCLBA": two words that the paper has run together, or a trade mark.
_RUN_TOGETHER = re.compile(r"[A-Z][a-z]{2,}[A-Z]{2,}s?|[a-z]{2,}[A-Z]+s?")
_UNITS = frozenset("GB GJ GW GWh KB MB MJ MPa MW MWh Mbps TB TJ TWh dB kB kPa kV kW kWh".split())
_NUMBER = re.compile(r"\d\s?$")
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
        _WEBSITE.fullmatch(short) is not None
        or _RUN_TOGETHER.fullmatch(short) is not None
        or (short in _UNITS and _NUMBER.search(before[-2:]) is not None)
        or _is_of_law(text, end, before[-120:])
        or _is_code(text, end, before[-8:])
        or (short in _RANKS and _PERSON.search(before[-40:]) is not None)
        or (short in _JUDGES and _PEER.search(before[-80:]) is not None)
        or (short in _STATES and (_TOWN.search(before[-40:]) is not None or _ZIP.match(text, end) is not None))
        or (short in _QUARTERS and _STREET.search(before[-12:]) is not None)
        or (short in _KIND_OF_COMPANY and _CAPITAL_WORD.search(before[-40:]) is not None)
        or _COMPANY.match(text, end) is not None
        or _follows_name(short, before)
    )


def _is_of_law(text: str, end: int, before: str) -> bool:
    """Whether the capitals are of a law report or a series, or are a party in a court."""
    if _LAW_REPORT.search(before[-32:]) or _PARTY_BEFORE.search(before) or _PARTY_BEHIND.match(text, end):
        return True
    return _NUMBER_BEFORE.search(before[-12:]) is not None and _NUMBER_BEHIND.match(text, end) is not None


def _is_code(text: str, end: int, before: str) -> bool:
    if _MARK_BEFORE.search(before) and _MARK_BEHIND.match(text, end):
        return True
    return _CODE_BEFORE.search(before) is not None or _CODE_BEHIND.match(text, end) is not None


def _follows_name(short: str, before: str) -> bool:
    """Whether the words in capitals before the bracket begin with the letters, in order; some words may have none."""
    name = _NAME.search(_ASIDE.sub("", before)) if before[-2:].lstrip()[:1] in ("(", "[") else None
    firsts = (
        iter(word.lstrip("(")[0] for word in name[1].split() if word.lstrip("(")[:1].isupper()) if name else iter("")
    )
    return all(letter in firsts for letter in short if letter.isupper())
