"""One run inside a fresh process, which prints its figures as JSON. What starting costs is left out by a small text.

python -m benchmarks.speed.once TASK PATH... [--profile NAME]
"""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from plainspeak import Checker
from plainspeak.batch import Batch
from plainspeak.isolation.reader import IsolatedReader
from plainspeak.loaders import load
from plainspeak.result import Result
from plainspeak.settings import Settings

_WARM_UP = "We will utilise the room. It was decided in May by the Care Quality Commission (CQC).\n"
Counts = dict[str, float]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--profile", default="nhs")
    arguments = parser.parse_args()
    paths = [path for each in arguments.paths for path in files(each)]
    print(json.dumps(TASKS[arguments.task](paths, arguments.profile)))


def files(place: Path) -> list[Path]:
    """Every file of a folder and its folders, in order, or the file itself."""
    return sorted(path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]


def plainspeak(paths: Sequence[Path], profile: str) -> Counts:
    """Check every file, all rules and scores."""
    checker = Checker(profile)
    checker.check_text(_WARM_UP)
    counts: Counts = {"findings": 0, "words": 0, "characters": 0}
    with _clock(counts):
        for path in paths:
            result = checker.check_file(path)
            counts["findings"] += len(result.findings)
            counts["words"] += result.words
            counts["characters"] += len(result.document.text)
    return counts


def spacy(paths: Sequence[Path], _: str) -> Counts:
    """Cut the same texts into tokens and sentences with `spacy.blank("en")` and its sentencizer."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    # In pieces, for spaCy takes no more than a million characters; the parts of a paper are what it is made for.
    texts = [piece for path in paths for piece in _pieces(load(path).text)]
    nlp(_WARM_UP)
    counts: Counts = {"characters": sum(map(len, texts)), "words": 0}
    with _clock(counts):
        for text in texts:
            counts["words"] += len(nlp(text))
    return counts


def _pieces(text: str, most: int = 900_000) -> Iterator[str]:
    while len(text) > most:
        end = text.rfind("\n\n", 0, most) + 1 or most
        yield text[:end]
        text = text[end:]
    yield text


def cores(paths: Sequence[Path], profile: str) -> Counts:
    """Check on two cores, as the command does, and say how much of it the workers did."""
    batch = Batch(Settings(profile=profile), jobs=2)
    counts: Counts = {"findings": 0}
    with _clock(counts):
        for outcome in batch.check(paths):
            counts["findings"] += len(outcome.findings) if isinstance(outcome, Result) else 0
    return counts | {"workers": _spent(resource.RUSAGE_CHILDREN)}


def pdf(paths: Sequence[Path], profile: str) -> Counts:
    """Check every PDF, read in a process of its own as always. Pages are counted of those that can be read."""
    checker = Checker(profile)
    checker.check_text(_WARM_UP)
    counts: Counts = {"findings": 0, "words": 0, "pages": 0}
    with _clock(counts):
        for outcome in checker.check_many(paths):
            if isinstance(outcome, Result):
                counts["findings"] += len(outcome.findings)
                counts["words"] += outcome.words
                counts["pages"] += outcome.document.coverage.pages or 0
        if isinstance(reader := vars(checker)["_isolated"], IsolatedReader):
            reader.end()  # its time is known when it is gone
    return counts


def pdfminer(paths: Sequence[Path], _: str) -> Counts:
    """The text of the same PDFs by `extract_text` of pdfminer.six, and nothing else."""
    from pdfminer.high_level import extract_text

    counts: Counts = {"characters": 0}
    with _clock(counts):
        for path in paths:
            with suppress(Exception):  # what it cannot read costs it no more than the attempt
                counts["characters"] += len(extract_text(path))
    return counts


@contextmanager
def _clock(counts: Counts) -> Iterator[None]:
    """Puts into the counts what the work inside took."""
    cpu, wall = _all_spent(), time.perf_counter()
    yield
    counts |= {"cpu": _all_spent() - cpu, "wall": time.perf_counter() - wall}


def _all_spent() -> float:
    return _spent(resource.RUSAGE_SELF) + _spent(resource.RUSAGE_CHILDREN)


def _spent(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


TASKS: dict[str, Callable[[Sequence[Path], str], Counts]] = {
    "plainspeak": plainspeak,
    "spacy": spacy,
    "cores": cores,
    "pdf": pdf,
    "pdfminer": pdfminer,
}

if __name__ == "__main__":
    main()
