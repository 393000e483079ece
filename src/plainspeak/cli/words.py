"""`plainspeak words`: look into the wordlists, check one made in a spreadsheet, and keep one of your own."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plainspeak.cli.messages import FOUND, tell
from plainspeak.visible import visible

if TYPE_CHECKING:
    from plainspeak.words.entry import Entry

LIST = click.Path(dir_okay=False, path_type=Path)
ACTIONS = click.Choice(["replace", "explain", "avoid", "expand"])
PARTS_OF_SPEECH = click.Choice(["verb", "noun", "adjective", "adverb", "phrase"])


@click.group()
def words() -> None:
    """Look into the wordlists, and keep your own."""


@words.command("list")
def list_() -> None:
    """Show the wordlists: how many entries, and who reviewed them."""
    from collections import Counter

    from plainspeak.words.library import open_words

    opened = open_words()
    counts = Counter(entry.list for entry in opened.entries())
    for info in opened.lists:
        click.echo(f"{click.style(info.name, bold=True)}  {info.title}: {counts[info.name]:,} entries. {info.purpose}")
        click.echo(f"    Reviewed by: {info.reviewed_by}. Licence: {info.licence}.")
    click.echo(f"{sum(counts.values()):,} entries in {len(opened.lists)} lists")


@words.command()
@click.argument("term", nargs=-1, required=True)
@click.option("--list", "own", multiple=True, type=LIST, metavar="FILE", help="Look in this list of your own too.")
def show(term: tuple[str, ...], own: tuple[Path, ...]) -> None:
    """Show what the lists say of TERM: what to say instead, why, and who says so."""
    from plainspeak.words.library import open_words

    opened = open_words(own=own)
    wanted = " ".join(term)
    found = opened.lookup(wanted)
    if not found:
        tell(f"'{wanted}' is on no list.")
        sys.exit(FOUND)
    titles = {info.name: info.title for info in opened.lists}
    sources = {source.key: f"{source.title} {source.url}".strip() for source in opened.sources}
    for entry in found:
        click.echo(f"{click.style(visible(entry.words), bold=True)} ({entry.pos})")
        for name, fact in _facts(entry, titles, sources).items():
            if fact:
                tell(f"    {name}: {fact}")


def _facts(entry: "Entry", titles: Mapping[str, str], sources: Mapping[str, str]) -> dict[str, str]:
    """What an entry says, by what to call it; empty where it says nothing."""
    return {
        "what to do": entry.action,
        "say": " | ".join(entry.say).replace("*", ""),
        "meaning": entry.meaning,
        "only when": entry.when,
        "safe to fix": "yes" if entry.safe else "no",
        "list": titles[entry.list],
        "rule": entry.rule,
        "source": "; ".join(sources.get(key, key) for key in entry.source),
        "reviewed": entry.reviewed,
        "note": entry.note,
    }


@words.command()
@click.argument("files", nargs=-1, required=True, type=LIST)
def check(files: tuple[Path, ...]) -> None:
    """Check lists made in a spreadsheet, and name every mistake by row and column."""
    from plainspeak.words.checker import check_list

    mistakes = 0
    for path in files:
        problems = check_list(path)
        mistakes += len(problems)
        for problem in problems:
            tell(f"{path}: {problem}")
        if not problems:
            tell(f"{path}: no mistakes")
    sys.exit(FOUND if mistakes else 0)


@words.command()
@click.argument("term", nargs=-1, required=True)
@click.option("--say", multiple=True, help="What to say instead, best first. May be given several times.")
@click.option("--meaning", default="", help="What it means, in short sentences.")
@click.option(
    "--action", type=ACTIONS, help="What to do.  [default: replace, or explain where only a meaning is given]"
)
@click.option("--pos", type=PARTS_OF_SPEECH, default="phrase", show_default=True, help="What kind of word it is.")
@click.option("--when", default="", help="A condition, as 'followed by: letter, report'.")
@click.option("--safe", is_flag=True, help="The change is right every time.")
@click.option("--note", default="", help="Why, or anything else.")
@click.option("--list", "path", required=True, type=LIST, metavar="FILE", help="The list; made where there is none.")
def add(
    term: tuple[str, ...],
    say: tuple[str, ...],
    meaning: str,
    action: str | None,
    pos: str,
    when: str,
    safe: bool,
    note: str,
    path: Path,
) -> None:
    """Add TERM to a list of your own."""
    from datetime import date

    from plainspeak.words.editing import check_row, merge, read_rows, write_list

    row = {
        **{"term": " ".join(term), "action": action or ("replace" if say else "explain"), "say": " | ".join(say)},
        **{"meaning": meaning, "pos": pos, "when": when, "safe": "yes" if safe else "no", "source": ""},
        **{"reviewed": date.today().isoformat(), "note": note},
    }
    check_row(row)
    merged = merge(read_rows(path), [row])
    write_list(path, merged.rows)
    tell(f"{path}: '{row['term']}' {'added' if merged.added else 'changed'}, {_rows_in(merged.rows)}")


@words.command()
@click.argument("names", nargs=-1, metavar="[LIST]...")
@click.option("-o", "--output", type=LIST, metavar="FILE", help="Write to a file that spreadsheets open right.")
def export(names: tuple[str, ...], output: Path | None) -> None:
    """Write our lists as one table, to read or to work on in a spreadsheet. All of them, or those named."""
    from plainspeak.words.editing import as_csv, as_row, write_list
    from plainspeak.words.library import open_words

    rows = [as_row(entry) for entry in open_words(names or None).entries()]
    if output is None:
        click.echo(as_csv(rows), nl=False)
    else:
        write_list(output, rows)
        tell(f"{output}: {_rows_in(rows)}")


@words.command("import")
@click.argument("files", nargs=-1, required=True, type=LIST)
@click.option("--list", "path", required=True, type=LIST, metavar="FILE", help="The list; made where there is none.")
def import_(files: tuple[Path, ...], path: Path) -> None:
    """Put the rows of lists made in a spreadsheet into a list of your own.

    A row with the same term and the same kind of word takes the place of the old one.
    """
    from plainspeak.words.editing import merge, read_rows, write_list

    merged = merge(read_rows(path), _rows(files))
    write_list(path, merged.rows)
    tell(f"{path}: {merged.added:,} added, {merged.changed:,} changed, {_rows_in(merged.rows)}")


def _rows_in(rows: list[dict[str, str]]) -> str:
    return f"{len(rows):,} row{'' if len(rows) == 1 else 's'}"


def _rows(files: tuple[Path, ...]) -> Iterator[dict[str, str]]:
    from plainspeak.errors import WordlistError
    from plainspeak.words.editing import read_rows

    for path in files:
        if not path.exists():
            raise WordlistError(f"{path}: there is no such file.", "Check the path.")
        yield from read_rows(path)
