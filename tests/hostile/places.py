"""Paths: what is no file, what may not be read, links that lead in circles or away, and names made to harm."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hostile.case import CHECK, HARD, Case, Expectation, Outcome, checked, decent, refused


def case(
    name: str,
    prepare: Callable[[Path], object],
    expect: Expectation,
    *arguments: str,
) -> Case:
    """A case of paths. The arguments come after those of the check."""

    def put(folder: Path) -> tuple[str, ...]:
        (folder / "plainspeak.toml").touch()
        prepare(folder)
        return (*CHECK, *arguments)

    return Case(f"path: {name}", put, expect, 4, 250)


def _named(name: str) -> Case:
    """A paper with this name, checked by its name, must be read under it."""

    def problems(outcome: Outcome) -> Iterator[str]:
        yield from checked(1)(outcome)
        if outcome.report["files"][0]["path"].encode(errors="surrogatepass") != os.fsencode(name):
            yield f"read as {outcome.report['files'][0]['path']!r}"

    return case(f"a name with {ascii(name)[:40]}", lambda folder: _write(folder / name), problems, "--", name)


def _write(path: Path) -> None:
    path.write_text(HARD)


def _both(read: list[str], unread: list[str]) -> Expectation:
    """These papers are read, and these are reported as errors."""

    def problems(outcome: Outcome) -> Iterator[str]:
        yield from decent(outcome)
        if outcome.code != 2:
            yield f"exit code {outcome.code}"
        found = [[it["path"] for it in outcome.report[key]] for key in ("files", "errors")]
        if found != [read, unread]:
            yield f"read and not read: {found}"

    return problems


def _links(folder: Path) -> None:
    (folder / "papers").mkdir()
    _write(folder / "papers" / "a.txt")
    _write(folder / "secret.txt")
    for name, target in (
        ("b.txt", "../secret.txt"), ("c.txt", "/etc/passwd"), ("d", "/etc"), ("e.txt", "e.txt"), ("f.txt", "gone"),
        ("g.txt", "/dev/zero"), ("h", "."),
    ):  # fmt: skip
        (folder / "papers" / name).symlink_to(target)


def _deep(folder: Path) -> None:
    for _ in range(200):
        folder = folder / "a"
        folder.mkdir()
    _write(folder / "a.txt")


_NAMES = ("a b.txt", "-p.txt", "\x1b[2J.txt", "a\nb.txt", "\u202egpj.txt", "::error::a.txt", "=cmd|'a'.txt", "<script>.txt", "%0A.txt",  # noqa: E501
          "é.txt", "[a]*.txt", "{{a}}.txt", "CON.txt", "a" * 251 + ".txt")  # fmt: skip

CASES = (
    *(_named(name) for name in _NAMES),
    case(
        "a name that is no text",
        lambda folder: _write(folder / os.fsdecode(b"\xff\xfe.txt")),
        checked(1),
        os.fsdecode(b"\xff\xfe.txt"),
    ),
    case(
        "links that lead out, away and in circles",
        _links,
        _both(["papers/a.txt"], [f"papers/{name}" for name in ("b.txt", "c.txt", "d", "g.txt", "e.txt", "f.txt")]),
        "papers",
    ),
    case("a link out that is named", _links, checked(1), "papers/b.txt"),
    case("a link to a device that is named", _links, refused("is not an ordinary file"), "papers/g.txt"),
    case("a device", lambda folder: None, refused("/dev/zero is not an ordinary file"), "/dev/zero"),
    case("a pipe", lambda folder: os.mkfifo(folder / "a.txt"), refused("is not an ordinary file"), "a.txt"),
    case("a pipe in a folder", lambda folder: os.mkfifo(folder / "a.txt"), refused("is not an ordinary file"), "."),
    case("a folder without papers", lambda folder: (folder / "a").mkdir(), refused("is a folder"), "a"),
    case("a folder called like a paper", lambda folder: (folder / "a.docx").mkdir(), refused("is a folder"), "a.docx"),
    case("nothing there", lambda folder: None, refused("does not exist"), "gone.txt"),
    case(
        "a paper that may not be read",
        lambda folder: (_write(folder / "a.txt"), (folder / "a.txt").chmod(0)),
        refused("may not be opened"),
        "a.txt",
    ),
    case("a name that is too long", lambda folder: None, refused("File name too long"), "a" * 5_000),
    case("200 folders in each other", _deep, checked(1), "."),
    case(
        "a file of 1 GB with nothing in it",
        lambda folder: os.truncate(_made(folder / "a.txt"), 1_000_000_000),
        refused("is larger than 50 MB"),
        "a.txt",
    ),
    case("a pattern that finds nothing", lambda folder: None, refused("does not exist"), "**/*.none"),
)


def _made(path: Path) -> Path:
    path.touch()
    return path
