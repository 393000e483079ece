"""What is said to a person beside the reports, and what the exit codes mean."""

import sys
import traceback

import click

from plainspeak.errors import PlainspeakError
from plainspeak.visible import visible

FOUND = 1
"""Exit code: something was found at the fail level or above, or a threshold was not met."""
BROKEN = 2
"""Exit code: something could not be read or is set up wrongly."""


def tell(line: str, *, err: bool = False) -> None:
    """Say one line to a person, whatever stands in the names in it."""
    click.echo(visible(line), err=err)


def is_terminal() -> bool:
    """Whether standard output is read by a person."""
    return sys.stdout.isatty()


def complain(error: PlainspeakError) -> None:
    """Say what went wrong, and what to do about it; with --debug also where in the program it did."""
    if click.get_current_context().find_root().params.get("debug"):
        lines = "".join(traceback.format_exception(error)).splitlines()
        for line in lines:
            tell(line, err=True)
    click.secho(f"Error: {visible(error.message)}", fg="red", err=True)
    if error.hint:
        tell(f"       {error.hint}", err=True)
