"""The real texts that suggestions are tried in: all of them may be quoted, each under its own licence."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.evidence.reading import json_lines
from plainspeak.document import Document
from plainspeak.errors import UnreadableFile
from plainspeak.loaders import load, load_bytes

_QUOTED_PAPERS = "OGL"
"""What the licence of a paper must say. Papers under no stated licence are not quoted."""


class Text(NamedTuple):
    """One text, loaded."""

    source: str
    """Name of the data set."""
    licence: str
    name: str
    """Which text of the data set it is."""
    document: Document


def texts(data: Path | None, papers: Path | None) -> Iterator[Text]:
    """Every text of the folders that are given: `data` holds a folder for each data set, `papers` a manifest."""
    if data:
        for source, licence, name, text in _data_sets(data):
            yield Text(source, licence, name, load_bytes(text.encode(), "text.txt"))
    if papers:
        yield from _papers(papers)


def _data_sets(data: Path) -> Iterator[tuple[str, str, str, str]]:
    for name, text in _treebank(data.parent / "ewt" / "train.conllu"):
        yield "UD English EWT", "CC BY-SA 4.0", name, text
    for item in json_lines(data / "sents" / "pud.jsonl"):
        yield "UD English PUD", "CC BY-SA 3.0", item["doc"], item["text"]
    for item in json_lines(data / "pairs" / "plainlanguage_gov.jsonl"):
        yield "plainlanguage.gov pairs", "CC0", item["id"], item["hard"]
    for item in json_lines(data / "pairs" / "cochrane_val.jsonl"):
        for side in ("hard", "plain"):
            yield "Cochrane pairs", "CC BY 4.0", f"{item['id']}-{side}", item[side]


def _treebank(path: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every document of a CoNLL-U file, with its paragraphs."""
    name, pieces = "", list[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc id = "):
            if pieces:
                yield name, "".join(pieces)
            name, pieces = line.partition(" = ")[2], []
        elif line.startswith("# newpar"):
            pieces.append("\n\n")
        elif line.startswith("# text = "):
            pieces.append(line.partition(" = ")[2] + " ")
    yield name, "".join(pieces)


def _papers(folder: Path) -> Iterator[Text]:
    with (folder / "manifest.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if _QUOTED_PAPERS not in row["licence"]:
            continue
        try:
            document = load(folder / row["path"])
        except UnreadableFile:
            continue  # some of them are broken on purpose; the benchmark of papers counts those
        yield Text("UK public papers", "OGL v3.0", Path(row["source_path"]).name, document)
