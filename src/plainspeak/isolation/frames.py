"""Messages through a pipe: eight bytes that say how long one is, and then the message."""

from typing import BinaryIO

_HEADER = 8


class FrameTooLong(ValueError):
    """A message says that it is longer than allowed."""


def write_frame(file: BinaryIO, message: bytes) -> None:
    """Send a message. Raises `OSError` when nobody is there to read it."""
    file.write(len(message).to_bytes(_HEADER, "little"))
    file.write(message)
    file.flush()


def read_frame(file: BinaryIO, longest: int) -> bytes:
    """The next message, of at most so many bytes. Raises `EOFError` when it does not come whole, and `FrameTooLong`."""
    length = int.from_bytes(_exactly(file, _HEADER), "little")
    if length > longest:
        raise FrameTooLong(f"a message of {length} bytes")
    return _exactly(file, length)


def _exactly(file: BinaryIO, length: int) -> bytes:
    data = file.read(length)
    if len(data) < length:
        raise EOFError
    return data
