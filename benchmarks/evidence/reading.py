"""Reads the files of a benchmark, and cuts out the parts that are kept back by a hash where the makers made none."""

import csv
import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

Item = dict[str, Any]
"""One object of a file."""


def json_lines(path: Path) -> list[Item]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a TSV file with a header and no quoting."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def parts(folder: Path, pattern: str) -> Iterator[tuple[str, Path]]:
    """The files of a folder that match, each with the name of its part; none when the folder is not there."""
    for path in sorted(folder.glob(pattern)):
        yield path.stem, path


def halves(rows: Sequence[Item], key: str, every: int = 2) -> Iterator[tuple[str, list[Item]]]:
    """The part that is kept back ("hidden": the first byte of the hash of `key` divides by `every`) and the rest."""
    hidden = [row for row in rows if _first_byte(row[key]) % every == 0]
    shown = [row for row in rows if _first_byte(row[key]) % every]
    yield from ((name, part) for name, part in (("dev", shown), ("hidden", hidden)) if part)


def _first_byte(text: str) -> int:
    return sha256(text.encode()).digest()[0]
