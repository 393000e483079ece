"""Everything the page shows of one paper."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from plainspeak.advice import Change, start_here
from plainspeak.document import BlockKind
from plainspeak.finding import Severity
from plainspeak.readability import minutes_silent
from plainspeak.reports.html_parts.earlier import Earlier
from plainspeak.reports.html_parts.hard_words import HardWord, hard_words
from plainspeak.reports.html_parts.kinds import Kind, counted, kinds
from plainspeak.reports.html_parts.notes import Note, by_block, label, numbered
from plainspeak.reports.html_parts.paper import Part, paper_parts
from plainspeak.reports.html_parts.paper_map import MapPart, Spot, hardest, paper_map
from plainspeak.reports.html_parts.score_chart import ScoreBar, score_bars
from plainspeak.result import Result


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A change that would help most, and where to begin with it."""

    change: Change
    label: str
    block: int | None
    """The block of the first place; `None` when it is about the whole paper."""
    place: str


@dataclass(frozen=True)
class Report:
    """One paper with all that is said of it."""

    result: Result
    prefix: str
    """Begins every anchor of this paper, so that several papers can stand on one page."""
    top: int
    """The heading level of the paper's own highest headings."""
    earlier: Earlier | None = None
    """The paper as an earlier report saw it."""
    shows_small: bool = False
    """Whether the smaller notes are shown from the start."""

    @cached_property
    def name(self) -> str:
        """The file's name without its folders."""
        return PurePath(self.result.document.path).name

    @cached_property
    def title(self) -> str:
        """The first heading of the paper, or else the name of the file."""
        document = self.result.document
        headings = (block for block in document.blocks if block.kind is BlockKind.HEADING)
        first = next(headings, None)
        return document.text[first.start : first.end] if first else self.name

    @cached_property
    def notes(self) -> list[Note]:
        """Everything found, in reading order."""
        return numbered(self.result)

    @cached_property
    def whole(self) -> list[Note]:
        """What is about the whole paper."""
        return [note for note in self.notes if note.finding.is_about_all]

    @cached_property
    def small(self) -> int:
        """How many smaller notes there are."""
        return sum(note.finding.severity is Severity.NOTE for note in self.notes)

    @property
    def main(self) -> int:
        """How many things there are to look at."""
        return len(self.notes) - self.small

    @property
    def minutes(self) -> int:
        """How long a reader takes, in whole minutes."""
        return max(1, round(minutes_silent(self.result.words)))

    @cached_property
    def first_steps(self) -> list[FirstStep]:
        """What would help most of what is shown from the start."""
        shown = self.result if self.shows_small else self.result.without_notes()
        notes = [each for each in self.notes if self.shows_small or each.finding.severity is not Severity.NOTE]
        first = {each.finding.rule: each for each in reversed(notes)}
        return [self._first_step(change, first[change.rule]) for change in start_here(shown)]

    def _first_step(self, change: Change, first: Note) -> FirstStep:
        block = self.result.document.block_at(first.finding.start) if not first.finding.is_about_all else None
        return FirstStep(change, label(change.rule), block, first.place)

    @cached_property
    def scores(self) -> list[ScoreBar]:
        """The scores with their charts."""
        return list(score_bars(self.result))

    @cached_property
    def map(self) -> list[MapPart]:
        """The parts of the paper and how much there is to look at in each."""
        return paper_map(self.result.document, self._by_block)

    @property
    def hardest(self) -> list[Spot]:
        """The places with most to look at."""
        return hardest(self.map)

    @cached_property
    def parts(self) -> list[Part]:
        """The paper itself."""
        return list(paper_parts(self.result.document, self._by_block, self.prefix, self.top))

    @cached_property
    def hard_words(self) -> list[HardWord]:
        """The hard words and what to write for them."""
        return hard_words(self.result.document, self.notes)

    @cached_property
    def kinds(self) -> list[Kind]:
        """The kinds of notes it has."""
        return kinds(counted(self.notes))

    @cached_property
    def _by_block(self) -> dict[int, list[Note]]:
        return by_block(self.result.document, self.notes)
