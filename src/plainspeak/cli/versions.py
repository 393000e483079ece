"""Commands about what was found before: `baseline` and `compare`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from plainspeak.cli.gather import batch_for, papers, run_over
from plainspeak.cli.messages import BROKEN, FOUND, complain, tell
from plainspeak.cli.setup import CONFIG, PROFILE, TIMEOUT, settings_from

if TYPE_CHECKING:
    from plainspeak.baseline import Baseline
    from plainspeak.run import Run

FILE = click.option(
    "--baseline",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    default="plainspeak-baseline.json",
    show_default=True,
    help="The file that knows them.",
)


def known_before(file: Path | None) -> "Baseline | None":
    """The baseline in a file, if one is named. Raises `ConfigError`."""
    if file is None:
        return None
    from plainspeak.baseline import read_baseline

    return read_baseline(file)


def against(run: "Run", baseline: "Baseline | None") -> "Run":
    """The run with what a baseline knows of each paper."""
    return run.each(baseline.compare) if baseline else run


@click.group()
def baseline() -> None:
    """Keep what was found in old papers, so that only new findings fail a check."""


@baseline.command()
@click.argument("paths", nargs=-1, required=True)
@FILE
@PROFILE
@CONFIG
@TIMEOUT
def write(
    paths: tuple[str, ...], file: Path, profile_name: str | None, config: Path | None, timeout: float | None
) -> None:
    """Know everything that is found in these papers now. What is known of other papers stays."""
    from plainspeak.baseline import changing, read_baseline

    if file.exists():
        read_baseline(file)  # for a mistake in it, before there is any work
    run, now = _now(paths, file, profile_name, config, timeout)
    with changing(file) as known:
        known.update(now)
    tell(f"{file}: {len(known)} findings known.")
    _finish(run)


@baseline.command()
@click.argument("paths", nargs=-1)
@FILE
@PROFILE
@CONFIG
@TIMEOUT
def prune(
    paths: tuple[str, ...], file: Path, profile_name: str | None, config: Path | None, timeout: float | None
) -> None:
    """Forget what was fixed, in these papers or in all that are known. Nothing new becomes known."""
    from plainspeak.baseline import changing, read_baseline

    before = read_baseline(file)
    every = tuple(str(path) for key in before.papers if (path := before.path(key)).exists())
    run, now = _now(paths or every, file, profile_name, config, timeout)
    with changing(file) as known:
        forgotten = known.prune(now)
    tell(f"{file}: {forgotten} findings forgotten, {len(known)} known.")
    _finish(run)


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("-f", "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--notes", is_flag=True, help="Compare the smaller notes too.")
@PROFILE
@CONFIG
@TIMEOUT
def compare(
    old: Path,
    new: Path,
    format_: str,
    notes: bool,
    profile_name: str | None,
    config: Path | None,
    timeout: float | None,
) -> None:
    """Compare two versions of one paper: what was fixed, what is new, what is still there.

    The two may have different formats. Exits with 1 when something new would fail a check.
    """
    from plainspeak.comparison import compare as compare_results
    from plainspeak.reports.comparison import render, render_json

    settings = settings_from(config, profile=profile_name, timeout=timeout)
    with run_over(batch_for(settings), [old, new]) as run:
        results = list(run.results())
    for unread in run.unread:
        raise unread.error
    before, after = results if notes else [result.without_notes() for result in results]
    comparison = compare_results(before, after)
    click.echo((render_json if format_ == "json" else render)(comparison), nl=False)
    sys.exit(FOUND if comparison.failing else 0)


def _now(
    paths: tuple[str, ...], file: Path, profile_name: str | None, config: Path | None, timeout: float | None
) -> tuple["Run", "Baseline"]:
    """What is found in papers now, as the file would have it."""
    from plainspeak.baseline import Baseline

    now = Baseline(file)
    settings = settings_from(config, profile=profile_name, timeout=timeout)
    found = papers(paths, settings)
    with run_over(batch_for(settings), found.files, unread=found.unread) as run:
        for result in run.results():
            now.add(result)
    return run, now


def _finish(run: "Run") -> NoReturn:
    for unread in run.unread:
        complain(unread.error)
    sys.exit(BROKEN if run.unread else 0)
