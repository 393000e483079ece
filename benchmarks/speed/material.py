"""What is measured: the papers of a folder, the text in them, and files of a given size made of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle
from pathlib import Path

from benchmarks.speed.once import files
from plainspeak.loaders import load

SMALL = 5_000
"""Bytes of a paper such as a letter."""


@dataclass(frozen=True)
class Material:
    """A folder of papers, and a folder to put into what is made of them."""

    corpus: Path
    made: Path
    papers: Path | None
    """A folder with PDFs."""

    @cached_property
    def paths(self) -> list[Path]:
        """Every file, in order."""
        return files(self.corpus)

    @cached_property
    def pdfs(self) -> list[Path]:
        """Every PDF, in order."""
        return [path for path in files(self.papers) if path.suffix.lower() == ".pdf"] if self.papers else []

    @cached_property
    def texts(self) -> Path:
        """A folder with the text that our loaders read out of every file, for tools that read nothing else."""
        return self.text_of("texts", self.paths)

    def text_of(self, name: str, paths: list[Path]) -> Path:
        """The same for some files, in a folder with a name of its own."""
        folder = self.made / name
        folder.mkdir(exist_ok=True)
        for number, path in enumerate(paths):
            (folder / f"{number:04}.txt").write_text(load(path).text, encoding="utf-8", errors="replace")
        return folder

    def of_size(self, size: int) -> Path:
        """A Markdown file of so many bytes, or a little less: paragraphs of the papers, from the first on."""
        path = self.made / f"{size}.md"
        with path.open("wb") as file:
            for paragraph in cycle(self._paragraphs):
                if file.tell() and file.tell() + len(paragraph) + 2 > size:  # more than 50 MB would be refused
                    return path
                file.write(paragraph + b"\n\n")
        return path

    @cached_property
    def _paragraphs(self) -> list[bytes]:
        return list(self._prose())

    def _prose(self) -> Iterator[bytes]:
        """Paragraphs that nothing before them has a say in, as code and comments that are still open have."""
        for path in self.paths:
            if path.suffix == ".md":
                for paragraph in path.read_bytes().replace(b"\r\n", b"\n").split(b"\n\n"):
                    if paragraph.strip() and not any(sign in paragraph for sign in (b"```", b"~~~", b"<", b"---")):
                        yield paragraph
