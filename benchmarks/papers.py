"""Checks every paper of a folder and prints what became of it, by format.

    python -m benchmarks.papers --papers DIR [--samples DIR] [--write docs/papers.md] [--json]

Where pandoc and pdftotext are installed, the words we read are compared with theirs.
"""

import argparse
import json
import shutil
import subprocess
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from plainspeak import Checker, PlainspeakError, Result

OUTCOMES = ("checked", "refused", "crashed")
_PANDOC = {".docx": "docx", ".odt": "odt", ".html": "html", ".md": "gfm", ".rtf": "rtf", ".pptx": "pptx"}


@dataclass(frozen=True)
class Outcome:
    """What became of one paper."""

    path: str
    suffix: str
    outcome: str
    reason: str
    words: int
    findings: int
    seconds: float
    recall: float | None
    """Share of the words of another reader (pdftotext, pandoc) that we have too; `None` where it read nothing."""


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--papers", type=Path, required=True)
    parser.add_argument("--samples", type=Path)
    parser.add_argument("--write", type=Path, help="write the summary to this Markdown file")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    folders = [folder for folder in (arguments.papers, arguments.samples) if folder]
    outcomes = list(check_all(papers_in(folders)))
    if arguments.json:
        print(json.dumps([asdict(outcome) for outcome in outcomes], indent=2))
        return
    summary = "\n".join(table(outcomes))
    print(summary)
    if arguments.write:
        arguments.write.write_text(_PAGE.format(table=summary), encoding="utf-8")


def papers_in(folders: Iterable[Path]) -> list[Path]:
    """Every file of the folders but their tables of contents, in order."""
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in files if path.suffix != ".tsv")


def check_all(paths: Iterable[Path]) -> Iterator[Outcome]:
    """Check the papers one after the other."""
    checker = Checker()
    for path in paths:
        start = time.perf_counter()
        try:
            result = checker.check_file(path)
        except PlainspeakError as error:
            yield Outcome(
                path.name, path.suffix, "refused", type(error).__name__, 0, 0, time.perf_counter() - start, None
            )
        except Exception as error:  # a crash is what this looks for
            yield Outcome(path.name, path.suffix, "crashed", repr(error)[:80], 0, 0, time.perf_counter() - start, None)
        else:
            seconds = time.perf_counter() - start
            yield Outcome(
                path.name,
                path.suffix,
                "checked",
                "",
                result.words,
                len(result.findings),
                seconds,
                _recall(path, result),
            )


def _recall(path: Path, result: Result) -> float | None:
    theirs = Counter(_words(_other_reader(path)))
    if not theirs:
        return None
    ours = Counter(_words(result.document.text))
    return sum((theirs & ours).values()) / sum(theirs.values())


def _words(text: str) -> list[str]:
    return ["".join(filter(str.isalnum, word)).lower() for word in text.split() if any(map(str.isalnum, word))]


def _other_reader(path: Path) -> str:
    if path.suffix == ".pdf":
        command = ["pdftotext", str(path), "-"]
    elif path.suffix in _PANDOC:
        command = ["pandoc", "-f", _PANDOC[path.suffix], "-t", "plain", "--wrap=none", str(path)]
    else:
        return ""
    if not shutil.which(command[0]):
        return ""
    run = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=60, check=False)
    return run.stdout if run.returncode == 0 else ""


def table(outcomes: list[Outcome]) -> Iterator[str]:
    """A Markdown table with a row a format, then a line for each kind of refusal."""
    by_suffix: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_suffix[outcome.suffix].append(outcome)
    yield "| format | papers | checked | refused | crashed | words | findings | median share of the other reader's words |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for suffix, rows in sorted(by_suffix.items()):
        kinds = Counter(row.outcome for row in rows)
        recalls = [row.recall for row in rows if row.recall is not None]
        share = f"{median(recalls):.3f} ({len(recalls)} papers)" if recalls else "-"
        counts = " | ".join(str(kinds[kind]) for kind in OUTCOMES)
        words, findings = sum(row.words for row in rows), sum(row.findings for row in rows)
        yield f"| {suffix} | {len(rows)} | {counts} | {words:,} | {findings:,} | {share} |"
    yield ""
    reasons = Counter((row.suffix, row.reason) for row in outcomes if row.outcome != "checked")
    for (suffix, reason), number in sorted(reasons.items()):
        yield f"- {suffix}: {number} x {reason}"


_PAGE = """# Real papers, checked in one run

This page is written by `python -m benchmarks.papers --papers DIR --write docs/papers.md`.
The papers are 211 real and odd files from public repositories, and five web pages on co-production saved as text.
Other people own them, so they are not in this repository.

{table}

"Refused" means an error with its reason and exit code 2.
The last column compares our words with those of pdftotext (PDF) or pandoc (the rest).
What becomes of the same papers when they are damaged: [damaged papers](damage.md).
"""

if __name__ == "__main__":
    main()
