"""How many findings of every rule are right, in samples of real papers that a reader has judged.

    python -m benchmarks.reader                                              # what was judged
    python -m benchmarks.reader --write docs/judged.md                       # the same, as a page
    python -m benchmarks.reader --papers DIR --seed 4 --share 0.4 --add 4    # draw a fourth sample, to be judged
    python -m benchmarks.reader --papers DIR --favour --number jargon=15 noun-string=15 --add 5

A new sample holds nothing that an earlier one held. README.md says how the samples were drawn and judged.
"""

import argparse
from pathlib import Path

from benchmarks.flags.judgements import read_judgements
from benchmarks.reader.draw import NUMBER, draw, found_in
from benchmarks.reader.judgements import Judged, Row, read_rows, write_rows
from benchmarks.reader.page import page

FAVOURED_AT = Path(__file__).with_name("favoured.txt")
"""The names of the papers that a council, an NHS body, a charity, a government or a researcher wrote, one a line."""


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reader", description=__doc__.partition("\n")[0])
    parser.add_argument("--papers", type=Path, nargs="+", help="folders of papers to draw from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1.0, help="size of the sample, as a share of the first one's")
    parser.add_argument("--number", nargs="+", metavar="RULE=N", help="how many of which rules, and of no others")
    parser.add_argument("--favour", action="store_true", help="draw from the papers of favoured.txt before all others")
    parser.add_argument("--add", type=int, metavar="SAMPLE", help="put what is drawn into the table under this number")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page of the figures")
    options = parser.parse_args()
    rows = read_rows()
    if options.papers and options.add:
        taken = {tuple(row.found[:4]) for row in rows} | {tuple(flag) for flag in read_judgements()}
        number = _named(options.number) if options.number else _share(options.share)
        favoured = FAVOURED_AT.read_text(encoding="utf-8").splitlines() if options.favour else []
        drawn = draw(found_in(options.papers), number, options.seed, taken, favoured)
        rows += [Row(options.add, found, Judged()) for found in drawn]
        write_rows(rows)
    if options.write:
        options.write.write_text(page(rows), encoding="utf-8")
    else:
        print(page(rows))


def _share(share: float) -> dict[str, int]:
    return {rule: max(4, round(number * share)) for rule, number in NUMBER.items()}


def _named(numbers: list[str]) -> dict[str, int]:
    return {rule: int(number) for rule, _, number in (each.partition("=") for each in numbers)}


if __name__ == "__main__":
    main()
