"""Documents as bytes, and back: MessagePack of plain values, which can run nothing, whoever wrote it.

What comes back equals what went in.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

import msgpack

from plainspeak.document import Block, BlockKind, Coverage, Document, Format, Mark, MarkKind, Remark, Skipped
from plainspeak.segments import ORIGINS, Segments


def document_values(document: Document) -> tuple[Any, ...]:
    """A document as plain values, for `pack`."""
    return (
        (document.path, document.format, document.text, document.source, document.notices),
        document.blocks,
        document.segments.plain(),
        document.marks,
        (document.coverage.words, document.coverage.characters, document.coverage.pages, document.coverage.skipped),
        document.remarks,
    )


def document_of(values: Any) -> Document:
    """The document that plain values stand for. Raises `ValueError`, `TypeError` or `KeyError` for anything else."""
    (path, format_, text, source, notices), blocks, segments, marks, coverage, remarks = values
    words, characters, pages, skipped = coverage
    return Document(
        path=path,
        format=Format(format_),
        text=text,
        blocks=tuple(Block(BlockKind(kind), *rest) for kind, *rest in blocks),
        segments=Segments.of(ORIGINS[Format(format_)], segments),
        marks=tuple(Mark(MarkKind(kind), start, end) for kind, start, end in marks),
        source=source,
        coverage=Coverage(words, characters, pages, tuple((Skipped(kind), number) for kind, number in skipped)),
        notices=tuple(notices),
        remarks=tuple(Remark(*each) for each in remarks),
    )


def pack(values: Any) -> bytes:
    """Plain values, and data classes as the values of their fields, as bytes."""
    packed: bytes = msgpack.packb(values, unicode_errors="surrogatepass", default=_in_order)
    return packed


def _in_order(value: Any) -> Any:
    """The values of the fields of a data class. `dataclasses.astuple` would copy each, and takes ten times as long."""
    return _getter(value.__class__)(value)


@cache
def _getter(kind: type) -> Callable[[Any], Any]:
    return attrgetter(*(field.name for field in fields(kind)))


def unpack(data: bytes, *lengths: int) -> Any:
    """The values in `data`. Raises `ValueError` when they are not that many, or one of several numbers."""
    values = msgpack.unpackb(data, unicode_errors="surrogatepass")
    if not isinstance(values, list) or len(values) not in lengths:
        raise ValueError("not what we stored")
    return values
