"""What goes to standard error, and what the exit codes mean."""

import traceback

import click

from plainspeak.errors import PlainspeakError
from plainspeak.visible import visible

FOUND = 1
"""Exit code: something was found at the fail level or above, or a threshold was not met."""
BROKEN = 2
"""Exit code: something could not be read or is set up wrongly."""


def complain(error: PlainspeakError) -> None:
    """Say what went wrong, and what to do about it; with --debug also where in the program it did."""
    if click.get_current_context().find_root().params.get("debug"):
        lines = "".join(traceback.format_exception(error)).splitlines()
        click.echo("\n".join(map(visible, lines)), err=True)
    click.secho(f"Error: {visible(error.message)}", fg="red", err=True)
    if error.hint:
        click.echo(f"       {visible(error.hint)}", err=True)
