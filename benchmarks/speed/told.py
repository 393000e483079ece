"""The table: for people, for programs, and as the page `docs/speed.md`."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.speed.rows import Row

_BEGIN, _END = "<!-- measured: begin -->", "<!-- measured: end -->"


def machine() -> str:
    """What it was measured on, in a sentence."""
    names = ("plainspeak", "spacy", "numpy", "pdfminer.six", "pypdfium2")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{load}; "
        f"Python {platform.python_version()}, {versions}."
    )


def scope(row: Row, files: int, rules: Sequence[str]) -> Iterator[str]:
    """How much was checked, so that no figure is bought by checking less."""
    ours = row.figures["plainspeak"]
    yield f"{files} files, {ours.characters:,} characters, {ours.words:,} words; {ours.findings:,} findings."
    yield f"{len(rules)} rules: {', '.join(rules)}."


def table(rows: Sequence[Row]) -> Iterator[str]:
    """A line a row: the figure beside its goal, and those of others."""
    yield "| | plainspeak | goal | | others |"
    yield "|---|---|---|---|---|"
    for row in rows:
        sign = "≥" if row.more_is_better else "≤"
        others = ", ".join(
            f"{name} {number(ratio)}" for name, ratio in sorted(row.ratios.items(), key=lambda it: it[1])
        )
        reached = "reached" if row.is_reached else "**not reached**"
        yield f"| {row.title} ({row.unit}) | {number(row.value)} | {sign} {row.goal:g} | {reached} | {others} |"


def details(row: Row) -> Iterator[str]:
    """Everything that was measured for one row."""
    yield f"**{row.title}.** {row.how}"
    yield ""
    yield "| | CPU s | wall s | peak MB | findings |"
    yield "|---|---|---|---|---|"
    for name, each in row.figures.items():
        workers = f" (workers {each.workers:.2f})" if each.workers else ""
        findings = f"{each.findings:,}" if each.findings else ""
        yield f"| {name} | {each.cpu:.2f}{workers} | {each.wall:.2f} | {each.memory / 1e6:.0f} | {findings} |"
    yield ""


def number(value: float) -> str:
    """With as many places as say something."""
    return f"{value:.0f}" if value >= 20 else f"{value:.1f}" if value >= 5 else f"{value:.2f}"


def as_json(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows for programs."""
    return [asdict(row) | {"reached": row.is_reached} for row in rows]


def stage_table(stages: Mapping[str, float]) -> Iterator[str]:
    """What each stage takes."""
    yield "| stage | CPU s |"
    yield "|---|---|"
    for stage, seconds in stages.items():
        yield f"| {stage} | {seconds:.2f} |"


def write_page(path: Path, lines: Sequence[str]) -> None:
    """Put what was measured into a page, between its marks. What people wrote around them stays."""
    before, _, rest = path.read_text(encoding="utf-8").partition(_BEGIN)
    _, mark, after = rest.partition(_END)
    if not mark:
        raise SystemExit(f"{path} has no lines {_BEGIN} and {_END} to write between.")
    path.write_text(before + "\n".join([_BEGIN, "", *lines, "", _END]) + after, encoding="utf-8")
