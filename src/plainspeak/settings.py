"""A person's own settings: `plainspeak.toml`, `.plainspeak.toml` or `[tool.plainspeak]` in `pyproject.toml`.

The file nearest to the place where the command runs wins, and nothing is merged. The search goes up to the root of the
repository, or of the disk.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from plainspeak.errors import ConfigError, did_you_mean
from plainspeak.profile import read_toml

_NAMES = ("plainspeak.toml", ".plainspeak.toml")


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
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Options of rules, in tables `[rules.NAME]` as in a profile."""
    file: Path | None = None
    """Where these settings were found. Not a setting."""


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
    known = {option.name.replace("_", "-"): option for option in fields(Settings) if option.name != "file"}
    values: dict[str, Any] = {"file": path}
    for key, value in tables.items():
        if key not in known:
            raise ConfigError(f"{path}: unknown key '{key}'.", did_you_mean(key, known))
        values[known[key].name] = _checked(value, getattr(Settings(), known[key].name), f"{path}: '{key}'")
    values["wordlists"] = tuple(str(path.parent / entry) for entry in values.get("wordlists", ()))
    if values.get("profile", "").endswith(".toml"):
        values["profile"] = str(path.parent / values["profile"])
    return Settings(**values)


def _checked(value: Any, default: Any, where: str) -> Any:
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ConfigError(f"{where} must be a list of texts.", 'Write it as ["one", "two"].')
        return tuple(value)
    if isinstance(default, str) and not isinstance(value, str):
        raise ConfigError(f"{where} must be a text.", "Put it in quotes.")
    if isinstance(default, dict) and not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table.", "Give it a heading in square brackets of its own.")
    return value
