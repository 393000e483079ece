"""What comes of the files of one command, one after the other, so that memory stays flat however many they are."""

from collections.abc import Callable, Iterable, Iterator

from plainspeak.profile import Profile
from plainspeak.result import Result, Unread


class Run:
    """The outcomes of one command, in the order of its files. They can be gone through once, and none is kept."""

    def __init__(self, profile: Profile, outcomes: Iterable[Result | Unread]) -> None:
        self.profile = profile
        """What holds for papers without a profile of their own."""
        self.unread: list[Unread] = []
        """The files so far that could not be read, or not to their end."""
        self.failed = False
        """Whether a paper so far did not pass."""
        self._outcomes = iter(outcomes)

    def results(self) -> Iterator[Result]:
        """What was found in each paper that could be read. The totals are whole when it ends."""
        for outcome in self._outcomes:
            if isinstance(outcome, Unread):
                self.unread.append(outcome)
            else:
                self.failed |= not outcome.passed
                if outcome.lost:
                    self.unread.append(Unread(outcome.document.path, outcome.lost))
                yield outcome

    def each(self, change: Callable[[Result], Result]) -> "Run":
        """The same run with every result changed when its turn comes."""
        changed = (outcome if isinstance(outcome, Unread) else change(outcome) for outcome in self._outcomes)
        return Run(self.profile, changed)

    def without_known(self) -> "Run":
        """The same run without the findings that a baseline knows."""
        return self.each(Result.without_known)
