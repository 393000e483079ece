"""Finds every mistake in a wordlist and says it by row and column, in plain words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from plainspeak.errors import did_you_mean
from plainspeak.words.conditions import PLACES, parse_conditions
from plainspeak.words.entry import COLUMNS, Action, PartOfSpeech
from plainspeak.words.table import Table, read_table, straight

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LONGEST_TERM = 120
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a wordlist."""

    row: int
    """As the spreadsheet counts: the header is row 1."""
    column: str
    """Name of the column; empty when the whole row is meant."""
    letter: str
    """Letter of the column in the spreadsheet; empty when there is none."""
    message: str
    """What is wrong, in one plain sentence."""
    hint: str = ""
    """What to do."""

    def __str__(self) -> str:
        """Print as "row 5, column C (say): ..."."""
        place = f"row {self.row}"
        if self.column:
            place += f", column {self.letter} ({self.column})" if self.letter else f", column {self.column}"
        return f"{place}: {self.message} {self.hint}".rstrip()


def check_list(path: Path) -> list[Problem]:
    """Every mistake of a wordlist, from top to bottom; empty when it can be used.

    Raises WordlistError when the file is no table at all.
    """
    return check_table(read_table(path))


def check_table(table: Table) -> list[Problem]:
    """Every mistake of a table that should be a wordlist."""
    problems = list(_check_header(table))
    if problems:
        return problems
    letters = dict(zip(table.header, _LETTERS, strict=False))
    seen: dict[tuple[str, str], int] = {}
    for number, cells in table.rows:
        for column, message, hint in _check_row(named(table, cells), len(cells) - len(table.header), number, seen):
            problems.append(Problem(number, column, letters.get(column, ""), message, hint))
    return problems


def named(table: Table, cells: tuple[str, ...]) -> Row:
    """The cells of a row by column, every known column among them, filled in where a default goes without saying."""
    row = dict.fromkeys(COLUMNS, "") | dict(zip(table.header, cells, strict=False))
    row |= {column: straight(row[column]) for column in COLUMNS if column not in ("meaning", "note")}
    row["action"] = row["action"].lower() or ("replace" if row["say"] else "explain")
    row["pos"] = row["pos"].lower() or "phrase"
    row["safe"] = row["safe"].lower() or "no"
    row["reviewed"] = _as_iso(row["reviewed"])
    return row


def _as_iso(day: str) -> str:
    """Spreadsheets turn 2026-11-22 into 22/11/2026."""
    found = re.fullmatch(r"(\d\d?)[/.](\d\d?)[/.](\d{4})", day)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else day


def _check_header(table: Table) -> Iterator[Problem]:
    strange = False
    for index, name in enumerate(table.header):
        letter = _LETTERS[index] if index < len(_LETTERS) else ""
        if name and name not in COLUMNS:
            strange = True
            yield Problem(1, name, letter, f"There is no column called '{name}'.", did_you_mean(name, COLUMNS))
        elif name and name in table.header[:index]:
            yield Problem(1, name, letter, "This column stands here twice.", "Keep one of them.")
    if not strange and "term" not in table.header:
        yield Problem(1, "", "", "No column is called 'term'.", "The first row must name the columns, as 'term,say'.")
    elif not strange and "say" not in table.header and "meaning" not in table.header:
        yield Problem(
            1, "", "", "No column is called 'say' or 'meaning'.", "Add what to say instead, or what it means."
        )


Mistake = tuple[str, str, str]


def _check_row(row: Row, spare: int, number: int, seen: dict[tuple[str, str], int]) -> Iterator[Mistake]:
    """Column, message and hint of every mistake in a row."""
    for check in _CHECKS:
        yield from check(row)
    if spare > 0:
        yield "", "The row has more cells than there are columns.", "Put quote marks around a cell with a comma in it."
    key = (row["term"].lower(), row["pos"])
    if row["term"] and seen.setdefault(key, number) != number:
        yield "term", f"'{row['term']}' as {row['pos']} is already in row {seen[key]}.", "Keep one of the two."


def _check_term(row: Row) -> Iterator[Mistake]:
    term = row["term"]
    if not term:
        yield "term", "The term is missing.", "Write the word this row is about."
    elif not re.search(r"\w", term) or len(term) > _LONGEST_TERM:
        yield "term", f"'{term[:40]}' is no word or short phrase.", ""
    elif re.search(r"[\n\t|]|  ", term):
        yield "term", f"'{term}' has a line break, a bar or two spaces in it.", "Give every term a row of its own."
    elif term.count("*") > 1:
        yield "term", f"'{term}' has more than one star.", "Mark only the word that changes."


def _check_action(row: Row) -> Iterator[Mistake]:
    if row["action"] not in set(Action):
        yield "action", f"There is no action called '{row['action']}'.", did_you_mean(row["action"], Action)


def _check_say(row: Row) -> Iterator[Mistake]:
    options = [option.strip() for option in row["say"].split("|")]
    if row["say"] and not all(options):
        yield "say", "There is nothing between two bars.", "Take one bar out."
    if not row["say"] and row["action"] in (Action.REPLACE, Action.AVOID, Action.EXPAND):
        yield (
            "say",
            "What to say instead is missing.",
            "Write it, or '(leave out)'; for 'expand', what the letters stand for.",
        )
    if row["action"] != Action.EXPAND and row["term"] and row["term"].lower() in map(str.lower, options):
        yield "say", f"'{row['term']}' is to be replaced by itself.", "Write another word."


def _check_meaning(row: Row) -> Iterator[Mistake]:
    if row["action"] == Action.EXPLAIN and not row["meaning"]:
        yield "meaning", "The meaning is missing.", "Write in plain words what the term means."


def _check_pos(row: Row) -> Iterator[Mistake]:
    if row["pos"] not in set(PartOfSpeech):
        yield "pos", f"There is no part of speech called '{row['pos']}'.", did_you_mean(row["pos"], PartOfSpeech)


def _check_when(row: Row) -> Iterator[Mistake]:
    for part in filter(None, map(str.strip, row["when"].split(";"))):
        try:
            parse_conditions(part)
        except ValueError as err:
            place = part.partition(":")[0].strip().lower()
            close = get_close_matches(place, [*PLACES, *(f"not {name}" for name in PLACES)], 1)
            yield "when", str(err), f"Did you mean '{close[0]}: ...'?" if close and close[0] != place else ""


def _check_safe(row: Row) -> Iterator[Mistake]:
    if row["safe"] not in ("yes", "no"):
        yield "safe", f"'{row['safe']}' is neither 'yes' nor 'no'.", "Write 'no' when in doubt."


def _check_reviewed(row: Row) -> Iterator[Mistake]:
    try:
        date.fromisoformat(row["reviewed"] or "2000-01-01")
    except ValueError:
        yield "reviewed", f"'{row['reviewed']}' is no date.", "Write it as 2026-11-22."


_CHECKS: tuple[Callable[[Row], Iterator[Mistake]], ...] = (
    *(_check_term, _check_action, _check_say, _check_meaning, _check_pos, _check_when, _check_safe, _check_reviewed),
)
