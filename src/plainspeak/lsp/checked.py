"""What came of the check of one version of a text, with its places in the editor."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lsprotocol import types

from plainspeak.edits import Edit, source_span
from plainspeak.finding import Finding
from plainspeak.fixing import lasting_fixes
from plainspeak.lsp.ignoring import Ignoring
from plainspeak.lsp.papers import Paper
from plainspeak.lsp.places import Places, touch
from plainspeak.result import Result


@dataclass(frozen=True)
class Checked:
    """A version of a text, and what was found in it."""

    paper: Paper
    result: Result
    """Without what a baseline knows."""
    places: Places
    check_again: Callable[[str], Result]
    """Checks another text in its place. Raises `Replaced` when this version is old."""

    def range_of(self, finding: Finding) -> types.Range:
        """Where the words of a finding stand; the beginning for one about the whole paper."""
        span = source_span(self.result.document, finding.start, finding.end) if finding.start < finding.end else None
        return self.range(*(span or (-self._shift, -self._shift)))

    def range(self, start: int, end: int) -> types.Range:
        """The place of some characters of the source."""
        return self.places.range(start + self._shift, end + self._shift)

    def findings_at(self, place: types.Range) -> list[Finding]:
        """The findings at a place, the shortest first."""
        found = [finding for finding in self.result.findings if touch(self.range_of(finding), place)]
        return sorted(found, key=lambda finding: finding.end - finding.start or len(self.paper.text))

    @cached_property
    def fixes(self) -> list[Edit]:
        """The safe fixes that last. The first look checks the text once more, or oftener. Raises `Replaced`."""
        return lasting_fixes(self.result, self.check_again)

    def fix_of(self, finding: Finding) -> Edit | None:
        """The safe fix of one finding, if it has any."""
        best = finding.suggestions[0] if finding.suggestions else None
        if best is None or not best.safe:
            return None
        span = source_span(self.result.document, finding.start, finding.end)
        return next((edit for edit in self.fixes if (edit.start, edit.end) == span), None)

    @cached_property
    def ignoring(self) -> Ignoring:
        """Finds places for comments that ask to leave a finding alone."""
        return Ignoring(self.result.document)

    @cached_property
    def _shift(self) -> int:
        # 1 where the editor shows us the byte-order mark, which is no part of the source.
        return len(self.paper.text) - len(self.result.document.source or "")
