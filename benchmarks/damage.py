"""Checks every paper of a folder twice, then damaged in several ways, and prints what became of each.

    python -m benchmarks.damage --papers DIR [--samples DIR] [--write docs/damage.md] [--seed N] [--again N]

Looked for are crashes, papers that take too long, papers read without a word in them, and memory that grows. Exits with
1 when there is any. Damage is the same for the same seed; `--again` damages each paper so many times in each way.
"""

import argparse
import faulthandler
import re
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks.papers import papers_in
from benchmarks.spoiling import KINDS
from plainspeak import Checker, Result
from plainspeak.errors import ReaderFailed, UnreadableFile

GOOD = ("checked", "refused")
BAD = ("stopped", "crashed", "empty", "slow")
CEILING = 60.0
"""Seconds for one paper, after which it is slow."""
END = 120.0
"""Seconds for one paper, after which the whole run ends."""
MOST_GROWTH = 1.1
"""How much larger the process may be at the end than after a quarter of all checks."""
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class Outcome:
    """What became of one paper."""

    path: str
    kind: str
    """One of `GOOD` and `BAD`. Of a paper that was stopped, the process that read it ended."""
    reason: str = ""
    words: int = 0
    findings: int = 0
    notices: tuple[str, ...] = ()
    is_text: bool = False
    """Whether the format is text, which shows no one that its end is missing."""
    seconds: float = 0.0

    def says_the_same_as(self, other: "Outcome") -> bool:
        """Whether it differs in time at most."""
        return replace(self, seconds=0) == replace(other, seconds=0)


Passes = Mapping[str, Collection[tuple[Path, Outcome]]]
"""What became of every paper, by what was done to it."""


class Bench:
    """Checks papers with one checker, and watches the memory of this process."""

    def __init__(self) -> None:
        self._checker = Checker()
        self.memory: list[int] = []
        """Megabytes after each check; empty where the system does not say."""

    def check(self, path: Path, data: bytes) -> Outcome:
        """Check one paper. A run that hangs ends with a traceback of where it does."""
        faulthandler.dump_traceback_later(END, exit=True)
        start = time.perf_counter()
        outcome = self._outcome(path.name, data)
        seconds = time.perf_counter() - start
        faulthandler.cancel_dump_traceback_later()
        self.memory.extend(_megabytes())
        return replace(outcome, seconds=seconds, kind="slow" if seconds > CEILING else outcome.kind)

    def _outcome(self, name: str, data: bytes) -> Outcome:
        try:
            return _of_result(name, self._checker.check_bytes(data, name))
        except ReaderFailed as error:
            return Outcome(name, "stopped", str(error))
        except UnreadableFile as error:
            is_ours = type(error) is UnreadableFile  # the child found a mistake in our code
            return Outcome(name, "crashed" if is_ours else "refused", str(error) if is_ours else type(error).__name__)
        except Exception as error:  # a crash is what this looks for
            return Outcome(name, "crashed", repr(error))


def _of_result(name: str, result: Result) -> Outcome:
    kind = "checked" if result.words and _WORD.search(result.document.text) else "empty"
    return Outcome(
        name, kind, "", result.words, len(result.findings), result.notices, result.document.source is not None
    )


def _megabytes() -> Iterator[int]:
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text(encoding="utf-8"))
        if found:
            yield int(found[1]) // 1000


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--papers", type=Path, required=True)
    parser.add_argument("--samples", type=Path)
    parser.add_argument("--write", type=Path, help="write the summary to this Markdown file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", type=int, default=1)
    arguments = parser.parse_args()
    folders = [folder for folder in (arguments.papers, arguments.samples) if folder]
    papers = {path: path.read_bytes() for path in papers_in(folders)}
    bench = Bench()
    whole = {path: bench.check(path, data) for path, data in papers.items()}
    reverse = {path: bench.check(path, data) for path, data in reversed(papers.items())}
    differing = [path.name for path in papers if not whole[path].says_the_same_as(reverse[path])]
    passes = {"none": list(whole.items()), "none, in reverse order": list(reverse.items())}
    passes |= {kind: list(_damaged(bench, papers, kind, arguments)) for kind in KINDS}
    summary = "\n".join([*_table(passes, whole), "", *_told(passes, differing, bench.memory)])
    print(summary)
    if arguments.write:
        page = _PAGE.format(table=summary, papers=len(papers), seed=arguments.seed, again=arguments.again)
        arguments.write.write_text(page, encoding="utf-8")
    sys.exit(bool(differing or _faults(passes) or _growth(bench.memory) > MOST_GROWTH))


def _damaged(
    bench: Bench, papers: Mapping[Path, bytes], kind: str, arguments: argparse.Namespace
) -> Iterator[tuple[Path, Outcome]]:
    """Check every paper that this kind of damage changes, damaged by chance."""
    for path, data in papers.items():
        for turn in range(arguments.again):
            spoilt = KINDS[kind](data, Random(f"{arguments.seed} {turn} {kind} {path.name}"))
            if spoilt != data:
                yield path, bench.check(path, spoilt)


def _table(passes: Passes, whole: Mapping[Path, Outcome]) -> Iterator[str]:
    """A Markdown table with a row for each kind of damage."""
    yield f"| damage | papers | {' | '.join(GOOD)} | {' | '.join(BAD)} | cut short in silence | longest, seconds |"
    yield f"|---|--:|{'--:|' * (len(GOOD) + len(BAD))}--:|--:|"
    for damage, outcomes in passes.items():
        kinds = Counter(outcome.kind for _, outcome in outcomes)
        counts = " | ".join(str(kinds[kind]) for kind in (*GOOD, *BAD))
        short = sum(_is_short(outcome, whole[path]) for path, outcome in outcomes)
        longest = max((outcome.seconds for _, outcome in outcomes), default=0)
        yield f"| {damage} | {len(outcomes)} | {counts} | {short} | {longest:.1f} |"


def _is_short(outcome: Outcome, whole: Outcome) -> bool:
    """Whether a tenth of the words is gone, and no notice says anything that was not said before."""
    is_less = outcome.kind == "checked" and outcome.words < 0.9 * whole.words
    return is_less and not outcome.is_text and set(outcome.notices) <= set(whole.notices)


def _told(passes: Passes, differing: Sequence[str], memory: Sequence[int]) -> Iterator[str]:
    orders = f"all but {', '.join(differing)}" if differing else "every paper"
    yield f"- Both orders gave the same for {orders}."
    if memory:
        quarters = [memory[len(memory) * part // 4 - 1] for part in range(1, 5)]
        yield f"- Megabytes of the parent process after each quarter: {', '.join(map(str, quarters))}."
    for damage, outcome in _faults(passes):
        yield f"- {outcome.kind}: {outcome.path} ({damage}, {outcome.seconds:.1f} s). {outcome.reason}"


def _faults(passes: Passes) -> list[tuple[str, Outcome]]:
    return [(damage, each) for damage, outcomes in passes.items() for _, each in outcomes if each.kind in BAD]


def _growth(memory: Sequence[int]) -> float:
    return memory[-1] / memory[len(memory) // 4] if memory else 1.0


_PAGE = """# Real papers, damaged

This page is written by `python -m benchmarks.damage --papers DIR --write docs/damage.md`.
The {papers} papers are those of [Real papers](papers.md). Each is damaged by chance in each way (seed {seed}, {again} time).
"Inside" means that one part of an office file is damaged, and the archive around it is whole.

{table}

"Refused" means an error with its reason and exit code 2.
"Stopped" means that the process that reads papers ended, which is told as an error, too. The next paper gets a new one.
"Empty" means a result without a word in it, and "slow" more than a minute for one paper.
"Cut short in silence" means that a tenth of the words of an office file or PDF is gone, and nothing says so.
"""

if __name__ == "__main__":
    main()
