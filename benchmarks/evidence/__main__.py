"""Runs every benchmark whose data is there, and prints one table."""

import argparse
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from benchmarks.evidence.expected import record
from benchmarks.evidence.page import page
from benchmarks.evidence.table import Row, plain_table

MODULES = ("formulas", "passives", "tokens", "acronyms", "frequency", "sentences")
"""Slowest first, so that two processes end together."""
_IN_PRINT = ("tokens", "sentences", "passives", "acronyms", "frequency", "formulas")


def measure(module: str, data: Path) -> list[Row]:
    """The rows of one benchmark."""
    rows: Iterator[Row] = import_module(f"benchmarks.evidence.{module}").rows(data)
    return list(rows)


def measure_all(data: Path, modules: tuple[str, ...] = MODULES) -> list[Row]:
    """The rows of several benchmarks, worked out in two processes."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        found = dict(zip(modules, pool.map(measure, modules, [data] * len(modules)), strict=True))
    return [row for module in _IN_PRINT for row in found.get(module, [])]


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.evidence", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with a folder for each benchmark")
    parser.add_argument("--only", choices=MODULES, action="append", help="measure this benchmark alone")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--write", type=Path, help="write the page of evidence to this file too")
    parser.add_argument("--record", action="store_true", help="keep these figures as those that tests expect")
    options = parser.parse_args()
    rows = measure_all(options.data, tuple(options.only or MODULES))
    print(json.dumps([asdict(row) for row in rows], indent=1) if options.json else plain_table(rows))
    if options.write:
        options.write.write_text(page(rows), encoding="utf-8")
    if options.record:
        record(rows)


if __name__ == "__main__":
    main()
