"""What goes to standard error, and what the exit codes mean."""

import click

from plainspeak.errors import PlainspeakError

FOUND = 1
"""Exit code: something was found at the fail level or above, or a threshold was not met."""
BROKEN = 2
"""Exit code: something could not be read or is set up wrongly."""


def complain(error: PlainspeakError) -> None:
    """Say what went wrong, and what to do about it."""
    click.secho(f"Error: {error.message}", fg="red", err=True)
    if error.hint:
        click.echo(f"       {error.hint}", err=True)
