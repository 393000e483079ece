"""Reads the comments of Word files by way of LibreOffice: what each says, and the words it stands on."""

import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from lxml import etree

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_NOT_INLINE = {
    _OFFICE + "annotation",
    _TEXT + "note",
    _TEXT + "tracked-changes",
    _DRAW + "frame",
    _DRAW + "custom-shape",
}


class Reading(NamedTuple):
    """What LibreOffice makes of one file."""

    text: str
    """All text of the body but not of comments; no white space, so that line ends do not matter."""
    comments: list[tuple[str, str]]
    """Text of each comment of plainspeak and the words it stands on, both without white space."""


def read(files: Iterable[Path]) -> Iterator[Reading | None]:
    """Convert files and read them, in order; `None` where LibreOffice could not."""
    files = list(files)
    if not files:
        # Without a file to convert, LibreOffice would open and wait for its user.
        return
    with TemporaryDirectory() as folder:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fodt"]
        subprocess.run([*command, "--outdir", folder, *map(str, files)], capture_output=True, check=False)
        for file in files:
            converted = Path(folder, file.stem + ".fodt")
            yield _reading(converted) if converted.exists() else None


def squeezed(text: str) -> str:
    """The text in one form: no white space, no invisible characters, one kind of hyphen, letters for ligatures."""
    text = unicodedata.normalize("NFKC", text).replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{HYPHEN}", "-")
    return "".join(it for it in text if not it.isspace() and unicodedata.category(it) not in ("Cf", "Cc"))


def _reading(converted: Path) -> Reading:
    root = etree.parse(converted, etree.XMLParser(huge_tree=True)).getroot()
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    texts: list[str] = []
    ranges: dict[str, tuple[str, int]] = {}
    comments = []
    for kind, value in _events(body):
        if kind == "text":
            texts.append(value)
        elif kind == "end":
            if value in ranges:
                said, start = ranges.pop(value)
                comments.append((said, squeezed("".join(texts[start:]))))
        elif value.findtext(_CREATOR) == "plainspeak":
            said = squeezed("".join("".join(it.itertext()) for it in value.iter(_TEXT + "p")))
            ranges[value.get(_OFFICE + "name")] = (said, len(texts))
    comments += [(said, "") for said, _ in ranges.values()]
    everything = "".join(value for kind, value in _events(body, inline=False) if kind == "text")
    return Reading(squeezed(everything), comments)


def _events(element, *, inline: bool = True):
    """Text, starts and ends of comments below `element`; with `inline` without what only hangs on the text."""
    tag = element.tag
    if not isinstance(tag, str):
        return
    if tag == _OFFICE + "annotation":
        yield "start", element
        return
    if tag == _OFFICE + "annotation-end":
        yield "end", element.get(_OFFICE + "name")
        return
    if tag == _TEXT + "tracked-changes" or (inline and tag in _NOT_INLINE):
        # A frame may hold comments of its own, which stand on the words inside it.
        return
    if element.text:
        yield "text", element.text
    for child in element:
        yield from _events(child, inline=inline)
        if child.tail:
            yield "text", child.tail
