"""The changed lines that a command is to keep to."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plainspeak.errors import ConfigError

if TYPE_CHECKING:
    from plainspeak.changed import Changes


def changes_in(
    files: Sequence[Path], *, reference: str | None, staged: bool, whole_only: Mapping[str, bool]
) -> "Changes | None":
    """What was changed in files since `reference`, or is staged; `None` where neither is asked for.

    `whole_only` says what else is asked for that is about whole papers. Raises `ConfigError` where something is.
    """
    if staged and reference is None:
        # pre-commit names a commit when it checks what was committed before, as it does ahead of a push.
        reference = os.environ.get("PRE_COMMIT_FROM_REF") or None
    if reference is None and not staged:
        return None
    for name in filter(whole_only.get, whole_only):
        raise ConfigError(
            f"{name[0].upper()}{name[1:]} is about whole papers, not about changed lines.", "Ask for one."
        )
    from plainspeak import changed

    changes = changed.staged(files) if reference is None else changed.changed_since(reference, files)
    if not changes.lines:
        click.echo("No line of these papers was changed.", err=True)
    return changes
