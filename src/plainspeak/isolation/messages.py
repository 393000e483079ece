"""What the two processes say to each other, as plain values.

The child never learns the name of the file. It writes a stand-in where its messages need one, and the parent puts the
name there.
"""

from dataclasses import astuple, replace
from pathlib import PurePath
from typing import Any

from plainspeak.document import Document
from plainspeak.errors import UnreadableFile
from plainspeak.isolation.validation import validate
from plainspeak.limits import Limits
from plainspeak.stored_document import document_of, document_values, pack, unpack

HELLO = b"ready to read"
"""What a child says first, when everything it needs is imported."""
LONGEST_ANSWER = 300_000_000
"""Bytes. A PDF of 2,000 full pages takes about 85 million."""
_STAND_IN = "\ue000"  # of the private use area, so that no text of ours has it
_LONGEST_SAYING = 1_000


def stand_in(path: str) -> str:
    """What the child calls the file: it may only know the end of the name, which helps to tell the format."""
    return f"{_STAND_IN}{PurePath(path).suffix}"


def pack_request(data: bytes, path: str, limits: Limits) -> bytes:
    """Ask for a file to be read."""
    return pack((stand_in(path), astuple(limits), data))


def unpack_request(message: bytes) -> tuple[bytes, str, Limits]:
    """The bytes of the file, what to call it, and the limits."""
    name, limits, data = unpack(message, 3)
    return data, name, Limits(**dict(zip(Limits.__dataclass_fields__, limits, strict=True)))


def pack_document(document: Document, *, worn: bool) -> bytes:
    """Answer with a document. A child that is `worn` has used much memory, and had better not read another."""
    return pack((worn, "document", document_values(document)))


def pack_error(error: Exception, trace: str, *, worn: bool) -> bytes:
    """Answer that the file cannot be read, and why. An error that is not of ours is a mistake in our code."""
    if isinstance(error, UnreadableFile):
        return pack((worn, "unreadable", (type(error).__name__, error.message, error.hint, trace)))
    return pack((worn, "mistake", (type(error).__name__, str(error)[:_LONGEST_SAYING], trace)))


def unpack_answer(message: bytes, path: str, limits: Limits) -> tuple[bool, Document | UnreadableFile]:
    """Whether the child is worn, and what came of the file. Raises `ValueError` for an answer that cannot be right."""
    try:
        worn, kind, values = unpack(message, 3)
        if kind == "document":
            return bool(worn), _document(values, path, limits)
        return bool(worn), _error(kind, values, path)
    except (TypeError, KeyError) as err:
        raise ValueError(str(err)) from err


def _document(values: Any, path: str, limits: Limits) -> Document:
    document = document_of(values)
    validate(document, limits)
    notices = tuple(_said(notice, path) for notice in document.notices)
    return replace(document, path=path, notices=notices)


def _error(kind: str, values: Any, path: str) -> UnreadableFile:
    if kind == "mistake":
        name, text, trace = values
        said = _said(f"{stand_in(path)} could not be checked ({name}: {text}).", path)
        error = UnreadableFile(said, "This is a mistake of ours. Please tell us about it.")
    else:
        name, message, hint, trace = values
        error = _error_types()[name](_said(message, path), _said(hint, path))
    error.add_note(f"In the process that read it:\n{trace}")
    return error


def _said(words: Any, path: str) -> str:
    """A sentence of the child with the name of the file in it. Raises `ValueError` for what is no sentence."""
    if not isinstance(words, str) or len(words) > 2 * _LONGEST_SAYING:
        raise ValueError("not a sentence")
    parts = words.split(stand_in(path))
    if not all(part.isprintable() for part in parts):
        raise ValueError("not a sentence")
    return path.join(parts)


def _error_types() -> dict[str, type[UnreadableFile]]:
    known, found = [UnreadableFile], {}
    while known:
        kind = known.pop()
        found[kind.__name__] = kind
        known += kind.__subclasses__()
    return found
