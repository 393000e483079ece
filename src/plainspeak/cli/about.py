"""Commands that tell about plainspeak itself: `rules`, `explain` and `profiles`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from plainspeak.errors import ConfigError, did_you_mean

if TYPE_CHECKING:
    from plainspeak.profile import Profile


@click.command()
@click.argument("rule_name", metavar="RULE")
def explain(rule_name: str) -> None:
    """Say what a rule looks for, why, and what to do."""
    from plainspeak.rule import all_rules
    from plainspeak.ruledocs import explanation

    if rule_name not in all_rules():
        raise ConfigError(f"There is no rule called '{rule_name}'.", did_you_mean(rule_name, all_rules()))
    click.echo(explanation(all_rules()[rule_name]), nl=False)


@click.command()
def rules() -> None:
    """List the rules."""
    from plainspeak.rule import all_rules

    width = max(map(len, all_rules()))
    for rule in all_rules().values():
        click.echo(f"{rule.name:<{width}}  {rule.severity:<7}  {rule.summary}")


@click.command()
def profiles() -> None:
    """List the profiles, with the limits they set and who says so."""
    from plainspeak.profile import load_profile, profile_names

    for name in profile_names():
        profile = load_profile(name)
        click.echo(f"{click.style(name, bold=True)}  {profile.title}. {profile.audience}")
        for line in _limits(profile):
            click.echo(f"    {line}")


def _limits(profile: "Profile") -> Iterator[str]:
    from plainspeak.readability import FORMULAS

    for score, threshold in profile.thresholds.items():
        title = FORMULAS[score].title if score in FORMULAS else score
        yield f"{title}: {threshold} ({threshold.source.title})"
    for name, setting in profile.rules.items():
        if setting.source:
            yield f"{name} ({setting.source.title})"
