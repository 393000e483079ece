"""Commands that write a file about one paper: `annotate` and `glossary`."""

from pathlib import Path

import click

from plainspeak.cli.messages import tell
from plainspeak.cli.setup import CONFIG, PROFILE, TIMEOUT, settings_from
from plainspeak.errors import OutputError


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@PROFILE
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Name of the copy.  [default: NAME.plainspeak.SUFFIX]"
)
@click.option("--track-changes", is_flag=True, help="Word: also put in the safe replacements, to accept or reject.")
@click.option("--notes", is_flag=True, help="Mark the smaller notes too.")
@click.option("--force", is_flag=True, help="Replace the copy if it is there already.")
@click.option("--force-lossy", is_flag=True, help="Go on where the copy loses a signature or a protection.")
@CONFIG
@TIMEOUT
def annotate(
    path: Path,
    profile_name: str | None,
    output: Path | None,
    track_changes: bool,
    notes: bool,
    force: bool,
    force_lossy: bool,
    config: Path | None,
    timeout: float | None,
) -> None:
    """Write a copy of a Word or PDF paper with a comment on everything that was found.

    The paper itself is never changed.
    """
    from plainspeak.annotate import annotated, copy_name
    from plainspeak.configured import checker_from
    from plainspeak.loaders import read_file
    from plainspeak.reports.remarks import marked_findings
    from plainspeak.writing import write_file

    settings = settings_from(config, profile=profile_name, timeout=timeout)
    checker = checker_from(settings)
    output = output or copy_name(path)
    if output.resolve() == path.resolve():
        raise OutputError(f"{path} is the paper itself.", "Name another file with -o.")
    data = read_file(path, checker.limits)
    result = checker.check_bytes(data, str(path))
    if track_changes and result.document.format != "word":
        raise OutputError(f"{path} is no Word file, so it has no tracked changes.", "Leave out --track-changes.")
    choices = {"track_changes": True} if track_changes else {}
    marked = result if notes else result.without_notes()
    write_file(output, annotated(data, marked, force_lossy=force_lossy, **choices), replace=force)
    tell(f"{output}: {_how_many(len(marked_findings(marked)), len(marked.findings))}")


def _how_many(marked: int, found: int) -> str:
    """What to say of the marks in a copy. Too many would help no one, and some are about the whole paper."""
    if marked == found:
        return f"{found:,} finding{'' if found == 1 else 's'} marked."
    return f"{marked:,} of {found:,} findings marked. Its summary speaks of the rest."


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "-f", "--format", "format_", type=click.Choice(["markdown", "csv", "word"]), help="[default: by -o, or markdown]"
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file: .md, .csv or .docx.")
@click.option("--force", is_flag=True, help="Replace the file if it is there already.")
@CONFIG
@TIMEOUT
def glossary(
    path: Path, format_: str | None, output: Path | None, force: bool, config: Path | None, timeout: float | None
) -> None:
    """Write the words of a paper that need explaining, with their meanings."""
    from plainspeak.configured import checker_from
    from plainspeak.reports.glossary import FORMATS as WRITERS
    from plainspeak.writing import write_file

    format_ = format_ or _by_name(output)
    if format_ == "word" and output is None:
        raise OutputError("A Word file cannot go to the terminal.", "Name a file with -o.")
    settings = settings_from(config, timeout=timeout)
    data = WRITERS[format_](checker_from(settings).glossary(path))
    if output is None:
        click.echo(data.decode(), nl=False)
    else:
        write_file(output, data, replace=force)


def _by_name(output: Path | None) -> str:
    """The format that goes with the name of a file. Raises `OutputError`."""
    from plainspeak.reports.glossary import SUFFIXES

    suffix = output.suffix.lower() if output else ".md"
    if suffix not in SUFFIXES:
        raise OutputError(
            f"{output}: we write no glossary of this kind.",
            "Name a file that ends with .md, .csv or .docx, or choose with --format.",
        )
    return SUFFIXES[suffix]
