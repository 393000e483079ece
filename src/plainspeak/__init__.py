"""Reads the papers people really have, and says in plain words what will stop their readers.

    import plainspeak

    result = plainspeak.check_file("paper.docx")
    for finding in result.findings:
        print(result.document.locate(finding.start, finding.end), finding.message)

Nothing heavy is imported before it is used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plainspeak.api import check_file, check_text
    from plainspeak.checker import Checker
    from plainspeak.document import Block, BlockKind, Document
    from plainspeak.errors import PlainspeakError, UnreadableFile
    from plainspeak.finding import Finding, Severity, Suggestion
    from plainspeak.limits import Limits
    from plainspeak.locations import Location
    from plainspeak.profile import Profile, load_profile
    from plainspeak.result import Result, Unread
    from plainspeak.score import Score

__version__ = "0.1.0"

_HOMES = {
    "api": ("check_file", "check_text"),
    "checker": ("Checker",),
    "document": ("Block", "BlockKind", "Document"),
    "errors": ("PlainspeakError", "UnreadableFile"),
    "finding": ("Finding", "Severity", "Suggestion"),
    "limits": ("Limits",),
    "locations": ("Location",),
    "profile": ("Profile", "load_profile"),
    "result": ("Result", "Unread"),
    "score": ("Score",),
}

__all__ = [
    "Block",
    "BlockKind",
    "Checker",
    "Document",
    "Finding",
    "Limits",
    "Location",
    "PlainspeakError",
    "Profile",
    "Result",
    "Score",
    "Severity",
    "Suggestion",
    "Unread",
    "UnreadableFile",
    "check_file",
    "check_text",
    "load_profile",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"plainspeak.{home}"), name)
    raise AttributeError(f"module 'plainspeak' has no attribute {name!r}")
