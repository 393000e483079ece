"""Annotates every Word and PDF paper of a folder and lets other programs read the copies.

    python -m benchmarks.annotate --papers DIR [--phrases N] [--track-changes] [--write docs/annotate.md]

A mark is exact when a reader finds just the flagged words under it: for Word a plain walk over the XML and LibreOffice, for
PDF PDFium. Some can only stand near their words, as those about a text box, and say so in their first line. A mark that
would be out of place is left out, and counted in the copy. Others take in more than their words, as the number of a
footnote, or the reader has another order of the letters. Whether the text is the same, with tracked changes rejected, is
asked of pandoc and pdftotext.
"""

import argparse
import random
import re
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from benchmarks import libreoffice, pdf_marks, word_marks
from plainspeak import Checker, PlainspeakError, Result
from plainspeak.finding import Finding, Suggestion
from plainspeak.reports import pdf, word
from plainspeak.reports.remarks import marked_findings, remark

_NEAR = ("In the text box:", "In footnote", "In endnote", "In the page", "In alt text", "Near here:")
_BATCH = 8


@dataclass(frozen=True)
class Copy:
    """A paper and its annotated copy."""

    paper: Path
    path: Path
    result: Result
    seconds: float


@dataclass(frozen=True)
class Row:
    """What became of one paper."""

    name: str
    suffix: str
    outcome: str
    marks: int = 0
    exact: int = 0
    """On just their words, read from the file itself."""
    shown: int = 0
    """On just their words as LibreOffice shows them. It loses some in frames and forms, and where there are notes."""
    near: int = 0
    left_out: int = 0
    """Without a mark, for no reader would find it on its words. A note in the copy says how many."""
    text_same: bool = True
    parts_lost: int = 0
    seconds: float = 0.0

    @property
    def numbers(self) -> tuple[int, ...]:
        """What the table adds up."""
        other = self.marks - self.exact - self.near - self.left_out
        return self.marks, self.exact, self.near, self.left_out, other, self.shown


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--papers", type=Path, required=True)
    parser.add_argument("--phrases", type=int, default=0, help="mark so many random phrases instead of findings")
    parser.add_argument("--track-changes", action="store_true")
    parser.add_argument("--write", type=Path, help="write the summary to this Markdown file")
    arguments = parser.parse_args()
    papers = sorted(it for it in arguments.papers.rglob("*") if it.suffix in (".docx", ".pdf"))
    checker = Checker()
    rows = []
    for start in range(0, len(papers), _BATCH):
        for row in annotate_all(papers[start : start + _BATCH], checker, arguments.phrases, arguments.track_changes):
            print(row, flush=True)
            rows.append(row)
    summary = "\n".join(table(rows))
    print(summary)
    if arguments.write:
        explained = __doc__.rpartition("\n\n")[2]
        arguments.write.write_text(f"# Annotated copies, read by other programs\n\n{explained}\n{summary}\n", "utf-8")


def annotate_all(papers: list[Path], checker: Checker, phrases: int, track_changes: bool) -> Iterator[Row]:
    """Annotate papers and have the copies read."""
    with TemporaryDirectory() as folder:
        copies = []
        for paper in papers:
            try:
                copies.append(_annotate(paper, Path(folder), checker, phrases, track_changes))
            except PlainspeakError as error:
                yield Row(paper.name, paper.suffix, type(error).__name__)
        word_copies = [copy for copy in copies if copy.path.suffix == ".docx"]
        for copy, reading in zip(word_copies, libreoffice.read(it.path for it in word_copies), strict=True):
            yield _judge_word(copy, reading, track_changes)
        yield from (_judge_pdf(copy) for copy in copies if copy.path.suffix == ".pdf")


def _annotate(paper: Path, folder: Path, checker: Checker, phrases: int, track_changes: bool) -> Copy:
    result = checker.check_file(paper)
    if phrases:
        result = replace(result, findings=tuple(_random_phrases(result, phrases)))
    start = time.perf_counter()
    if paper.suffix == ".docx":
        data = word.annotate(paper.read_bytes(), result, track_changes=track_changes)
    else:
        data = pdf.annotate(paper.read_bytes(), result)
    seconds = time.perf_counter() - start
    copy = folder / paper.name
    copy.write_bytes(data)
    return Copy(paper, copy, result, seconds)


def _random_phrases(result: Result, number: int) -> Iterator[Finding]:
    """Findings about one to four words in a row, anywhere in the paper; the same on every run."""
    text, rule = result.document.text, next(iter(result.profile.rules))
    words = [match.span() for match in re.finditer(r"\S+", text)]
    chance = random.Random(len(text))
    spans = set()
    for _ in range(number):
        first = chance.randrange(len(words))
        last = min(first + chance.randrange(4), len(words) - 1)
        block = result.document.blocks[result.document.block_at(words[first][0])]
        spans.add((words[first][0], min(words[last][1], block.end)))
    for start, end in sorted(spans):
        yield Finding(rule, start, end, f"Found: {text[start:end]}", (Suggestion("something else", safe=True),))


def _judge_word(copy: Copy, reading: libreoffice.Reading | None, track_changes: bool) -> Row:
    squeezed = libreoffice.squeezed
    marked = marked_findings(copy.result)
    expected = Counter((squeezed("".join(remark(copy.result, it))), squeezed(copy.result.text_of(it))) for it in marked)
    found = Counter(word_marks.read(copy.path))
    near = tuple(map(squeezed, _NEAR))
    mode = "reject" if track_changes else "accept"
    with ZipFile(copy.paper) as before, ZipFile(copy.path) as after:
        lost = set(before.namelist()) - set(after.namelist())
    return Row(
        copy.paper.name,
        ".docx",
        "annotated",
        marks=len(marked),
        exact=(expected & found).total(),
        shown=(expected & Counter(reading.comments if reading else ())).total(),
        near=sum(number for (said, _), number in found.items() if said.startswith(near)),
        text_same=_same(["pandoc", "-f", "docx", "-t", "plain", f"--track-changes={mode}"], copy),
        parts_lost=len(lost),
        seconds=copy.seconds,
    )


def _judge_pdf(copy: Copy) -> Row:
    found = pdf_marks.read(copy.path.read_bytes())
    marked = marked_findings(copy.result)
    squeezed = libreoffice.squeezed
    expected = Counter(
        (squeezed("".join(remark(copy.result, it))), squeezed(copy.result.text_of(it)).replace("-", ""))
        for it in marked
    )
    exact = (expected & Counter(found)).total()
    return Row(
        copy.paper.name,
        ".pdf",
        "annotated",
        marks=len(marked),
        exact=exact,
        shown=exact,
        left_out=len(marked) - len(found),
        text_same=_same(["pdftotext"], copy),
        seconds=copy.seconds,
    )


def _same(command: list[str], copy: Copy) -> bool:
    """Whether a program reads the same text in the copy as in the paper."""
    if not shutil.which(command[0]):
        raise SystemExit(f"{command[0]} is not installed.")
    output = ["-"] if command[0] == "pdftotext" else []
    before, after = (
        subprocess.run([*command, str(path), *output], capture_output=True, check=False).stdout
        for path in (copy.paper, copy.path)
    )
    return before == after


def table(rows: list[Row]) -> Iterator[str]:
    """A Markdown table with a row a format, then what was refused."""
    yield "| format | papers | annotated | findings | exact | near, saying so | left out | other | shown exactly |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    for suffix in sorted({row.suffix for row in rows}):
        here = [row for row in rows if row.suffix == suffix]
        done = [row for row in here if row.outcome == "annotated"]
        numbers = (len(here), len(done), *map(sum, zip(*(row.numbers for row in here), strict=True)))
        yield f"| {suffix} | {' | '.join(f'{number:,}' for number in numbers)} |"
    done = [row for row in rows if row.outcome == "annotated"]
    yield ""
    yield f"The text is the same in {sum(row.text_same for row in done)} of {len(done)} copies."
    yield f"Parts of files lost: {sum(row.parts_lost for row in done)}."
    refused = Counter((row.suffix, row.outcome) for row in rows if row.outcome != "annotated")
    yield from (f"Not annotated: {number} {suffix}, {why}." for (suffix, why), number in refused.most_common())


if __name__ == "__main__":
    main()
