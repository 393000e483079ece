"""The arrays of an analysis agree with the text."""

import numpy as np
import pytest

from plainspeak.analysis import Analysis
from plainspeak.builder import DocumentBuilder
from plainspeak.core import Core
from plainspeak.document import BlockKind, Format, MarkKind
from plainspeak.origins import InText


@pytest.fixture(scope="module")
def core() -> Core:
    return Core()


def analyse(core: Core, *blocks: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Analysis:
    builder = DocumentBuilder("test.txt", Format.TEXT)
    for text in blocks:
        builder.begin(kind)
        builder.add(text, InText(0, len(text)))
    return core.read(builder.build())


TEXT = ("We don't know. Ms. Lee can't say.", "The co-production panel’s plan, and/or the NHS's: £3.5m.")


def test_tokens_stand_where_they_say(core: Core) -> None:
    analysis = analyse(core, *TEXT)
    text = analysis.document.text
    tokens = [text[start:end] for start, end in zip(analysis.starts, analysis.ends, strict=True)]
    assert "".join(tokens).split() == "".join(text.split(" ")).split()
    assert tokens == [analysis.vocabulary.forms[number] for number in analysis.ids]


def test_sentences_do_not_cross_blocks(core: Core) -> None:
    analysis = analyse(core, *TEXT)
    text = analysis.document.text
    spans = [analysis.sentence_span(number) for number in range(len(analysis.sentence_firsts))]
    assert [text[start:end] for start, end in spans] == ["We don't know.", "Ms. Lee can't say.", TEXT[1]]
    assert analysis.sentence_blocks.tolist() == [0, 0, 1]


def test_clitics_are_part_of_their_word(core: Core) -> None:
    analysis = analyse(core, *TEXT)
    words, ids, sentences = analysis.words
    assert [words[id] for id in ids] == [
        *("We", "don't", "know", "Ms.", "Lee", "can't", "say"),
        *("The", "co-production", "panel’s", "plan", "and", "or", "the", "NHS's", "3.5m"),
    ]
    assert sentences.tolist() == [0] * 3 + [1] * 4 + [2] * 9
    assert analysis.sentence_lengths.tolist() == [3, 4, 9]


def test_tokens_are_tagged_when_asked_and_once(core: Core) -> None:
    analysis = analyse(core, "The form was sent. We wait.")
    calls = []
    tag = analysis._tag_words
    analysis._tag_words = lambda row, places: calls.append(places.tolist()) or tag(row, places)
    analysis.tag_ahead([3, 0, 3])
    assert [analysis.tag(token) for token in (3, 0, 2, 1)] == ["VBN-Pass", "DT", "VBD", "NN"]
    assert calls == [[0, 3], [1, 2, 4]]  # with one come those around it


def test_kinds_of_blocks(core: Core) -> None:
    assert analyse(core, *TEXT).sentences_in({BlockKind.PARAGRAPH}).all()
    assert not analyse(core, *TEXT, kind=BlockKind.HEADING).sentences_in({BlockKind.PARAGRAPH}).any()
    assert np.all(analyse(core, *TEXT).tokens_in({BlockKind.PARAGRAPH}))


@pytest.mark.parametrize(
    ("words", "sentences"), [(999, [999]), (1000, [1000]), (1001, [1000, 1]), (2500, [1000, 1000, 500])]
)
def test_what_never_ends_is_cut_into_sentences(core: Core, words: int, sentences: list[int]) -> None:
    analysis = analyse(core, "We meet.", " ".join(["word"] * words), "They met.")
    assert analysis.sentence_lengths.tolist() == [2, *sentences, 2]
    assert analysis.sentence_blocks.tolist() == [0, *[1] * len(sentences), 2]


def test_a_mark_holds_what_lies_within_it(core: Core) -> None:
    builder = DocumentBuilder("test.txt", Format.TEXT)
    builder.begin(BlockKind.PARAGRAPH)
    with builder.marked(MarkKind.LINK):
        builder.add("direct payments")
    builder.add(" and more")
    document = builder.build()
    spans = [(0, 15), (7, 15), (0, 16), (15, 19), (16, 19)]
    assert [document.is_marked(MarkKind.LINK, *span) for span in spans] == [True, True, False, False, False]
    assert not document.is_marked(MarkKind.CODE, 0, 1)
