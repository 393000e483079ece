"""A special word worth keeping that this paper has not explained.

Why
---
Some words have no short plain form, as "co-production" or "direct payment". They are worth keeping: people will meet them
again. But a reader who meets one for the first time needs its meaning there and then.

What to do
----------
Explain the word in the same sentence or the next one, the first time it is used. Or explain it in a list of "words we use",
and link to it.

Sources
-------
- WCAG 2.2, success criterion 3.1.3 Unusual Words: people must be able to find out what jargon means.
- UK government, Accessible communication formats, Easy Read: "if you need to use difficult words or ideas, say what they
  mean - do this in the next sentence".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.analysis import Analysis
from plainspeak.document import Block, BlockKind
from plainspeak.explained import is_explained_at
from plainspeak.finding import Severity, Suggestion
from plainspeak.listed import is_everyday
from plainspeak.quotations import is_in_title
from plainspeak.rule import Example, Flag
from plainspeak.spelling import Spelling
from plainspeak.words.match import Match, is_in_capitals

SEVERITY = Severity.WARNING

_TITLES = frozenset({BlockKind.PARAGRAPH, BlockKind.TEXT_BOX})
_TITLE = 6
"""The most words of a title that is not marked as a heading."""
_LINE, _SMALL = 120, 3
"""Characters looked at of a title in Title Case, and the letters of the words that it leaves small."""
# A paper that spells as in the US does not speak of these.
_IN_THE_UK = re.compile(r"\b(?:council(?:lor)?s?|NHS|GPs?|Parliament|ministers?)\b")
_NO_PLACE_TO_EXPLAIN = frozenset({BlockKind.HEADING, BlockKind.HEADER, BlockKind.FOOTER, BlockKind.ALT_TEXT})


@dataclass(frozen=True, kw_only=True)
class Options:
    """Which words weigh less."""

    everyday: float = 3.9
    """A word at least this frequent (Zipf; 7 is "the", 3 is rare) is only a note, and nothing where it is used but once."""
    uses: int = 3
    """A term of several words that a paper uses less often is only a note: each word may be plain, and little hangs on it."""


FLAGS = (
    Example("Co-production takes time. Good co-production is fun.", ("Co-production",)),
    Example(
        "We believe in co-production. We meet in May. By co-production we mean that people plan together as equals.",
        ("co-production",),
        "We believe in co-production. By co-production we mean that people plan together as equals. We meet in May.",
    ),
)
ALLOWS = (
    "A direct payment is money from the council that you use to buy your own care. Direct payments are useful.",
    "Co-production means that people plan and decide together as equals. Good co-production takes time.",
    "We work by co-production (people planning and deciding together as equals). Co-production is fun.",
    "We plan and decide together as equals. This is called co-production.",
    "They ask what people need. This report, the Joint Strategic Needs Assessment, helps them to plan.",
    "The hall is easy to find and accessible.",
    "Workshop: informed consent form",
    "By Anna Lee, Head of Policy and Plans, Leeds Centre for Independent Living",
    "It is an unincorporated association (a group that people set up through an agreement among themselves, and not as a "
    "company or a charity, so that each of its members may have to pay what it owes to others (see page 4)).",
    "The color of the labor program is on the direct payments center of the county.",
    "INSOLVENCY AND COMPANIES LIST",
    "FIRST-TIER TRIBUNAL",
    "The Tribunals, Courts and Enforcement Act 2007 says so.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag the first use of every term to explain that comes before its explanation, or has none."""
    uses: dict[str, list[Match]] = {}
    for match in analysis.listed("unexplained-term"):
        if _may_explain(analysis, match):
            uses.setdefault(match.entry.term, []).append(match)
    for matches in uses.values():
        is_met = _is_met(analysis, matches[0], options.everyday)
        if is_met and len(matches) == 1:  # said in passing
            continue
        explained = next((match for match in matches if _is_explained(analysis, match)), None)
        if explained is None or not _is_near(analysis, matches[0], explained):
            later = explained is not None
            what = "is explained only later in this paper." if later else "is not explained in this paper."
            is_in_passing = " " in matches[0].entry.words and len(matches) < options.uses
            is_note = later or is_met or is_in_passing
            yield _flag(analysis, matches[0], what, Severity.NOTE if is_note else None)


def _is_met(analysis: Analysis, match: Match, everyday: float) -> bool:
    """Whether most people have met the word. The frequency of "co-production" would be that of its parts."""
    return "-" not in match.entry.words and is_everyday(analysis, match, everyday)


def _may_explain(analysis: Analysis, match: Match) -> bool:
    """Whether the term stands where a writer could explain it: in text of hers, and in no line of capitals."""
    start, end = int(analysis.starts[match.start]), int(analysis.ends[match.end - 1])
    block = analysis.document.blocks[analysis.document.block_at(start)]
    sentence = analysis.sentence_span(analysis.sentence_of(match.start))
    if block.kind in _NO_PLACE_TO_EXPLAIN or _is_title(analysis, block) or analysis.is_anothers(start, end):
        return False
    if analysis.spelling is Spelling.US and _IN_THE_UK.search(match.entry.meaning):
        return False
    if is_in_title(analysis.document, start, end, sentence):
        return False
    return not analysis.around.told(match.start, is_in_capitals)


def _is_title(analysis: Analysis, block: Block) -> bool:
    if block.kind not in _TITLES or analysis.document.text[block.end - 1] in ".!?:;":
        return False
    words = analysis.document.text[block.start : min(block.end, block.start + _LINE)].split()
    return len(words) <= _TITLE or not any(word[:1].islower() for word in words if len(word) > _SMALL)


def _flag(analysis: Analysis, match: Match, what: str, severity: Severity | None) -> Flag:
    start, end = int(analysis.starts[match.start]), int(analysis.ends[match.end - 1])
    words = analysis.document.text[start:end]
    advice = Suggestion(None, f"Keep the word, and say what it means: {match.entry.meaning}")
    return Flag(start, end, f"'{words}' {what}", (advice,), severity)


def _is_near(analysis: Analysis, use: Match, explained: Match) -> bool:
    """Whether the explanation stands in the sentence of the use, or in the next one."""
    return analysis.sentence_of(explained.start) <= analysis.sentence_of(use.start) + 1


def _is_explained(analysis: Analysis, match: Match) -> bool:
    start, end = int(analysis.starts[match.start]), int(analysis.ends[match.end - 1])
    return is_explained_at(analysis, start, end)
