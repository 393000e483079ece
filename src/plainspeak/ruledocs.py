"""The explanation of a rule as people read it: its documentation, options and examples, from one text."""

import ast
import inspect
import textwrap
from dataclasses import fields
from itertools import pairwise
from typing import Any

from plainspeak.rule import Rule


def explanation(rule: Rule) -> str:
    """The rule's documentation with its options and examples, as Markdown."""
    parts = [rule.documentation.rstrip(), *_options(rule), *_examples(rule)]
    return "\n\n".join(parts) + "\n"


def _options(rule: Rule) -> list[str]:
    meanings = field_meanings(rule.options)
    defaults = rule.options()
    lines = [
        f"- `{field.name.replace('_', '-')}` (default {_shown(getattr(defaults, field.name))}): {meanings[field.name]}"
        for field in fields(rule.options)
    ]
    return ["## Options", "\n".join(lines)] if lines else []


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return f"a list of {len(value)}" if len(value) > 8 else f"{list(value)}"
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _examples(rule: Rule) -> list[str]:
    lines = []
    for example in rule.flags:
        if any(example.flagged):
            lines.append(f"- Found: {example.text}" + (f"\n  Better: {example.better}" if example.better else ""))
    return ["## Examples", "\n".join(lines)] if lines else []


def field_meanings(options: type[Any]) -> dict[str, str]:
    """The docstring below each field of a dataclass, by the field's name."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(options)))
    body = tree.body[0].body  # type: ignore[attr-defined]
    meanings = {}
    for field, text in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Expr):
            meanings[field.target.id] = inspect.cleandoc(str(ast.literal_eval(text.value)))
    return meanings
