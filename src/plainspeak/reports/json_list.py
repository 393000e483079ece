"""Writes a list in JSON item after item, each on a line of its own: that is many times as fast as to indent it all."""

import json
from collections.abc import Iterable, Iterator

from plainspeak.visible import json_safe


def json_list(items: Iterable[object], level: int) -> Iterator[str]:
    """The list, in pieces, where its brackets stand `level` levels of two spaces deep."""
    line = "\n" + "  " * level
    opened = "["
    for item in items:
        yield f"{opened}{line}  {json_safe(json.dumps(item, ensure_ascii=False))}"
        opened = ","
    yield "[]" if opened == "[" else f"{line}]"
