"""How many of our warnings about words are right, in a sample of real papers that a reader has judged.

    python -m benchmarks.flags --papers DIR [--number 300] [--seed 1] [--add]

Draws the same sample again, and prints the share that is right of those that have a judgement, with its 95 % interval.
With --add, drawn warnings without a judgement are put into `judgements.csv`, to be judged.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.evidence.intervals import Hits, precision
from benchmarks.flags.draw import Flag, draw, flags_in
from benchmarks.flags.judgements import Judged, Judgement, read_judgements, write_judgements

GOAL = 0.90


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.flags", description=__doc__.partition("\n")[0])
    parser.add_argument("--papers", type=Path, required=True, help="folder of papers")
    parser.add_argument("--number", type=int, default=300, help="size of the sample")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--add", action="store_true", help="put unjudged warnings into the table")
    options = parser.parse_args()
    drawn = draw(flags_in(options.papers), options.number, options.seed)
    judged = read_judgements()
    if options.add:
        write_judgements({**dict.fromkeys(drawn, Judged()), **judged})
    print("\n".join(table(drawn, judged)))


def table(drawn: list[Flag], judged: dict[Flag, Judged]) -> Iterator[str]:
    """The precision of every rule and of all, as plain text."""
    said = {flag: judged.get(flag, Judged()).judgement for flag in drawn}
    known = [flag for flag in drawn if said[flag]]
    yield f"{len(drawn)} warnings were drawn from {len({flag.paper for flag in drawn})} papers, {len(known)} are judged."
    for rule, number in Counter(flag.rule for flag in known).most_common():
        right = sum(said[flag] is Judgement.RIGHT for flag in known if flag.rule == rule)
        yield f"{rule:24} {right:4} of {number:4} are right"
    if known:
        share, low, high = precision([Hits(int(said[flag] is Judgement.RIGHT), 1, 1) for flag in known])
        yield f"Precision {share:.3f} ({low:.3f} to {high:.3f}). The goal is {GOAL}."


if __name__ == "__main__":
    main()
