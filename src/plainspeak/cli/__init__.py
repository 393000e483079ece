"""The command line. The only place that prints, and the only one that exits. One module a group of commands."""

import sys
from typing import Any

import click

from plainspeak import __version__
from plainspeak.cli.about import explain, profiles, rules
from plainspeak.cli.check import check
from plainspeak.cli.lsp import lsp
from plainspeak.cli.messages import BROKEN, complain
from plainspeak.cli.papers import annotate, glossary
from plainspeak.cli.versions import baseline, compare
from plainspeak.cli.words import words
from plainspeak.errors import PlainspeakError


class _Group(click.Group):
    """Shows our errors as a message and a hint, and exits with 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PlainspeakError as error:
            complain(error)
            sys.exit(BROKEN)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="plainspeak")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def main(debug: bool) -> None:
    """Read papers, and say in plain words what will stop their readers."""


for command in (check, annotate, baseline, compare, glossary, lsp, rules, explain, profiles, words):
    main.add_command(command)
