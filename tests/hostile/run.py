"""Runs a case through the real command line, in a process of its own, with ceilings on time and memory."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.case import Case, Outcome
from tests.processes import PATIENCE

_LAUNCH = Path(__file__).with_name("launch.py")
_MOST_BYTES = 6_000_000_000
"""Of addresses. Only there so that a fault harms no one: the ceiling of a case is held against what was really used."""


def run(case: Case, folder: Path, cache: Path, *, patience: int = 1) -> tuple[Outcome, list[str]]:
    """Run a case in an empty folder. Gives what it did, and what is wrong with that.

    `patience` is how many times its seconds a case may take: more than one where the machine may be slow or busy.
    """
    arguments = case.put(folder)
    seconds = patience * case.seconds
    outcome = command(folder, cache, *arguments, cpu=int(3 * seconds) + 2)
    return outcome, [*case.expect(outcome), *_over(case, outcome, seconds)]


def command(folder: Path, cache: Path, *arguments: str, cpu: int = 60) -> Outcome:
    """Run plainspeak in a folder."""
    with tempfile.TemporaryDirectory(prefix="plainspeak-hostile-") as own:
        report, output, errors = (Path(own, name) for name in ("report", "output", "errors"))
        launch = [sys.executable, "-I", "-S", str(_LAUNCH), str(report), str(cpu), str(_MOST_BYTES), str(PATIENCE)]
        with output.open("wb") as out, errors.open("wb") as err:
            subprocess.run(
                [*launch, sys.executable, "-m", "plainspeak", *arguments],
                cwd=folder, env=_environment(cache), stdin=subprocess.DEVNULL, stdout=out, stderr=err, check=True,
            )  # fmt: skip
        used = json.loads(report.read_text())
        return Outcome(
            code=used["code"],
            output=output.read_bytes(),
            errors=errors.read_text(encoding="utf-8", errors="surrogateescape"),
            seconds=used["seconds"],
            megabytes=used["megabytes"],
            in_time=used["in_time"],
            folder=folder,
        )


def _environment(cache: Path) -> dict[str, str]:
    return os.environ | {"XDG_CACHE_HOME": str(cache), "OPENBLAS_NUM_THREADS": "1"}


def _over(case: Case, outcome: Outcome, seconds: float) -> Iterator[str]:
    if outcome.seconds > seconds:
        yield f"took {outcome.seconds:.1f} s of {seconds:g}"
    if outcome.megabytes > case.megabytes:
        yield f"took {outcome.megabytes} MB of {case.megabytes}"
