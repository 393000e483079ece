"""What a program that calls plainspeak is told when it asks for what there is not."""

import pytest

import plainspeak
from plainspeak.errors import ConfigError


def test_a_format_that_no_string_can_have() -> None:
    with pytest.raises(ConfigError, match=r"the format 'markdwn'\. Did you mean 'markdown'\?"):
        plainspeak.check_text("We meet.", format="markdwn")


def test_a_profile_that_is_not_there() -> None:
    with pytest.raises(ConfigError, match=r"no profile called 'nsh'\. Did you mean 'nhs'\?"):
        plainspeak.check_text("We meet.", profile="nsh")


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="'plainspeak' has no attribute 'chekc'"):
        plainspeak.chekc  # noqa: B018
