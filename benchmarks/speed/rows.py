"""Every row of the table: what is measured, against what, and what we want to reach."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks.speed.figures import Figures, in_turn, told, whole
from benchmarks.speed.material import SMALL, Material
from benchmarks.speed.peers import Peers

OURS = "plainspeak"
SPACY = "spaCy blank + sentencizer"
_MEGABYTE = 1_000_000
_SCRIPTS = Path(sys.executable).parent
_BARE_SPACY = """
import sys, spacy
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
nlp(open(sys.argv[1], encoding="utf-8").read())
"""


@dataclass(frozen=True)
class Row:
    """One row: the figures of every tool in it."""

    title: str
    how: str
    """Where the clock stands, in a sentence."""
    figures: Mapping[str, Figures]
    value: float
    """What the goal is about."""
    goal: float
    unit: str
    """What the value is, as "CPU, spaCy = 1"."""
    more_is_better: bool = False
    ratios: Mapping[str, float] = field(default_factory=dict)
    """The same of the other tools."""

    @property
    def is_reached(self) -> bool:
        """Whether the goal is met."""
        return self.value >= self.goal if self.more_is_better else self.value <= self.goal


@dataclass(frozen=True)
class Bench:
    """Measures rows, each tool so many times."""

    material: Material
    peers: Peers
    runs: int
    profile: str
    is_large: bool = False
    """Whether to measure a file of 50 MB too."""

    def all_files(self) -> Row:
        """Every file, one after the other."""
        how = "In one process that has checked a small text before. Others get the text that we read out of the files."
        return self._beside("All files, one process", how, self.material.corpus, self.material.texts, 0.6)

    def one_large_file(self) -> Row:
        """One file of 1 MB."""
        path = self.material.of_size(_MEGABYTE)
        texts = self.material.text_of("large", [path])
        return self._beside("One file of 1 MB", "As above.", path, texts, 0.5)

    def two_processes(self) -> Row:
        """One process and two, as the command works."""
        corpus = self.material.corpus
        tasks = {
            "1 process": lambda: self._check(corpus, "--jobs", "1", "--no-cache"),
            "2 processes": lambda: self._check(corpus, "--jobs", "2", "--no-cache"),
            "2 processes, shares": lambda: self._once("cores", corpus),
        }
        how = "The command, from start to end, with a JSON report."
        figures = in_turn(tasks, self.runs)
        value = figures["1 process"].wall / figures["2 processes"].wall
        return Row("Two processes", how, figures, value, 1.85, "times as fast on the wall", more_is_better=True)

    def nothing_changed(self) -> Row:
        """The second run of all."""
        first, again = self._first_and_again(self.material.corpus, "--quiet")
        figures = in_turn({"first run": first, "second run": again}, self.runs)
        value = figures["second run"].cpu / figures["first run"].cpu
        how = "The command, from start to end, one line a paper."
        return Row("Nothing changed since the last run", how, figures, value, 0.05, "CPU, first run = 1")

    def one_small_file_again(self) -> Row:
        """The second run of one small file."""
        first, again = self._first_and_again(self.material.of_size(SMALL), "--format=text")
        first()
        click = [sys.executable, "-c", "import click"]
        figures = in_turn({OURS: again, "python -c 'import click'": lambda: whole(click)}, self.runs * 3)
        return _against(
            "One file of 5 KB, from the cache",
            "Commands, from start to end, with the whole report for a terminal.",
            figures,
            "python -c 'import click'",
            3.0,
            "CPU, importing click = 1",
        )

    def one_small_file(self) -> Row:
        """The first run of one small file."""
        path = self.material.of_size(SMALL)
        text = self.material.text_of("small", [path]) / "0000.txt"
        tasks = {
            OURS: lambda: self._check(path, "--no-cache"),
            "bare spaCy": lambda: whole([sys.executable, "-c", _BARE_SPACY, text]),
        }
        tasks |= {name: partial(run, text) for name, run in self.peers.on_one_file().items()}
        figures = in_turn(tasks, self.runs * 3)
        how = "Commands, from start to end. Bare spaCy: import, `spacy.blank` with a sentencizer, and that file."
        return _against("First run, one file of 5 KB", how, figures, "bare spaCy", 1.1, "CPU, bare spaCy = 1")

    def cost_per_megabyte(self) -> Row:
        """Files of several sizes."""
        sizes = [_MEGABYTE // 10, _MEGABYTE, 10 * _MEGABYTE, *([50 * _MEGABYTE] if self.is_large else [])]
        paths = {f"{size / _MEGABYTE:g} MB": self.material.of_size(size) for size in sizes}
        figures = in_turn({name: partial(self._once, OURS, path) for name, path in paths.items()}, self.runs)
        costs = {name: each.cpu / paths[name].stat().st_size * _MEGABYTE for name, each in figures.items()}
        value = max(costs.values()) / min(costs.values())
        how = "In one process that has checked a small text before."
        return Row(
            "Cost per MB, by size of the file", how, figures, value, 1.1, "dearest / cheapest, CPU", ratios=costs
        )

    def memory(self) -> Row:
        """The most memory that a check of all files needs."""
        tasks = {
            OURS: lambda: self._check(self.material.corpus, "--jobs", "1", "--no-cache"),
            SPACY: lambda: self._once("spacy", self.material.corpus),
        }
        tasks |= {name: partial(run, self.material.texts) for name, run in self.peers.on_texts().items()}
        figures = in_turn(tasks, 1)
        sizes = {name: each.memory / _MEGABYTE for name, each in figures.items()}
        how = "The largest process, at its peak. Ours is the command with a JSON report, which works in one process."
        return Row("Peak memory, all files", how, figures, sizes.pop(OURS), 250, "MB", ratios=sizes)

    def pdf_pages(self) -> Row:
        """Pages of PDFs."""
        paths = self.material.pdfs
        tasks = {OURS: lambda: self._once("pdf", *paths), "pdfminer": lambda: self._once("pdfminer", *paths)}
        figures = in_turn(tasks, self.runs)
        value = figures["pdfminer"].cpu / figures[OURS].cpu
        how = "In one process and the one that reads, all rules; pdfminer.six: `extract_text` and nothing else."
        unit = "pages per CPU second, pdfminer = 1"
        return Row("PDF pages", how, figures, value, 3.0, unit, more_is_better=True)

    def _beside(self, title: str, how: str, place: Path, texts: Path, goal: float) -> Row:
        tasks = {OURS: lambda: self._once(OURS, place), SPACY: lambda: self._once("spacy", place)}
        tasks |= {name: partial(run, texts) for name, run in self.peers.on_texts().items()}
        return _against(title, how, in_turn(tasks, self.runs), SPACY, goal, "CPU, spaCy = 1")

    def _once(self, task: str, *places: Path) -> Figures:
        return told([sys.executable, "-m", "benchmarks.speed.once", task, *places, "--profile", self.profile])

    def _check(self, place: Path, *options: str, view: str = "--format=json", cache: str = "none") -> Figures:
        command: list[str | Path] = [
            _SCRIPTS / "plainspeak",
            "check",
            place,
            "--exit-zero",
            "--profile",
            self.profile,
            view,
            *options,
        ]
        folder = str(self.material.made / "cache" / cache)
        return whole(command, XDG_CACHE_HOME=folder, LOCALAPPDATA=folder)

    def _first_and_again(self, place: Path, view: str) -> tuple[Callable[[], Figures], Callable[[], Figures]]:
        """What checks a place with a cache that does not know it, and what checks it again."""
        number = 0

        def first() -> Figures:
            nonlocal number
            number += 1
            # Another file first: the wordlists are compiled once, not at the first run of every folder.
            self._check(self.material.of_size(1), view=view, cache=f"{view}-{number}")
            return again()

        def again() -> Figures:
            return self._check(place, "--jobs", "1", view=view, cache=f"{view}-{number}")

        return first, again


ROWS: Mapping[str, Callable[[Bench], Row]] = {
    measure.__name__: measure
    for measure in (
        Bench.all_files,
        Bench.one_large_file,
        Bench.two_processes,
        Bench.nothing_changed,
        Bench.one_small_file_again,
        Bench.one_small_file,
        Bench.cost_per_megabyte,
        Bench.memory,
        Bench.pdf_pages,
    )
}
"""What measures each row, by its name."""


def _against(title: str, how: str, figures: Mapping[str, Figures], one: str, goal: float, unit: str) -> Row:
    """A row whose figures are told as shares of one of them."""
    ratios = {name: each.cpu / figures[one].cpu for name, each in figures.items()}
    return Row(title, how, figures, ratios.pop(OURS), goal, unit, ratios=ratios)
