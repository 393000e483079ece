"""Complex fields: which text is their code and which their result.

A field is begin, code, separate, result, end; the marks stand in runs, may be paragraphs apart, and fields nest.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from lxml import etree

from plainspeak.ooxml import names

_KIND = names.w("fldCharType")
_CONTENTS = ("TOC", "TOA", "INDEX")


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_result: bool = False


class Fields:
    """The fields that are open at one place of a story; `turn` moves past a mark."""

    def __init__(self, root: etree._Element) -> None:
        """Look through `root` first: a mark without its partner is left out, or it would swallow the rest."""
        self._paired = set(_paired(root))
        self._open: list[_Field] = []

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Be in no field for a while: those around a text box say nothing about what is in it."""
        outer, self._open = self._open, []
        yield
        self._open = outer

    def turn(self, mark: etree._Element) -> bool:
        """Move past a `w:fldChar`. True when a table of contents starts here."""
        if mark not in self._paired:
            return False
        kind = mark.get(_KIND)
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "end":
            self._open.pop()
        else:
            self._open[-1].in_result = True
            return is_contents(self._open[-1].code)
        return False

    def add_code(self, code: str) -> None:
        """Move past some code of the innermost field."""
        if self._open:
            self._open[-1].code += code

    @property
    def shown(self) -> bool:
        """Whether text here is part of the paper: in no code and in no table of contents."""
        return all(field.in_result and not is_contents(field.code) for field in self._open)

    @property
    def linked(self) -> bool:
        """Whether text here is the words of a link."""
        return any(first_word(field.code) == "HYPERLINK" for field in self._open)


def is_contents(code: str) -> bool:
    """Whether this is the code of a table of contents or an index."""
    return first_word(code) in _CONTENTS


def first_word(code: str) -> str:
    """What kind of field has this code, in capitals."""
    return code.split(maxsplit=1)[0].upper() if code.strip() else ""


def _paired(root: etree._Element) -> list[etree._Element]:
    paired: list[etree._Element] = []
    open_fields: list[list[etree._Element]] = []
    for mark in root.iter(names.FIELD_MARK):
        kind = mark.get(_KIND)
        if kind == "begin":
            open_fields.append([mark])
        elif open_fields and kind == "separate" and len(open_fields[-1]) == 1:
            open_fields[-1].append(mark)
        elif open_fields and kind == "end":
            paired += [*open_fields.pop(), mark]
    return paired
