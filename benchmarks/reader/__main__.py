"""How many findings of every rule are right, in samples of real papers that a reader has judged.

    python -m benchmarks.reader                                              # what was judged
    python -m benchmarks.reader --papers DIR --seed 3 --share 0.4 --add 3    # draw a third sample, to be judged

A new sample holds nothing that an earlier one held. README.md says how the samples were drawn and judged.
"""

import argparse
from collections.abc import Collection, Iterator
from pathlib import Path

from benchmarks.fixes.table import wilson
from benchmarks.flags.judgements import read_judgements
from benchmarks.reader.draw import NUMBER, draw, found_in
from benchmarks.reader.judgements import Judged, Row, read_rows, write_rows


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reader", description=__doc__.partition("\n")[0])
    parser.add_argument("--papers", type=Path, nargs="+", help="folders of papers to draw from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1.0, help="size of the sample, as a share of the first one's")
    parser.add_argument("--add", type=int, metavar="SAMPLE", help="put what is drawn into the table under this number")
    options = parser.parse_args()
    rows = read_rows()
    if options.papers and options.add:
        taken = {tuple(row.found[:4]) for row in rows} | {tuple(flag) for flag in read_judgements()}
        drawn = draw(found_in(options.papers), _share(options.share), options.seed, taken)
        rows += [Row(options.add, found, Judged()) for found in drawn]
        write_rows(rows)
    print("\n".join(table(rows)))


def _share(share: float) -> dict[str, int]:
    return {rule: max(4, round(number * share)) for rule, number in NUMBER.items()}


def table(rows: Collection[Row]) -> Iterator[str]:
    """For every sample and rule, how many flags are right, suggestions good and messages clear, with 95 % intervals."""
    for sample in sorted({row.sample for row in rows}):
        own = [row for row in rows if row.sample == sample and row.judged.flag]
        papers = len({row.found.paper for row in own})
        yield f"Sample {sample}: {len(own)} findings in {papers} papers."
        yield f"{'rule':22}  {'flag right':26}  {'suggestion good':26}  {'message clear':26}"
        for rule in [*dict.fromkeys(row.found.rule for row in own), "all"]:
            yield _line(rule, [row.judged for row in own if rule in (row.found.rule, "all")])
        yield ""


def _line(rule: str, judged: Collection[Judged]) -> str:
    shares = (
        _share_of([each.flag for each in judged], "right"),
        _share_of([each.suggestion for each in judged if each.suggestion], "good"),
        _share_of([each.told for each in judged], "clear"),
    )
    return "  ".join((f"{rule:22}", *(f"{share:26}" for share in shares))).rstrip()


def _share_of(said: list[str], wanted: str) -> str:
    if not said:
        return "-"
    number = said.count(wanted)
    low, high = wilson(number, len(said))
    return f"{number} of {len(said)} ({low:.2f} to {high:.2f})"


if __name__ == "__main__":
    main()
