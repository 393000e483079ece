"""The figures that were last recorded, in `expected.json`: a test fails when one drops out of its interval."""

import json
from collections.abc import Iterable
from pathlib import Path

from benchmarks.evidence.table import Row

_FILE = Path(__file__).parent / "expected.json"


def expected() -> dict[str, dict[str, float]]:
    """`ours` and `low` for the name of every recorded row."""
    recorded: dict[str, dict[str, float]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return recorded


def record(rows: Iterable[Row]) -> None:
    """Keep the figures of these rows, and those of rows that are not among them."""
    known = expected() if _FILE.exists() else {}
    known |= {row.name: {"ours": round(row.ours, 3), "low": round(row.low, 3)} for row in rows}
    _FILE.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def dropped(rows: Iterable[Row]) -> list[str]:
    """What to say of each row that fell below the interval of its recorded figure."""
    known = expected()
    return [
        f"{row.name}: {row.ours:.3f}, was {known[row.name]['ours']:.3f}"
        for row in rows
        if row.name in known and row.ours < known[row.name]["low"]
    ]
