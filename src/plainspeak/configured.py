"""From settings to a profile and a checker."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from plainspeak.finding import Severity
from plainspeak.limits import Limits
from plainspeak.profile import Profile, load_profile
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from plainspeak.checker import Checker


def profile_from(settings: Settings) -> Profile:
    """The profile that the settings ask for. Raises `ConfigError`."""
    profile = load_profile(settings.profile).with_rules(settings.rules, str(settings.file))
    profile = profile.choosing(settings.select, settings.ignore)
    return replace(profile, fail_level=Severity(settings.fail_level)) if settings.fail_level else profile


def profiles_from(settings: Settings) -> Callable[[str], Profile]:
    """For the path of a paper, the profile that the settings ask for. Raises `ConfigError` for any table at once."""
    for table in settings.files:
        profile_from(settings.with_table(table))
    made: dict[str, Profile] = {}

    def profile_for(path: str) -> Profile:
        own = settings.for_file(path)
        key = repr(own)
        if key not in made:
            made[key] = profile_from(own)
        return made[key]

    return profile_for


def checker_from(settings: Settings) -> "Checker":
    """A checker for settings. What is heavy is loaded when it is first used. Raises `ConfigError`."""
    from plainspeak.checker import Checker

    return Checker(
        profile_from(settings),
        wordlists=settings.wordlists,
        words_off=[*settings.words_off, *settings.known_words],
        ignore_headings=settings.ignore_headings,
        profile_for=profiles_from(settings) if settings.files else None,
        model=settings.model,
        limits=Limits(seconds=settings.timeout),
    )
