"""Fills the templates: everything is escaped, and the page may run only our own style sheet and script."""

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plainspeak.visible import visible

_FOLDER = Path(__file__).parent
_BUFFERED = 100
"""Bits of a template that go into one piece."""


def fill(template: str, **values: Any) -> Markup:
    """A template of `templates/`, filled in."""
    return Markup(_environment().get_template(template).render(**values))


def pieces(template: str, **values: Any) -> Iterator[str]:
    """The same piece by piece."""
    stream = _environment().get_template(template).stream(**values)
    stream.enable_buffering(_BUFFERED)
    return iter(stream)


def fill_macro(template: str, macro: str, *values: Any) -> Markup:
    """One macro of a template, filled in."""
    return Markup(getattr(_environment().get_template(template).module, macro)(*values))


def asset(name: str) -> Markup:
    """The style sheet or the script, as it goes into the page."""
    return Markup((_FOLDER / name).read_text(encoding="utf-8"))


def allowed(text: str) -> str:
    """The source that allows exactly this style sheet or script in a content security policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = "{:,}".format
    return environment


def _harmless(value: Any) -> Any:
    """What a template puts into the page, with control characters shown, unless it is HTML already."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
