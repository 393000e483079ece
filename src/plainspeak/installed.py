"""Finds the data that come with the libraries beside us, without importing the libraries."""

from importlib.util import find_spec
from pathlib import Path

from plainspeak.errors import MissingLibrary


def folder_of(library: str) -> Path:
    """The folder of an installed library. Raises `MissingLibrary`."""
    spec = find_spec(library)
    if spec is None or spec.origin is None:
        raise MissingLibrary(f"We read tables that come with {library}.", f"Run: pip install {library}")
    return Path(spec.origin).parent
