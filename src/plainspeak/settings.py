"""A person's own settings: `plainspeak.toml`, `.plainspeak.toml` or `[tool.plainspeak]` in `pyproject.toml`.

The file nearest to the place where the command runs wins, and nothing is merged. The search goes up to the root of the
repository, or of the disk.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from math import inf
from pathlib import Path
from typing import Any

from plainspeak.errors import ConfigError, did_you_mean
from plainspeak.limits import Limits
from plainspeak.paths import matches
from plainspeak.toml_file import read_toml

_NAMES = ("plainspeak.toml", ".plainspeak.toml")


@dataclass(frozen=True, kw_only=True)
class FileSettings:
    """What a `[[files]]` table may say of some of the papers."""

    match: tuple[str, ...] = ()
    """Patterns of their paths, from the folder of the settings file, as `letters/*`."""
    profile: str = ""
    """Name of a profile, or path of a TOML file. Empty: as for all papers."""
    select: tuple[str, ...] = ()
    """Run these rules only."""
    ignore: tuple[str, ...] = ()
    """Do not run these rules, beside those ignored everywhere."""
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Options of rules, over those for all papers, in tables `[files.rules.NAME]`."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a settings file may say. In the file, hyphens stand for underscores."""

    profile: str = "nhs"
    """Name of a profile, or path of a TOML file."""
    select: tuple[str, ...] = ()
    """Run these rules only."""
    ignore: tuple[str, ...] = ()
    """Do not run these rules."""
    ignore_headings: tuple[str, ...] = ()
    """Headings of parts to leave alone, with the smaller parts in them, as `References` or `Annex *`."""
    fail_level: str = ""
    """The least severity that fails a check: note, warning or error. Empty: as the profile says."""
    exclude: tuple[str, ...] = ()
    """Patterns of files to leave out, as `drafts/*`."""
    wordlists: tuple[str, ...] = ()
    """Paths of your own wordlists, beside ours."""
    known_words: tuple[str, ...] = ()
    """Words that the readers of these papers know."""
    words_off: Mapping[str, str] = field(default_factory=dict)
    """Words of our lists that you do not want to hear of, each with the reason."""
    model: str = ""
    """An installed spaCy model to use for parts of speech, as `en_core_web_sm`. Empty: our own."""
    timeout: float = Limits().seconds
    """Seconds after which to give up on a Word, PDF or other binary paper."""
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Options of rules, in tables `[rules.NAME]` as in a profile."""
    files: tuple[FileSettings, ...] = ()
    """What differs for some papers, in tables `[[files]]`. Where several fit, the later goes over the earlier."""
    file: Path | None = None
    """Where these settings were found. Not a setting."""

    def over(self, **given: Any) -> "Settings":
        """The same with what was given on the command line, which holds for every paper."""
        chosen = {name: value for name, value in given.items() if value}
        files = self.files
        if "profile" in chosen:
            files = tuple(replace(table, profile="") for table in files)
        if "select" in chosen:
            files = tuple(replace(table, select=()) for table in files)
        return replace(self, **chosen, files=files)

    def excludes(self, path: str | Path) -> bool:
        """Whether a paper is to be left out."""
        return matches(self._from_here(path), self.exclude)

    def for_file(self, path: str | Path) -> "Settings":
        """The settings for one paper, without the tables."""
        path = self._from_here(path)
        settings = replace(self, files=())
        for table in self.files:
            if matches(path, table.match):
                settings = settings.with_table(table)
        return settings

    def _from_here(self, path: str | Path) -> Path:
        """The path of a paper as the patterns of the settings file see it."""
        return Path(os.path.relpath(path, self.file.parent)) if self.file else Path(path)

    def with_table(self, table: FileSettings) -> "Settings":
        """The settings for the papers of one table."""
        names = (*self.rules, *(name for name in table.rules if name not in self.rules))
        return replace(
            self,
            profile=table.profile or self.profile,
            select=table.select or self.select,
            ignore=(*self.ignore, *table.ignore),
            rules={name: {**self.rules.get(name, {}), **table.rules.get(name, {})} for name in names},
        )


def find_settings(start: Path) -> Settings:
    """The settings that hold for `start` and below: those of the nearest folder that has a file. Raises `ConfigError`."""
    for folder in (start, *start.parents):
        for name in _NAMES:
            if (folder / name).is_file():
                return read_settings(folder / name)
        pyproject = folder / "pyproject.toml"
        if pyproject.is_file() and "plainspeak" in read_toml(pyproject).get("tool", {}):
            return read_settings(pyproject)
        if (folder / ".git").exists():
            break
    return Settings()


def read_settings(path: Path) -> Settings:
    """Read one settings file. Raises `ConfigError` for a key or a type that is not right."""
    tables = read_toml(path)
    if path.name == "pyproject.toml":
        tables = tables.get("tool", {}).get("plainspeak", {})
    own = tables.pop("files", [])
    values = _values(tables, Settings(), path, f"{path}")
    values["wordlists"] = tuple(str(path.parent / entry) for entry in values.get("wordlists", ()))
    return Settings(**values, files=tuple(_file_settings(own, path)), file=path)


def _file_settings(tables: Any, path: Path) -> Iterator[FileSettings]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ConfigError(
            f"{path}: 'files' must be a list of tables.", "Write [[files]] above each, with two brackets."
        )
    for number, table in enumerate(tables, 1):
        where = f"{path}: table {number} of 'files'"
        if not table.get("match"):
            raise ConfigError(
                f"{where} does not say which files it is about.", 'Add a line such as: match = ["letters/*"]'
            )
        yield FileSettings(**_values(table, FileSettings(), path, where))


def _values(table: Mapping[str, Any], defaults: Any, path: Path, where: str) -> dict[str, Any]:
    """The settings of a table, by the names and types of the fields of `defaults`."""
    known = {
        field.name.replace("_", "-"): field.name for field in fields(defaults) if field.name not in ("file", "files")
    }
    values = {}
    for key, value in table.items():
        if key not in known:
            raise ConfigError(f"{where}: unknown key '{key}'.", did_you_mean(key, known))
        values[known[key]] = _checked(value, getattr(defaults, known[key]), f"{where}: '{key}'")
    if values.get("profile", "").endswith(".toml"):
        values["profile"] = str(path.parent / values["profile"])
    return values


def _checked(value: Any, default: Any, where: str) -> Any:
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ConfigError(f"{where} must be a list of texts.", 'Write it as ["one", "two"].')
        return tuple(value)
    if isinstance(default, str) and not isinstance(value, str):
        raise ConfigError(f"{where} must be a text.", "Put it in quotes.")
    if isinstance(default, float):
        if type(value) not in (int, float) or not 0 < value < inf:
            raise ConfigError(f"{where} must be a number above 0.", "Write it without quotes.")
        return float(value)
    if isinstance(default, dict) and not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table.", "Give it a heading in square brackets of its own.")
    return value
