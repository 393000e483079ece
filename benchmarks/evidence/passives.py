"""Passive verbs: participles with a passive auxiliary in treebanks, and sentences that people coded.

A prediction is right when it overlaps such a participle. Bare participles ("the report written by Ann") are neither
right nor wrong.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from benchmarks.evidence.core import analysed
from benchmarks.evidence.intervals import Hits, f1, precision, recall
from benchmarks.evidence.reading import Item, json_lines, parts, table
from benchmarks.evidence.table import Row
from plainspeak.irregular_verbs import VERBS
from plainspeak.rules import passive_voice

Span = tuple[int, int]


def rows(data: Path) -> Iterator[Row]:
    """Rows for each treebank, for the development and the held-back treebanks together, and for each coded set."""
    pooled: dict[str, list[tuple[Hits, Hits]]] = {}
    for name, path in parts(data / "passive", "*.jsonl"):
        hits = _judged(json_lines(path))
        yield from _rows(name, hits)
        pooled.setdefault("dev, pooled" if _is_development(name) else "test, pooled", []).extend(hits)
    for name, hits in pooled.items():
        yield from _rows(name, hits, goal=0.95)
    for name, path in parts(data / "passive", "*.tsv"):
        yield _coded(name, table(path))


def _is_development(name: str) -> bool:
    return name.endswith("dev") or name == "pud"


def _rows(part: str, judged: list[tuple[Hits, Hits]], goal: float | None = None) -> Iterator[Row]:
    ours, theirs = [hits for hits, _ in judged], [hits for _, hits in judged]
    for measure, figure in (("F1", f1), ("precision", precision), ("recall", recall)):
        number = sum(hits.wanted for hits in ours)
        others = (("write-good's rule", figure(theirs).value),)
        wanted = goal if measure != "recall" else None
        yield Row("Passives", part, measure, *figure(ours), number, "passives", others, wanted)


def _judged(sentences: list[Item]) -> list[tuple[Hits, Hits]]:
    """For every sentence what we found, and what write-good's rule found."""
    found = our_participles([sentence["text"] for sentence in sentences])
    return [
        (_hits(sentence, spans), _hits(sentence, write_good(sentence["text"])))
        for sentence, spans in zip(sentences, found, strict=True)
    ]


def _hits(sentence: Item, spans: list[Span]) -> Hits:
    gold = [passive["verb"] for passive in sentence["passives"]]
    met = {index for span in spans for index, verb in enumerate(gold) if _overlap(span, verb)}
    neutral = [*gold, *sentence["bare"]]
    wrong = sum(not any(_overlap(span, verb) for verb in neutral) for span in spans)
    return Hits(len(met), len(met) + wrong, len(gold))


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _coded(part: str, sentences: list[dict[str, str]]) -> Row:
    """Sentences that people said are passive or not."""
    texts = [sentence["sentence"] for sentence in sentences]
    truth = [sentence["human"] == "1" for sentence in sentences]
    ours = _agreement([bool(spans) for spans in our_participles(texts)], truth)
    others = (
        ("write-good's rule", f1(_agreement([bool(write_good(text)) for text in texts], truth)).value),
        ("PassivePy", f1(_agreement([sentence["passivepy"] == "1" for sentence in sentences], truth)).value),
    )
    return Row("Passives", part, "F1 by sentence", *f1(ours), len(texts), "sentences", others)


def _agreement(said: list[bool], truth: list[bool]) -> list[Hits]:
    return [Hits(yes and right, yes, right) for yes, right in zip(said, truth, strict=True)]


def our_participles(texts: list[str]) -> list[list[Span]]:
    """The participle of every passive that our rule finds, text by text; those it does not report by default too."""
    analysis = analysed(texts)
    blocks = analysis.document.blocks
    found: list[list[Span]] = [[] for _ in texts]
    for flag in passive_voice.check(analysis, passive_voice.Options(ignore=(), quoted=True)):
        block = analysis.document.block_at(flag.start)
        last = analysis.token_at(flag.end - 1)
        start = blocks[block].start
        found[block].append((int(analysis.starts[last]) - start, int(analysis.ends[last]) - start))
    return found


def write_good(text: str) -> list[Span]:
    """The rule of write-good, which Vale copied: a form of "be" and a word in -ed or an irregular participle."""
    return [match.span(1) for match in _write_good_pattern().finditer(text) if match[1].lower() != "indeed"]


@cache
def _write_good_pattern() -> re.Pattern[str]:
    irregular = sorted({form for _, participles in VERBS.values() for form in participles if not form.endswith("ed")})
    return re.compile(rf"\b(?:am|are|is|was|were|be|been|being)\b\s*(\w+ed|{'|'.join(irregular)})\b", re.IGNORECASE)
