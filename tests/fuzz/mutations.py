"""Spoils papers in ways that get past the first check of a format: whole tokens of a text, whole elements of a package.

Left to itself a fuzzer flips bits, and every zip archive and nearly every XML part that it makes is refused at once.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import deepcopy
from io import BytesIO
from random import Random
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

Mutate = Callable[[bytes, int, int], bytes]
"""A paper, the most bytes it may have, and a seed, to a spoilt paper."""
Flip = Callable[[bytes, int], bytes]
"""What the fuzzer does to bytes that it knows nothing about."""

_TOKEN = re.compile(rb"</?[A-Za-z]+|/\w+|\w+|[ \t]+|\r?\n|.", re.DOTALL)
_ODD_VALUES = (
    "",
    "0",
    "1",
    "-1",
    "2",
    "true",
    "none",
    "²",
    "٣",
    "1e9",
    "999999999",
    "9" * 30,
    "a",
    "x" * 300,
    "/",
    "../x",
)
_ODD_TEXTS = ("", " ", "\n", "\t", "word", "co-\u00ad", "\u200b", "\u2028", "ﬁ", "é😀", "\x85", "3.2 ", "A" * 200, ". ")
_DEEPEST = 200
"""XML deeper than 256 is refused by its parser."""


def token_mutator(papers: Sequence[bytes], flip: Flip) -> Mutate:
    """A mutator for formats that are text, with the tokens of `papers` for its words."""
    words = sorted({token for paper in papers for token in _TOKEN.findall(paper)})

    def mutate(data: bytes, limit: int, seed: int) -> bytes:
        chance = Random(seed)
        if chance.random() < 0.4:
            return flip(data, limit)
        tokens = _TOKEN.findall(data)
        for _ in range(chance.choice((1, 1, 2, 4, 8))):
            start = chance.randrange(len(tokens) + 1)
            end = min(start + chance.choice((1, 2, 5, 20, 100)), len(tokens))
            kind = chance.randrange(5)
            if kind == 0:
                tokens[start:end] = []
            elif kind == 1:
                tokens[start:start] = [chance.choice(words)] * chance.choice((1, 1, 1, 3, 50))
            elif kind == 2:
                tokens[start : start + 1] = [chance.choice(words)]
            elif kind == 3:
                tokens[start:start] = tokens[start:end] * chance.choice((1, 1, 4, 30))
            else:
                tokens[start:start] = _TOKEN.findall(chance.choice(papers))
        return b"".join(tokens)[:limit]

    return mutate


def package_mutator(papers: Sequence[bytes], flip: Flip) -> Mutate:
    """A mutator for zip archives of XML, with the names, attributes and parts of `papers` to draw on."""
    names, attributes, strangers = set(), set(), []
    for paper in papers:
        for _, root in _trees(_unzipped(paper)):
            names.update(element.tag for element in root.iter(etree.Element))
            attributes.update(name for element in root.iter(etree.Element) for name in element.attrib)
            strangers.append(root)
    spoil = _Spoiler(sorted(names), sorted(attributes), strangers)

    def mutate(data: bytes, limit: int, seed: int) -> bytes:
        chance = Random(seed)
        try:
            parts = _unzipped(data)
        except Exception:  # zipfile raises whatever broken bytes lead it to
            return chance.choice(papers)
        if not parts:
            return chance.choice(papers)
        if chance.random() < 0.05:
            return flip(data, limit)
        trees = _trees(parts)
        if not trees or chance.random() < 0.1:
            _spoil_part(parts, chance, flip)
        else:
            name, root = chance.choice(trees)
            for _ in range(chance.choice((1, 1, 2, 5, 20))):
                with suppress(ValueError):  # a spoilt namespace may have a brace, which lxml takes for its end
                    spoil.change(root, chance)
            parts[name] = etree.tostring(root)
        spoilt = _zipped(parts)
        return spoilt if len(spoilt) <= limit else data

    return mutate


class _Spoiler:
    def __init__(self, names: list[str], attributes: list[str], strangers: list[etree._Element]) -> None:
        self._names = names
        self._attributes = attributes
        self._strangers = strangers

    def change(self, root: etree._Element, chance: Random) -> None:
        """Change one element of a tree in place."""
        element = chance.choice(list(root.iter(etree.Element)))
        target = chance.choice(list(root.iter(etree.Element)))
        kind = chance.randrange(9)
        if kind == 0 and element.getparent() is not None:
            element.getparent().remove(element)
        elif kind == 1:
            target.insert(chance.randrange(len(target) + 1), deepcopy(element))
        elif kind == 2:
            stranger = chance.choice(list(chance.choice(self._strangers).iter(etree.Element)))
            target.insert(chance.randrange(len(target) + 1), deepcopy(stranger))
        elif kind == 3:
            element.tag = chance.choice(self._names)
        elif kind == 4:
            element.set(chance.choice(self._attributes), chance.choice(_ODD_VALUES))
        elif kind == 5 and element.attrib:
            element.set(chance.choice(sorted(element.attrib)), chance.choice(_ODD_VALUES))
        elif kind == 6 and element.attrib:
            del element.attrib[chance.choice(sorted(element.attrib))]
        elif kind == 7:
            element.text = chance.choice(_ODD_TEXTS)
        else:
            self._bury(element, chance)

    def _bury(self, element: etree._Element, chance: Random) -> None:
        """Put what is in an element deeper inside elements of one name."""
        name, inside = chance.choice((element.tag, chance.choice(self._names))), list(element)
        for _ in range(chance.choice((1, 2, 10, _DEEPEST))):
            element = etree.SubElement(element, name)
        element.extend(inside)


def _spoil_part(parts: dict[str, bytes], chance: Random, flip: Flip) -> None:
    name, other = chance.choice(list(parts)), chance.choice(list(parts))
    kind = chance.randrange(3)
    if kind == 0:
        del parts[name]
    elif kind == 1:
        parts[name] = parts[other]
    else:
        parts[name] = flip(parts[name], 2 * len(parts[name]) + 100)


def _trees(parts: dict[str, bytes]) -> list[tuple[str, etree._Element]]:
    """The parts that are XML, parsed."""
    trees = []
    for name, data in parts.items():
        try:
            trees.append((name, etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))))
        except etree.XMLSyntaxError:
            continue
    return trees


def _unzipped(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
