"""Turns whatever goes wrong while a library reads a file into errors of ours."""

from collections.abc import Iterator
from contextlib import contextmanager

from plainspeak.errors import Damaged, PlainspeakError, TooLarge


@contextmanager
def reading(path: str, remedy: str) -> Iterator[None]:
    """Let only errors of ours out: what a library says of a broken file helps nobody. `remedy` is what to do about one."""
    try:
        yield
    except PlainspeakError:
        raise
    except MemoryError as err:
        raise TooLarge(f"{path} needs more memory than we may use.", "Split it into smaller papers.") from err
    except Exception as err:
        raise Damaged(f"{path} is damaged, so we could not read it.", remedy) from err
