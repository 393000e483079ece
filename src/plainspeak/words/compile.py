"""Turns entries into a tree of word parts, in plain tuples that `marshal` can keep.

Each first part leads to its own small tree, kept as bytes until a text has that word, so that opening 20,000 entries
costs little more than reading them. Words with hyphens are several parts: "co-production" and "co production" take the
same way through the tree, "coproduction" has a way of its own.
"""

import marshal
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from plainspeak.inflect import forms, without_star
from plainspeak.language.tokenizer import split
from plainspeak.spelling import spellings
from plainspeak.words.certainty import is_certain
from plainspeak.words.conditions import parse_conditions
from plainspeak.words.entry import Entry

_HYPHENS = re.compile("[-‐‑]")
_PARTICLES = frozenset(["up", "down", "in", "out", "off", "on", "over", "back", "away", "through", "by"])


class Found(NamedTuple):
    """What the tree has at the end of a term."""

    entry: int
    """Number of the entry."""
    tags: str
    """The tags this form can have, parted by spaces."""
    head: int
    """Which part is the head, from 0."""
    cased: str
    """The form as it must be written, where capitals matter; else empty."""
    certain: bool
    """Whether it can be no other part of speech."""
    tokens: int
    """How many tokens it must be; 0 for any number. "follow-up" is a noun, "follow up" is not."""


Node = tuple[tuple[tuple[Any, ...], ...], dict[str, Any]]
"""What ends here, as plain `Found`, and the node behind every part that may come next: as bytes until one asks for it."""


@lru_cache(maxsize=65_536)
def parts_of(token: str) -> tuple[str, ...]:
    """The parts of a lower-case token: those between its hyphens. White space has none."""
    if token.isspace():
        return ()
    parts = tuple(_HYPHENS.split(token))
    return parts if all(parts) else (token,)


def compile_entries(entries: Iterable[Entry]) -> dict[str, bytes]:
    """The trees of all entries, by first part."""
    tree: dict[str, Any] = {}
    for number, entry in enumerate(entries):
        for parts, found in _ways(number, entry):
            node = tree
            for part in parts:
                node = node.setdefault(part, {})
            node.setdefault("", []).append(tuple(found))
    return {part: _frozen(node) for part, node in tree.items()}


def compile_conditions(entries: Iterable[Entry]) -> dict[int, bytes]:
    """The conditions of every entry that has any, by its number."""
    parsed = {number: parse_conditions(entry.when) for number, entry in enumerate(entries) if entry.when}
    return {number: marshal.dumps(tuple(map(tuple, conditions))) for number, conditions in parsed.items()}


def _frozen(node: dict[str, Any]) -> bytes:
    found = tuple(dict.fromkeys(node.pop("", ())))
    return marshal.dumps((found, {part: _frozen(child) for part, child in node.items()}))


def node_behind(node: Node, part: str) -> Node | None:
    """The node that the next part of a term leads to."""
    kept = node[1].get(part)
    if isinstance(kept, bytes):
        kept = node[1][part] = marshal.loads(kept)
    behind: Node | None = kept
    return behind


def _ways(number: int, entry: Entry) -> Iterator[tuple[list[str], Found]]:
    """Every way to write the entry, as parts, with what stands at its end."""
    for form, tags in forms(entry.term, entry.pos).items():
        cased = form if form != form.lower() else ""
        certain = bool(cased) or is_certain(form.lower(), entry.pos)
        head = _head_part(entry, form)
        whole = entry.pos != "verb" and bool(re.search(rf"-(?:{'|'.join(_PARTICLES)})s?$", form))
        for written in _variants(form.lower()):
            tokens = split(written)[0]
            parts = [part for token in tokens for part in parts_of(token)]
            found = Found(
                number, " ".join(sorted(tags)), min(head, len(parts) - 1), cased, certain, whole * len(tokens)
            )
            yield parts, found


def _head_part(entry: Entry, form: str) -> int:
    """Which part of `form` is its head."""
    from plainspeak.inflect import head_of

    before = head_of(entry.term, entry.pos).before
    return len([part for word in before.split() for part in parts_of(word)])


def _variants(form: str) -> set[str]:
    """The spellings of a lower-case form, with and without hyphens and full stops."""
    choices = [_word_variants(word) for word in form.split()]
    return {spelt for words in product(*choices) for spelt in spellings(" ".join(words))}


def _word_variants(word: str) -> set[str]:
    found = {word}
    if "-" in word.strip("-"):
        found.add(word.replace("-", ""))
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]?|etc\.", word):
        found |= {word.replace(".", ""), word.removesuffix(".")}
    return found


def term_parts(term: str) -> list[str]:
    """The parts of a term as it is looked up."""
    return [part for token in split(without_star(term).lower())[0] for part in parts_of(token)]
