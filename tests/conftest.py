"""What all tests share: the same surroundings wherever they run, and what takes a while to make."""

import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from plainspeak.checker import Checker

# The same examples in every run, however busy the machine is. `--hypothesis-profile=default` looks for new ones.
settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("same")


@pytest.fixture(scope="session", autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A terminal of 80 columns, a cache in which nothing is left from an earlier run, and Ctrl-C as it usually is.

    Programs that a shell runs in the background are deaf to Ctrl-C, and so are all that they start.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "80")
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def checker() -> Checker:
    """A checker with the default profile."""
    return Checker()
