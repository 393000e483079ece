"""Finds acronyms, and where a text says what they stand for.

Both ways round: "Care Quality Commission (CQC)", "CQC (Care Quality Commission)", "CQC stands for …", "known as the CQC".
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from plainspeak.long_forms import LongForm, beginning_with, ending_with


class Acronym(NamedTuple):
    """A short form in a text."""

    text: str
    start: int
    end: int


class Definition(NamedTuple):
    """A place that says what a short form stands for."""

    short: str
    long: str
    short_start: int
    short_end: int
    long_start: int
    long_end: int


_ACRONYM = re.compile(r"(?<![\w@#/.])(?=\w*[A-Z]\w*[A-Z&]|\d[A-Z]\b)[A-Za-z0-9]+(?>(?:[&/'’.-][A-Za-z0-9]+)*)(?![\w@])")
# Two capitals in a word, or what may stand for them: the search for this is several times faster.
_CAPITALS = re.compile(r"[A-Z](?=\w*[A-Z&])\w*|\d[A-Z]\b")
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,200}(?:(?<!\s)\(\w{1,3}\)[^()\[\]\n]{0,9})?)[)\]]")
# Words that lead from one form to the other, inside the brackets or without any.
_LEAD_IN = re.compile(
    r"""(?:(?:hereafter|hereinafter|henceforth|abbreviated|abbreviation|also|known|called|termed|to|as|or|for|of|short|is
        |stands|standing|means|meaning|denotes|i\.e\.|e\.g\.|the|an?)\b\s+|[,:=\s"'“‘]+)+""",
    re.VERBOSE,
)
_LONG_FOLLOWS = re.compile(
    r"""["”’']?\s*(?:[:=–—]|\s-)\s+|["”’']?,?\s+(?:which\s+)?(?:stands?\sfor|is\sshort\sfor|means|denotes|refers\sto)\s+|\n\n?"""
)
# "Short forms used here: MBS, modified saline; WT, wild type."
_BEFORE_ENTRY = re.compile(r"[:;]\s$")
_WITHIN_ENTRY = re.compile(r",\s")
_LONG_PRECEDES = re.compile(
    r"""(?:,|\s[–—-])?\s{1,9}(?:or|(?:also\s|otherwise\s|better\s)?(?:known\sas|called|abbreviated\s(?:to|as)))\s+(?:the\s|an?\s)?["“‘']?$"""
)
# What `_LONG_PRECEDES` ends with: most short forms stand behind something else, which this tells sooner.
_MAY_PRECEDE = re.compile(r"""(?:or|as|called|to)\s+(?:the\s|an?\s)?["“‘']?$""")
_LEAD = 40
"""Characters before a short form that may lead to it."""
_TO_BREAK = re.compile(r"[^\n.;:()]*")
_EDGE = re.compile(r"(?<!\S)[(\[](?:[^()\[\]\n]*[)\]])?|[\n;]")
_REACH = 160
"""How many characters from its short form a long form may begin or end."""
_LIKELY = 0.24
"""The highest price of a long form in brackets behind its short form, where other words stand just as often."""
_SURE = 0.15
"""The highest price of a long form that no brackets tell from the text around it."""


@lru_cache(maxsize=1)
def find_acronyms(text: str) -> tuple[Acronym, ...]:
    """Every word of `text` made mostly of capitals, in order: "NHS", "GPs", "A&E", "COVID-19"."""
    return tuple(Acronym(match.group(), *match.span()) for match in _with_capitals(text) if is_acronym(match.group()))


def _with_capitals(text: str) -> Iterator[re.Match[str]]:
    """Every word with two capitals or more."""
    reached = 0
    for capitals in _CAPITALS.finditer(text):
        start = _start_of_word(text, capitals.start())
        if start >= reached and (found := _ACRONYM.match(text, start)):
            reached = found.end()
            yield found


def _start_of_word(text: str, place: int) -> int:
    while place and (text[place - 1].isalnum() or text[place - 1] == "_"):
        place -= 1
    return place


@lru_cache(maxsize=16_384)
def is_acronym(word: str) -> bool:
    """Whether most of a word of 2 to 10 letters and digits are capitals, an "s" for the plural left out."""
    signs = [sign for sign in singular(word) if sign.isalnum()]
    capitals = sum(map(str.isupper, signs))
    return 2 <= len(signs) <= 10 and (capitals > 0.6 * len(signs) or bool(re.fullmatch(r"[2-9][A-Z]", word)))


def find_definitions(text: str) -> list[Definition]:
    """Every place of `text` that says what a short form stands for, in order."""
    found = {definition.short_start: definition for definition in _in_running_text(text)}
    found.update({definition.short_start: definition for definition in _in_brackets(text)})
    return [found[start] for start in sorted(found)]


def _in_brackets(text: str) -> Iterator[Definition]:
    for brackets in _BRACKETS.finditer(text):
        for way in (_short_in_brackets, _long_in_brackets, _both_in_brackets):
            if definition := way(text, brackets):
                yield definition
                break


def _short_in_brackets(text: str, brackets: re.Match[str]) -> Definition | None:
    """Long form (SF)."""
    start = _after_lead_in(text, brackets.start(1), brackets.end(1))
    piece = re.compile(r"[^,;:=]*").match(text, start, brackets.end(1))
    short = piece.group().strip(" \"'“”‘’") if piece else ""
    if not _may_be_short(short):
        return None
    floor = _floor(text, brackets.start())
    form = ending_with(singular(short), text[floor : brackets.start()])
    if form and short.islower() and form.price:
        return None
    return _definition(text, text.index(short, start), short, floor, form)


def _long_in_brackets(text: str, brackets: re.Match[str]) -> Definition | None:
    """SF (long form)."""
    words = text[max(0, brackets.start() - 40) : brackets.start()].rstrip(" \"'”’").split()
    if not words or not is_acronym(short := words[-1].lstrip("\"'“‘(")):
        return None
    start = _after_lead_in(text, brackets.start(1), brackets.end(1))
    long = re.split(r"[;,:]", text[start : brackets.end(1)])[0]
    form = beginning_with(singular(short), long, highest=_LIKELY)
    return _definition(text, text.rindex(short, 0, brackets.start()), short, start, form)


def _both_in_brackets(text: str, brackets: re.Match[str]) -> Definition | None:
    """(long form, SF)."""
    head, comma, tail = brackets[1].rpartition(", ")
    if not comma or not is_acronym(tail):
        return None
    return _definition(
        text, brackets.end(1) - len(tail), tail, brackets.start(1), ending_with(singular(tail), head, highest=_SURE)
    )


def _in_running_text(text: str) -> Iterator[Definition]:
    """Without brackets: "SF stands for long form", "SF: long form", "long form, known as SF", "long form SF"."""
    for short, start, end in find_acronyms(text):
        if definition := _long_behind(text, short, start, end) or _long_before(text, short, start):
            yield definition


def _long_behind(text: str, short: str, start: int, end: int) -> Definition | None:
    is_listed = _BEFORE_ENTRY.search(text, max(0, start - 2), start) is not None
    follows = _LONG_FOLLOWS.match(text, end) or (_WITHIN_ENTRY.match(text, end) if is_listed else None)
    if not follows:
        return None
    base = _after_lead_in(text, follows.end(), len(text))
    long = _TO_BREAK.match(text, base, base + _REACH)
    form = beginning_with(singular(short), long.group() if long else "", highest=_SURE)
    return _definition(text, start, short, base, form)


def _long_before(text: str, short: str, start: int) -> Definition | None:
    leads = _MAY_PRECEDE.search(text[max(0, start - _LEAD) : start]) is not None
    if not leads and not _ends_alike(text, short, start):
        return None
    floor = _floor(text, start)
    if leads and (precedes := _LONG_PRECEDES.search(text, floor, start)):
        form = ending_with(singular(short), text[floor : precedes.start()], highest=_SURE)
        return _definition(text, start, short, floor, form)
    if not _ends_alike(text, short, start, floor):
        return None
    return _definition(text, start, short, floor, ending_with(singular(short), text[floor:start], highest=0.0))


def _ends_alike(text: str, short: str, start: int, floor: int = 0) -> bool:
    """Whether the word before a short form begins with its last letter. Nothing before `floor` counts."""
    words = text[max(floor, start - _LEAD) : start].split()
    return len(singular(short)) > 2 and bool(words) and words[-1][0].lower() == singular(short)[-1].lower()


def _floor(text: str, end: int) -> int:
    """Where the words before `end` begin that may be a long form: behind a bracket, a line break or a semicolon."""
    floor = max(0, end - _REACH)
    return max((edge.end() for edge in _EDGE.finditer(text, floor, end)), default=floor)


def _after_lead_in(text: str, start: int, end: int) -> int:
    lead = _LEAD_IN.match(text, start, end)
    return lead.end() if lead else start


def _definition(text: str, start: int, short: str, base: int, form: LongForm | None) -> Definition | None:
    if form is None:
        return None
    long = text[base + form.start : base + form.end]
    if short in long.split() or long.startswith(short) or is_acronym(long):
        return None
    return Definition(short, long, start, start + len(short), base + form.start, base + form.end)


def _may_be_short(short: str) -> bool:
    signs = sum(map(str.isalnum, short))
    words = short.split()
    return (
        2 <= signs <= 12
        and len(words) <= 2
        and short[0].isalnum()
        and all(any(map(str.isalpha, word)) for word in words)
    )


def singular(short: str) -> str:
    """The short form without the "s" of its plural or possessive."""
    short = short.removesuffix("'s").removesuffix("’s")
    return short[:-1] if len(short) > 2 and short[-1] == "s" and short[-2].isupper() else short
