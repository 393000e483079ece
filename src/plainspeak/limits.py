"""How large a paper may be before we refuse it. Every limit is an error with its name in it, never a silent cut."""

from dataclasses import dataclass

OWN_FILE_BYTES = 200_000_000
"""Size of a file that we wrote ourselves and read again: the JSON report on 3,000 papers of 10 KB, or a baseline of
12,000.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits for one file. The defaults let through every paper of a public body that we have seen."""

    bytes: int = 50_000_000
    """Size of the file."""
    unpacked_bytes: int = 300_000_000
    """Size of an office file once unpacked."""
    pages: int = 2_000
    characters: int = 50_000_000
    """Length of the text that was read."""
    seconds: float = 30.0
    """Time to read one file, where it is read in a process of its own."""
    memory: int = 1_000_000_000
    """Memory in bytes for reading one file, where it is read in a process of its own."""
