"""The tagger that ships: its tags, its promises on size and time, and its spaCy component."""

import json
import time
from dataclasses import replace

import numpy as np
import pytest
import spacy

from plainspeak.language.row import Row
from plainspeak.language.tagger import MODEL, Tagger, load_tagger, universal
from plainspeak.language.word_features import style
from plainspeak.vocabulary import Vocabulary

TAGGED = [
    "The/DT report/NN was/VBD written/VBN-Pass by/IN the/DT panel/NN ./.",
    "We/PRP have/VBP written/VBN to/IN every/DT patient/NN ./.",
    "Where/WRB is/VBZ the/DT clinic/NN located/VBN-Pass ?/.",
    "She/PRP was/VBD interested/JJ in/IN the/DT results/NNS ./.",
    "They/PRP asked/VBD for/IN help/NN and/CC got/VBD it/PRP ./.",
    "Staff/NN should/MD not/RB be/VB told/VBN-Pass what/WP to/TO say/VB ./.",
    "the/DT “/`` big/JJ ”/'' house/NN",
    "We/PRP do/VBP n’t/RB know/VB ./.",
    "The/DT nurse/NN told/VBD reporters/NNS outside/IN the/DT court/NN ./.",
    "The/DT troops/NNS clashed/VBD with/IN guerrillas/NNS in/IN the/DT north/NN ./.",
    "Questions/NNS asked/VBN-Pass by/IN patients/NNS surprised/VBD the/DT panel/NN ./.",
    "THE/DT FORM/NN WAS/VBD SENT/VBN-Pass TO/IN PATIENTS/NNS ./.",
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


@pytest.mark.parametrize("tagged", TAGGED)
def test_tags(tagger: Tagger, tagged: str) -> None:
    words, tags = zip(*(pair.rsplit("/", 1) for pair in tagged.split()), strict=True)
    assert tagger.tag([words]) == [list(tags)]


def test_sentences_do_not_see_each_other(tagger: Tagger) -> None:
    sentences = [line.replace("/", " ").split()[::2] for line in TAGGED]
    assert tagger.tag(sentences * 300) == [tagger.tag([sentence])[0] for sentence in sentences] * 300


def test_a_word_has_the_same_tag_when_only_some_are_asked_for(tagger: Tagger) -> None:
    sentences = [line.replace("/", " ").split()[::2] for line in TAGGED]
    row = Row.of(sentences, Vocabulary())
    every = [tag for tags in tagger.tag(sentences) for tag in tags]
    for step in (1, 2, 3, 7):
        places = np.arange(step - 1, len(every), step)
        assert tagger.tag_row(row, places) == [every[place] for place in places]


def test_white_space_is_passed_over(tagger: Tagger) -> None:
    sentences = [line.replace("/", " ").split()[::2] for line in TAGGED]
    spread = [[" ", *(piece for word in words for piece in (word, " "))] for words in sentences]
    row = Row.of(spread, Vocabulary())
    row = replace(row, is_space=np.array([word == " " for words in spread for word in words]))
    places = np.flatnonzero(~row.is_space)
    assert tagger.tag_row(row, places) == [tag for tags in tagger.tag(sentences) for tag in tags]
    assert [words for words, _ in row.holding(places)] == sentences


def test_a_row_gives_its_sentences_back() -> None:
    row = Row.of([["We", "met"], [], ["WE", "met", "."]], Vocabulary())
    held = [(words, places.tolist()) for words, places in row.holding(np.array([1, 2, 4]))]
    assert held == [(["We", "met"], [1]), (["WE", "met", "."], [0, 2])]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We met in May .", 0),
        ("we met , 3 times", 1),
        ("THE PLAN 2024", 2),
        ("Working With People", 3),
        ("Working with people", 0),
        ("The Plan", 0),
        ("The Work Plan for Leeds", 3),
        ("3 . 5", 0),
        ("", 0),
        ("研究结果用于 改善服务们 研究结果用", 0),
    ],
)
def test_style_of_a_sentence(sentence: str, expected: int) -> None:
    words = sentence.split()
    row = Row.of([["Before", "it"], words, ["AFTER"]], Vocabulary())
    assert style(words) == expected
    assert row.styles.tolist() == [style(["Before", "it"]), expected, 2]


def test_a_word_has_the_same_tag_after_more_words_than_are_kept() -> None:
    tagger = load_tagger()
    words = "The report was written by the panel .".split()
    before = tagger.tag([words])
    tagger.tag([[f"word{number}{letter}" for letter in "abcdefgh"] for number in range(2_500)])
    assert tagger.tag([words]) == before


@pytest.mark.parametrize("sentences", [[], [[]], [[], ["Yes"], []], [[" "], ["\ud800"], ["a" * 10_000]]])
def test_any_input_gets_one_tag_for_each_word(tagger: Tagger, sentences: list[list[str]]) -> None:
    assert [len(tags) for tags in tagger.tag(sentences)] == [len(sentence) for sentence in sentences]


@pytest.mark.parametrize(
    ("tag", "word", "expected"),
    [
        ("NNS", "", "NOUN"),
        ("VBN-Pass", "sent", "VERB"),
        ("VBD", "Was", "AUX"),
        ("''", "”", "PUNCT"),
        ("IN", "of", "ADP"),
    ],
)
def test_universal_parts_of_speech(tag: str, word: str, expected: str) -> None:
    assert universal(tag, word) == expected


def test_every_label_has_a_universal_part_of_speech(tagger: Tagger) -> None:
    assert {universal(tag) for tag in tagger.labels} >= {"NOUN", "VERB", "PROPN", "PUNCT"}


def test_scores_of_the_model_are_recorded_and_good() -> None:
    scores = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))["scores"]
    assert scores["as it stands"]["tag accuracy"] >= 0.948
    assert scores["as it stands"]["passive participle F1"] >= 0.87
    assert scores["upper case"]["tag accuracy"] >= 0.935


def test_the_model_is_small_and_loads_at_once() -> None:
    assert sum(path.stat().st_size for path in MODEL.iterdir()) < 4_000_000
    start = time.process_time()
    load_tagger()
    assert time.process_time() - start < 0.2


def test_the_licence_stands_beside_the_weights() -> None:
    licence = (MODEL / "LICENSE.md").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in licence
    assert "Public Domain Dedication and License" in licence


def test_the_spacy_component_sets_tags_and_voice() -> None:
    import plainspeak.language.spacy_tagger  # noqa: F401  registers the component when the entry point is not installed

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("plainspeak_tagger")
    doc = nlp("The form was sent. We have sent it.")
    assert [
        (token.text, token.tag_, token.pos_, str(token.morph)) for token in doc if token.text in ("was", "sent")
    ] == [
        ("was", "VBD", "AUX", ""),
        ("sent", "VBN", "VERB", "Tense=Past|VerbForm=Part|Voice=Pass"),
        ("sent", "VBN", "VERB", ""),
    ]
