"""What a person said and set, and the options that several commands have."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from plainspeak.profile import Profile
    from plainspeak.settings import Settings

PROFILE = click.option("-p", "--profile", "profile_name", help="Name of a profile, or a TOML file.  [default: nhs]")
CONFIG = click.option("--config", type=click.Path(path_type=Path), help="Use this settings file.")
TIMEOUT = click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Give up on a Word, PDF or other binary paper after so long.  [default: 30]",
)


def settings_from(config: Path | None, **given: Any) -> "Settings":
    """The settings of a file, or of the nearest one, with what was given on the command line over them."""
    from plainspeak.settings import find_settings, read_settings

    settings = read_settings(config) if config else find_settings(Path.cwd())
    return settings.over(**given)


def names(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The names that an option lists with commas between them; it may be given several times, too."""
    return tuple(name.strip() for value in values for name in value.split(","))


def shown(settings: "Settings", profile: "Profile") -> str:
    """The settings in force, a line each."""
    from dataclasses import asdict

    lines = [f"settings file: {settings.file or 'none found'}"]
    lines += [f"{name.replace('_', '-')}: {value!r}" for name, value in asdict(settings).items() if name != "file"]
    for name, setting in profile.rules.items():
        lines.append(f"rule {name}: {setting.severity}, {asdict(setting.options)}")
    return "\n".join(lines)
