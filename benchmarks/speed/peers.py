"""The other tools: where `make bench-peers` puts them, and how each is run. None is installed here."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed.figures import Figures, told, whole

_HERE = Path(__file__).parent
_PYTHON = ("proselint", "textstat", "textdescriptives")
_NODE = ("write-good", "alex", "retext")


@dataclass(frozen=True)
class Peers:
    """What is installed in a folder, and beside it on this computer."""

    folder: Path

    def on_texts(self) -> dict[str, Callable[[Path], Figures]]:
        """Every tool that is there, as what takes a folder of texts. All but commands leave out what starting costs."""
        return {name: run for name, run in self._on_texts() if run}

    def on_one_file(self) -> dict[str, Callable[[Path], Figures]]:
        """The tools that are there, as commands for one file, from start to end."""
        return {name: run for name, run in self._on_one_file() if run}

    def missing(self) -> list[str]:
        """The tools that are not there."""
        return [name for name, run in (*self._on_texts(), *self._on_one_file()) if not run]

    def _on_texts(self) -> Iterator[tuple[str, Callable[[Path], Figures] | None]]:
        for name in _PYTHON:
            yield name, self._python(name)
        for name in _NODE:
            yield name, self._node(name)
        program, options = self._diction()
        yield "GNU diction", _command(program, lambda folder: [*options, *sorted(folder.glob("*.txt"))])
        yield "codespell", _command(self._there("codespell/bin/codespell"), lambda folder: [folder])

    def _on_one_file(self) -> Iterator[tuple[str, Callable[[Path], Figures] | None]]:
        yield "alex, the command", _command(self._bin("alex"), lambda path: [path])
        rules = ["--rule", "write-good", "--rule", "en-max-word-count"]
        modules = self._node_folder / "node_modules"
        there = self._bin("textlint")
        yield "textlint, 2 rules", _command(there, lambda path: ["--rules-base-directory", modules, *rules, path])
        python = self._there("textdescriptives/bin/python")
        script: list[str | Path] = [_HERE / "peer.py", "textdescriptives"]
        yield "TextDescriptives, a script", _command(python, lambda path: [*script, path.parent])

    def _python(self, name: str) -> Callable[[Path], Figures] | None:
        python = self._there(f"{name}/bin/python")
        return (lambda folder: told([python, _HERE / "peer.py", name, folder])) if python else None

    def _node(self, name: str) -> Callable[[Path], Figures] | None:
        package = self._there(f"node/node_modules/{'unified' if name == 'retext' else name}")
        node, script = shutil.which("node"), _HERE / "peer.mjs"
        return (lambda folder: told([node, script, name, self._node_folder, folder])) if node and package else None

    def _diction(self) -> tuple[Path | None, list[str | Path]]:
        """The program, and where its words are when it stands in a folder of ours."""
        if installed := shutil.which("diction"):
            return Path(installed), []
        unpacked = self.folder.resolve() / "diction" / "usr"
        return self._there("diction/usr/bin/diction"), ["-n", "-f", unpacked / "share" / "diction" / "en_GB"]

    def _bin(self, name: str) -> Path | None:
        return self._there(f"node/node_modules/.bin/{name}")

    @property
    def _node_folder(self) -> Path:
        return self.folder.resolve() / "node"

    def _there(self, path: str) -> Path | None:
        found = self.folder.resolve() / path
        return found if found.exists() else None


def _command(program: Path | None, arguments: Callable[[Path], list[str | Path]]) -> Callable[[Path], Figures] | None:
    return (lambda place: whole([program, *arguments(place)], may_find=True)) if program else None
