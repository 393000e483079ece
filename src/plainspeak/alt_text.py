"""Tells what a writer said of a picture from what a program put in its place."""

import re

# Programs put the name of the picture file here when the writer gave no text.
_FILE_NAME = re.compile(r".*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)|(?:https?|file)://\S+", re.IGNORECASE)


def is_useful(alt_text: str) -> bool:
    """Whether an alternative text says anything."""
    return bool(alt_text.strip()) and not _FILE_NAME.fullmatch(alt_text.strip())
