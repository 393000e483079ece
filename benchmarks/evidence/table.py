"""One line of the table of evidence, and the table in print."""

from collections.abc import Iterable
from dataclasses import dataclass

_HELD_BACK = ("test", "gentle", "crowd", "hidden")


@dataclass(frozen=True, slots=True)
class Row:
    """What one measure says of plainspeak on one part of one data set."""

    benchmark: str
    part: str
    """Which part of the data set, as its file is called."""
    measure: str
    ours: float
    low: float
    """`low` to `high` is a 95 % interval: what other data drawn from the same source would give."""
    high: float
    number: int
    """How many things were judged."""
    unit: str
    """What they are, in the plural."""
    others: tuple[tuple[str, float], ...] = ()
    """The same measure for other tools or simple rules."""
    goal: float | None = None
    """What the project set itself to reach."""

    @property
    def name(self) -> str:
        """What tells this row from every other."""
        return f"{self.benchmark} | {self.part} | {self.measure}"

    @property
    def is_reached(self) -> bool:
        """Whether the goal is reached, if there is one."""
        return self.goal is None or round(self.ours, 3) >= self.goal

    @property
    def is_development(self) -> bool:
        """Whether we could see this part while we worked, so that the figure may flatter us."""
        return not any(word in self.part for word in _HELD_BACK)


HEADINGS = ("Benchmark", "Part", "Measure", "plainspeak", "95 % interval", "Others", "Goal", "n")


def cells(row: Row) -> tuple[str, ...]:
    """The text of each column."""
    others = "; ".join(f"{name} {value:.3f}" for name, value in row.others)
    goal = "" if row.goal is None else f"{row.goal:.2f}"
    interval = f"{row.low:.3f} to {row.high:.3f}"
    number = f"{row.number:,} {row.unit}"
    return row.benchmark, row.part, row.measure, f"{row.ours:.3f}", interval, others, goal, number


def plain_table(rows: Iterable[Row]) -> str:
    """The table in columns, for a terminal."""
    lines = [HEADINGS, *map(cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def markdown_table(rows: Iterable[Row]) -> str:
    """The table in Markdown."""
    lines = [HEADINGS, ("---",) * len(HEADINGS), *map(cells, rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
