"""From what a person said and set to a profile and a checker."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plainspeak.checker import Checker
    from plainspeak.profile import Profile
    from plainspeak.settings import Settings


def settings_from(config: Path | None, **given: Any) -> "Settings":
    """The settings of a file, or of the nearest one, with what was given on the command line over them."""
    from plainspeak.settings import find_settings, read_settings

    settings = read_settings(config) if config else find_settings(Path.cwd())
    return replace(settings, **{name: value for name, value in given.items() if value})


def profile_from(settings: "Settings") -> "Profile":
    """The profile that the settings ask for. Raises `ConfigError`."""
    from plainspeak.finding import Severity
    from plainspeak.profile import load_profile

    profile = load_profile(settings.profile).with_rules(settings.rules, str(settings.file))
    profile = profile.choosing(settings.select, settings.ignore)
    return replace(profile, fail_level=Severity(settings.fail_level)) if settings.fail_level else profile


def checker_from(settings: "Settings", profile: "Profile") -> "Checker":
    """A checker with the words of the settings."""
    from plainspeak.checker import Checker

    return Checker(
        profile,
        wordlists=settings.wordlists,
        words_off=[*settings.words_off, *settings.known_words],
        ignore_headings=settings.ignore_headings,
        model=settings.model,
    )


def shown(settings: "Settings", profile: "Profile") -> str:
    """The settings in force, a line each."""
    from dataclasses import asdict

    lines = [f"settings file: {settings.file or 'none found'}"]
    lines += [f"{name.replace('_', '-')}: {value!r}" for name, value in asdict(settings).items() if name != "file"]
    for name, setting in profile.rules.items():
        lines.append(f"rule {name}: {setting.severity}, {asdict(setting.options)}")
    return "\n".join(lines)
