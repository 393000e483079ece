"""Cuts a plain text into lines, and the lines into stanzas: what stands between two blank lines."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

# Editors end a line at \n, \r\n and \r, and nowhere else that str.splitlines() would; a form feed ends a page.
_LINE = re.compile(r"([^\r\n\f]*)(\r\n|\r|\n|\f|\Z)")
_TAB = 8
_QUOTE_MARK = re.compile(r"(?:>[ \t]?)+")


class Line(NamedTuple):
    """A line without its indent, its line end and the mark of a quotation."""

    text: str
    start: int
    """Where `text` starts in the source."""
    indent: int
    """Columns before it; a tab goes to the next multiple of eight."""
    quoted: bool = False

    @property
    def end(self) -> int:
        """Where `text` ends in the source."""
        return self.start + len(self.text)

    @property
    def right(self) -> int:
        """The column in which it ends."""
        return self.indent + len(self.text)

    def without(self, length: int) -> "Line":
        """The line without its first characters and the blanks behind them, which count as indent from here on."""
        text = self.text[length:].lstrip()
        gone = len(self.text) - len(text)
        return self._replace(text=text, start=self.start + gone, indent=self.indent + gone)


_BLANK = Line("", 0, 0)
"""Only its being blank counts: nothing asks where it stands."""
Stanza = list[Line]


def line_ends(source: str) -> int:
    """How many lines of the source end."""
    return source.count("\n") + source.count("\r") - source.count("\r\n") + source.count("\f")


def stanzas(source: str) -> Iterator[Stanza]:
    """Yield the lines of the source in groups that a blank line, a page end or the mark of a quotation divides."""
    for (blank, _), group in groupby(_lines(source), key=lambda line: (not line.text, line.quoted)):
        if not blank:
            yield list(group)


def _lines(source: str) -> Iterator[Line]:
    for found in _LINE.finditer(source):
        if not found[1]:
            yield _BLANK
            continue
        line = _line(found[1], found.start())
        if mark := _QUOTE_MARK.match(line.text):
            line = _line(line.text[mark.end() :], line.start + mark.end())._replace(quoted=True)
        yield line
        if found[2] == "\f":
            yield _BLANK


def _line(raw: str, start: int) -> Line:
    text = raw.lstrip()
    blanks = raw[: len(raw) - len(text)]
    return Line(text.rstrip(), start + len(blanks), len(blanks.expandtabs(_TAB)))
