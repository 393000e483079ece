"""Nothing is ever downloaded: the whole path runs in a process that may not open a socket."""

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"

CODE = """
import socket, sys

def refuse(*arguments, **named):
    raise AssertionError("something tried to reach the network")

socket.socket.connect = refuse
socket.getaddrinfo = refuse
socket.create_connection = refuse

import plainspeak

checker = plainspeak.Checker("nhs")
for outcome in checker.check_many(sys.argv[1:]):
    assert isinstance(outcome, plainspeak.Result), outcome
    assert outcome.findings and all(score.value is not None for score in outcome.scores), outcome.scores
"""


def test_checks_every_format_without_a_network() -> None:
    papers = [str(EXAMPLES / f"panel-paper{suffix}") for suffix in (".docx", ".pdf", ".md")]
    run = subprocess.run([sys.executable, "-c", CODE, *papers], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
