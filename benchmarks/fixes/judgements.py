"""The table of judgements: one row a sentence, with what was put in and what a reader said of it."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from benchmarks.fixes.applied import Fix

KEPT_AT = Path(__file__).with_name("judgements.csv")
_COLUMNS = ("id", *Fix._fields, "judgement", "reason")


class Judgement(StrEnum):
    """What a reader said. The value stands in the table."""

    GOOD = "good"
    """Grammatical, the same meaning, and natural enough to be taken as it stands."""
    GRAMMAR = "wrong grammar"
    MEANING = "wrong meaning"
    NONE = ""
    """Nobody has judged it yet."""


@dataclass(frozen=True)
class Row:
    """One sentence, before and after."""

    id: str
    """Number of the sample, and number in it: "1-042"."""
    fix: Fix
    judgement: Judgement = Judgement.NONE
    reason: str = ""

    @property
    def sample(self) -> int:
        """The sample it was drawn in. Its number is the seed."""
        return int(self.id.partition("-")[0])


def new_rows(sample: int, drawn: Iterable[Fix]) -> list[Row]:
    """Rows for a sample, to be judged."""
    return [Row(f"{sample}-{number:03}", fix) for number, fix in enumerate(drawn, 1)]


def read_rows(path: Path = KEPT_AT) -> list[Row]:
    """Every row of the table; none where there is no table yet."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return [_row(cells) for cells in csv.DictReader(lines)]


def _row(cells: dict[str, str]) -> Row:
    read = {**cells, "safe": cells["safe"] == "yes", "start": int(cells["start"])}
    fix = Fix._make(read[name] for name in Fix._fields)
    return Row(cells["id"], fix, Judgement(cells["judgement"]), cells["reason"])


def _cells(row: Row) -> dict[str, object]:
    shown = {**row.fix._asdict(), "safe": "yes" if row.fix.safe else "no"}
    return {"id": row.id, **shown, "judgement": row.judgement, "reason": row.reason}


def write_rows(rows: Iterable[Row], path: Path = KEPT_AT) -> None:
    """Write the table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(_cells, rows))
