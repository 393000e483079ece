"""The styles of a Word file, as far as they say what a paragraph or run is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from plainspeak.builder import style_speaks_to_us
from plainspeak.ooxml import names

_HEADING = re.compile(r"heading ([1-9])")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it takes over from the styles it is based on."""

    names: frozenset[str] = frozenset()
    """Its name and theirs, in small letters. Built-in styles have English names whatever the language of Word."""
    heading_level: int = 0
    """From 1; 0 when it is no style for headings."""
    list_level: int = 0
    """From 1; 0 when it is no style for lists."""
    hidden: bool = False
    bold: bool = False
    remark: str = ""
    """Its name if that speaks to us, or else theirs, as it is written."""


_NO_STYLE = Style()
_LARGEST_COUNT = 1_000
"""Levels and columns are counted. Word itself allows 63 columns."""
_LONGEST_CHAIN = 20
"""Word itself allows eleven styles based on each other; a file made to do harm may have thousands."""


class Styles:
    """All styles of a file."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read the root of the styles part; `None` when the file has none."""
        elements = [] if root is None else list(root.iterchildren(names.w("style")))
        self._elements = {element.get(names.w("styleId"), ""): element for element in elements}
        self._styles: dict[str, Style] = {}
        default = next(filter(_is_default_of_paragraphs, elements), None)
        self._default = _NO_STYLE if default is None else self._style(default.get(names.w("styleId"), ""))

    def of_paragraph(self, paragraph: etree._Element) -> Style:
        """The style of a `w:p`."""
        properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
        return self._default if properties is None else self._named(properties, names.STYLE_OF_PARAGRAPH, self._default)

    def of_run(self, properties: etree._Element) -> Style:
        """The character style that a `w:rPr` names."""
        return self._named(properties, names.STYLE_OF_RUN, _NO_STYLE)

    def _named(self, properties: etree._Element, name: str, default: Style) -> Style:
        element = properties.find(name)
        style_id = "" if element is None else element.get(names.VALUE, "")
        return self._style(style_id) if style_id in self._elements else default

    def _style(self, style_id: str) -> Style:
        if style_id not in self._styles:
            self._styles[style_id] = self._resolve(style_id)
        return self._styles[style_id]

    def _resolve(self, style_id: str) -> Style:
        chain = list(self._chain(style_id))
        return Style(
            names=frozenset(_name(element) for element in chain),
            heading_level=_first(_heading_level, chain) or 0,
            list_level=_first(_list_level, chain) or 0,
            hidden=_first(lambda it: switch_at(it, names.RUN_PROPERTIES, names.HIDDEN), chain) or False,
            bold=_first(lambda it: switch_at(it, names.RUN_PROPERTIES, names.BOLD), chain) or False,
            remark=next(filter(style_speaks_to_us, map(self._own_name, chain)), ""),
        )

    def _own_name(self, style: etree._Element) -> str:
        """The name that a person gave. Word calls the twin of a paragraph style for some words "NAME Char"."""
        twin = value_at(style, names.w("link")) if style.get(names.w("type")) == "character" else None
        return value_at(self._elements.get(twin or "", style), names.w("name")) or ""

    def _chain(self, style_id: str) -> Iterator[etree._Element]:
        seen: set[str] = set()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            yield self._elements[style_id]
            if len(seen) == _LONGEST_CHAIN:
                return
            style_id = value_at(self._elements[style_id], names.w("basedOn")) or ""


def find(element: etree._Element, *path: str) -> etree._Element | None:
    """The element reached by going down `path`, if there is one."""
    for name in path:
        inner = element.find(name)
        if inner is None:
            return None
        element = inner
    return element


def value_at(element: etree._Element, *path: str) -> str | None:
    """The `w:val` of the element at `path`, if there is one."""
    found = find(element, *path)
    return None if found is None else found.get(names.VALUE)


def switch_at(element: etree._Element, *path: str) -> bool | None:
    """Whether the switch at `path` is on; `None` when it is not there. A switch without a value is on."""
    found = find(element, *path)
    # ECMA-376 part 1, 22.9.2.7: a switch is off as "0", "false" or "off".
    return None if found is None else found.get(names.VALUE, "1") not in ("0", "false", "off")


def list_level(properties: etree._Element | None) -> int | None:
    """Level in its list that a `w:pPr` gives, from 1; 0 when it takes the paragraph out of a list."""
    number = None if properties is None else value_at(properties, names.NUMBERING, names.w("numId"))
    if properties is None or number is None:
        return None
    return 0 if number == "0" else number_of(value_at(properties, names.NUMBERING, names.w("ilvl"))) + 1


def outline_level(properties: etree._Element | None) -> int | None:
    """Level of a heading that a `w:pPr` gives, from 1; 0 for body text."""
    level = None if properties is None else value_at(properties, names.LEVEL_IN_OUTLINE)
    # Word counts from 0, and 9 is body text (ECMA-376 part 1, 17.3.1.20).
    return None if level is None else (number_of(level) + 1) % 10


def number_of(value: str | None) -> int:
    """Read a count; 0 when it is missing or makes no sense."""
    return min(int(value[:9]), _LARGEST_COUNT) if value and value.isdecimal() else 0


def _is_default_of_paragraphs(style: etree._Element) -> bool:
    return style.get(names.w("type")) == "paragraph" and style.get(names.w("default")) in ("1", "true", "on")


def _name(style: etree._Element) -> str:
    return (value_at(style, names.w("name")) or "").lower()


def _heading_level(style: etree._Element) -> int | None:
    if _name(style) == "title":
        return 1
    level = outline_level(style.find(names.PARAGRAPH_PROPERTIES))
    if level is None and (heading := _HEADING.fullmatch(_name(style))):
        return int(heading[1])
    return level


def _list_level(style: etree._Element) -> int | None:
    return list_level(style.find(names.PARAGRAPH_PROPERTIES))


def _first(look_up: Callable[[etree._Element], _T | None], chain: list[etree._Element]) -> _T | None:
    values = (look_up(element) for element in chain)
    return next((value for value in values if value is not None), None)
