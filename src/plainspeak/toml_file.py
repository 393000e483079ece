"""Reads TOML files: profiles and settings."""

import tomllib
from pathlib import Path
from typing import Any

from plainspeak.errors import ConfigError


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file. Raises `ConfigError` with the line of a mistake."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as err:
        raise ConfigError(f"{path} is not valid TOML: {err}.", "Mend that line.") from err
