"""Tells what a writer said of a picture from what a program put in its place."""

import re

# The name of the picture file, where the writer gave no text; and what Office guesses the picture shows.
_BY_PROGRAM = re.compile(
    r".*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)"
    r"|(?:https?|file)://\S+"
    r"|.*\b(?:Description (?:automatically generated|generated with (?:very )?\w+ confidence).*"
    r"|AI-generated content may be incorrect\.?)",
    re.IGNORECASE | re.DOTALL,
)


def is_useful(alt_text: str) -> bool:
    """Whether an alternative text says anything, in words of the writer's own."""
    return bool(alt_text.strip()) and not _BY_PROGRAM.fullmatch(alt_text.strip())
