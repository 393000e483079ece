"""Cuts HTML into tags, entities and text, each with its place, in one pass that no input can slow down.

Not the standard library's `html.parser`, for three reasons we met. It takes over 15 seconds for 100,000 repeated
`<!--`, and longer for `&#`. What it does with an unfinished tag at the end changed between releases of Python, from
text to nothing. And it gives lines and columns where we need offsets. The rules here are those of the HTML standard
(https://html.spec.whatwg.org/multipage/parsing.html#tokenization), except that an unfinished tag stays text.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from html import unescape
from typing import NamedTuple


class TokenKind(Enum):
    """What a stretch of HTML is."""

    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()
    COMMENT = auto()
    """Comments, document types and processing instructions."""
    UNCLOSED_COMMENT = auto()
    """The rest of the source, after a comment that never ends. A browser does not show it."""


class Token(NamedTuple):
    """A stretch of the source, from `start` to `end`."""

    kind: TokenKind
    start: int
    end: int
    value: str = ""
    """Of text: the characters it shows. Of a tag: its name, in lower case."""


class Attribute(NamedTuple):
    """The value of an attribute, and where its raw form stands in the source."""

    value: str
    start: int
    end: int


_ENTITY = r"&(?:\#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,9})|[a-zA-Z][a-zA-Z0-9]*);?"
_MARKUP = rf"""
    (?P<entity> {_ENTITY} )
  | (?P<comment> <!--(?: -?> | .*?--!?> | (?P<unclosed>.*) ) | <(?: [!?] | /(?![a-zA-Z]) )[^>]*+(?: > | \Z ) )
  | (?P<tag> </?(?P<name>[a-zA-Z][^\s/>]*+)
"""
# Possessive (`*+`), so that nothing is tried twice.
_ATTRIBUTES = r"""
    (?> (?: [\s/]++ | [^\s/>][^\s/>=]*+ (?> (?: \s*+=\s*+ (?: "[^"]*+" | '[^']*+' | [^\s>]*+ ) )? ) )* ) (?: > | \Z ) )
"""
_STRICT = re.compile(_MARKUP + _ATTRIBUTES, re.DOTALL | re.VERBOSE)
_LENIENT = re.compile(_MARKUP + r"[^>]*+(?: > | \Z ) )", re.DOTALL | re.VERBOSE)
"""For what follows a tag whose quotes swallow the rest of the file: tags end at the next `>`, in quotes or not."""
_ENTITIES = re.compile(_ENTITY)
_ATTRIBUTE = re.compile(r"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?""")

_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
"""Elements in which nothing is markup but their own end tag."""
_RAW_OR_NEARLY = _RAW | {"title", "textarea"}
"""With those in which entities count too."""


def tokens(source: str, start: int, end: int, *, is_xml: bool = False) -> Iterator[Token]:
    """Yield what stands in `source` from `start` to `end`, in order and without a gap."""
    last_tag_end = source.rfind(">", start, end) + 1
    markup = _STRICT
    position = start
    while found := markup.search(source, position, last_tag_end):
        if found["tag"] and source[found.end() - 1] != ">":
            markup = _LENIENT
            continue
        if found.start() > position:
            yield Token(TokenKind.TEXT, position, found.start(), source[position : found.start()])
        position = found.start()
        if found["unclosed"] is not None:
            break
        token = _token(found)
        yield token
        position = token.end
        if token.kind is TokenKind.OPEN and token.value in _RAW_OR_NEARLY and not (is_xml and found[0].endswith("/>")):
            content = _end_of_raw(source, token.value, position, end)
            yield from text_tokens(source, position, content, entities=token.value not in _RAW)
            position = content
    comment = source.find("<!--", position, end)
    yield from text_tokens(source, position, end if comment < 0 else comment)
    if comment >= 0:
        yield Token(TokenKind.UNCLOSED_COMMENT, comment, end)


def text_tokens(source: str, start: int, end: int, *, entities: bool = True) -> Iterator[Token]:
    """Yield `source` from `start` to `end` as text in which no tag counts."""
    for entity in _ENTITIES.finditer(source, start, end) if entities else ():
        if entity.start() > start:
            yield Token(TokenKind.TEXT, start, entity.start(), source[start : entity.start()])
        start = entity.end()
        yield Token(TokenKind.TEXT, entity.start(), start, unescape(entity.group()))
    if end > start:
        yield Token(TokenKind.TEXT, start, end, source[start:end])


def attributes(source: str, tag: Token) -> dict[str, Attribute]:
    """The attributes of an opening tag by their names in lower case. Of two with one name the first counts."""
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(source, tag.start + 1 + len(tag.value), tag.end):
        group = match.lastindex or 1
        value = _ENTITIES.sub(lambda entity: unescape(entity.group()), match[group]) if group > 1 else ""
        found.setdefault(match[1].lower(), Attribute(value, *match.span(group)))
    return found


def _token(found: re.Match[str]) -> Token:
    start, end = found.span()
    if found["entity"]:
        return Token(TokenKind.TEXT, start, end, unescape(found["entity"]))
    if found["comment"]:
        return Token(TokenKind.COMMENT, start, end)
    kind = TokenKind.CLOSE if found.string[start + 1] == "/" else TokenKind.OPEN
    return Token(kind, start, end, found["name"].lower())


def _end_of_raw(source: str, name: str, start: int, end: int) -> int:
    """Where the end tag of a raw element begins."""
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, start, end)
    return found.start() if found else end
