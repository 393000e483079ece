"""Readability formulas against people: sentences and excerpts they rated, and rewrites they made to be easier."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.evidence.counting import COMPARED, our_scores, textstat_scores
from benchmarks.evidence.intervals import mean, pearson
from benchmarks.evidence.reading import Item, halves, json_lines, parts, table
from benchmarks.evidence.table import Row

_LEVELS = {"ele": 0, "int": 1, "adv": 2}


def rows(data: Path) -> Iterator[Row]:
    """Rows for each formula on each set of rated texts and of rewrites that is there."""
    yield from _rated_sentences(data)
    for _, path in parts(data / "clear", "clear.jsonl"):
        for part, items in halves(json_lines(path), "id", 5):
            texts, people = [item["text"] for item in items], [-item["bt"] for item in items]
            yield from _correlations("Rated excerpts, CLEAR", f"clear {part}", texts, people)
    yield from _pairs(data)
    yield from _three_levels(data)


def _rated_sentences(data: Path) -> Iterator[Row]:
    for name, path in parts(data / "readmepp", "en_*.tsv"):
        if not name.endswith("train"):
            items = table(path)
            people = [float(item["rating"]) for item in items]
            yield from _correlations("Rated sentences, ReadMe++", name, _sentences(items), people)
    for name, path in parts(data / "cefrsp", "*.tsv"):
        if not name.endswith("train"):
            items = table(path)
            people = [(float(item["a"]) + float(item["b"])) / 2 for item in items]
            yield from _correlations("Rated sentences, CEFR-SP", name, _sentences(items), people)
    for _, path in parts(data / "medreadme", "readability.tsv"):
        items = table(path)
        for part in sorted({item["split"] for item in items} - {"train"}):
            chosen = [item for item in items if item["split"] == part]
            people = [float(item["readability"]) for item in chosen]
            yield from _correlations("Rated sentences, MedReadMe", part, _sentences(chosen), people)


def _sentences(items: list[dict[str, str]]) -> list[str]:
    return [item["sentence"] for item in items]


def _correlations(benchmark: str, part: str, texts: Sequence[str], people: Sequence[float]) -> Iterator[Row]:
    ours, theirs = our_scores(texts), textstat_scores(texts)
    for name in COMPARED:
        figure = pearson(ours[name], people)
        others = (("textstat", pearson(theirs[name], people).value),)
        yield Row(benchmark, part, f"Pearson r, {name}", *figure, len(texts), "texts", others)


def _pairs(data: Path) -> Iterator[Row]:
    """The share of rewrites that a formula puts lower than the text they were made from."""
    for name, path in parts(data / "pairs", "*.jsonl"):
        items = json_lines(path)
        if name == "plainlanguage_gov":
            items = [{**item, "page": str(item["id"]).rpartition("-")[0]} for item in items if _is_whole(item)]
            for half, chosen in halves(items, "page"):
                yield from _pair_rows(f"{name} {half}", chosen)
        else:
            yield from _pair_rows(name, items[:400] if name == "asset_valid" else items)


def _is_whole(item: Item) -> bool:
    """Whether a pair is long enough, and the rewrite about as long as the text."""
    hard, plain = len(item["hard"].split()), len(item["plain"].split())
    return hard >= 8 and 0.1 < plain / hard < 2.5


def _pair_rows(part: str, items: list[Item]) -> Iterator[Row]:
    rewrites = [item["plain"] if isinstance(item["plain"], list) else [item["plain"]] for item in items]
    texts = [item["hard"] for item in items] + [text for texts in rewrites for text in texts]
    owners = np.repeat(np.arange(len(items)), [len(texts) for texts in rewrites])
    ours, theirs = our_scores(texts), textstat_scores(texts)
    for name in COMPARED:
        figure = mean(_lower(ours[name], owners, len(items)))
        others = (("textstat", mean(_lower(theirs[name], owners, len(items))).value),)
        yield Row("Plain rewrites", part, f"share put lower, {name}", *figure, len(items), "texts", others)


def _lower(scores: np.ndarray, owners: np.ndarray, number: int) -> np.ndarray:
    """For every text, the share of its rewrites with a lower score; equal scores count half."""
    hard, plain = scores[:number][owners], scores[number:]
    wins = (plain < hard) + 0.5 * (plain == hard)
    return np.bincount(owners, wins) / np.bincount(owners)


def _three_levels(data: Path) -> Iterator[Row]:
    """Stories that teachers wrote at three levels: the share of two versions that are put in the right order."""
    for _, path in parts(data / "onestop", "onestop.jsonl"):
        for half, items in halves(json_lines(path), "slug"):
            texts = [item["text"] for item in items]
            ours, theirs = our_scores(texts), textstat_scores(texts)
            for name in COMPARED:
                figure = mean(_ordered(items, ours[name]))
                others = (("textstat", mean(_ordered(items, theirs[name])).value),)
                measure = f"pairs in order, {name}"
                yield Row("Three levels", f"onestop {half}", measure, *figure, len(items), "texts", others)


def _ordered(items: list[Item], scores: np.ndarray) -> list[float]:
    stories: dict[str, dict[int, float]] = {}
    for item, score in zip(items, scores, strict=True):
        stories.setdefault(item["slug"], {})[_LEVELS[item["level"]]] = score
    pairs = ((0, 1), (1, 2), (0, 2))
    return [
        float(story[hard] > story[easy])
        for story in stories.values()
        for easy, hard in pairs
        if {easy, hard} <= story.keys()
    ]
