"""Where sentences begin and end, on text rebuilt from treebanks with its paragraphs: exact spans, as in CoNLL."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.evidence.intervals import Hits, f1
from benchmarks.evidence.reading import Item, json_lines, parts
from benchmarks.evidence.table import Row
from plainspeak.language.sentences import sentence_starts

if TYPE_CHECKING:
    from spacy.language import Language

Spans = set[tuple[int, int]]

_GOALS = {"ewt": 0.85, "pud": 0.99, "gum": 0.95}


def rows(data: Path) -> Iterator[Row]:
    """One row for each file of `sents`, and for each genre of a treebank kept for legal, medical and syllabus text."""
    for name, path in parts(data / "sents", "*.jsonl"):
        documents = json_lines(path)
        yield _row(name, documents, _GOALS.get(name.partition("_")[0]))
        for genre in ("legal", "medical", "syllabus"):
            if chosen := [document for document in documents if document["genre"] == genre]:
                yield _row(f"{name} {genre}", chosen, 0.97)


def _row(part: str, documents: list[Item], goal: float | None) -> Row:
    figure = f1(_hits(documents, ours))
    others = (
        ("spaCy sentencizer", f1(_hits(documents, sentencizer)).value),
        ("the same by paragraph", f1(_hits(documents, sentencizer_by_paragraph)).value),
    )
    number = sum(len(document["sents"]) for document in documents)
    return Row("Sentences", part, "F1 of exact sentences", *figure, number, "sentences", others, goal)


def _hits(documents: list[Item], split: Callable[[str], Iterable[tuple[int, int]]]) -> list[Hits]:
    hits = []
    for document in documents:
        text = document["text"]
        wanted = trimmed(text, document["sents"])
        found = trimmed(text, split(text))
        hits.append(Hits(len(wanted & found), len(found), len(wanted)))
    return hits


def trimmed(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans without the white space at their ends, and without those that hold nothing else."""
    kept = set()
    for start, end in spans:
        words = text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            kept.add((start, start + len(words.strip())))
    return kept


def ours(text: str) -> list[tuple[int, int]]:
    """The sentences of plainspeak."""
    starts = sentence_starts(text)
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def sentencizer(text: str) -> list[tuple[int, int]]:
    """The sentences of spaCy's rule component."""
    return [(sent.start_char, sent.end_char) for sent in _blank_english()(text).sents]


def sentencizer_by_paragraph(text: str) -> list[tuple[int, int]]:
    """The same, each paragraph alone."""
    spans, position = [], 0
    for blank in re.finditer(r"\n\s*\n|$", text):
        if blank.start() > position:
            paragraph = sentencizer(text[position : blank.start()])
            spans += [(position + start, position + end) for start, end in paragraph]
        position = blank.end()
    return spans


@cache
def _blank_english() -> "Language":
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10**8
    return nlp
