"""The table of judgements: one row a warning, with what a reader said of it and why."""

import csv
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from benchmarks.flags.draw import Flag

KEPT_AT = Path(__file__).with_name("judgements.csv")
COLUMNS = (*Flag._fields, "judgement", "reason")


class Judgement(StrEnum):
    """What a reader said. The value stands in the table."""

    RIGHT = "right"
    """The words are harder than they need be here, or hurt, or want explaining: a careful editor would act on it."""
    WRONG = "wrong"
    NONE = ""
    """Nobody has judged it yet."""


class Judged(NamedTuple):
    """A judgement and its reason."""

    judgement: Judgement = Judgement.NONE
    reason: str = ""


def read_judgements(path: Path = KEPT_AT) -> dict[Flag, Judged]:
    """Every judgement of the table; none where there is no table yet."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            Flag(*(row[field] for field in Flag._fields)): Judged(Judgement(row["judgement"]), row["reason"])
            for row in csv.DictReader(lines)
        }


def write_judgements(judged: dict[Flag, Judged], path: Path = KEPT_AT) -> None:
    """Write the table, in the order of the papers."""
    rows: Iterable[tuple[str, ...]] = ((*flag, *said) for flag, said in sorted(judged.items()))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
