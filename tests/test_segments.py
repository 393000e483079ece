"""The way back from the text of a document into its file, held on documents and edits that chance makes."""

import re
from itertools import accumulate, pairwise
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, Document, Format, MarkKind
from plainspeak.errors import NoText
from plainspeak.loaders import load_bytes
from plainspeak.origins import InRun, InText, OnPage, Origin, Segment
from plainspeak.segments import Segments
from tests.loaders.promises import assert_placed, assert_whole

_CHARACTERS = st.one_of(
    st.sampled_from("ab AB.é \n\t\u00ad\u200b\u2028ﬁﬄ😀"),
    st.characters(exclude_categories=("Cs",)),
)


class Piece(NamedTuple):
    """What is done with the next characters of the source."""

    characters: str
    kind: str


_PIECES = st.lists(
    st.builds(
        Piece,
        st.text(_CHARACTERS, max_size=8),
        st.sampled_from(["as it is", "as it is", "as it is", "left out", "entity", "ours", "break", "block", "marked"]),
    ),
    max_size=40,
).map(lambda pieces: [Piece("a", "as it is"), *pieces])


def built(pieces: list[Piece]) -> Document:
    """A document of all pieces, from a source in which their characters stand one after the other."""
    source = "".join(f"&{it.characters};" if it.kind == "entity" else it.characters for it in pieces)
    build = DocumentBuilder("x", Format.TEXT)
    build.begin(BlockKind.PARAGRAPH)
    position = 0
    for characters, kind in pieces:
        start, position = position, position + len(characters) + 2 * (kind == "entity")
        origin = InText(start, position)
        if kind in ("as it is", "entity"):
            build.add(characters, origin)
        elif kind == "ours":
            build.space()
        elif kind == "break":
            build.break_line(origin)
        elif kind == "block":
            build.begin(BlockKind.LIST_ITEM, level=1)
        elif kind == "marked":
            with build.marked(MarkKind.LINK):
                build.add(characters, origin)
    return build.build(source=source)


_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


def stored(document: Document, origin: InText) -> str:
    """What stands at an origin, with ligatures as letters."""
    assert document.source is not None
    characters = document.source[origin.start : origin.end]
    return "".join(_LETTERS.get(character, character) for character in characters)


@given(pieces=_PIECES)
@settings(max_examples=300)
def test_the_source_at_an_origin_is_the_text(pieces):
    document = built(pieces)
    assert_whole(document)
    for segment in document.segments:
        text, found = document.text[segment.start : segment.end], stored(document, segment.origin)
        if not text.isspace():
            inside = InText(segment.origin.start + 1, segment.origin.end - 1)
            assert found == text or found == f"&{stored(document, inside)};"
    for before, segment in pairwise(document.segments):
        assert before.origin.end <= segment.origin.start or before.origin == segment.origin


@given(pieces=_PIECES, first=st.integers(0), length=st.integers(0))
@settings(max_examples=300)
def test_any_stretch_of_the_text_leads_back_to_itself(pieces, first, length):
    document = built([plain(piece) for piece in pieces])
    start = first % len(document.text)
    end = start + 1 + length % (len(document.text) - start)
    found = "".join(stored(document, origin) for origin in document.origins(start, end))
    assert bare(document.text[start:end]) in bare(found)
    whole = "".join(stored(document, origin) for origin in document.origins(0, len(document.text)))
    assert bare(whole) == bare(document.text)


def plain(piece: Piece) -> Piece:
    """A piece whose characters in the source are those in the text."""
    if piece.kind == "break":
        return piece._replace(characters="\n")
    return piece._replace(kind="as it is") if piece.kind == "entity" else piece


def bare(text: str) -> str:
    """The characters that are no blanks, nor unseen; a blank may stand for several, and the blank line for none."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2060\ufeff\ufffe\x00-\x08\x0e-\x1b\x7f-\x9f]+", "", text)


_TOKENS = (
    "<p> </p> <b> </b> <i>|</i> <li> <td> <table> <br> <!--no--> &amp; &eacute; &nbsp; café ofﬁce panel utilise".split()
)
_PAGES = st.lists(st.sampled_from([*_TOKENS, " ", "\n"]), min_size=3, max_size=30).map("".join)
_OTHER = "q"


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
@given(page=_PAGES, pick=st.integers(min_value=0))
@settings(max_examples=150)
def test_an_edit_at_the_origin_is_an_edit_of_the_text(suffix, page, pick):
    try:
        document = load_bytes(page.encode(), f"paper{suffix}")
    except NoText:
        assume(False)
    assert_placed(document)
    letters = [place.start() for place in re.finditer("[a-z]", document.text) if is_alone(document, place.start())]
    assume(letters)
    place = letters[pick % len(letters)]
    (origin,) = document.origins(place, place + 1)
    edited = load_bytes((page[: origin.start] + _OTHER + page[origin.end :]).encode(), f"paper{suffix}")
    assert edited.text == document.text[:place] + _OTHER + document.text[place + 1 :]


def is_alone(document: Document, place: int) -> bool:
    """Whether a letter has a place of its own in the source, and is not one of an entity or a ligature."""
    origins = document.origins(place, place + 1)
    return len(origins) == 1 and stored(document, origins[0]) == document.text[place]


_NUMBERS, _POINTS = st.integers(0, 2**40), st.floats(allow_nan=False)
_ORIGINS = [
    (InText, st.builds(InText, _NUMBERS, _NUMBERS)),
    (InRun, st.builds(InRun, st.text(max_size=3), _NUMBERS, _NUMBERS, _NUMBERS)),
    (OnPage, st.builds(OnPage, _NUMBERS, _NUMBERS, _POINTS, _POINTS, _POINTS, _POINTS)),
]


@pytest.mark.parametrize(("kind", "origins"), _ORIGINS)
@given(data=st.data())
@settings(max_examples=50)
def test_columns_give_back_the_segments(kind: type[Origin], origins, data):
    given_ = data.draw(st.lists(st.builds(Segment, _NUMBERS, _NUMBERS, origins), max_size=5))
    part = data.draw(st.slices(len(given_)))
    segments = Segments(kind, given_)
    assert list(segments) == given_ == [segments[index] for index in range(len(segments))]
    assert list(segments[part]) == given_[part]
    sent = [column if isinstance(column, list) else bytes(column) for column in segments.plain()]
    assert segments == Segments(kind, given_) == Segments.of(kind, sent)
    assert (segments[1:] == segments) is (not given_)


@pytest.mark.parametrize(
    ("kind", "origin"), [(InText, InRun("a", 0, 0, 1)), (OnPage, InText(0, 1)), (InRun, InText(0, 1))]
)
def test_an_origin_of_another_kind_is_refused(kind: type[Origin], origin: Origin):
    with pytest.raises((ValueError, TypeError)):
        Segments(kind, [Segment(0, 1, origin)])
    assert Segments(kind) != Segments(type(origin))


@given(st.lists(st.one_of(st.just(" "), st.text(_CHARACTERS, max_size=4)), max_size=12), st.integers(0, 9))
def test_many_pieces_at_once_are_the_same_as_one_by_one(texts: list[str], at: int) -> None:
    origins = [None if text == " " else OnPage(1, 1, 0, 0, number, 1) for number, text in enumerate(texts)]
    one_by_one, at_once = (DocumentBuilder("paper.pdf", Format.PDF) for _ in range(2))
    for build in (one_by_one, at_once):
        build.begin(BlockKind.PARAGRAPH)
        build.add("First", OnPage(1, 1, 0, 0, 1, 1))
        build.space()
    for text, origin in zip(texts, origins, strict=True):
        one_by_one.add(text, origin)
    ends = [at, *(at + end for end in accumulate(map(len, texts)))]
    spans = zip(pairwise(ends), origins, strict=True)
    pieces = [Segment(start, end, origin) for (start, end), origin in spans if origin is not None and start < end]
    at_once.add_all("".join(texts), Segments(OnPage, pieces), at)
    assert at_once.build() == one_by_one.build()
