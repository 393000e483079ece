"""The page `docs/evidence.md`, made from the table."""

from collections.abc import Iterable

from benchmarks.evidence.table import Row, markdown_table

_INTRODUCTION = """\
# Evidence

How often plainspeak is right, measured on data that other people made. One command prints the tables:

    python -m benchmarks.evidence --data DIR --write docs/evidence.md

This page is written by that command. Do not edit it.

The interval says how far a figure would move on other data of the same kind: 1,000 bootstrap samples of documents,
sentences or words. "Others" are the same measure for other tools or simpler rules on the same data.
"""

_DEVELOPMENT = """\
## On development data

We could see these texts while we worked. Expect somewhat lower figures on texts that nobody here has seen.
"""

_HELD_BACK = """\
## On held-back data

These texts were kept from us while we worked.
"""

_SOURCES = (
    ("Benchmark", "Data and licence", "What counts as right"),
    ("---", "---", "---"),
    (
        "Tokens",
        "UD English EWT, CC BY-SA 4.0",
        "A token begins and ends where the treebank says.",
    ),
    (
        "Sentences",
        "UD English EWT and PUD, CC BY-SA; GUM and GENTLE, CC BY-NC-SA 4.0, for measuring only",
        "A sentence begins and ends where the treebank says, in the raw text with its paragraphs.",
    ),
    (
        "Passives",
        "The same treebanks; sentences coded by people from PassivePy, MIT",
        "The participle overlaps one with a passive auxiliary. Participles without an auxiliary are left out.",
    ),
    (
        "Acronyms",
        "SDU@AAAI-21, CC BY-NC-SA 4.0, for measuring only; MED1250 of Ab3P, public domain",
        "The exact words of the short and the long form.",
    ),
    (
        "Hard words",
        "CompLex 2.0, CC BY 4.0; Word Complexity Lexicon, MIT",
        "How closely the rarity of a word follows the rating of people.",
    ),
    (
        "Marked words",
        "CWI 2018, no licence stated, for measuring only",
        "Any of twenty readers marked the word. The cut is set on the other parts.",
    ),
    (
        "Replaced words",
        "TSAR-2022, CC BY-NC-SA 4.0; BenchLS and NNSeval, no licence stated; for measuring only",
        "The share of the words people replaced that are rare.",
    ),
    (
        "Rated sentences",
        "ReadMe++, non-commercial; CEFR-SP Wiki-Auto, CC BY-SA 3.0, and SCoRE, CC BY-NC-SA 4.0; MedReadMe, no "
        "licence stated",
        "How closely a formula follows the rating of people.",
    ),
    (
        "Rated excerpts",
        "CLEAR, CC BY-NC-SA 4.0, for measuring only",
        "The same.",
    ),
    (
        "Plain rewrites",
        "plainlanguage.gov, CC0; Cochrane, CC BY 4.0; ASSET, CC BY-NC 4.0",
        "The rewrite scores lower than the text it was made from.",
    ),
    (
        "Three levels",
        "OneStopEnglish, CC BY-SA 4.0",
        "Two versions of a story are put in the right order.",
    ),
)

_REST = """\
Trained on: the model behind a small letter after a stop, and the tagger that the passive rule asks, are fitted to the
train part of UD English EWT. The tagger also has word vectors of GloVe, which are made from text without tags, and learns
from what a larger tagger says of sentences of OneStopEnglish, CompLex, MED1250 and CEFR-SP. It never sees the labels of
these sets, but it knows the sentences: those of MED1250 are among the ones that Acronyms are measured on.

## Limits

- The treebanks hold few council or health papers. Web text (EWT) is much harder than a proofread paper: people drop full
  stops and capitals.
- The treebank parts most hyphenated words, and we keep them whole ("co-production"). The second row of Tokens counts
  them whole for everybody.
- The passive rule is asked for every passive. By default it does not report "born", "married" and "supposed", which the
  treebanks count.
- Formulas see only lengths and word lists. They say which of two texts is likely to be harder, not whether people will
  understand one. On single sentences they are far outside what they were made for; they stand here for comparison.
- textstat gets our syllable table, as its own needs a download. The difference in its rows is the counting of sentences
  and words.
- A frequent word can still be jargon ("engagement"), and no data set here marks jargon in context.
"""


def page(rows: Iterable[Row]) -> str:
    """The whole page in Markdown."""
    rows = list(rows)
    seen = [row for row in rows if row.is_development]
    unseen = [row for row in rows if not row.is_development]
    pieces = [_INTRODUCTION, _DEVELOPMENT, markdown_table(seen) + "\n"]
    if unseen:
        pieces += [_HELD_BACK, markdown_table(unseen) + "\n"]
    if missed := [row for row in rows if not row.is_reached]:
        pieces.append("## Goals that are not reached\n\n" + "\n".join(map(_missed, missed)) + "\n")
    return "\n".join([*pieces, _sources(), _REST])


def _sources() -> str:
    lines = "\n".join("| " + " | ".join(line) + " |" for line in _SOURCES)
    return f"## What was measured, and with whose data\n\n{lines}\n"


def _missed(row: Row) -> str:
    return f"- {row.benchmark}, {row.part}, {row.measure}: {row.ours:.3f}, and the goal is {row.goal}."
