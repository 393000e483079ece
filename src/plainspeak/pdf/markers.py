"""Bullets and numbers: what stands before the text of a list item."""

import re

from plainspeak.pdf.lines import Line

MARKER = re.compile(
    r"^(?:[^\w\s]|[oO]|[\ue000-\uf8ff]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.):]?"
    r"|[a-zA-Z]\.\d{1,2}\.?|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$"
)
"""A word that may be a marker: a bullet, a number, a letter."""
_BULLET = re.compile(r"^(?:[•●○◦▪■□▫►▶➢➤✓✔✗❖◆◇·∙‣⁃–—*-]|[\x80-\x9f\ue000-\uf8ff]|o)$")
_DASHES = "–—-"
_LETTERED = re.compile(r"[a-zA-Z]\.\d{1,2}$")
_SYMBOLS = re.compile(r"symbol|dingbat|wingding|webding", re.IGNORECASE)
"""Fonts that have pictures where others have letters: a single one before other text is a bullet."""
_SPACE = 0.2
_WIDE_SPACE = 0.9
"""How far a number without a full stop stands from the text of its item, in font sizes."""


def has_bullet(line: Line) -> bool:
    """Whether the line begins with a bullet."""
    if len(line.numbers) == 1:
        return False
    words = line.words
    first, second = line.numbers[:2]
    text, font = words.texts[first], words.fonts[first]
    if len(text) == 1 and _SYMBOLS.search(font) and font != words.fonts[second]:
        return True
    return bool(_BULLET.match(text)) and (text not in _DASHES or _gap_behind_first(line) > _SPACE * line.size)


def starts_with_marker(line: Line) -> bool:
    """Whether the line begins with a bullet, or a number or letter as the items of a list do."""
    if has_bullet(line) or len(line.numbers) == 1:
        return has_bullet(line)
    text = line.words.texts[line.numbers[0]]
    if not MARKER.match(text):
        return False
    apart = _gap_behind_first(line) > _WIDE_SPACE * line.size
    return text[-1] in ".):" or apart or bool(_LETTERED.match(text))


def _gap_behind_first(line: Line) -> float:
    first, second = line.numbers[:2]
    return line.words.lefts[second] - line.words.rights[first]
