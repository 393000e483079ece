"""What an earlier JSON report said, to show what has changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plainspeak.errors import ConfigError
from plainspeak.json_file import read_json


@dataclass(frozen=True, slots=True)
class Earlier:
    """One paper as it was."""

    findings: int
    scores: Mapping[str, float | None]

    def change(self, now: int) -> str:
        """How the number of findings has changed: "8 fewer", "as before"."""
        more = now - self.findings
        return f"{abs(more):,} {'more' if more > 0 else 'fewer'}" if more else "as before"


def read_earlier(path: Path) -> dict[str, Earlier]:
    """The papers of a JSON report by their path. Raises `ConfigError` when the file is no such report."""
    try:
        files = read_json(path)["files"]
        return {file["path"]: _earlier(file) for file in files}
    except OSError as err:
        raise ConfigError(f"{path} cannot be read: {err.strerror}.", "Check the path.") from err
    except (ValueError, KeyError, TypeError) as err:
        raise ConfigError(f"{path} is no JSON report of plainspeak.", "Make one with --format json -o FILE.") from err


def _earlier(file: Mapping[str, list[dict[str, float | None]]]) -> Earlier:
    return Earlier(len(file["findings"]), {str(score["name"]): score["value"] for score in file["scores"]})
