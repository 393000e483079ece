"""Promises that every loader keeps, tried on a small paper of each kind and on what chance makes of text."""

import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plainspeak.document import BlockKind
from plainspeak.errors import PlainspeakError
from plainspeak.loaders import load_bytes
from tests.loaders.promises import assert_placed, assert_whole
from tests.loaders.samples import SAMPLES

_WORD = re.compile(r"\w+")


@pytest.mark.parametrize("suffix", SAMPLES)
def test_reads_the_same_paper_from_every_format(suffix):
    sample = SAMPLES[suffix]()
    document = load_bytes(sample.data, f"paper{suffix}")
    assert document.text == sample.text
    assert (document.blocks[0].kind, document.blocks[1].kind) == (BlockKind.HEADING, BlockKind.PARAGRAPH)
    assert document.coverage.words == 18
    assert_whole(document)


@pytest.mark.parametrize("suffix", SAMPLES)
def test_every_word_has_a_place(suffix):
    document = load_bytes(SAMPLES[suffix]().data, f"paper{suffix}")
    for word in _WORD.finditer(document.text):
        assert document.origins(*word.span()), word
        assert str(document.locate(*word.span()))
    if document.source is not None:
        assert_placed(document)


@pytest.mark.parametrize("suffix", SAMPLES)
def test_damage_is_an_error_of_ours_or_none(suffix):
    data = SAMPLES[suffix]().data
    chance = random.Random(1)
    for _ in range(20):
        broken = bytearray(data)
        for _ in range(max(1, len(broken) // 200)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        for damaged in (bytes(broken), data[: chance.randrange(1, len(data))]):
            try:
                document = load_bytes(damaged, f"paper{suffix}")
            except PlainspeakError as error:
                assert f"paper{suffix}" in error.message and error.hint
            else:
                assert_whole(document)


_TAGS = "p /p b /b li ul /ul table tr td /table div /div br pre /pre !-- a,href=x /a img,alt='a&amp;b' i,hidden /i i,lang=cy"
_MORE_TAGS = "script /script title /title textarea sup /sup blockquote nav /nav h2 /h2 q,style='display:none' /q x/"
_MARKUP = """
    --> & < > ' " &amp; &eacute; &#8217; # ## - * + 1. (a) > | |-| ` ``` ~~ ~~~ ** _ [ ] ( ) ![ ](x) [^1] [^1]: : {% %} {{
    }} --- === ::: {: } \\ ﬁ é “x” 😀 \u00ad \u2060 \u200b \u2029 word two The café. co- production A. 3.2 END.
""".split()
_SNIPPETS = st.sampled_from([f"<{tag.replace(',', ' ')}>" for tag in f"{_TAGS} {_MORE_TAGS}".split()] + _MARKUP)
_BLANKS = st.sampled_from(["", " ", "  ", "    ", "\n", "\n\n", "\r\n", "\r", "\t", "\f", "\x0b", "\x85", "\u2028"])
_SOURCES = st.lists(st.one_of(_SNIPPETS, _BLANKS, st.text(max_size=5)), max_size=40).map("".join)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@given(source=_SOURCES)
@example(source="&#" + "9" * 5_000 + ";x <p title='&#" + "9" * 5_000 + "'>y")
@settings(max_examples=150)
def test_no_text_breaks_a_loader(suffix, source):
    try:
        document = load_bytes(source.encode("utf-8", "replace"), f"paper{suffix}")
    except PlainspeakError:
        return
    assert_whole(document)
    assert_placed(document)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@given(data=st.binary(max_size=200))
@settings(max_examples=100)
def test_no_bytes_break_a_loader(suffix, data):
    try:
        document = load_bytes(data, f"paper{suffix}")
    except PlainspeakError:
        return
    assert_whole(document)
