"""What many tests share, because it takes a while to make, and how Hypothesis looks for examples."""

import pytest
from hypothesis import HealthCheck, settings

from plainspeak.checker import Checker

# The same examples in every run, however busy the machine is. `--hypothesis-profile=default` looks for new ones.
settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("same")


@pytest.fixture(scope="session")
def checker() -> Checker:
    """A checker with the default profile."""
    return Checker()
