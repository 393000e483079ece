"""The checker for each text, by the settings that hold for its folder now."""

from pathlib import Path

from plainspeak.baseline import Baseline, read_baseline
from plainspeak.cachekeys import of_settings
from plainspeak.checker import Checker
from plainspeak.configured import checker_from
from plainspeak.settings import Settings, find_settings, read_settings


class Checkers:
    """Checkers by their settings, which are read anew each time: a change is seen without a word from the editor.

    `profile` goes over the settings, `config` takes the place of those that are found, and `baseline` names what is
    known. Relative paths start from the folder that is open in the editor.
    """

    def __init__(self, *, profile: str | None = None, config: Path | None = None, baseline: Path | None = None) -> None:
        self._profile = profile
        self._config = config
        self._baseline = baseline
        self._made: dict[Path | None, tuple[bytes, Checker]] = {}

    def settings(self, path: Path, root: Path) -> Settings:
        """The settings for the text at `path`. Raises `ConfigError`."""
        found = read_settings(root / self._config) if self._config else find_settings(path.parent)
        return found.over(profile=self._profile)

    def checker(self, settings: Settings) -> Checker:
        """The checker for some settings, or the one that was made for the same before. Raises `ConfigError`."""
        try:
            digest = of_settings(settings)
        except OSError:
            return checker_from(settings)
        known = self._made.get(settings.file)
        if known is None or known[0] != digest:
            known = self._made[settings.file] = (digest, checker_from(settings))
        return known[1]

    def baseline(self, root: Path) -> Baseline | None:
        """What is known of papers, if a file was named. Raises `ConfigError`."""
        return read_baseline(root / self._baseline) if self._baseline else None
