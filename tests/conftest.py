"""What many tests share, because it takes a while to make."""

import pytest

from plainspeak.checker import Checker


@pytest.fixture(scope="session")
def checker() -> Checker:
    """A checker with the default profile."""
    return Checker()
