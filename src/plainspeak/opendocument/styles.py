"""The styles of an OpenDocument text, as far as they say what a paragraph or some words are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from plainspeak.builder import style_speaks_to_us
from plainspeak.opendocument import names

_ENCODED = re.compile(r"_([0-9a-f]{1,6})_")
_LONGEST_CHAIN = 20
"""A file made to do harm may have thousands of styles that are each based on another."""
_NO_LANGUAGE = ("", "en", "none", "zxx", "und")


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it takes over from its parents."""

    names: frozenset[str] = frozenset()
    """Its name and theirs, in small letters."""
    hidden: bool = False
    foreign: bool = False
    """Whether the style itself names a language other than English. What its parents name is often wrong."""
    remark: str = ""
    """Its name if that speaks to us, or else theirs, as it is written."""


class Styles:
    """The styles that one part may use: its own, and those that are common to all."""

    def __init__(self, *roots: etree._Element) -> None:
        """Take the parts that hold styles; those of later ones go before those of earlier ones."""
        elements = [element for root in roots for element in root.iter(names.STYLE)]
        self._elements = {_key(element, names.style("name")): element for element in elements}
        self._styles: dict[tuple[str, str], Style] = {}

    def of(self, family: str, name: str | None) -> Style:
        """The style of that name for a "paragraph", for "text" or for a "section"."""
        key = (family, name or "")
        if key not in self._styles:
            self._styles[key] = _resolved(list(self._chain(key)))
        return self._styles[key]

    def _chain(self, key: tuple[str, str]) -> Iterator[etree._Element]:
        for _ in range(_LONGEST_CHAIN):
            if key not in self._elements:
                return
            yield self._elements[key]
            key = _key(self._elements[key], names.style("parent-style-name"))


def _key(element: etree._Element, name: str) -> tuple[str, str]:
    return element.get(names.style("family"), ""), element.get(name, "")


def _resolved(chain: list[etree._Element]) -> Style:
    displays = (_property(element, names.DISPLAY) for element in chain)
    language = _property(chain[0], names.LANGUAGE) if chain else None
    own_names = [_name(element) for element in chain]
    return Style(
        names=frozenset(name.lower() for name in own_names),
        hidden=next((display for display in displays if display is not None), None) == "none",
        foreign=(language or "").lower().split("-")[0] not in _NO_LANGUAGE,
        remark=next(filter(style_speaks_to_us, own_names), ""),
    )


def _property(element: etree._Element, name: str) -> str | None:
    properties = element.find(names.TEXT_PROPERTIES)
    return None if properties is None else properties.get(name)


def _name(element: etree._Element) -> str:
    """The name as people see it: in the file a space is "_20_"."""
    name = element.get(names.style("display-name"), "") or element.get(names.style("name"), "")
    return _ENCODED.sub(lambda code: chr(min(int(code[1], 16), 0x10FFFF)), name)
