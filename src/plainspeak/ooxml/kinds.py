"""What a paragraph of a Word file is to its reader: heading, list item, quote, caption, code or plain paragraph."""

import re
from collections.abc import Iterator

from lxml import etree

from plainspeak.document import BlockKind
from plainspeak.ooxml import names
from plainspeak.ooxml.runs import run_text
from plainspeak.ooxml.styles import Styles, list_level, outline_level, switch_at

_BY_STYLE = {
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "image caption": BlockKind.CAPTION,
    "table caption": BlockKind.CAPTION,
    "html preformatted": BlockKind.CODE,
    "macro": BlockKind.CODE,
    "source code": BlockKind.CODE,
}
_CONTENTS = re.compile(r"toc ([1-9]|heading)|table of figures|index [1-9]")
_TYPED_MARKER = re.compile(r"(?:[•·▪◦●○■□‣⁃–*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+[\"'“‘(]*[^\W\d_]")
_LONGEST_BOLD_HEADING = 80
_SHORTEST_PROSE = 60
# Papers of the UK government number their paragraphs with the styles meant for headings. A real heading is no longer
# than this, and one that ends like a sentence has no more than these words.
_LONGEST_HEADING = 200
_MOST_WORDS_WITH_STOP = 6


def kind_and_level(paragraph: etree._Element, styles: Styles) -> tuple[BlockKind, int]:
    """The kind of a `w:p` from its own settings and its style; the level is that of a heading or a list item."""
    style = styles.of_paragraph(paragraph)
    properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
    level = _either(outline_level(properties), style.heading_level)
    if level and not reads_as_prose(_words(paragraph)):
        return BlockKind.HEADING, level
    if level := _either(list_level(properties), style.list_level):
        return BlockKind.LIST_ITEM, level
    return next((kind for name, kind in _BY_STYLE.items() if name in style.names), BlockKind.PARAGRAPH), 0


def is_contents(paragraph: etree._Element, styles: Styles) -> bool:
    """Whether the style says that this is a line of a table of contents."""
    return any(_CONTENTS.fullmatch(name) for name in styles.of_paragraph(paragraph).names)


def could_be_heading(paragraph: etree._Element, styles: Styles) -> bool:
    """Whether a plain paragraph looks like a heading made by hand: short, all bold, no full stop."""
    words = _words(paragraph)
    if not any(map(str.isalpha, words)) or len(words) > _LONGEST_BOLD_HEADING or words[-1] in ".,;:":
        return False
    return all(_bold_runs(paragraph, styles))


def is_longer_plain_text(block: etree._Element | None, heading: etree._Element, styles: Styles) -> bool:
    """Whether `block` is a paragraph that such a heading could stand above."""
    if block is None or block.tag != names.PARAGRAPH:
        return False
    return len(_words(block)) > max(_SHORTEST_PROSE, len(_words(heading))) and not all(_bold_runs(block, styles))


def has_typed_marker(paragraph: etree._Element) -> bool:
    """Whether a paragraph starts with a bullet or number that somebody typed."""
    return bool(_TYPED_MARKER.match(_words(paragraph)))


def has_text(block: etree._Element) -> bool:
    """Whether there is a letter, digit or sign anywhere in a block."""
    return any(run_text(run).strip() for run in block.iter(names.RUN))


def reads_as_prose(words: str) -> bool:
    """Whether what is set as a heading is a paragraph: too long, or a sentence of many words."""
    stopped = words.rstrip("\"'”’)").endswith((".", ";", ":"))
    return len(words) > _LONGEST_HEADING or (stopped and len(words.split()) > _MOST_WORDS_WITH_STOP)


def _either(own: int | None, of_style: int) -> int:
    return of_style if own is None else own


def _words(paragraph: etree._Element) -> str:
    return "".join(map(run_text, paragraph.iter(names.RUN))).strip()


def _bold_runs(paragraph: etree._Element, styles: Styles) -> Iterator[bool]:
    bold = styles.of_paragraph(paragraph).bold
    for run in paragraph.iter(names.RUN):
        if run_text(run).strip():
            properties = run.find(names.RUN_PROPERTIES)
            own = None if properties is None else switch_at(properties, names.BOLD)
            yield own if own is not None else bold or (properties is not None and styles.of_run(properties).bold)
