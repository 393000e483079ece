"""From what a person said and set to a profile and a checker."""

from collections.abc import Callable
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
    return settings.over(**given)


def profile_from(settings: "Settings") -> "Profile":
    """The profile that the settings ask for. Raises `ConfigError`."""
    from plainspeak.finding import Severity
    from plainspeak.profile import load_profile

    profile = load_profile(settings.profile).with_rules(settings.rules, str(settings.file))
    profile = profile.choosing(settings.select, settings.ignore)
    return replace(profile, fail_level=Severity(settings.fail_level)) if settings.fail_level else profile


def profiles_from(settings: "Settings") -> "Callable[[str], Profile]":
    """For the path of a paper, the profile that the settings ask for. Raises `ConfigError` for any table at once."""
    for table in settings.files:
        profile_from(settings.with_table(table))
    made: dict[str, Profile] = {}

    def profile_for(path: str) -> "Profile":
        own = settings.for_file(path)
        key = repr(own)
        if key not in made:
            made[key] = profile_from(own)
        return made[key]

    return profile_for


def checker_from(settings: "Settings", profile: "Profile") -> "Checker":
    """A checker with the words of the settings."""
    from plainspeak.checker import Checker

    return Checker(
        profile,
        wordlists=settings.wordlists,
        words_off=[*settings.words_off, *settings.known_words],
        ignore_headings=settings.ignore_headings,
        profile_for=profiles_from(settings) if settings.files else None,
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
