"""Runs the cases and prints a table: `python -m tests.hostile [KIND...]`."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.hostile.case import Case
from tests.hostile.cases import CASES
from tests.hostile.run import run


def main(kinds: Sequence[str]) -> int:
    """Run the cases whose names begin with one of `kinds`, or all. Gives 1 when one went wrong."""
    chosen = [case for case in CASES if case.name.startswith(tuple(kinds))] if kinds else CASES
    with tempfile.TemporaryDirectory(prefix="plainspeak-hostile-") as cache:
        wrong = [case.name for case in chosen if not _row(case, Path(cache))]
    print(f"\n{len(chosen)} cases, {len(wrong)} wrong")
    return 1 if wrong else 0


def _row(case: Case, cache: Path) -> bool:
    with tempfile.TemporaryDirectory(prefix="plainspeak-hostile-") as folder:
        outcome, problems = run(case, Path(folder), cache)
    verdict = "ok   " if not problems else "WRONG"
    print(
        f"{verdict} {outcome.seconds:6.2f} s of {case.seconds:<4g} {outcome.megabytes:5} MB of {case.megabytes:<5} {case.name}"  # noqa: E501
    )
    for problem in problems:
        print(f"      {problem}")
    return not problems


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
