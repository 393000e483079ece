"""Text put aside until what must stand before it is known: a little of it in memory, more of it on the disk."""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile, gettempdir

from plainspeak.errors import OutputError

_IN_MEMORY = 1_000_000
"""Characters kept in memory. Beyond that all goes to a temporary file."""
_PIECE = 100_000


class Spool:
    """Text to be given back in its order, once."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(  # noqa: SIM115  # closed when it is given back
            _IN_MEMORY, "w+", encoding="utf-8", errors="surrogatepass", newline="", prefix="plainspeak-"
        )

    def add(self, text: str) -> None:
        """Put some text aside. Raises `OutputError` when the disk is full."""
        try:
            self._file.write(text)
        except OSError as err:
            message = f"The report could not be put aside in {gettempdir()}: {err.strerror}."
            raise OutputError(message, "Make room there, or name another folder in TMPDIR.") from err

    def pieces(self) -> Iterator[str]:
        """All of it, piece by piece. Nothing can be added after that."""
        with self._file as file:
            file.seek(0)
            while piece := file.read(_PIECE):
                yield piece
