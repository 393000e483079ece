"""Writes zip files that say what they like of themselves: sizes, names, methods, flags and places that are not so."""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

DEFLATED = 8
_BLOCK = 1_000_000


@dataclass(frozen=True)
class Entry:
    """An entry. What is not given is what is so."""

    name: str
    data: bytes = b""
    method: int = DEFLATED
    flags: int = 0
    size: int | None = None
    """The size it claims to unpack to."""
    packed: bytes | None = None
    crc: int | None = None
    local_name: str | None = None
    offset: int | None = None
    """Where it claims to begin."""
    extra: bytes = b""


def packed_zeros(megabytes: int, letter: bytes = b" ") -> bytes:
    """So many megabytes of one letter, packed. Each block stands by itself, so one is packed and then repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(letter * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * megabytes + zlib.compressobj(9, zlib.DEFLATED, -15).flush()


def swelling(name: str, megabytes: int, size: int | None = None) -> Entry:
    """An entry that unpacks to so many megabytes of spaces. Its checksum is wrong: nobody should get as far as that."""
    return Entry(name, packed=packed_zeros(megabytes), size=megabytes * _BLOCK if size is None else size, crc=0)


def zip_file(entries: Iterable[Entry], *, comment: bytes = b"", claims: int | None = None) -> bytes:
    """A zip file of these entries, which claims to have `claims` of them."""
    bodies, directories, length = [], [], 0
    for entry in entries:
        packed = _packed(entry) if entry.packed is None else entry.packed
        crc = zlib.crc32(entry.data) if entry.crc is None else entry.crc
        size = len(entry.data) if entry.size is None else entry.size
        name = entry.name.encode()
        local_name = (entry.local_name or entry.name).encode()
        offset = length if entry.offset is None else entry.offset
        same = struct.pack("<HHHHHIII", 20, entry.flags, entry.method, 0, 0x21, crc, len(packed), size)
        if entry.offset is None:
            local = b"PK\3\4" + same + struct.pack("<HH", len(local_name), 0) + local_name + packed
            bodies.append(local)
            length += len(local)
        place = struct.pack("<HHHHHII", len(name), len(entry.extra), 0, 0, 0, 0, offset)
        directories.append(b"PK\1\2" + struct.pack("<H", 20) + same + place + name + entry.extra)
    body, directory = b"".join(bodies), b"".join(directories)
    number = min(len(directories) if claims is None else claims, 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, number, number, len(directory), len(body), len(comment))
    return body + directory + b"PK\5\6" + end + comment


def _packed(entry: Entry) -> bytes:
    if entry.method != DEFLATED:
        return entry.data
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(entry.data) + packer.flush()
