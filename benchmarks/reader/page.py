"""The page about judged findings, and the shares that stand on it."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from benchmarks.fixes.table import wilson
from benchmarks.reader.judgements import Judged, Row

_ABOUT = """# How often a finding is right

We drew findings of every rule from real papers and judged each one. The judge was one of the makers of plainspeak, a
language model. No person has checked the judgements yet. They are kept, with reasons, in `benchmarks/reader/judgements.csv`,
and `benchmarks/reader/README.md` says how they were drawn. This page is written by a command:

    python -m benchmarks.reader --write docs/judged.md

- **Flag right**: somebody who writes for the public would agree that there is something to do here.
- **Suggestion good**: the first suggestion, put in, leaves a right sentence that means the same.
- **Message clear**: the message is true, and the advice helps.

In brackets is the 95 % interval. The papers are Word, PDF, OpenDocument, PowerPoint, HTML, Markdown and text files. In
samples 1 to 3 many are laws, judgments and files made for tests. From sample 4 on, papers that a public body, a charity or a
researcher wrote come first. A rule is not drawn as often as it speaks, so "all" is not the share of a whole paper.

Sample 1 is from before the mends of 22 November 2026. Each later sample is fresh, and was drawn after the mends that the one
before it led to. Its own faults were mended after it. So no figure here has the last mends in it. Samples 1 to 3 were drawn
with the tagger before the one that has word vectors of GloVe, and the others before it had a teacher.
"""
_TITLES = ("rule", "flag right", "suggestion good", "message clear")


class Share(NamedTuple):
    """How many of some judgements were as wanted."""

    number: int
    of: int

    def __str__(self) -> str:
        """Print as "9 of 10 (0.60 to 0.98)"; without judgements as a dash."""
        low, high = wilson(self.number, self.of)
        return f"{self.number} of {self.of} ({low:.2f} to {high:.2f})" if self.of else "-"


def page(rows: Collection[Row]) -> str:
    """The whole page, as Markdown."""
    return "\n".join((_ABOUT, *_tables(rows)))


def _tables(rows: Collection[Row]) -> Iterator[str]:
    for sample in sorted({row.sample for row in rows}):
        own = [row for row in rows if row.sample == sample and row.judged.flag]
        yield f"## Sample {sample}: {len(own)} findings in {len({row.found.paper for row in own})} papers"
        yield ""
        yield f"| {' | '.join(_TITLES)} |"
        yield f"|{'---|' * len(_TITLES)}"
        for rule in [*dict.fromkeys(row.found.rule for row in own), "all"]:
            shares = _shares([row.judged for row in own if rule in (row.found.rule, "all")])
            yield f"| {' | '.join((rule, *map(str, shares)))} |"
        yield ""


def _shares(judged: Collection[Judged]) -> tuple[Share, Share, Share]:
    said = ([each.flag for each in judged], [each.suggestion for each in judged], [each.told for each in judged])
    wanted = ("right", "good", "clear")
    right, good, clear = (
        Share(own.count(word), len(own) - own.count("")) for own, word in zip(said, wanted, strict=True)
    )
    return right, good, clear
