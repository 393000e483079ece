"""The report for a terminal: findings in the order of where to start, then scores, then the verdict."""

from collections.abc import Iterator
from itertools import chain
from textwrap import TextWrapper

from click import style

from plainspeak.advice import advice_on, start_here
from plainspeak.finding import Finding, Severity
from plainspeak.result import Result
from plainspeak.score import Score
from plainspeak.visible import visible

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
_LONGEST_UNDERLINED = 50
_INDENT = "    "
_UNBROKEN = "\u00a0"


def render(result: Result, *, width: int = 80, notes: bool = False) -> Iterator[str]:
    """The report on one document, part by part, with colours; lines have at most `width` characters where words allow.

    Notes are left out and only counted, unless `notes` asks for them.
    """
    shown = result if notes else result.without_notes()
    yield _head(result, width) + "\n"
    left_out = _left_out(len(result.findings) - len(shown.findings), width)
    for part in chain(_findings(shown, width), (left_out, _scores(result, width), _verdict(result, shown, width))):
        if part:
            yield f"\n{part}\n"


def _wrap(text: str, width: int, first: str = "", hanging: str = "") -> list[str]:
    wrapper = TextWrapper(
        width, initial_indent=first, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )
    return wrapper.wrap(visible(text))


def _head(result: Result, width: int) -> str:
    document = result.document
    lines = [style(visible(document.path), bold=True), *_wrap(str(document.coverage), width)]
    for notice in result.notices:
        lines += _wrap(notice, width)
    return "\n".join(lines)


def _left_out(number: int, width: int) -> str:
    notes = "1 smaller note is" if number == 1 else f"{number} smaller notes are"
    return "\n".join(_wrap(f"{notes} not shown. Add --notes to see them.", width)) if number else ""


def _findings(result: Result, width: int) -> Iterator[str]:
    whole = [finding for finding in result.findings if finding.is_about_all]
    by_block: dict[int, list[Finding]] = {}
    for finding in result.findings[len(whole) :]:
        by_block.setdefault(result.document.block_at(finding.start), []).append(finding)
    groups = [group for group in (whole, *(by_block.get(block, []) for block in result.worst_blocks())) if group]
    if len(groups) > 1:
        yield style("Where to start: the parts that need most work come first", bold=True)
    for group in groups:
        yield "\n".join(line for finding in group for line in _finding(result, finding, width))


def _finding(result: Result, finding: Finding, width: int) -> Iterator[str]:
    place = result.document.locate(finding.start, finding.end)
    # "path:paragraph 5:" stays in one piece, so that it can be searched for and clicked on.
    where = f"{result.document.path}:{place}:".replace(" ", _UNBROKEN)
    head = f"{where} {finding.rule} {finding.message}"
    for number, line in enumerate(_wrap(head, width, hanging="  ")):
        line = line.replace(_UNBROKEN, " ")
        yield style(line, fg=_COLOURS[finding.severity]) if number == 0 else line
    if not finding.is_about_all:
        yield from _context(result, finding, width)
    if finding.suggestions:
        yield from _wrap(f"→ {advice_on(finding)}", width, first=_INDENT, hanging=_INDENT + "  ")


def _context(result: Result, finding: Finding, width: int) -> Iterator[str]:
    """The words among their neighbours, underlined; of a long finding only its beginning and end."""
    text = result.document.text
    block = result.document.blocks[result.document.block_at(finding.start)]
    words = visible(text[finding.start : finding.end])
    room = width - len(_INDENT)
    if len(words) > _LONGEST_UNDERLINED:
        yield _INDENT + _shortened(words, room)
        return
    side = (room - len(words)) // 2
    # No more than can be shown: a block may be a whole paper, with a finding in each line.
    before = _end_of(visible(text[max(block.start, finding.start - side - 1) : finding.start]), side)
    side = room - len(before) - len(words)
    after = _start_of(visible(text[finding.end : min(block.end, finding.end + side + 1)]), side)
    yield f"{_INDENT}{before}{style(words, bold=True)}{after}"
    yield f"{_INDENT}{' ' * len(before)}{'^' * len(words)}"


def _shortened(words: str, room: int) -> str:
    if len(words) <= room:
        return words
    end = _end_of(words, room // 3)
    return _start_of(words, room - len(end)) + end[1:]


def _start_of(text: str, room: int) -> str:
    return text if len(text) <= room else text[: max(room - 1, 0)].rpartition(" ")[0] + "…"


def _end_of(text: str, room: int) -> str:
    return text if len(text) <= room else "…" + text[len(text) - max(room - 1, 0) :].partition(" ")[2]


def _scores(result: Result, width: int) -> str:
    if not result.scores:
        return ""
    name_width = max(len(score.title) for score in result.scores)
    lines = [style("Scores", bold=True)]
    for score in result.scores:
        lines += _wrap(f"{score.title:<{name_width}}  {_value(score)}", width, "  ", " " * (name_width + 4))
    lines += _wrap("Scores help you to choose what to work on first. Only readers can tell you what works.", width)
    return "\n".join(lines)


def _value(score: Score) -> str:
    if score.value is None:
        return f"none. {score.reason}"
    likely = "" if score.low is None or score.high is None else f" (likely {score.low:.1f} to {score.high:.1f})"
    standing = {None: "", True: " - limit met", False: " - limit not met"}[score.passed]
    return f"{score.value:.1f}{likely}{standing}"


def _verdict(result: Result, shown: Result, width: int) -> str:
    lines = [style(line, bold=True) for line in _wrap(f"Verdict: {result.verdict}.", width)]
    for score in result.scores:
        if score.passed is not None and score.value is not None:
            threshold = result.profile.thresholds[score.name]
            met = "Met" if score.passed else "Not met"
            lines += _wrap(f"{met}: {score.title} {threshold}. It is {score.value:.1f}.", width, "  ", "    ")
            lines += _wrap(f"Source: {threshold.source.title}.", width, _INDENT, _INDENT)
    changes = start_here(shown)
    if changes:
        lines.append("What would help most:")
    for number, change in enumerate(changes, 1):
        lines += _wrap(f"{number}. {change}", width, "  ", "     ")
    return "\n".join(lines)
