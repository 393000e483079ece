"""What a rule is, and how the rules in `plainspeak/rules/` are found.

A rule is a module of that folder named like the rule, with underscores for hyphens. Its docstring explains it under
fixed headings (summary line, Why, What to do, Sources); it defines `Options`, `SEVERITY`, `FLAGS`, `ALLOWS`, `check`.
"""

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak.finding import Severity, Suggestion

if TYPE_CHECKING:
    from plainspeak.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule yields. The checker makes a `Finding` of it by adding the name and the severity of the rule."""

    start: int
    end: int
    """Not included. Equal to `start` when the flag is about the whole document."""
    message: str
    """What is wrong here, in one plain sentence."""
    suggestions: tuple[Suggestion, ...] = ()
    severity: Severity | None = None
    """Where this one flag weighs less or more than the rule does; `None` where it does not."""


_HEADINGS = ("Why", "What to do", "Sources")


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must flag, and how it reads once mended."""

    text: str
    flagged: tuple[str, ...]
    """Exactly the words of each finding, in order. An empty string stands for the whole document."""
    better: str = ""
    """The text with the first suggestion of every finding taken, or a rewrite by hand."""


@dataclass(frozen=True)
class Rule:
    """A rule, ready to run. Made by `load_rule`."""

    name: str
    """Kebab-case; named for the thing found."""
    summary: str
    """The first line of its documentation: one plain sentence."""
    sections: tuple[tuple[str, str], ...]
    """The rest of the documentation as (heading, text in Markdown)."""
    check: Callable[["Analysis", Any], Iterable[Flag]]
    options: type[Any]
    """A frozen dataclass; every field has a default and a docstring below it."""
    severity: Severity
    flags: tuple[Example, ...]
    allows: tuple[str, ...]
    """Texts the rule must leave alone."""

    @property
    def documentation(self) -> str:
        """The whole documentation as Markdown, the same text wherever it is shown."""
        parts = [f"# {self.name}", self.summary]
        parts += [f"## {heading}\n\n{text}" for heading, text in self.sections]
        return "\n\n".join(parts) + "\n"

    def section(self, heading: str) -> str:
        """The text under `heading`, one of "Why", "What to do" and "Sources"."""
        return dict(self.sections)[heading]

    def in_short(self, heading: str) -> str:
        """The first sentence under `heading`, as plain text on one line."""
        paragraph = self.section(heading).partition("\n\n")[0]
        words = " ".join(paragraph.replace("`", "").replace("*", "").split())
        return words.partition(". ")[0].rstrip(".") + "."


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by its name, in alphabetical order."""
    folder = Path(__file__).parent / "rules"
    modules = sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))
    return {rule.name: rule for rule in map(load_rule, modules)}


def load_rule(module_name: str) -> Rule:
    """Import one module of `plainspeak/rules/` and read the rule in it."""
    module = import_module(f"plainspeak.rules.{module_name}")
    text = inspect.cleandoc(module.__doc__ or "")
    summary, _, rest = text.partition("\n\n")
    pieces = re.split(rf"^({'|'.join(_HEADINGS)})\n-+\n", rest, flags=re.MULTILINE)
    return Rule(
        name=module_name.replace("_", "-"),
        summary=" ".join(summary.split()),
        sections=tuple(zip(pieces[1::2], (piece.strip() for piece in pieces[2::2]), strict=True)),
        check=module.check,
        options=module.Options,
        severity=module.SEVERITY,
        flags=module.FLAGS,
        allows=module.ALLOWS,
    )
