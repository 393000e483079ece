"""Finds damage that PDF engines keep quiet about: of a compressed stream that breaks off they show the beginning."""

import re
import zlib

_STREAM = re.compile(rb"stream\r?\n")
_FLATE = re.compile(rb"/Filter[\s\[]*/Fl(?:ateDecode)?\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_LONGEST_DICTIONARY = 4_096
_CHUNK = 65_536
_MOST_UNPACKED = 300_000_000
"""Bytes. Behind so much, nothing is looked at: a file made to do harm may unpack to any size."""


def broken_streams(data: bytes) -> int:
    """How many compressed streams of a PDF do not unpack as they were packed. Pictures do not count.

    In an encrypted file nobody can tell without its key, so it has none.
    """
    if b"/Encrypt" in data:
        return 0
    broken = unpacked = 0
    for stream in _STREAM.finditer(data):
        if data.endswith(b"end", 0, stream.start()):
            continue
        dictionary = data[max(stream.start() - _LONGEST_DICTIONARY, 0) : stream.start()].rpartition(b"obj")[2]
        if _FLATE.search(dictionary) and not _PICTURE.search(dictionary):
            size, is_whole = _unpack(data, stream.end(), _MOST_UNPACKED - unpacked)
            unpacked += size
            broken += not is_whole
    return broken


def _unpack(data: bytes, start: int, most: int) -> tuple[int, bool]:
    """How large the contents of a stream are, and whether they are whole, up to `most` bytes."""
    unpacker = zlib.decompressobj()
    size = 0
    while not unpacker.eof and size < most:
        packed = unpacker.unconsumed_tail
        if not packed:
            packed = data[start : start + _CHUNK]
            start += _CHUNK
        try:
            size += len(unpacker.decompress(packed, _CHUNK))
        except zlib.error:
            return size, False
        if not packed:
            return size, False
    return size, True
