"""Reads the comments of an annotated Word file straight from its XML: what each says, and the words in its range."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from benchmarks.libreoffice import squeezed

_SHOWN_AS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}


def read(path: Path) -> list[tuple[str, str]]:
    """What each comment of plainspeak says and the words it stands on, without white space."""
    with ZipFile(path) as file:
        main = next(it for it in file.namelist() if it.startswith("word/document") and it.endswith(".xml"))
        said = dict(_said(etree.fromstring(file.read("word/comments.xml"))))
        root = etree.fromstring(file.read(main))
    ranges: dict[str, list[str]] = {}
    found = []
    for name, element in _elements(root):
        comment = _attribute(element, "id")
        if name == "commentRangeStart":
            ranges[comment] = []
        elif name == "commentRangeEnd" and comment in said:
            found.append((said[comment], squeezed("".join(ranges.pop(comment)))))
        elif name in ("t", "delText") or name in _SHOWN_AS:
            for words in ranges.values():
                words.append(_SHOWN_AS.get(name) or element.text or "")
    return found


def _said(comments: etree._Element) -> Iterator[tuple[str, str]]:
    for comment in comments:
        if _attribute(comment, "author") == "plainspeak":
            words = "".join(it.text or "" for name, it in _elements(comment) if name == "t")
            yield _attribute(comment, "id"), squeezed(words)


def _elements(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Every element in order, but not those of text boxes, and what plainspeak inserted itself."""
    for element in root:
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        inserted = name == "ins" and _attribute(element, "author") == "plainspeak"
        if name and name != "txbxContent" and not inserted:
            yield name, element
            yield from _elements(element)


def _attribute(element: etree._Element, name: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")
