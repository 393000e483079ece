"""Words cut at the end of a line: which lose their hyphen when they are put together."""

import re
from collections.abc import Iterable

from plainspeak.pdf.lines import Line

HYPHENS = "-\u00ad\u2010"
_UNSPACED = re.compile(r"\S[-\u00ad\u2010–—/]$|^(?>(?:(?!://|@)\S)*)(?:://|@)\S*[/.@_-]$")
_TOKEN = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LAST = re.compile(r"(?<![^\W\d_])(?<![^\W\d_][-\u2010])([^\W\d_]++(?>(?:[-\u2010][^\W\d_]++)*))[-\u2010]$")
_FIRST = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_PREFIXES = frozenset("co cross ex multi non quasi self well".split())
"""First halves that are written with a hyphen more often than without, so that "co-production" stays one."""
_SUFFIXES = frozenset(
    "based being by centred day depth driven effective free friendly going hand in led level line making needed of off "
    "on out owned paid person point quality related run scale specific term time to type up user wide year".split()
)
"""Second halves that are written with a hyphen, as in "long-term"."""


def joins_without_space(before: str) -> bool:
    """Whether nothing stands between `before`, the last word of a line, and the first word of the next."""
    return bool(_UNSPACED.search(before))


class Vocabulary:
    """The words of a document that are not cut at the end of a line."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._known: set[str] = set()
        for line in lines:
            text = line.text
            whole = text.rpartition(" ")[0] if text[-1] in HYPHENS else text
            self._known.update(token.lower().replace("\u2010", "-") for token in _TOKEN.findall(whole))

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether `before`, which ends in a hyphen, keeps it when `after` from the next line is put to it."""
        if before.endswith("\u00ad"):
            return False
        first, second = _LAST.search(before), _FIRST.match(after)
        if not first or not second or not second.group()[0].islower():
            return True
        a, b = first.group(1).lower().replace("\u2010", "-"), second.group().lower()
        with_hyphen, without = f"{a}-{b}" in self._known, f"{a}{b}" in self._known
        if with_hyphen != without:
            return with_hyphen
        return "-" in a or a in _PREFIXES or b in _SUFFIXES
