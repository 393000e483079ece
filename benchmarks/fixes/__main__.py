"""How often a suggestion, taken as it stands, leaves a good English sentence with the same meaning.

    python -m benchmarks.fixes [--data DIR] [--papers DIR] [--write | --draw SEED --number N]

Prints what was judged. With the folders of texts, it takes the suggestions of today's program in the same sentences and
counts a result that differs from the judged one as not judged. `--write` puts such rows into the table without their
judgement; `--draw` adds a new sample, to be judged.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from benchmarks.fixes.applied import Fix, fixes
from benchmarks.fixes.draw import draw
from benchmarks.fixes.judgements import KEPT_AT, Row, new_rows, read_rows, write_rows
from benchmarks.fixes.sources import texts
from benchmarks.fixes.table import changes, table
from benchmarks.fixes.today import Change, compare
from plainspeak import Checker
from plainspeak.core import Core


def main() -> None:
    """Run from the command line."""
    options = _parser().parse_args()
    rows = read_rows(options.table)
    if not (options.data or options.papers):
        print("\n".join(table(rows)))
        return
    found = find(options.data, options.papers)
    if options.draw:
        write_rows([*rows, *sample(rows, found, options.number, options.draw)], options.table)
        return
    today = list(compare(rows, found))
    current = [each.row for each in today if each.change is not Change.GONE]
    print("\n".join([*changes(today), *table(current)]))
    if options.write:
        write_rows((each.row for each in today), options.table)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fixes", description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, help="folder with a folder for each data set")
    parser.add_argument("--papers", type=Path, help="folder of papers with its manifest.tsv")
    parser.add_argument("--table", type=Path, default=KEPT_AT, help="the table of judgements")
    parser.add_argument("--write", action="store_true", help="empty the judgement of results that changed")
    parser.add_argument("--draw", type=int, metavar="SEED", help="add a new sample, drawn from this seed")
    parser.add_argument("--number", type=int, default=320, help="how many sentences to draw")
    return parser


def find(data: Path | None, papers: Path | None) -> list[Fix]:
    """Every suggestion for the texts of these folders."""
    checker, words = Checker(), Core().words
    return [fix for text in texts(data, papers) for fix in fixes(text, checker, words)]


def sample(rows: Iterable[Row], found: Iterable[Fix], number: int, seed: int) -> list[Row]:
    """A new sample, without the sentences of the samples before it."""
    return new_rows(seed, draw(found, number, seed, {row.fix.before for row in rows}))


if __name__ == "__main__":
    main()
