"""Ways in which files get damaged: on a bad disk, in a broken download, by a program that stops half-way."""

from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

Spoil = Callable[[bytes, Random], bytes]
"""The bytes of a file to those of the damaged file."""
_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def scattered(share: float) -> Spoil:
    """Other bytes here and there, so many of all."""

    def spoil(data: bytes, chance: Random) -> bytes:
        spoilt = bytearray(data)
        for place in chance.sample(range(len(data)), int(len(data) * share)):
            spoilt[place] = chance.randrange(256)
        return bytes(spoilt)

    return spoil


def stretch(share: float) -> Spoil:
    """Other bytes in one stretch, so much of all."""

    def spoil(data: bytes, chance: Random) -> bytes:
        length = int(len(data) * share)
        start = chance.randrange(len(data) - length + 1)
        return data[:start] + chance.randbytes(length) + data[start + length :]

    return spoil


def one_bit(data: bytes, chance: Random) -> bytes:
    """One bit turned over."""
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def cut_short(data: bytes, chance: Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(len(data) + 1)]


def letters(share: float) -> Spoil:
    """Other letters in place of letters, so many of all. A tag or an operator becomes another one."""

    def spoil(data: bytes, chance: Random) -> bytes:
        spoilt = bytearray(data)
        places = [place for place, byte in enumerate(data) if byte in _LETTERS]
        for place in chance.sample(places, int(len(places) * share)):
            spoilt[place] = chance.choice(_LETTERS)
        return bytes(spoilt)

    return spoil


def inside(spoil: Spoil) -> Spoil:
    """Damage to one part of an archive, which is whole itself. Gives what is no archive back as it is."""

    def spoil_inside(data: bytes, chance: Random) -> bytes:
        try:
            with ZipFile(BytesIO(data)) as archive:
                parts = {name: archive.read(name) for name in archive.namelist()}
        except BadZipFile:
            return data
        texts = [name for name in parts if name.endswith((".xml", ".rels"))]
        if texts:
            name = chance.choice(texts)
            parts[name] = spoil(parts[name], chance)
        return _zipped(parts)

    return spoil_inside


def _zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


KINDS: dict[str, Spoil] = {
    "a tenth of the bytes": scattered(0.1),
    "a stretch of a tenth": stretch(0.1),
    "a thousandth of the bytes": scattered(0.001),
    "one bit": one_bit,
    "the end is missing": cut_short,
    "one letter in a thousand": letters(0.001),
    "inside: a tenth of the bytes": inside(scattered(0.1)),
    "inside: a stretch of a tenth": inside(stretch(0.1)),
    "inside: a thousandth of the bytes": inside(scattered(0.001)),
    "inside: one bit": inside(one_bit),
    "inside: the end is missing": inside(cut_short),
    "inside: one letter in a thousand": inside(letters(0.001)),
}
"""By what the damage is. Inside means inside one part of an office file, which is a whole archive all the same."""
