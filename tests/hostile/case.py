"""What a hostile case is, and what may come of one."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HARD = "We will utilise the room."
"""A sentence with one finding in it. Where it is found, the words around the attack were read."""
CHECK = ("check", "--format", "json")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did."""

    code: int
    output: bytes
    errors: str
    seconds: float
    """Of processor time, with that of its children."""
    megabytes: int
    """At most, in any one process."""
    in_time: bool
    folder: Path

    @property
    def text(self) -> str:
        """Standard output."""
        return self.output.decode()

    @property
    def report(self) -> Any:
        """Standard output as the JSON report."""
        return json.loads(self.output)


Expectation = Callable[[Outcome], Iterator[str]]
"""Yields what is wrong with an outcome, in a line each."""


@dataclass(frozen=True, slots=True)
class Case:
    """An attack, and what must come of it."""

    name: str
    """The kind of file, a colon, and the attack."""
    put: Callable[[Path], tuple[str, ...]]
    """Puts files into an empty folder and gives the arguments of the command that is run there."""
    expect: Expectation
    seconds: float = 4.0
    megabytes: int = 250


def paper(
    path: str, make: Callable[[], bytes | str], command: tuple[str, ...] = CHECK
) -> Callable[[Path], tuple[str, ...]]:
    """Puts one file there and checks it."""

    def put(folder: Path) -> tuple[str, ...]:
        content = make()
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())
        return (*command, path)

    return put


def refused(*phrases: str) -> Expectation:
    """It cannot be read, and the command says so in one sentence, and in another what to do. All `phrases` are said."""

    def problems(outcome: Outcome) -> Iterator[str]:
        yield from decent(outcome)
        if outcome.code != 2:
            yield f"exit code {outcome.code}, not 2"
        lines = outcome.errors.splitlines()
        if len(lines) != 2 or not lines[0].startswith("Error: ") or not lines[1].strip():
            yield f"not one sentence and a hint: {outcome.errors[:300]!r}"
        yield from (
            f"does not say {phrase!r}: {outcome.errors[:300]!r}" for phrase in phrases if phrase not in outcome.errors
        )

    return problems


def checked(times: int = 2, *notices: str) -> Expectation:
    """It is read: the hard word is found so many times, and the reader is told all `notices`."""

    def problems(outcome: Outcome) -> Iterator[str]:
        yield from decent(outcome)
        if outcome.code != (1 if times else 0) or outcome.errors:
            yield f"exit code {outcome.code}: {outcome.errors[:300]!r}"
            return
        (file,) = outcome.report["files"]
        found = sum(finding["text"] == "utilise" for finding in file["findings"])
        if found != times:
            yield f"found {found} times, not {times}"
        said = " ".join(file["coverage"]["notices"])
        yield from (f"no notice {notice!r}, but {said!r}" for notice in notices if notice not in said)

    return problems


def decent(outcome: Outcome) -> Iterator[str]:
    """What must be so whatever comes of a case."""
    if not outcome.in_time:
        yield "did not end"
    if outcome.code < 0 or outcome.code > 2:
        yield f"ended with {outcome.code}"
    if "Traceback" in outcome.errors or "mistake of ours" in outcome.errors:
        yield f"a traceback or a mistake of ours: {outcome.errors[-600:]!r}"
    if strays := [path.name for path in outcome.folder.iterdir() if path.name.endswith(".part")]:
        yield f"half-written files: {strays}"
