"""Checks the files of one command: what has not changed comes from the cache, the rest is checked on all cores."""

import os
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cachekeys import CacheKeys
from plainspeak.configured import checker_from, profile_from, profiles_from
from plainspeak.kept import Kept
from plainspeak.result import Result, Unread
from plainspeak.settings import Settings
from plainspeak.stored import pack_outcome, pack_profile, unpack_outcome, unpack_profile

if TYPE_CHECKING:
    from plainspeak.checker import Checker
    from plainspeak.profile import Profile

WORTH_SHARING = 200_000
"""Bytes of files below which other processes cost more time than they save."""


class Batch:
    """Checks files by some settings.

    `jobs` is how many processes may work, 0 for one on each core. Without `cache_folder` nothing is kept.
    """

    def __init__(self, settings: Settings, *, jobs: int = 0, cache_folder: Path | None = None) -> None:
        self._settings = settings
        self._jobs = jobs or _cores()
        self._kept = Kept(cache_folder) if cache_folder else None
        self._keys = CacheKeys(settings)
        self._profiles: dict[str, Profile] = {}

    def close(self) -> None:
        """Close the cache."""
        if self._kept:
            self._kept.close()

    @cached_property
    def profile(self) -> "Profile":
        """The profile for papers without one of their own. Raises `ConfigError` for any mistake in the settings."""
        return self._profile(self._settings)

    @cached_property
    def checker(self) -> "Checker":
        """A checker for these settings."""
        return checker_from(self._settings)

    def check(self, paths: Sequence[Path]) -> Iterator[Result | Unread]:
        """Check files, and give what comes of each in their order."""
        keys = [self._keys.of_file(path) if self._kept else None for path in paths]
        known = [self._has(key) for key in keys]
        fresh = self._fresh([path for path, is_known in zip(paths, known, strict=True) if not is_known])
        for path, key, is_known in zip(paths, keys, known, strict=True):
            stored = self._stored(path, key) if is_known else None
            if stored is not None:
                yield stored
                continue
            outcome, packed = self._fresh_here(path) if is_known else next(fresh)
            if self._kept and key and packed:
                self._kept.put(key, packed)
            del packed  # of a large paper it is as large
            yield outcome

    def _has(self, key: bytes | None) -> bool:
        return self._kept is not None and key is not None and self._kept.has(key)

    def _stored(self, path: Path, key: bytes | None) -> Result | Unread | None:
        """What the cache has for a file, if it can be read."""
        packed = self._kept.get(key) if self._kept and key else None
        if packed is None:
            return None
        try:
            return self._unpacked(path, packed)
        except (ValueError, TypeError, KeyError):
            return None

    def _fresh(self, paths: Sequence[Path]) -> Iterator[tuple[Result | Unread, bytes | None]]:
        """What comes of files that the cache does not have, each with its packed form if that is to be kept."""
        share = self._jobs > 1 and len(paths) > 2 and sum(map(_size, paths)) >= WORTH_SHARING
        # The first is checked here in any case: what that loads, the other processes begin with.
        here = paths[:1] if share else paths
        yield from map(self._fresh_here, here)
        if share:
            from plainspeak.processes import FORKS, check_in_processes

            make = partial(getattr, self, "checker") if FORKS else partial(checker_from, self._settings)
            rest = paths[len(here) :]
            for path, outcome in zip(rest, check_in_processes(make, rest, min(self._jobs, len(rest))), strict=True):
                if isinstance(outcome, Unread):
                    yield outcome, pack_outcome(outcome)
                else:
                    yield self._unpacked(path, outcome), outcome

    def _fresh_here(self, path: Path) -> tuple[Result | Unread, bytes | None]:
        outcome = self.checker.outcome(path)
        return outcome, pack_outcome(outcome) if self._kept else None

    def _unpacked(self, path: Path, packed: bytes) -> Result | Unread:
        return unpack_outcome(packed, self._profile(self._settings.for_file(path)))

    def _profile(self, settings: Settings) -> "Profile":
        said = repr(settings)
        if said not in self._profiles:
            self._profiles[said] = self._stored_profile(settings)
        return self._profiles[said]

    def _stored_profile(self, settings: Settings) -> "Profile":
        """The profile of the settings, from the cache if that has it."""
        key = self._keys.of_profile(settings) if self._kept else None
        packed = self._kept.get(key) if self._kept and key else None
        if packed is not None:
            try:
                return unpack_profile(packed)
            except (ValueError, TypeError, KeyError):
                pass
        profiles_from(settings)
        profile = profile_from(settings)
        if self._kept and key:
            self._kept.put(key, pack_profile(profile))
        return profile


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
