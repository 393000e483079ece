"""Writes a list in JSON item after item, each on a line of its own: that is many times as fast as to indent it all."""

import json
from collections.abc import Iterable, Iterator

from plainspeak.visible import json_safe


def json_list(items: Iterable[object], level: int) -> Iterator[str]:
    """The list, in pieces, where its brackets stand `level` levels of two spaces deep."""
    return list_of_pieces(((on_one_line(item),) for item in items), level)


def list_of_pieces(items: Iterable[Iterable[str]], level: int) -> Iterator[str]:
    """The same of items that are JSON already, each in one piece or more."""
    line = "\n" + "  " * level
    opened = "["
    for item in items:
        pieces = iter(item)
        yield f"{opened}{line}  {next(pieces)}"
        yield from pieces
        opened = ","
    yield "[]" if opened == "[" else f"{line}]"


def on_one_line(item: object) -> str:
    """The item as JSON, with nothing in it that could do harm where it is shown."""
    return json_safe(json.dumps(item, ensure_ascii=False))
