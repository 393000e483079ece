"""The table of judgements: one row a sentence, with what was put in and what a reader said of it."""

import csv
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path

from benchmarks.fixes.applied import Fix

KEPT_AT = Path(__file__).with_name("judgements.csv")


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
    source: str
    licence: str
    text: str
    term: str
    rule: str
    safe: bool
    start: int
    before: str
    after: str
    judgement: Judgement = Judgement.NONE
    reason: str = ""

    @property
    def sample(self) -> int:
        """The sample it was drawn in. Its number is the seed."""
        return int(self.id.partition("-")[0])


def new_rows(sample: int, drawn: Iterable[Fix]) -> list[Row]:
    """Rows for a sample, to be judged."""
    return [Row(f"{sample}-{number:03}", *fix) for number, fix in enumerate(drawn, 1)]


def read_rows(path: Path = KEPT_AT) -> list[Row]:
    """Every row of the table; none where there is no table yet."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return [_row(cells) for cells in csv.DictReader(lines)]


def _row(cells: dict[str, str]) -> Row:
    own = {
        "safe": cells["safe"] == "yes",
        "start": int(cells["start"]),
        "judgement": Judgement(cells["judgement"]),
    }
    return Row(**{**cells, **own})  # type: ignore[arg-type]  # the columns are the fields


def write_rows(rows: Iterable[Row], path: Path = KEPT_AT) -> None:
    """Write the table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Row)], lineterminator="\n")
        writer.writeheader()
        writer.writerows({**asdict(row), "safe": "yes" if row.safe else "no"} for row in rows)
