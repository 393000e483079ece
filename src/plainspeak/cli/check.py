"""`plainspeak check`."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plainspeak.cli.changes import changes_in
from plainspeak.cli.fix import fix_files
from plainspeak.cli.gather import STANDARD_INPUT, batch_for, papers, run_over
from plainspeak.cli.messages import BROKEN, FOUND, complain, is_terminal
from plainspeak.cli.page import earlier_papers, page, show_page
from plainspeak.cli.setup import CONFIG, PROFILE, TIMEOUT, names, settings_from, shown
from plainspeak.cli.versions import against, known_before
from plainspeak.finding import Severity
from plainspeak.visible import tame

if TYPE_CHECKING:
    from plainspeak.run import Run

_WIDEST = 100
"""Longer lines are hard to read, however wide the window is."""
FORMATS = ["text", "json", "sarif", "github", "junit", "csv", "html"]
"""Each is a module of `plainspeak.reports`."""
_FORMAT_OF = {".json": "json", ".sarif": "sarif", ".xml": "junit", ".csv": "csv", ".html": "html", ".htm": "html"}
_TELLING_KNOWN = ("json", "sarif")
"""Formats that say of each finding whether the baseline knows it; the others leave out those it knows."""
SEVERITIES = click.Choice([severity.value for severity in Severity])


@click.command()
@click.argument("paths", nargs=-1, required=True)
@PROFILE
@click.option(
    "-f", "--format", "format_", type=click.Choice(FORMATS), help="[default: as the name of --output says, or text]"
)
@click.option(
    "--select", multiple=True, metavar="RULES", callback=names, help="Run these rules only, as 'jargon,link-text'."
)
@click.option("--ignore", multiple=True, metavar="RULES", callback=names, help="Do not run these rules.")
@click.option("--fail-level", type=SEVERITIES, help="Fail from this severity up.  [default: as the profile says]")
@click.option(
    "--baseline", type=click.Path(path_type=Path), help="Fail only for what this file does not know. See 'baseline'."
)
@click.option("--changed-since", metavar="REF", help="Fail only for lines changed since this branch or commit of git.")
@click.option("--staged", is_flag=True, help="Fail only for lines that the next commit to git changes.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--notes", is_flag=True, help="Show the smaller notes too.")
@click.option("--quiet", "view", flag_value="quiet", help="Show only one line a paper.")
@click.option("--statistics", "view", flag_value="statistics", help="Show only what is found most often.")
@click.option("--hotspots", "view", flag_value="hotspots", help="Show only the paragraphs that need most work.")
@click.option("--fix", is_flag=True, help="First make the safe fixes, in text files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix: take the first suggestion of every finding.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--dry-run", is_flag=True, help="With --fix: only count the fixes, and change nothing.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("--open", "in_browser", is_flag=True, help="Show the report in the browser, as HTML.")
@click.option("--previous", type=click.Path(path_type=Path), help="HTML: say what changed since this JSON report.")
@CONFIG
@click.option("--force-exclude", is_flag=True, help="Leave out what the settings exclude, even when named here.")
@click.option("--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Use N cores.  [default: all]")
@click.option("--no-cache", is_flag=True, help="Check every file anew, and keep nothing for the next time.")
@TIMEOUT
@click.option("--stdin-filename", default="stdin.txt", metavar="NAME", help="What to call the text read from '-'.")
@click.option("--show-settings", is_flag=True, help="Show the settings and stop.")
def check(
    paths: tuple[str, ...],
    profile_name: str | None,
    format_: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str | None,
    baseline: Path | None,
    changed_since: str | None,
    staged: bool,
    exit_zero: bool,
    notes: bool,
    view: str | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    dry_run: bool,
    output: Path | None,
    in_browser: bool,
    previous: Path | None,
    config: Path | None,
    force_exclude: bool,
    jobs: int,
    no_cache: bool,
    timeout: float | None,
    stdin_filename: str,
    show_settings: bool,
) -> None:
    """Check papers: files, folders, patterns, or '-' for standard input.

    Exits with 0 when nothing was found, 1 when something was, and 2 when a file could not be read.
    """
    given = {"profile": profile_name, "select": select, "ignore": ignore, "fail_level": fail_level, "timeout": timeout}
    settings = settings_from(config, **given)
    batch = batch_for(settings, jobs=jobs, use_cache=not no_cache)
    if show_settings:
        click.echo(shown(settings, batch.profile))
        return
    format_ = format_ or _format_by_name(output)
    earlier = earlier_papers(previous)
    known = known_before(baseline)
    files, strays = papers(paths, settings, force_exclude=force_exclude)
    contents: dict[Path, bytes] = {}
    whole_only = {"--fix": fix, "--diff": diff, "standard input": STANDARD_INPUT in paths}
    changes = changes_in(files, reference=changed_since, staged=staged, whole_only=whole_only)
    if changes:
        files, contents = list(changes.lines), dict(changes.contents)
    if fix or diff:
        fix_files(batch.checker, files, unsafe=unsafe_fixes, show_diff=diff, write=not (diff or dry_run))
    if STANDARD_INPUT in paths:
        files = [Path(stdin_filename), *files]
        contents[files[0]] = sys.stdin.buffer.read(batch.checker.limits.bytes + 1)
    progress = in_browser or not _goes_to_terminal(output) or view == "statistics"
    with run_over(batch, files, unread=strays, contents=contents, progress=progress) as run:
        run = against(run.each(changes.only) if changes else run, known)
        if format_ not in _TELLING_KNOWN:
            run = run.without_known()
        if in_browser:
            show_page(page(run, earlier, notes=notes), output)
        elif format_ == "html":
            _show(page(run, earlier, notes=notes), output)
        else:
            _show(_report(run, format_, view, notes), output)
    for unread in run.unread:
        complain(unread.error)
    sys.exit(_exit_code(run, exit_zero))


def _format_by_name(output: Path | None) -> str:
    """The format of a report by the name of its file."""
    return _FORMAT_OF.get(output.suffix.lower(), "text") if output else "text"


def _goes_to_terminal(output: Path | None) -> bool:
    return output is None and is_terminal()


def _report(run: "Run", format_: str, view: str | None, notes: bool) -> Iterator[str]:
    if format_ == "text":
        return map(tame, _text(run, view, notes))
    report: Iterator[str] = import_module(f"plainspeak.reports.{format_}").render(run)
    return report


def _text(run: "Run", view: str | None, notes: bool) -> Iterator[str]:
    from plainspeak.reports import short, text

    width = min(shutil.get_terminal_size().columns, _WIDEST)
    match view:
        case "quiet":
            return short.verdicts(run)
        case "statistics":
            return short.statistics(run)
        case "hotspots":
            return _apart((short.hotspots(result, width=width),) for result in run.results())
        case _:
            return _apart(text.render(result, width=width, notes=notes) for result in run.results())


def _apart(reports: Iterable[Iterable[str]]) -> Iterator[str]:
    """The parts of all reports, with an empty line between one report and the next."""
    for number, report in enumerate(reports):
        if number:
            yield "\n"
        yield from report


def _show(parts: Iterable[str], output: Path | None) -> None:
    if output is None:
        for part in parts:
            click.echo(part.encode("utf-8", "replace").decode(), nl=False)
    else:
        from plainspeak.writing import write_parts

        write_parts(output, (click.unstyle(part).encode("utf-8", "replace") for part in parts), replace=True)


def _exit_code(run: "Run", exit_zero: bool) -> int:
    if run.unread:
        return BROKEN
    return FOUND if run.failed and not exit_zero else 0
