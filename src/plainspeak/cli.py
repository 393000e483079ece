"""The command line. The only place that prints, and the only one that exits."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plainspeak import __version__
from plainspeak.cli_fix import fix_files
from plainspeak.cli_words import words
from plainspeak.errors import ConfigError, OutputError, PlainspeakError, did_you_mean

if TYPE_CHECKING:
    from plainspeak.checker import Checker
    from plainspeak.profile import Profile
    from plainspeak.result import Result, Run, Unread
    from plainspeak.settings import Settings

FOUND = 1
"""Exit code: something was found at the fail level or above, or a threshold was not met."""
BROKEN = 2
"""Exit code: something could not be read or is set up wrongly."""

_WIDEST = 100
"""Longer lines are hard to read, however wide the window is."""
FORMATS = ["text", "json", "sarif", "github", "junit", "csv"]
"""Each is a module of `plainspeak.reports`."""
SEVERITIES = click.Choice(["note", "warning", "error"])


class _Group(click.Group):
    """Shows our errors as a message and a hint, and exits with 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PlainspeakError as error:
            if ctx.params.get("debug"):
                raise
            _complain(error)
            sys.exit(BROKEN)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="plainspeak")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def main(debug: bool) -> None:
    """Read papers, and say in plain words what will stop their readers."""


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-p", "--profile", "profile_name", help="Name of a profile, or a TOML file.  [default: nhs]")
@click.option("-f", "--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--select", multiple=True, metavar="RULE", help="Run this rule only. May be given several times.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Do not run this rule. May be given several times.")
@click.option("--fail-level", type=SEVERITIES, help="Fail from this severity up.  [default: as the profile says]")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--notes", is_flag=True, help="Show the smaller notes too.")
@click.option("--fix", is_flag=True, help="First make the safe fixes, in text files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix: take the first suggestion of every finding.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--dry-run", is_flag=True, help="With --fix: only count the fixes, and change nothing.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("--config", type=click.Path(path_type=Path), help="Use this settings file.")
@click.option("--stdin-filename", default="stdin.txt", metavar="NAME", help="What to call the text read from '-'.")
@click.option("--show-settings", is_flag=True, help="Show the settings and stop.")
def check(
    paths: tuple[str, ...],
    profile_name: str | None,
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str | None,
    exit_zero: bool,
    notes: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    dry_run: bool,
    output: Path | None,
    config: Path | None,
    stdin_filename: str,
    show_settings: bool,
) -> None:
    """Check papers: files, folders, patterns, or '-' for standard input.

    Exits with 0 when nothing was found, 1 when something was, and 2 when a file could not be read.
    """
    settings = _settings(config, profile=profile_name, select=select, ignore=ignore, fail_level=fail_level)
    profile = _profile(settings)
    if show_settings:
        click.echo(_shown_settings(settings, profile))
        return
    checker = _checker(settings, profile)
    if fix or diff:
        files = _files(paths, settings)
        fix_files(checker, files, unsafe=unsafe_fixes, show_diff=diff, write=not (diff or dry_run))
    run = _run(checker, paths, stdin_filename, settings)
    _show(_report(run, format_, notes), output)
    for unread in run.unread:
        _complain(unread.error)
    sys.exit(_exit_code(run, exit_zero))


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("-p", "--profile", "profile_name", help="Name of a profile, or a TOML file.  [default: nhs]")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Name of the copy.  [default: NAME.plainspeak.SUFFIX]"
)
@click.option("--track-changes", is_flag=True, help="Word: also put in the safe replacements, to accept or reject.")
@click.option("--notes", is_flag=True, help="Mark the smaller notes too.")
@click.option("--force", is_flag=True, help="Replace the copy if it is there already.")
@click.option("--force-lossy", is_flag=True, help="Go on where the copy loses a signature or a protection.")
@click.option("--config", type=click.Path(path_type=Path), help="Use this settings file.")
def annotate(
    path: Path,
    profile_name: str | None,
    output: Path | None,
    track_changes: bool,
    notes: bool,
    force: bool,
    force_lossy: bool,
    config: Path | None,
) -> None:
    """Write a copy of a Word or PDF paper with a comment on everything that was found.

    The paper itself is never changed.
    """
    from plainspeak.annotate import annotated, copy_name
    from plainspeak.writing import write_file

    settings = _settings(config, profile=profile_name)
    checker = _checker(settings, _profile(settings))
    output = output or copy_name(path)
    if output.resolve() == path.resolve():
        raise OutputError(f"{path} is the paper itself.", "Name another file with -o.")
    result = checker.check_file(path)
    if track_changes and result.document.format != "word":
        raise OutputError(f"{path} is no Word file, so it has no tracked changes.", "Leave out --track-changes.")
    choices = {"track_changes": True} if track_changes else {}
    marked = result if notes else result.without_notes()
    write_file(output, annotated(path.read_bytes(), marked, force_lossy=force_lossy, **choices), replace=force)
    click.echo(f"{output}: {len(marked.findings)} findings marked.")


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "-f", "--format", "format_", type=click.Choice(["markdown", "csv", "word"]), help="[default: by -o, or markdown]"
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file: .md, .csv or .docx.")
@click.option("--force", is_flag=True, help="Replace the file if it is there already.")
@click.option("--config", type=click.Path(path_type=Path), help="Use this settings file.")
def glossary(path: Path, format_: str | None, output: Path | None, force: bool, config: Path | None) -> None:
    """Write the words of a paper that need explaining, with their meanings."""
    from plainspeak.reports.glossary import FORMATS as WRITERS
    from plainspeak.reports.glossary import SUFFIXES
    from plainspeak.writing import write_file

    format_ = format_ or SUFFIXES.get(output.suffix if output else ".md", "markdown")
    if format_ == "word" and output is None:
        raise OutputError("A Word file cannot go to the terminal.", "Name a file with -o.")
    settings = _settings(config)
    data = WRITERS[format_](_checker(settings, _profile(settings)).glossary(path))
    if output is None:
        click.echo(data.decode(), nl=False)
    else:
        write_file(output, data, replace=force)


@main.command()
@click.argument("rule_name", metavar="RULE")
def explain(rule_name: str) -> None:
    """Say what a rule looks for, why, and what to do."""
    from plainspeak.rule import all_rules
    from plainspeak.ruledocs import explanation

    if rule_name not in all_rules():
        raise ConfigError(f"There is no rule called '{rule_name}'.", did_you_mean(rule_name, all_rules()))
    click.echo(explanation(all_rules()[rule_name]), nl=False)


@main.command()
def rules() -> None:
    """List the rules."""
    from plainspeak.rule import all_rules

    width = max(map(len, all_rules()))
    for rule in all_rules().values():
        click.echo(f"{rule.name:<{width}}  {rule.severity:<7}  {rule.summary}")


@main.command()
def profiles() -> None:
    """List the profiles, with the limits they set and who says so."""
    from plainspeak.profile import load_profile, profile_names

    for name in profile_names():
        profile = load_profile(name)
        click.echo(f"{click.style(name, bold=True)}  {profile.title}. {profile.audience}")
        for line in _limits(profile):
            click.echo(f"    {line}")


def _limits(profile: "Profile") -> Iterator[str]:
    from plainspeak.readability import FORMULAS

    for score, threshold in profile.thresholds.items():
        title = FORMULAS[score].title if score in FORMULAS else score
        yield f"{title}: {threshold} ({threshold.source.title})"
    for name, setting in profile.rules.items():
        if setting.source:
            yield f"{name} ({setting.source.title})"


main.add_command(words)


def _settings(config: Path | None, **given: Any) -> "Settings":
    from plainspeak.settings import find_settings, read_settings

    settings = read_settings(config) if config else find_settings(Path.cwd())
    return replace(settings, **{name: value for name, value in given.items() if value})


def _profile(settings: "Settings") -> "Profile":
    from plainspeak.finding import Severity
    from plainspeak.profile import load_profile

    profile = load_profile(settings.profile).with_rules(settings.rules, str(settings.file))
    profile = profile.choosing(settings.select, settings.ignore)
    return replace(profile, fail_level=Severity(settings.fail_level)) if settings.fail_level else profile


def _checker(settings: "Settings", profile: "Profile") -> "Checker":
    from plainspeak.checker import Checker

    return Checker(
        profile,
        wordlists=settings.wordlists,
        words_off=[*settings.words_off, *settings.known_words],
        model=settings.model,
    )


def _shown_settings(settings: "Settings", profile: "Profile") -> str:
    from dataclasses import asdict

    lines = [f"settings file: {settings.file or 'none found'}"]
    lines += [f"{name.replace('_', '-')}: {value!r}" for name, value in asdict(settings).items() if name != "file"]
    for name, setting in profile.rules.items():
        lines.append(f"rule {name}: {setting.severity}, {asdict(setting.options)}")
    return "\n".join(lines)


def _run(checker: "Checker", paths: tuple[str, ...], stdin_filename: str, settings: "Settings") -> "Run":
    from plainspeak.result import Result, Run, Unread

    outcomes = list(_outcomes(checker, paths, stdin_filename, settings))
    results = tuple(outcome for outcome in outcomes if isinstance(outcome, Result))
    unread = tuple(outcome for outcome in outcomes if isinstance(outcome, Unread))
    return Run(checker.profile, results, unread)


def _files(paths: tuple[str, ...], settings: "Settings") -> list[Path]:
    from plainspeak.loaders import suffixes
    from plainspeak.paths import collect

    return list(collect((path for path in paths if path != "-"), suffixes(), settings.exclude))


def _outcomes(
    checker: "Checker", paths: tuple[str, ...], stdin_filename: str, settings: "Settings"
) -> Iterator["Result | Unread"]:
    if "-" in paths:
        yield _standard_input(checker, stdin_filename)
    files = _files(paths, settings)
    with click.progressbar(
        checker.check_many(files),
        length=len(files),
        label="Checking",
        file=sys.stderr,
        hidden=len(files) < 2 or not sys.stderr.isatty(),
    ) as progress:
        yield from progress


def _standard_input(checker: "Checker", name: str) -> "Result | Unread":
    from plainspeak.errors import UnreadableFile
    from plainspeak.result import Unread

    try:
        return checker.check_bytes(sys.stdin.buffer.read(), name)
    except UnreadableFile as error:
        return Unread(name, error)


def _report(run: "Run", format_: str, notes: bool) -> str:
    if format_ == "text":
        from plainspeak.reports import text

        width = min(shutil.get_terminal_size().columns, _WIDEST)
        return "\n".join(text.render(result, width=width, notes=notes) for result in run.results)
    report: str = import_module(f"plainspeak.reports.{format_}").render(run)
    return report


def _show(report: str, output: Path | None) -> None:
    if output is None:
        click.echo(report, nl=False)
    else:
        from plainspeak.writing import write_file

        write_file(output, click.unstyle(report).encode("utf-8", "replace"), replace=True)


def _exit_code(run: "Run", exit_zero: bool) -> int:
    if run.unread:
        return BROKEN
    failed = any(not result.passed for result in run.results)
    return FOUND if failed and not exit_zero else 0


def _complain(error: PlainspeakError) -> None:
    click.secho(f"Error: {error.message}", fg="red", err=True)
    if error.hint:
        click.echo(f"       {error.hint}", err=True)
