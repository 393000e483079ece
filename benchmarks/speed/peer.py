"""One run of a Python peer in its own environment: it knows nothing of plainspeak, and prints its figures as JSON.

PEER/bin/python peer.py NAME FOLDER_OF_TEXTS
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

_WARM_UP = "We will utilise the big room. It was decided in June.\n"
Work = Callable[[str], int]


def proselint() -> Work:
    """All checks; what is counted is what it found."""
    from proselint.checks import __register__ as checks
    from proselint.config import DEFAULT
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(checks)

    return lambda text: len(LintFile("text", text).lint(DEFAULT))


def textstat() -> Work:
    """The grade that most of its formulas agree on."""
    from textstat import textstat as library

    def work(text: str) -> int:
        library.text_standard(text)
        return 0

    return work


def textdescriptives() -> Work:
    """Descriptive statistics and readability on spaCy's blank pipeline."""
    import spacy
    import textdescriptives  # noqa: F401  # adds its parts to those of spaCy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("textdescriptives/descriptive_stats")
    nlp.add_pipe("textdescriptives/readability")

    def work(text: str) -> int:
        doc = nlp(text)
        assert doc._.readability and doc._.descriptive_stats
        return 0

    return work


_WORK = {"proselint": proselint, "textstat": textstat, "textdescriptives": textdescriptives}


def main() -> None:
    """Run from the command line."""
    work = _WORK[sys.argv[1]]()
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[2]).glob("*.txt"))]
    work(_WARM_UP)
    cpu, wall = time.process_time(), time.perf_counter()
    findings = sum(map(work, texts))
    times = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    print(json.dumps({**times, "findings": findings, "characters": sum(map(len, texts))}))


if __name__ == "__main__":
    main()
