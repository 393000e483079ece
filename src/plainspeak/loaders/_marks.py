"""Recognises what writers of plain text put before or under a line: bullets, numbers, rulers, capitals."""

import re
from typing import NamedTuple

# A letter with a full stop is a mark in lower case only: "A. Smith" is a person.
_BULLET = re.compile(r"[•·●○◦▪■□▫►➢➤✓✔❖‣⁃∙\uf0b7\uf0a7\uf0d8]\s*|(?:[-*+–—o]|->|=>)\s+")
_NUMBER = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,3}){1,4}\.?(?=\s+[^\sa-z])|\d{1,3}[.)])\s+"
    r"|(?!\([cC]\)\s+\d{4})\((?:\d{1,3}|[a-zA-Z]|[ivxl]{2,6})\)\s+"  # not the sign of a copyright
    r"|(?:[a-z]|[ivxl]{2,6})(?:\)|\.(?!\s+\d))\s+"  # nor "p. 5" and "c. 1850"
    r"|(?:[A-Z]|[IVXL]{2,6})\)\s+"
    r"|[IVXL]{2,6}\.\s+"
)
_RULER = re.compile(r"([-=*_~#^+.\"'`:–—─═])(?:[ \t]*\1){2,}")
_LETTERS = re.compile(r"[^\W\d_]+")
_HEADING_ENDS = (".", ",", ";", ":", "!")
_NO_TITLE = re.compile(
    r"(?:dear|hello|hi|by)\b|good (?:morning|afternoon|evening)\b"  # of a letter, and who wrote an article
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,? *)?(?:[a-z]+ +)?\d{1,2}(?:st|nd|rd|th)?,? +(?:[a-z]+,? +)?\d{4}$",
    re.IGNORECASE,
)


class Mark(NamedTuple):
    """What makes a line an item of a list, or a numbered heading."""

    length: int
    """Characters, with the blanks behind it."""
    style: str
    """Two marks of one list have the same: the mark with its numbers and letters made alike."""
    depth: int
    """How many numbers it has: 2 for "3.2"; 0 if it has none."""


def mark_of(text: str) -> Mark | None:
    """The mark that `text` begins with, if it does and something follows."""
    found = _BULLET.match(text)
    length = found.end() if found else 0
    number = _NUMBER.match(text, length)
    end = number.end() if number else length
    if not end or end >= len(text):
        return None
    numbers = re.findall(r"\d+", number["number"]) if number and number["number"] else []
    return Mark(end, _style(text[:end]), len(numbers))


def is_ruler(text: str) -> bool:
    """Whether a line is drawn: "-----", "* * *"."""
    return _RULER.fullmatch(text) is not None


def is_capitals(text: str) -> bool:
    """Whether `text` is a heading in capitals; an acronym or a postcode is too short for one."""
    return (
        text.isupper()
        and len(text) <= 100
        and max(map(len, _LETTERS.findall(text)), default=0) >= 4
        and not text.endswith((".", "!", ","))
    )


def is_title(text: str) -> bool:
    """Whether `text` could be a heading by its form: short, with a capital, without a stop, and no mere date."""
    return (
        len(text) <= 70
        and len(text.split()) <= 10
        and (text[0].isupper() or text[0].isdigit() or text[0] in "\"'“‘")
        and not text.endswith(_HEADING_ENDS)
        and not _NO_TITLE.match(text)
    )


def _style(mark: str) -> str:
    mark = re.sub(r"\d+", "1", mark.strip())
    return re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", mark)) if len(mark) > 1 else mark
