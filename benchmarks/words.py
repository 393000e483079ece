"""How many terms of other people's word lists our lists act on: looked up bare, and in a sentence made for the term.

    python -m benchmarks.words --lists DIR [--json]

DIR holds TSV files whose first column is called "term". Terms argued against in `words_left_out.csv` are left out.
"""

import argparse
import csv
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.carriers import carriers
from plainspeak.core import Core
from plainspeak.loaders import load_bytes
from plainspeak.words.match import Words

GOAL = 0.97
LEFT_OUT = Path(__file__).with_name("words_left_out.csv")


@dataclass(frozen=True)
class Coverage:
    """What our lists do about the terms of one list."""

    list: str
    terms: int
    """Distinct terms, without those left out."""
    left_out: int
    looked_up: float
    """Share of the terms that a look-up without a sentence finds."""
    in_a_sentence: float
    """Share of the terms that are flagged in a sentence made for them."""
    missed: tuple[str, ...]
    """Terms that are not flagged in a sentence."""


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words", description=__doc__.partition("\n")[0])
    parser.add_argument("--lists", type=Path, required=True, help="folder of TSV files with a column 'term'")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    lists = {path.stem: read_terms(path) for path in sorted(options.lists.glob("*.tsv"))}
    found = measure(lists, read_left_out(LEFT_OUT), Core())
    print(json.dumps([asdict(each) for each in found], indent=1) if options.json else table(found))


def read_terms(path: Path) -> list[str]:
    """The terms of a TSV file, each once."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return list(dict.fromkeys(row["term"].strip().replace("\\'", "'") for row in rows))


def read_left_out(path: Path) -> frozenset[str]:
    """The terms we argue against, in any list, in lower case."""
    with path.open(encoding="utf-8", newline="") as lines:
        return frozenset(row["term"].lower() for row in csv.DictReader(lines))


def measure(lists: dict[str, list[str]], left_out: frozenset[str], core: Core) -> list[Coverage]:
    """The coverage of every list, and of all their terms together under the name "all"."""
    lists = {**lists, "all": list(dict.fromkeys(term for terms in lists.values() for term in terms))}
    terms = [term for term in lists["all"] if term.lower() not in left_out]
    known = frozenset(term for term in terms if looked_up(term, core.words))
    flagged = flagged_in_carriers(terms, core)
    return [_coverage(name, own, left_out, known, flagged) for name, own in lists.items()]


def _coverage(
    name: str, terms: list[str], left_out: frozenset[str], known: frozenset[str], flagged: frozenset[str]
) -> Coverage:
    kept = [term for term in terms if term.lower() not in left_out]
    missed = tuple(term for term in kept if term not in flagged)
    share = sum(term in known for term in kept) / max(len(kept), 1)
    return Coverage(name, len(kept), len(terms) - len(kept), share, 1 - len(missed) / max(len(kept), 1), missed)


def looked_up(term: str, words: Words) -> list[str]:
    """Those parts of a term that our lists hold: the whole of it, or else each run of words in it that is an entry."""
    if words.lookup(term):
        return [term]
    parts = re.findall(r"[\w'’./-]+", term)
    runs = [" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 2, len(parts) + 1)]
    return [run for run in runs if words.lookup(run)]


def flagged_in_carriers(terms: list[str], core: Core) -> frozenset[str]:
    """The terms of which a word is flagged in at least one sentence made for them."""
    made = list(_sentences(terms, core.words))
    document = load_bytes("\n\n".join(sentence for _, sentence in made).encode(), "carriers.txt")
    analysis = core.read(document)
    found = set()
    for match in core.words.match(analysis):
        start, end = int(analysis.starts[match.start]), int(analysis.ends[match.end - 1])
        number = document.block_at(start)
        term, sentence = made[number]
        place = document.blocks[number].start + sentence.lower().index(term.lower())
        if start < place + len(term) and end > place:
            found.add(term)
    return frozenset(found)


def _sentences(terms: list[str], words: Words) -> Iterator[tuple[str, str]]:
    for term in terms:
        entries = [entry for part in looked_up(term, words) for entry in words.lookup(part)]
        for sentence in dict.fromkeys(sentence for entry in entries for sentence in carriers(term, entry)):
            yield term, sentence


def table(found: list[Coverage]) -> str:
    """The coverage as plain text."""
    lines = [f"{'list':34} {'terms':>6} {'left out':>9} {'looked up':>10} {'in a sentence':>14}"]
    for each in found:
        shares = f"{each.looked_up:10.3f} {each.in_a_sentence:14.3f}"
        lines.append(f"{each.list:34} {each.terms:6} {each.left_out:9} {shares}")
    missed = next(each.missed for each in found if each.list == "all")
    lines += [f"The goal is {GOAL}.", *([f"Not flagged in a sentence: {', '.join(missed)}."] if missed else [])]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
