"""Reads the JSON files that we wrote ourselves: baselines and earlier reports."""

import json
from pathlib import Path
from typing import Any

from plainspeak import limits
from plainspeak.errors import ConfigError


def read_json(path: Path) -> Any:
    """Read a JSON file. Raises `ConfigError` when it is too large, `ValueError` when it is no JSON, and `OSError`."""
    most = limits.OWN_FILE_BYTES
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ConfigError(f"{path} is larger than {most / 1e6:,.0f} MB.", "Make one for fewer papers at a time.")
    try:
        return json.loads(data)
    except RecursionError as err:
        raise ValueError("It nests too deep.") from err
