"""Builds a `Document` by appending pieces with their origin, so that the text and its map cannot disagree.

Cleaning happens here, once for every format, and text and map change together: white space becomes one plain space,
invisible characters go, ligatures become letters.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from plainspeak.addresses import addresses
from plainspeak.document import Block, BlockKind, Coverage, Document, Format, Mark, MarkKind, Remark, Skipped
from plainspeak.errors import NoText, TooLarge
from plainspeak.origins import Origin, Segment
from plainspeak.segments import ORIGINS, Segments

_BETWEEN_BLOCKS = "\n\n"
_MOST_PIECES = 2_000_000
"""Each costs memory, however few characters it has. A PDF of 2,000 full pages has 1.2 million."""
_MOST_LOOSE = 10_000
"""Pieces kept apart at most: a short one takes several times the memory of its characters."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Soft hyphens, zero-width characters, byte-order marks and control characters: no reader sees them.
_UNSEEN = r"\u00ad\u200b-\u200f\u2060\ufeff\ufffe\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
# All white space that is not one plain space between words, together with what is unseen around it; ligatures.
_UNCLEAN = re.compile(
    rf"(?P<gap>(?:^\ |\ (?=[\s{_UNSEEN}]|$)|[^\S ]|[{_UNSEEN}])[\s{_UNSEEN}]*)|(?P<ligature>[ﬀ-ﬆ])", re.VERBOSE
)
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_WORD = re.compile(r"\w\S*")
_TO_US = re.compile(r"\s*plainspeak\s*:", re.IGNORECASE)
_STYLE_TO_US = re.compile(r"plainspeak[\s:]", re.IGNORECASE)


class DocumentBuilder:
    """Collects blocks and pieces in reading order: `begin`, `add`…, `begin`, `add`…, `build`."""

    def __init__(self, path: str, format: Format) -> None:
        self._path = path
        self._format = format
        self._texts: list[str] = []
        """The text so far, but for the last pieces."""
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._segments = Segments(ORIGINS[format])
        self._marks: list[Mark] = []
        self._open: tuple[BlockKind, tuple[int, int, int, int, str]] | None = None
        """The open block's kind, and what else is known of it as long as it has no end."""
        self._start = -1
        """Where the open block's text starts; -1 as long as it has none."""
        self._gap: tuple[str, Origin | None] | None = None
        self._skipped: Counter[Skipped] = Counter()
        self._notices: list[str] = []
        self._remarks: list[Remark] = []
        self._open_remarks: list[tuple[str, int]] = []
        """Remarks about the open block, or the next; with where they stand."""

    @property
    def position(self) -> int:
        """Where the text ends now; what is added next may start after a gap that belongs to nobody."""
        return self._length

    @property
    def skipped(self) -> Counter[Skipped]:
        """What was left out so far."""
        return self._skipped.copy()

    def begin(
        self, kind: BlockKind, *, level: int = 0, table: int = 0, row: int = 0, cell: int = 0, note: str = ""
    ) -> None:
        """End the open block, if any, and start a new one. A block that gets no text leaves no trace."""
        self.end()
        self._open = (kind, (level, table, row, cell, note))

    def end(self) -> None:
        """End the open block, if any."""
        if self._open is not None and self._start >= 0:
            kind, rest = self._open
            self._blocks.append(Block(kind, self._start, self._length, *rest))
            self._settle_remarks(self._start)
            if len(self._pieces) > _MOST_LOOSE:
                self._join_pieces()
        self._open = None
        self._start = -1
        self._gap = None

    def add(self, text: str, origin: Origin | None = None) -> None:
        """Append `text`, which stands at `origin` in the file, to the open block."""
        if not text:
            return
        if _is_clean(text):
            self._append(text, origin)
            return
        if text.isspace():
            self._gap = self._gap or (" ", origin)
            return
        position = 0
        for unclean in _UNCLEAN.finditer(text):
            start, end = unclean.span()
            if start > position:
                self._append(text[position:start], _cut(text, origin, position, start))
            if unclean.lastgroup == "ligature":
                self._append(_LIGATURES[unclean.group()], _cut(text, origin, start, end))
            elif any(character.isspace() for character in unclean.group()):
                self._gap = self._gap or (" ", _cut(text, origin, start, end))
            position = end
        if position < len(text):
            self._append(text[position:], _cut(text, origin, position, len(text)))

    def add_all(self, text: str, segments: Segments, at: int) -> None:
        """Append `text` with all its segments, as `add` does piece by piece, and in one go if it can stand as it is.

        The segments count from `at` before the text. Between two of them there may be a space that belongs to nobody.
        """
        starts, ends = segments.columns[:2]
        spaces = len(text) - sum(ends) + sum(starts)
        if segments and _is_clean(text) and text.count(" ") == spaces:
            self._append(text, None)
            self._segments.extend(segments, self._length - len(text) - at)
            self._refuse_too_many()
            return
        position = 0
        for start, end, origin in segments:
            self.add(text[position : start - at])
            self.add(text[start - at : end - at], origin)
            position = end - at
        self.add(text[position:])

    def space(self) -> None:
        """Append a space that belongs to nobody, unless a gap is open already."""
        self._gap = self._gap or (" ", None)

    def break_line(self, origin: Origin | None = None) -> None:
        """Append a line break that the writer put there, as `<br>`. It stays in the text as a newline."""
        self._gap = ("\n", origin)

    def mark(self, kind: MarkKind, start: int, end: int | None = None) -> None:
        """Mark the text from `start`, a former `position`, to `end` or to here."""
        self._marks.append(Mark(kind, start, self._length if end is None else end))

    @contextmanager
    def marked(self, kind: MarkKind) -> Iterator[None]:
        """Mark everything added inside the `with` block."""
        start = self._length
        yield
        self.mark(kind, start)

    def skip(self, what: Skipped, number: int = 1) -> None:
        """Count something that was left out."""
        self._skipped[what] += number

    def notice(self, sentence: str) -> None:
        """Tell the reader of the report something about the load. Said once, however often it is called."""
        if sentence not in self._notices:
            self._notices.append(sentence)

    def remark(self, comment: str) -> None:
        """Keep a comment that stands here, if it speaks to us. It is about the open block, or else the next."""
        if speaks_to_us(comment):
            self._open_remarks.append((comment.strip(), self._length))

    def remark_by_style(self, name: str, start: int) -> None:
        """Keep the name of a style that speaks to us, about the text from `start`, a former `position`, to here."""
        if start < self._length:
            self._remarks.append(Remark(name, start, start, self._length, is_style=True))

    def build(self, *, source: str | None = None, pages: int | None = None) -> Document:
        """Finish. Raises `NoText` when no block has a word in it."""
        self.end()
        self._join_pieces()
        text = "".join(self._texts)
        self._texts.clear()
        # Block by block, for a list of all words would take more memory than all else.
        words = sum(len(_WORD.findall(text, block.start, block.end)) for block in self._blocks)
        if not words:
            raise NoText(f"{self._path} has no text in it that we can read.", "Check that it is the right file.")
        self._settle_remarks(self._length)
        self._marks.extend(Mark(MarkKind.URL, *span) for span in addresses(text))
        return Document(
            path=self._path,
            format=self._format,
            text=text,
            blocks=tuple(self._blocks),
            segments=self._segments,
            marks=tuple(sorted(_trimmed(text, self._marks), key=lambda mark: (mark.start, mark.end))),
            source=source,
            coverage=Coverage(words, len(text), pages, skipped=tuple(self._skipped.most_common())),
            notices=tuple(self._notices),
            remarks=tuple(self._remarks),
        )

    def refuse(self, too_much: str) -> NoReturn:
        """Raise `TooLarge` for a paper that has more than so much of something, as "2,000,000 lines"."""
        raise TooLarge(f"{self._path} has more than {too_much}.", "Split it into smaller papers.")

    def _join_pieces(self) -> None:
        self._texts.append("".join(self._pieces))
        self._pieces.clear()

    def _settle_remarks(self, start: int) -> None:
        """Let the open remarks be about the text from `start` to here."""
        self._remarks.extend(Remark(text, at, start, self._length) for text, at in self._open_remarks)
        self._open_remarks.clear()

    def _append(self, text: str, origin: Origin | None) -> None:
        if self._open is None:
            raise ValueError("text outside a block: call begin() first")
        if self._start < 0:
            if self._blocks:
                self._write(_BETWEEN_BLOCKS, None)
            self._start = self._length
        elif self._gap is not None:
            self._write(*self._gap)
        self._gap = None
        self._write(text, origin)

    def _write(self, text: str, origin: Origin | None) -> None:
        start, self._length = self._length, self._length + len(text)
        self._pieces.append(text)
        if origin is not None:
            self._segments.append(start, self._length, origin)
            self._refuse_too_many()

    def _refuse_too_many(self) -> None:
        if len(self._segments) > _MOST_PIECES:
            self.refuse(f"{_MOST_PIECES:,} pieces of text")


def speaks_to_us(comment: str) -> bool:
    """Whether a comment begins "plainspeak:"."""
    return _TO_US.match(comment) is not None


def style_speaks_to_us(name: str) -> bool:
    """Whether the name of a style begins with "Plainspeak". Not every program lets it have a colon."""
    return _STYLE_TO_US.match(name) is not None


def _is_clean(text: str) -> bool:
    """Whether `text` can stand as it is. Most can, and this is a tenth of the work of looking for what cannot."""
    return (
        text.isprintable()  # so it has no white space but spaces, and nothing unseen
        and text[:1] != " "
        and text[-1:] != " "
        and "  " not in text
        and (text.isascii() or _LIGATURE.search(text) is None)
    )


def _cut(text: str, origin: Origin | None, start: int, end: int) -> Origin | None:
    """The origin of `text[start:end]`, where `origin` is that of `text`."""
    return None if origin is None else Segment(0, len(text), origin).cut(start, end)


def _trimmed(text: str, marks: list[Mark]) -> Iterator[Mark]:
    """The marks without the white space at their ends, and without those that hold nothing else."""
    for mark in marks:
        words = text[mark.start : mark.end]
        if words.strip():
            start = mark.start + len(words) - len(words.lstrip())
            yield Mark(mark.kind, start, start + len(words.strip()))
