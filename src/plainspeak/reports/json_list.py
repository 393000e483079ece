"""Writes a list in JSON item after item, just as `json.dumps` with two spaces a level would write it whole."""

import json
from collections.abc import Iterable, Iterator

from plainspeak.visible import json_safe


def json_list(items: Iterable[object], level: int) -> Iterator[str]:
    """The list, in pieces, where its brackets stand `level` levels deep."""
    line = "\n" + "  " * level
    opened = "["
    for item in items:
        text = json_safe(json.dumps(item, ensure_ascii=False, indent=2)).replace("\n", f"{line}  ")
        yield f"{opened}{line}  {text}"
        opened = ","
    yield "[]" if opened == "[" else f"{line}]"
