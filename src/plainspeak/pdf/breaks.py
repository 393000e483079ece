"""Whether a line begins a new paragraph: the reasons, each on its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from plainspeak.pdf.lines import Line
from plainspeak.pdf.markers import has_bullet, starts_with_marker
from plainspeak.pdf.steps import step_between

ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*[\d*†‡]{0,2}$")
"""How the last line of a whole paragraph ends."""
_STARTS = re.compile(r"^[\"'“‘(\[]*[A-Z0-9]")
_GOES_ON = re.compile(r"(?:[,&/–—-]|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|with))$", re.IGNORECASE)
_WIDER = 0.22
"""A step that is larger than the usual one by this many font sizes begins a new paragraph,"""
_WIDEST = 2.6
_EVEN = 0.1
"""unless the sentence goes on and the next step, or the last, is as large."""
_OTHER_SIZE = 0.12
_INDENT = 0.8
_ROOM = 0.6
"""A line is short when the first word of the next, and so many font sizes more, would have stood on it."""
_MUCH_ROOM = 0.25
"""In parts of the width of the column."""


class Column(NamedTuple):
    """What is known of the lines among which paragraphs are looked for."""

    left: float
    right: float
    step: float
    """From line to line of one paragraph, in font sizes."""
    hangs: bool
    """Whether paragraphs begin at the left edge and go on indented, as in a list of books."""


def hangs(lines: Sequence[Line], left: float, right: float) -> bool:
    """Whether what is indented stands under a full line, and what is not under a short one."""
    under_full: dict[bool, list[bool]] = {True: [], False: []}
    for above, line in pairwise(lines):
        full = right - above.box.x1 <= line.first_width + _ROOM * line.size
        if not starts_with_marker(above):
            under_full[line.box.x0 - left >= _INDENT * line.size].append(full)
    indented, flush = under_full[True], under_full[False]
    return len(indented) > 1 and sum(indented) >= 0.6 * len(indented) and sum(flush) <= 0.4 * len(flush)


def begins_paragraph(line: Line, before: Sequence[Line], following: Line | None, column: Column) -> bool:
    """Whether `line` begins a new paragraph, where `before` are the lines of the open one."""
    meeting = _Meeting(line, before, following, column)
    return any(reason(meeting) for reason in _REASONS)


@dataclass(eq=False)
class _Meeting:
    """A line, the open paragraph above it, and the line below."""

    line: Line
    before: Sequence[Line]
    following: Line | None
    column: Column

    @property
    def above(self) -> Line:
        return self.before[-1]

    @cached_property
    def step(self) -> float:
        return step_between(self.above, self.line)

    @cached_property
    def starts_anew(self) -> bool:
        """Whether the line starts as a sentence does."""
        return bool(_STARTS.match(self.line.text))

    @cached_property
    def is_ended(self) -> bool:
        """Whether the line above ends as a sentence does."""
        return bool(ENDS.search(self.above.text))

    @cached_property
    def room(self) -> float:
        """What the first word of the line would have left free on the line above, in points."""
        return self.column.right - self.above.box.x1 - self.line.first_width

    @cached_property
    def is_short(self) -> bool:
        """Whether the line above ends before it need."""
        return self.room > _ROOM * self.line.size and not self._is_centred

    @property
    def _is_centred(self) -> bool:
        a, b = self.above.box, self.line.box
        middles = abs((a.x0 + a.x1) / 2 - (b.x0 + b.x1) / 2)
        return middles <= 0.6 * self.line.size and abs(a.x0 - b.x0) > self.line.size


def _stands_apart(at: _Meeting) -> bool:
    if at.step <= 0:
        return True
    return at.step > at.column.step + _WIDER and not _goes_on_as_widely(at)


def _goes_on_as_widely(at: _Meeting) -> bool:
    """Whether a full line is followed by the rest of its sentence, as in a passage set with wide spaces."""
    if at.is_short or at.is_ended or at.step > _WIDEST:
        return False
    steps = [step_between(*at.before[-2:])] if len(at.before) > 1 else []
    steps += [step_between(at.line, at.following)] if at.following else []
    return not at.starts_anew or any(abs(step - at.step) <= _EVEN for step in steps)


def _is_of_another_size(at: _Meeting) -> bool:
    """Small capitals begin many a paragraph, so one size in common is enough."""
    if at.above.size == at.line.size:
        return False
    return not any(abs(a - b) <= _OTHER_SIZE * max(a, b) for a in at.above.sizes for b in at.line.sizes)


def _is_a_list_item(at: _Meeting) -> bool:
    in_hanging_text = at.column.hangs and at.line.box.x0 - at.column.left > _INDENT * at.line.size
    free = at.is_short or has_bullet(at.line) or (at.is_ended and not _may_be_a_name(at))
    return free and not in_hanging_text and starts_with_marker(at.line)


def _may_be_a_name(at: _Meeting) -> bool:
    """Whether the line goes straight on with one letter, as in "Roman, et al." and "v. Wolf" below it."""
    level = abs(at.line.box.x0 - at.above.box.x0) <= _ROOM * at.line.size
    return at.line.text[:1].isalpha() and level and not starts_with_marker(at.before[0])


def _turns_bold_or_light(at: _Meeting) -> bool:
    free = (at.starts_anew or at.is_ended) and (at.is_short or at.is_ended or at.above.bold)
    return free and at.line.bold != at.above.bold


def _is_indented(at: _Meeting) -> bool:
    free = at.starts_anew and (at.is_short or (at.is_ended and not at.column.hangs))
    indent = at.line.box.x0 - at.above.box.x0
    return free and indent > _INDENT * at.line.size and not starts_with_marker(at.before[0])


def _steps_back(at: _Meeting) -> bool:
    """Whether it stands further left than the lines above, the first line of a paragraph not counted."""
    free = at.is_short or (at.is_ended and at.starts_anew) or at.column.hangs
    if starts_with_marker(at.before[0]):
        edge = at.above.box.x0 if len(at.before) > 1 else at.above.words.lefts[at.above.numbers[1]]
    else:
        edge = at.above.box.x0 if len(at.before) > 1 else at.line.box.x0
    return free and at.line.box.x0 < edge - _INDENT * at.line.size


def _has_no_letters(at: _Meeting) -> bool:
    return not any(character.isalpha() for character in at.above.text + at.line.text)


def _follows_a_short_line(at: _Meeting) -> bool:
    if not (at.is_short and at.starts_anew):
        return False
    much = at.room > _MUCH_ROOM * (at.column.right - at.column.left)
    return at.is_ended or (much and not _GOES_ON.search(at.above.text))


_REASONS = (
    _stands_apart,
    _is_of_another_size,
    _is_a_list_item,
    _turns_bold_or_light,
    _is_indented,
    _steps_back,
    _has_no_letters,
    _follows_a_short_line,
)
