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


# Only the first word of a code matters.
_LONGEST_CODE = 100


@dataclass(slots=True)
class _Field:
    outer: "_Field | None"
    code: str = ""
    shown: bool = False
    """Whether text here is shown: in the result of this field and of all around it."""
    linked: bool = False


class Fields:
    """The fields that are open at one place of a story; `turn` moves past a mark."""

    def __init__(self, root: etree._Element) -> None:
        """Look through `root` first: a mark without its partner is left out, or it would swallow the rest."""
        self._paired = set(_paired(root))
        self._inner: _Field | None = None

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Be in no field for a while: those around a text box say nothing about what is in it."""
        outer, self._inner = self._inner, None
        yield
        self._inner = outer

    def turn(self, mark: etree._Element) -> bool:
        """Move past a `w:fldChar`. True when a table of contents starts here."""
        if mark not in self._paired:
            return False
        kind = mark.get(_KIND)
        if kind == "begin":
            self._inner = _Field(self._inner)
        elif kind == "end" and self._inner:
            self._inner = self._inner.outer
        elif self._inner:
            return self._start_result(self._inner)
        return False

    def _start_result(self, field: _Field) -> bool:
        contents = is_contents(field.code)
        field.shown = not contents and (field.outer is None or field.outer.shown)
        field.linked = first_word(field.code) == "HYPERLINK" or (field.outer is not None and field.outer.linked)
        return contents

    def add_code(self, code: str) -> None:
        """Move past some code of the innermost field."""
        if self._inner and len(self._inner.code) < _LONGEST_CODE:
            self._inner.code += code

    @property
    def shown(self) -> bool:
        """Whether text here is part of the paper: in no code and in no table of contents."""
        return self._inner is None or self._inner.shown

    @property
    def linked(self) -> bool:
        """Whether text here is the words of a link."""
        return self._inner is not None and self._inner.linked


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
        kind = None if any(True for _ in mark.iterancestors(names.DELETED, names.MOVED_FROM)) else mark.get(_KIND)
        if kind == "begin":
            open_fields.append([mark])
        elif open_fields and kind == "separate" and len(open_fields[-1]) == 1:
            open_fields[-1].append(mark)
        elif open_fields and kind == "end":
            paired += [*open_fields.pop(), mark]
    return paired
