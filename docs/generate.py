"""Writes the pages of `docs/reference/` from the program itself: `python docs/generate.py`. A test holds them to it."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from plainspeak.profile import Profile, RuleSetting, load_profile, profile_names
from plainspeak.readability import FORMULAS
from plainspeak.rule import all_rules
from plainspeak.ruledocs import explanation

FOLDER = Path(__file__).parent / "reference"


def pages() -> dict[str, str]:
    """The text of every page by its name."""
    return {"rules.md": _rules(), "profiles.md": _profiles(), "scores.md": _scores()}


def _rules() -> str:
    rules = all_rules().values()
    parts = ["# Rules", "\n".join(f"- [{rule.name}](#{rule.name}): {rule.summary}" for rule in rules)]
    parts += [explanation(rule).replace("\n## ", "\n### ").replace("# ", "## ", 1).rstrip() for rule in rules]
    return "\n\n".join(parts) + "\n"


def _profiles() -> str:
    parts = ["# Profiles", "Every number names its source."]
    for name in profile_names():
        profile = load_profile(name)
        parts += [f"## {name}: {profile.title}", profile.audience, "\n".join(_limits(profile))]
    return "\n\n".join(parts) + "\n"


def _limits(profile: Profile) -> Iterator[str]:
    for score, threshold in profile.thresholds.items():
        yield f"- {score}: {threshold}. Source: {threshold.source.title}: “{threshold.source.says}” {threshold.note}".rstrip()
    for name, setting in profile.rules.items():
        source = f" Source: {setting.source.title}: “{setting.source.says}”" if setting.source else ""
        yield f"- {name} ({', '.join((setting.severity, *_numbers(setting)))}).{source}"


def _numbers(setting: RuleSetting) -> Iterator[str]:
    for field in fields(setting.options):
        value = getattr(setting.options, field.name)
        if type(value) in (int, float):
            yield f"{field.name.replace('_', ' ')} {value:,}"


def _scores() -> str:
    parts = ["# Scores", "No score is given for a text of less than 100 words. SMOG needs 30 sentences."]
    for formula in FORMULAS.values():
        parts.append(
            f"## {formula.title}\n\nName in a profile: `{formula.name}`. Unit: {formula.unit}.\n\n"
            f"Formula: {formula.text}\n\nSource: {formula.source}"
        )
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
