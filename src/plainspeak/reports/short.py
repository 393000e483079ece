"""Short reports for a terminal: one line a paper, what is most frequent, and the worst paragraphs."""

from collections import Counter
from collections.abc import Iterator
from textwrap import shorten

from click import style

from plainspeak.result import Result
from plainspeak.run import Run
from plainspeak.visible import visible

_MOST_FREQUENT = 10
_HOTSPOTS = 5


def verdicts(run: Run) -> Iterator[str]:
    """A line a paper: its name, whether it passes, and how many findings it has."""
    return (f"{visible(result.document.path)}: {_standing(result)}\n" for result in run.results())


def _standing(result: Result) -> str:
    number = len(result.failing)
    if result.passed:
        return style("passes", fg="green")
    return style(f"does not pass, {number} finding{'' if number == 1 else 's'}", fg="red")


def statistics(run: Run) -> Iterator[str]:
    """How often each rule found something in all papers together, and the words found most often."""
    rules: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for result in run.results():
        rules.update(result.counts())
        texts = map(result.text_of, result.findings)
        words.update(text.lower() for text in texts if 0 < len(text.split()) <= 4)
    lines = [style("Findings by rule", bold=True), *(f"{number:7,}  {rule}" for rule, number in rules.most_common())]
    if words:
        lines += ["", style("Found most often", bold=True)]
        lines += [f"{number:7,}  {visible(text)}" for text, number in words.most_common(_MOST_FREQUENT)]
    yield "\n".join(lines) + "\n"


def hotspots(result: Result, *, width: int = 80) -> str:
    """The paragraphs of a paper that need most work, with how much was found in each."""
    document = result.document
    found = Counter(document.block_at(each.start) for each in result.findings if not each.is_about_all)
    lines = [style(visible(document.path), bold=True)]
    for index in result.worst_blocks()[:_HOTSPOTS]:
        block = document.blocks[index]
        place = document.locate(block.start, block.end)
        lines.append(f"{place}: {found[index]} finding{'' if found[index] == 1 else 's'}")
        lines.append(f"    {shorten(visible(document.text[block.start : block.end]), width - 4, placeholder=' …')}")
    return "\n".join(lines) + "\n"
