"""Acronyms: short and long forms in scientific sentences (SDU), and pairs defined in MEDLINE abstracts (MED1250)."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.evidence import schwartz_hearst
from benchmarks.evidence.intervals import Hits, f1, macro_f1
from benchmarks.evidence.reading import Item, halves, json_lines, parts
from benchmarks.evidence.table import Row
from plainspeak.acronyms import find_acronyms, find_definitions

Span = tuple[int, int]
Found = tuple[list[Span], list[Span]]
"""Characters of the short forms, and of the long forms."""


def rows(data: Path) -> Iterator[Row]:
    """A row for each SDU file, and for each half of MED1250 that is there."""
    for name, path in parts(data / "acronym", "sdu_*.jsonl"):
        sentences = json_lines(path)
        others = (("capitals and Schwartz-Hearst", macro_f1(_sdu_hits(sentences, schwartz_hearst.forms)).value),)
        figure = macro_f1(_sdu_hits(sentences, our_forms))
        yield Row("Acronyms", name, "macro F1", *figure, len(sentences), "sentences", others, 0.91)
    for _, path in parts(data / "acronym", "med1250.jsonl"):
        for half, records in halves(json_lines(path), "pmid"):
            others = (("Schwartz-Hearst", f1(_med_hits(records, schwartz_hearst.pairs)).value),)
            hits = _med_hits(records, our_pairs)
            number = sum(hit.wanted for hit in hits)
            yield Row("Acronyms", f"med1250 {half}", "F1 of pairs", *f1(hits), number, "pairs", others, 0.89)


def our_forms(text: str) -> Found:
    """Every acronym, and every long form that the text gives for one."""
    definitions = find_definitions(text)
    shorts = {(acronym.start, acronym.end) for acronym in find_acronyms(text)}
    shorts |= {(definition.short_start, definition.short_end) for definition in definitions}
    return sorted(shorts), [(definition.long_start, definition.long_end) for definition in definitions]


def our_pairs(text: str) -> list[tuple[str, str]]:
    """Every short form with its long form."""
    return [(definition.short, definition.long) for definition in find_definitions(text)]


def _sdu_hits(sentences: list[Item], find: Callable[[str], Found]) -> list[list[Hits]]:
    """Hits of short forms and of long forms, a list each, with an item a sentence. Spans count tokens."""
    kinds: list[list[Hits]] = [[], []]
    for sentence in sentences:
        tokens = sentence["tokens"]
        for hits, kind, spans in zip(kinds, ("short", "long"), find(" ".join(tokens)), strict=True):
            wanted = _labelled(sentence["labels"], kind)
            found = {span for span in (_in_tokens(tokens, span) for span in spans) if span}
            hits.append(Hits(len(found & wanted), len(found), len(wanted)))
    return kinds


def _labelled(labels: Sequence[str], kind: str) -> set[Span]:
    """The spans of one kind that the labels B-kind, I-kind and O mark."""
    spans, start = set(), None
    for index, label in enumerate([*labels, "O"]):
        if start is not None and label != f"I-{kind}":
            spans.add((start, index))
            start = None
        if label == f"B-{kind}" or (label == f"I-{kind}" and start is None):
            start = index
    return spans


def _in_tokens(tokens: Sequence[str], span: Span) -> Span | None:
    """The tokens that a span of characters of " ".join(tokens) touches."""
    touched, position = [], 0
    for index, token in enumerate(tokens):
        if position < span[1] and span[0] < position + len(token):
            touched.append(index)
        position += len(token) + 1
    return (touched[0], touched[-1] + 1) if touched else None


def _med_hits(records: list[Item], find: Callable[[str], list[tuple[str, str]]]) -> list[Hits]:
    hits = []
    for record in records:
        wanted = {_normal(*pair) for pair in record["pairs"]}
        found = {_normal(*pair) for pair in find(record["text"])}
        hits.append(Hits(len(wanted & found), len(found), len(wanted)))
    return hits


def _normal(short: str, long: str) -> tuple[str, str]:
    return short.strip().lower(), re.sub(r"\W+", " ", long.lower()).strip()
