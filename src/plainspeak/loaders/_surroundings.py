"""What the elements around a text make of it: the kind of block, its place in lists and tables, whether it is shown."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from plainspeak.document import BlockKind, MarkKind, Skipped
from plainspeak.loaders._elements import TABLE_PARTS
from plainspeak.loaders._html_tokens import Attribute

Attributes = dict[str, Attribute]

_KINDS = {
    **{f"h{level}": (BlockKind.HEADING, level) for level in range(1, 7)},
    "blockquote": (BlockKind.QUOTE, 0),
    "caption": (BlockKind.CAPTION, 0),
    "figcaption": (BlockKind.CAPTION, 0),
    "footnote": (BlockKind.FOOTNOTE, 0),
    "pre": (BlockKind.CODE, 0),
    "xmp": (BlockKind.CODE, 0),
}
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir", "select"})
_ITEMS = frozenset({"li", "dt", "dd", "option"})
_CODE = frozenset({"code", "kbd", "samp", "var", "tt"})
_FOREIGN = frozenset({MarkKind.FOREIGN})
_PARTS_OF_PAGE = frozenset({"article", "aside", "main", "section"})
_OMITTED: dict[str, Skipped | None] = {
    "nav": Skipped.NAVIGATION,
    "svg": Skipped.IMAGE,
    "datalist": Skipped.HIDDEN,
    "del": Skipped.DELETION,
    "s": Skipped.DELETION,
    "strike": Skipped.DELETION,
    **dict.fromkeys(("script", "style", "template", "noscript", "title", "iframe", "noembed", "noframes")),
    **dict.fromkeys(("annotation", "annotation-xml", "rp", "rt", "audio", "canvas", "video")),
}
"""Elements left out, and what they are counted as, if anything: a title or a script is no part of the paper, and what
stands in a video is for browsers that cannot show one."""
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)

# Word writes these when it saves a paper as a web page.
_WORD_BULLET = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_WORD_LIST_ITEM = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)


# Few pages use the roles for notes. These are the classes and anchors of Word, pandoc, kramdown, Drupal, MediaWiki and
# the National Archives.
_NOTE = re.compile(r"Mso(?:Foot|End)noteText|(?:^|\s)(?:foot|end)notes?(?:\s|$)")
_NOTE_MARK = re.compile(r"Mso(?:Foot|End)noteReference|(?:^|\s)(?:foot|end)note-(?:ref|reference|back)(?:\s|$)")
_NOTE_ANCHOR = re.compile(r"#_?(?:fn|ftn|edn|footnote|endnote|cite_note)(?:ref)?[-_:]?[\w:-]*\d")


@dataclass(slots=True)
class Table:
    """Where the reading of a table has come to. All numbers count from 1."""

    number: int
    row: int = 0
    cell: int = 0
    next_cell: int = 1
    reaching_down: dict[int, tuple[int, int]] = field(default_factory=dict)
    """By its column: a cell of an earlier row that reaches down; the column behind it, and its last row."""

    def start_row(self) -> None:
        """Go to the next row, before its first cell."""
        self.row += 1
        self.cell, self.next_cell = 0, 1

    def start_cell(self, attributes: Attributes) -> None:
        """Go to the next cell that none from above reaches down into."""
        if not self.row:
            self.start_row()
        while self.reaching_down.get(self.next_cell, (0, 0))[1] >= self.row:
            self.next_cell = self.reaching_down[self.next_cell][0]
        self.cell = self.next_cell
        self.next_cell += _span(attributes, "colspan")
        last_row = self.row + _span(attributes, "rowspan") - 1
        if last_row > self.row:
            self.reaching_down[self.cell] = (self.next_cell, last_row)


@dataclass(slots=True)
class Omission:
    """A part of the file that is left out of the text."""

    what: Skipped | None
    """What to count it as, if anything."""
    has_words: bool = False
    """Only one with words in it is counted; an icon that is hidden from screen readers has none."""


class Surroundings(NamedTuple):
    """What holds for a text because of the elements around it."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    lists: int = 0
    """How many lists it is in."""
    table: Table | None = None
    note: str = ""
    keeps_lines: bool = False
    omission: Omission | None = None
    marks: frozenset[MarkKind] = frozenset()
    """What it is marked as, whatever its block is: code, the words of a link, another language."""
    in_part: bool = False
    """In an article or the like, whose header and footer are not those of the page."""
    raised: bool = False
    leads_within: bool = False
    """In a link to a place on the same page."""


def inside(name: str, attributes: Attributes, around: Surroundings, tables: int) -> Surroundings:
    """What holds inside an element that stands in `around`. `tables` is how many tables came before."""
    if around.omission is not None:
        return around
    if attributes:
        around = _by_attributes(attributes, around)
    if name in _OMITTED and around.omission is None:
        around = around._replace(omission=Omission(_OMITTED[name]))
    if name in _KINDS:
        kind, level = _KINDS[name]
        return around._replace(kind=kind, level=level, keeps_lines=kind is BlockKind.CODE)
    if name in TABLE_PARTS:
        return _in_table_part(name, attributes, around, tables)
    if name in _LISTS:
        return around._replace(lists=around.lists + 1)
    if name in _ITEMS and around.kind is not BlockKind.FOOTNOTE:
        return around._replace(kind=BlockKind.LIST_ITEM, level=max(1, around.lists))
    if name in _PARTS_OF_PAGE:
        return around._replace(in_part=True)
    if name in ("header", "footer") and not around.in_part:
        return around._replace(kind=BlockKind(name), level=0)
    return _in_line(name, attributes, around)


def _by_attributes(attributes: Attributes, around: Surroundings) -> Surroundings:
    style, classes, role = (_value(attributes, name) for name in ("style", "class", "role"))
    if "hidden" in attributes or _value(attributes, "aria-hidden") == "true" or _HIDDEN.search(style):
        around = around._replace(omission=Omission(Skipped.HIDDEN))
    elif role == "navigation":
        around = around._replace(omission=Omission(Skipped.NAVIGATION))
    elif role in ("doc-noteref", "doc-backlink") or _WORD_BULLET.search(style) or _NOTE_MARK.search(classes):
        around = around._replace(omission=Omission(None))
    if role in ("doc-footnote", "doc-endnote", "doc-endnotes") or _NOTE.search(classes):
        around = around._replace(kind=BlockKind.FOOTNOTE, level=0)
    if item := _WORD_LIST_ITEM.search(style):
        around = around._replace(kind=BlockKind.LIST_ITEM, level=int(item[1]))
    if language := (_value(attributes, "lang") or _value(attributes, "xml:lang")).strip():
        is_english = language.lower().split("-")[0] in ("en", "eng", "und")
        around = around._replace(marks=around.marks - _FOREIGN if is_english else around.marks | _FOREIGN)
    return around


def _in_table_part(name: str, attributes: Attributes, around: Surroundings, tables: int) -> Surroundings:
    if name == "table":
        for_layout = _value(attributes, "role") in ("presentation", "none")
        return around._replace(table=None if for_layout else Table(tables + 1))
    if around.table is not None and name == "tr":
        around.table.start_row()
    if around.table is not None and name in ("td", "th"):
        around.table.start_cell(attributes)
        return around._replace(kind=BlockKind.TABLE_CELL, level=0)
    return around


def _in_line(name: str, attributes: Attributes, around: Surroundings) -> Surroundings:
    if name in _CODE:
        return around._replace(marks=around.marks | {MarkKind.CODE})
    if name == "sup":
        around = around._replace(raised=True)
    elif name == "a" and "href" in attributes:
        target = attributes["href"].value
        around = around._replace(marks=around.marks | {MarkKind.LINK}, leads_within=target.startswith("#"))
        if _NOTE_ANCHOR.match(target):
            return around._replace(omission=around.omission or Omission(None))
    if around.raised and around.leads_within:
        # The mark of a footnote. It is no word, though it often stands right behind one.
        return around._replace(omission=around.omission or Omission(None))
    return around


def _value(attributes: Attributes, name: str) -> str:
    return attributes[name].value if name in attributes else ""


def _span(attributes: Attributes, name: str) -> int:
    """How many columns or rows a cell covers. We follow no more than 100, so that no table can hold us up."""
    value = _value(attributes, name)[:9]
    return min(max(int(value), 1), 100) if value.isdecimal() else 1
