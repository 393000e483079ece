"""A profile says which rules run, with which options, and which score must reach which threshold, and by whose word.

Profiles are TOML files: `[sources.KEY]` tables name who says so, `[rules.NAME]` tables switch a rule on and set its
options, `[scores.NAME]` tables set a threshold. `extends` takes everything of another profile first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plainspeak.errors import ConfigError, did_you_mean
from plainspeak.finding import Severity
from plainspeak.rule import Rule, all_rules
from plainspeak.toml_file import read_toml

_FOLDER = Path(__file__).parent / "profiles"
DEFAULT = "nhs"
WITHOUT = "-without-"
"""Between the name of a formula and what is left out of the text, as in "flesch-kincaid-without-names"."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so."""

    title: str
    url: str = ""
    says: str = ""
    """Their own words."""


@dataclass(frozen=True)
class RuleSetting:
    """How a profile runs one rule."""

    rule: Rule
    options: Any
    """An instance of the rule's own options class."""
    severity: Severity
    source: Source | None = None
    """Who set the numbers among the options."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a score must reach. Exactly one of the two limits is a number."""

    source: Source
    at_most: float | None = None
    at_least: float | None = None
    note: str = ""
    """How we came from the source's words to the number, where they are not the same."""

    def met_by(self, value: float) -> bool:
        """Whether a score of this value is good enough."""
        return (self.at_most is None or value <= self.at_most) and (self.at_least is None or value >= self.at_least)

    def __str__(self) -> str:
        """Print as "at most 9"."""
        return f"at most {self.at_most:g}" if self.at_most is not None else f"at least {self.at_least:g}"


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything a check needs to know of its readers and their standard."""

    name: str
    title: str
    audience: str
    """Who reads, in a few plain words."""
    rules: Mapping[str, RuleSetting]
    """The rules that run, by name."""
    thresholds: Mapping[str, Threshold]
    """What each score must reach; scores that are only shown are in `shown`."""
    shown: tuple[str, ...]
    """Names of the scores to show, in order."""
    fail_level: Severity = Severity.WARNING
    """A finding of this severity or above fails the check."""

    def choosing(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> "Profile":
        """The same profile with only the rules of `select` (all, when empty) and without those of `ignore`.

        A selected rule that the profile does not run is added with its own defaults.
        """
        select, ignore = list(select), set(ignore)
        known = all_rules()
        for name in [*select, *ignore]:
            if name not in known:
                raise ConfigError(f"There is no rule called '{name}'.", did_you_mean(name, known))
        names = select or list(self.rules)
        added = {name: self.rules.get(name) or default_setting(known[name]) for name in names if name not in ignore}
        return replace(self, rules=MappingProxyType(added))

    def with_rules(self, tables: Mapping[str, Mapping[str, Any]], where: str) -> "Profile":
        """The same profile with some options changed, from tables in the form of a profile's `[rules.NAME]`."""
        changed = dict(self.rules)
        for name, table in tables.items():
            _set_rule(changed, name, table, {}, where)
        return replace(self, rules=MappingProxyType(changed))


def default_setting(rule: Rule) -> RuleSetting:
    """A rule with its own defaults."""
    return RuleSetting(rule, rule.options(), rule.severity)


def profile_names() -> list[str]:
    """The profiles that come with the package."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml") if not path.stem.startswith("_"))


def load_profile(name: str) -> Profile:
    """Load a profile by its name, or by the path of a TOML file. Raises `ConfigError`."""
    tables, stem = _tables(name, frozenset())
    return _make(stem, tables, where=f"profile {stem}")


def _tables(name: str, seen: frozenset[str]) -> tuple[dict[str, Any], str]:
    """The tables of a profile with those it extends already merged in."""
    path = Path(name) if name.endswith(".toml") else _FOLDER / f"{name}.toml"
    if name in seen:
        raise ConfigError(f"The profile '{name}' extends itself.", "Take out one of the 'extends' lines.")
    if not path.is_file():
        hint = did_you_mean(name, profile_names()) if path.parent == _FOLDER else "Check the path."
        raise ConfigError(f"There is no profile called '{name}'.", hint)
    tables = read_toml(path)
    if base := tables.pop("extends", None):
        if base.endswith(".toml"):
            base = str(path.parent / base)
        tables = _merged(_tables(base, seen | {name})[0], tables)
    return tables, path.stem


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(base)
    for key, value in over.items():
        both = isinstance(value, dict) and isinstance(result.get(key), dict)
        result[key] = _merged(result[key], value) if both else value
    return result


def _make(name: str, tables: Mapping[str, Any], where: str) -> Profile:
    _only_known(tables, {"title", "audience", "shown", "fail-level", "sources", "rules", "scores"}, where)
    sources = {key: _source(table, f"{where}, source {key}") for key, table in tables.get("sources", {}).items()}
    rules: dict[str, RuleSetting] = {}
    for rule_name, table in tables.get("rules", {}).items():
        _set_rule(rules, rule_name, table, sources, where)
    shown = tuple(dict.fromkeys((*tables.get("scores", ()), *tables.get("shown", ()))))
    _only_scores(shown, where)
    thresholds = {score: _threshold(score, table, sources, where) for score, table in tables.get("scores", {}).items()}
    return Profile(
        name=name,
        title=tables.get("title", name),
        audience=tables.get("audience", ""),
        rules=MappingProxyType(rules),
        thresholds=MappingProxyType(thresholds),
        shown=shown,
        fail_level=_severity(tables.get("fail-level", "warning"), where),
    )


def _only_scores(names: Iterable[str], where: str) -> None:
    from plainspeak.leftout import CHOICES
    from plainspeak.readability import FORMULAS
    from plainspeak.sentence_difficulty import NAME as LANGUAGE_LEVEL
    from plainspeak.textstat_metrics import PREFIX

    known = (*FORMULAS, *(f"{name}{WITHOUT}{what}" for name in FORMULAS for what in CHOICES), LANGUAGE_LEVEL)
    for name in names:
        if name not in known and not name.startswith(PREFIX):
            raise ConfigError(f"{where}: there is no score called '{name}'.", did_you_mean(name, known))


def _source(table: Mapping[str, Any], where: str) -> Source:
    _only_known(table, {field.name for field in fields(Source)}, where)
    return Source(**table)


def _set_rule(
    rules: dict[str, RuleSetting], name: str, table: Mapping[str, Any], sources: Mapping[str, Source], where: str
) -> None:
    """Change, add or (with `enabled = false`) take out one rule of `rules`."""
    known = all_rules()
    if name not in known:
        raise ConfigError(f"{where}: no rule called '{name}'.", did_you_mean(name, known))
    where = f"{where}, rule {name}"
    if not table.get("enabled", True):
        rules.pop(name, None)
        return
    now = rules.get(name) or default_setting(known[name])
    options = {key: value for key, value in table.items() if key != "enabled"}
    severity = _severity(options.pop("severity", now.severity.value), where)
    source = _named_source(options.pop("source"), sources, where) if "source" in options else now.source
    rules[name] = RuleSetting(now.rule, _with_options(now.options, options, where), severity, source)


def _with_options(options: Any, changes: Mapping[str, Any], where: str) -> Any:
    types = {field.name.replace("_", "-"): type(getattr(options, field.name)) for field in fields(options)}
    _only_known(changes, types, where)
    values = {}
    for key, value in changes.items():
        value = tuple(value) if isinstance(value, list) else value
        if types[key] is float and type(value) is int:
            value = float(value)
        if type(value) is not types[key]:
            raise ConfigError(f"{where}: '{key}' must be {_TYPE_NAMES[types[key]]}.", f"It is {value!r} now.")
        values[key.replace("-", "_")] = value
    return replace(options, **values)


_TYPE_NAMES = {
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    str: "a text in quotes",
    tuple: "a list",
}


def _threshold(score: str, table: Mapping[str, Any], sources: Mapping[str, Source], where: str) -> Threshold:
    where = f"{where}, score {score}"
    _only_known(table, {"at-most", "at-least", "source", "note"}, where)
    if ("at-most" in table) == ("at-least" in table):
        raise ConfigError(f"{where}: it needs either 'at-most' or 'at-least'.", "Write exactly one of them.")
    if "source" not in table:
        raise ConfigError(f"{where}: it names no source.", "Add 'source' with the key of a [sources] table.")
    source = _named_source(table["source"], sources, where)
    return Threshold(source, table.get("at-most"), table.get("at-least"), table.get("note", ""))


def _named_source(key: str, sources: Mapping[str, Source], where: str) -> Source:
    """The source of that key; in a person's own settings, where there are no tables of sources, the words themselves."""
    if not sources:
        return Source(key)
    if key not in sources:
        raise ConfigError(f"{where}: no source called '{key}'.", did_you_mean(key, sources))
    return sources[key]


def _severity(value: str, where: str) -> Severity:
    if value not in list(Severity):
        raise ConfigError(f"{where}: no severity called '{value}'.", did_you_mean(value, Severity))
    return Severity(value)


def _only_known(table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    known = set(known)
    for key in table:
        if key not in known:
            raise ConfigError(f"{where}: unknown key '{key}'.", did_you_mean(key, known))
