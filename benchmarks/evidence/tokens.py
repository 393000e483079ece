"""Tokens against the English Web Treebank: exact spans within gold sentences.

We keep hyphenated words whole and the treebank parts most of them, so the second row joins them in the gold too.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.evidence.intervals import Hits, f1, mean
from benchmarks.evidence.reading import json_lines, parts
from benchmarks.evidence.table import Row
from plainspeak.language.tokenizer import split

if TYPE_CHECKING:
    from spacy.tokens import Doc

Span = tuple[int, int]

_HYPHENS = "-‐‑"


def rows(data: Path) -> Iterator[Row]:
    """Two rows for each CoNLL-U file but the train part in the folder `ewt` of `data` or beside it, and participles."""
    for folder in (data / "ewt", data.parent / "ewt"):
        for part, path in parts(folder, "*.conllu"):
            if part != "train":
                yield from _rows(f"ewt_{part}", path)
    for part, path in parts(data / "passive", "*.jsonl"):
        yield _participles(part, path)


def _participles(part: str, path: Path) -> Row:
    """The share of a treebank's participles that are one token: all that the files of `passive` tell about tokens."""
    figures = []
    for cut in (_ours, _of_spacy):
        whole = []
        for sentence in json_lines(path):
            found = cut(sentence["text"])
            verbs = [*(passive["verb"] for passive in sentence["passives"]), *sentence["bare"]]
            whole += [tuple(verb) in found for verb in verbs if not _touches_hyphen(sentence["text"], *verb)]
        figures.append(mean(whole))
    others = (("spaCy's English tokenizer", figures[1].value),)
    return Row("Tokens", part, "participles that are one token", *figures[0], len(whole), "participles", others)


def _touches_hyphen(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in set(_HYPHENS) or text[end : end + 1] in set(_HYPHENS)


def _rows(part: str, path: Path) -> Iterator[Row]:
    sentences = list(_sentences(path))
    joined = [(text, _with_hyphens_joined(text, gold)) for text, gold in sentences]
    for measure, wanted in (("F1 of exact tokens", sentences), ("F1, hyphenated words whole", joined)):
        others = (("spaCy's English tokenizer", f1(_hits(wanted, _of_spacy)).value),)
        number = sum(len(gold) for _, gold in wanted)
        yield Row("Tokens", part, measure, *f1(_hits(wanted, _ours)), number, "tokens", others)


def _hits(sentences: list[tuple[str, list[Span]]], cut: Callable[[str], set[Span]]) -> list[Hits]:
    hits = []
    for text, gold in sentences:
        found, wanted = cut(text), set(gold)
        hits.append(Hits(len(found & wanted), len(found), len(wanted)))
    return hits


def _sentences(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """Each sentence of a CoNLL-U file as its text and its words, where the words are its text."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        text = next(line[9:] for line in lines if line.startswith("# text = "))
        words = [line.split("\t")[1] for line in lines if line.split("\t")[0].isdigit()]
        spans = list(_placed(text, words))
        if len(spans) == len(words):
            yield text, spans


def _placed(text: str, words: list[str]) -> Iterator[Span]:
    position = 0
    for word in words:
        start = text.find(word, position)
        if start < 0:
            return
        position = start + len(word)
        yield start, position


def _with_hyphens_joined(text: str, spans: list[Span]) -> list[Span]:
    """The same with the parts of a hyphenated word as one; a range of figures is none."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] == start and _is_inside_hyphenated(text, start, end):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_inside_hyphenated(text: str, start: int, end: int) -> bool:
    """Whether the token at `start` is a hyphen between two words, or the word behind such a hyphen."""
    hyphen = start if text[start:end] in _HYPHENS else start - 1
    around = text[hyphen - 1 : hyphen + 2]
    return text[hyphen] in _HYPHENS and hyphen > 0 and bool(re.fullmatch(r"[^\W_].[^\W\d_]|[^\W\d_].\d", around))


def _ours(text: str) -> set[Span]:
    found, position = set(), 0
    for word, spaced in zip(*split(text), strict=True):
        if not word.isspace():
            found.add((position, position + len(word)))
        position += len(word) + spaced
    return found


def _of_spacy(text: str) -> set[Span]:
    return {(token.idx, token.idx + len(token)) for token in _spacy_tokenizer()(text) if not token.is_space}


@cache
def _spacy_tokenizer() -> "Callable[[str], Doc]":
    import spacy

    return spacy.blank("en").tokenizer
