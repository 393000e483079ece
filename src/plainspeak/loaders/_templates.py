"""Takes the tags of template languages (Liquid, Jinja, Hugo) out of a page before it is read.

Many papers are kept as pages of a site that a generator builds: `{% include note.html %}`, `{{ site.title }}`. No
reader sees those. They give way to as many invisible characters, so that every place in the source stays the same.
"""

import re
from collections.abc import Iterable, Iterator

_INVISIBLE = "\u2060"  # a word joiner: no space, no mark-up, and the builder leaves it out
_WITHIN_LINE = re.compile(r"[^\r\n]")
# Neither part looks past the next opening brace, so an unfinished tag costs no search to the end of the file.
_TAG = re.compile(
    r"\{%[-+]?\s*+(?P<name>\w*+)(?>(?:[^%{]|%(?!\})|\{(?!%))*)%\}|\{\{[^{}\n]*+\}\}|\{#(?>(?:[^{}#]|#(?!\}))*)#\}"
)
_NOT_SHOWN = frozenset({"comment", "highlight"})
"""Tags whose content goes with them: remarks, and code."""


def without_templates(source: str) -> str:
    """The source with its template tags made invisible, as long as before and with the same line ends."""
    if "{%" not in source and "{{" not in source and "{#" not in source:
        return source
    return hide(source, _tags(source))


def hide(source: str, spans: Iterable[tuple[int, int]]) -> str:
    """The source with some stretches, in order, made invisible, as long as before and with the same line ends."""
    pieces: list[str] = []
    position = 0
    for start, end in spans:
        pieces += source[position:start], _WITHIN_LINE.sub(_INVISIBLE, source[start:end])
        position = end
    return "".join(pieces) + source[position:]


def _tags(source: str) -> Iterator[tuple[int, int]]:
    """Start and end of every template tag, with the content of those that show none."""
    until = ""
    start = 0
    for tag in _TAG.finditer(source):
        name = tag["name"] or ""
        if until and name != until:
            continue
        if until:
            yield start, tag.end()
            until = ""
        elif name in _NOT_SHOWN:
            start, until = tag.start(), f"end{name}"
        else:
            yield tag.span()
