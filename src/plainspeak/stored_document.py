"""Documents as bytes, and back: MessagePack of plain values, which can run nothing, whoever wrote it.

What comes back equals what went in.
"""

from dataclasses import fields
from typing import Any

import msgpack

from plainspeak.document import (
    Block,
    BlockKind,
    Coverage,
    Document,
    Format,
    InRun,
    InText,
    Mark,
    MarkKind,
    OnPage,
    Origin,
    Remark,
    Segment,
    Skipped,
)

_ORIGINS: dict[int, type[Origin]] = {2: InText, 4: InRun, 6: OnPage}
"""Each kind of origin by how many values it has."""


def document_values(document: Document) -> tuple[Any, ...]:
    """A document as plain values, for `pack`."""
    return (
        (document.path, document.format, document.text, document.source, document.notices),
        [tuple(getattr(block, field.name) for field in fields(Block)) for block in document.blocks],
        [(start, end, *origin) for start, end, origin in document.segments],
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
        segments=tuple(_segment(*each) for each in segments),
        marks=tuple(Mark(MarkKind(kind), start, end) for kind, start, end in marks),
        source=source,
        coverage=Coverage(words, characters, pages, tuple((Skipped(kind), number) for kind, number in skipped)),
        notices=tuple(notices),
        remarks=tuple(Remark(*each) for each in remarks),
    )


def _segment(start: int, end: int, *origin: Any) -> Segment:
    return Segment(start, end, _ORIGINS[len(origin)](*origin))


def pack(values: Any) -> bytes:
    """Plain values as bytes."""
    packed: bytes = msgpack.packb(values, unicode_errors="surrogatepass")
    return packed


def unpack(data: bytes, *lengths: int) -> Any:
    """The values in `data`. Raises `ValueError` when they are not that many, or one of several numbers."""
    values = msgpack.unpackb(data, unicode_errors="surrogatepass")
    if not isinstance(values, list) or len(values) not in lengths:
        raise ValueError("not what we stored")
    return values
