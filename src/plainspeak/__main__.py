"""Runs the command line as `python -m plainspeak`."""

from plainspeak.cli import main

main()
