"""`plainspeak lsp`."""

from importlib.util import find_spec
from pathlib import Path

import click

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("-p", "--profile", help="Name of a profile, or a TOML file.  [default: as the settings say]")
@click.option("--config", type=_FILE, help="Use this settings file, and not the one nearest to each text.")
@click.option("--baseline", type=_FILE, help="Do not show what this file knows. See 'baseline'.")
def lsp(profile: str | None, config: Path | None, baseline: Path | None) -> None:
    """Show findings in your editor while you write. Your editor starts this command."""
    if find_spec("pygls") is None:
        from plainspeak.errors import MissingLibrary

        raise MissingLibrary("What editors need is not installed.", "Run: pip install 'pygls>=2.0'")
    from plainspeak.lsp.checkers import Checkers
    from plainspeak.lsp.server import serve

    serve(Checkers(profile=profile, config=config, baseline=baseline))
