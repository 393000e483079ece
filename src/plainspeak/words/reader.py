"""Reads wordlists and their `index.toml` into entries."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from plainspeak.errors import WordlistError, did_you_mean
from plainspeak.words.checker import Problem, Row, check_table, named
from plainspeak.words.entry import RULE_OF_ACTION, Action, Entry, ListInfo, ListSource, PartOfSpeech
from plainspeak.words.table import parse_table

INDEX = "index.toml"
_SHOWN_PROBLEMS = 5


@dataclass(frozen=True, slots=True)
class Index:
    """What `index.toml` says of the lists beside it."""

    lists: Mapping[str, ListInfo]
    """In the order of the file, by name."""
    sources: Mapping[str, ListSource]


def read_entries(data: bytes, info: ListInfo) -> list[Entry]:
    """The entries of one list. Raises WordlistError that names its first mistakes."""
    table = parse_table(data, info.name)
    problems = check_table(table)
    if problems:
        raise WordlistError(
            _in_words(info.name, problems), "Run 'plainspeak words check' on the list to see all of them."
        )
    return [_as_entry(named(table, cells), info) for _, cells in table.rows]


def _in_words(name: str, problems: list[Problem]) -> str:
    more = len(problems) - _SHOWN_PROBLEMS
    shown = [f"{name}, {problem}" for problem in problems[:_SHOWN_PROBLEMS]]
    return "\n".join([*shown, f"and {more} more"] if more > 0 else shown)


def _as_entry(row: Row, info: ListInfo) -> Entry:
    action = Action(row["action"])
    return Entry(
        term=" ".join(row["term"].split()),
        action=action,
        say=split_cell(row["say"]),
        meaning=row["meaning"],
        pos=PartOfSpeech(row["pos"]),
        when=row["when"],
        safe=row["safe"] == "yes",
        source=split_cell(row["source"]),
        reviewed=row["reviewed"],
        note=row["note"],
        list=info.name,
        rule=info.rule or RULE_OF_ACTION[action],
    )


def split_cell(cell: str) -> tuple[str, ...]:
    """The parts of a cell between its bars."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def read_index(folder: Path) -> Index:
    """Read the index of a folder of lists; an index that is not there is empty. Raises WordlistError for a mistake."""
    path = folder / INDEX
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Index({}, {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise WordlistError(f"{path.name}: the index cannot be read ({err}).", "Mend that line.") from err
    _only_known(tables, ("sources", "lists"), path.name)
    sources = {key: _made(ListSource, key, table) for key, table in tables.get("sources", {}).items()}
    lists = {name: _made(ListInfo, name, table) for name, table in tables.get("lists", {}).items()}
    for info in lists.values():
        _only_known(info.sources, sources, f"{path.name}, [lists.{info.name}], sources")
    return Index(lists, sources)


def _made(kind: type[Any], name: str, table: Mapping[str, Any]) -> Any:
    first, *options = [field.name for field in fields(kind)]
    _only_known(table, options, f"{INDEX}, '{name}'")
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    try:
        return kind(**{first: name}, **values)
    except TypeError as err:
        raise WordlistError(f"{INDEX}: '{name}' lacks a title.", "Add a line 'title = ...'.") from err


def _only_known(keys: Iterable[str], known: Iterable[str], where: str) -> None:
    known = tuple(known)
    for key in keys:
        if key not in known:
            raise WordlistError(f"{where}: there is no '{key}'.", did_you_mean(key, known))
