"""A short form that this paper uses before it says what it stands for, or without saying so at all.

Why
---
Whoever does not know the letters is shut out of every sentence that has them. Many letters stand for several things: PPI is
patient involvement to a researcher, a stomach medicine to a nurse, and a bank scandal to everybody else.

What to do
----------
Write the words in full the first time, with the letters in brackets after them. If you use it only once or twice, leave out
the letters.

Sources
-------
- WCAG 2.2, success criterion 3.1.4 Abbreviations: people must be able to find out what a short form means.
- UK government, Accessible communication formats, Easy Read: "use full words not acronyms".
- Schwartz AS, Hearst MA. A simple algorithm for identifying abbreviation definitions in biomedical text. Pacific Symposium on
  Biocomputing 2003:451-62.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from plainspeak.acronyms import Acronym, find_acronyms, find_definitions, is_acronym, singular
from plainspeak.analysis import Analysis
from plainspeak.document import BlockKind
from plainspeak.explained import is_explained_at
from plainspeak.finding import Severity, Suggestion
from plainspeak.listed import flag
from plainspeak.no_acronyms import needs_no_words
from plainspeak.rule import Example, Flag
from plainspeak.spelling import Spelling
from plainspeak.words.match import Match

SEVERITY = Severity.WARNING

_NO_PLACE_TO_EXPLAIN = frozenset({BlockKind.HEADING, BlockKind.HEADER, BlockKind.FOOTER, BlockKind.CODE})
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_PERSON = re.compile(r"\b([A-Z])[\w'’-]{1,40} (?:[A-Z]\.? )?([A-Z])[\w'’-]+")
# What minutes say of people: "MW said", "AWa asked". Of bodies they say it too, but seldom with two letters.
_SPEAKER = re.compile(
    r"\b([A-Z]{2}[a-z]?)\s(?:(?:also|then)\s)?(?:said|asked|explained|suggested|thanked|welcomed|noted|reported|replied|raised"
    r"|queried|confirmed|advised|apologised|commented|proposed|seconded|added|wondered|felt|offered|outlined)\b"
)
_OFTEN = 5
"""A phrase that stands so often in a paper may be what its letters are short for."""
_LOOKED_AT = 200_000
"""Characters of a paper that tell what it writes often: they are looked through once for each of its acronyms."""
_LABEL = 5
"""The most words of a label or a name on a line of its own."""
_SHOUTED_WORD = 3.0
"""A word in capitals that is at least this frequent (Zipf) is a word, spoken loudly."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """Which short forms need no words."""

    known: tuple[str, ...] = tuple(
        "A&E AD AIDS AM ATM BA BBC BC BSc CCTV CD COVID COVID-19 CV DIY DJ DNA DVD EU FAQ GHz GP HIV HM HQ "
        "HTML ID IQ ISBN IT ITV KC kHz LGBT LGBTQ LGBTQ+ MA MHz MP MSc NB NHS OK PC PDF PhD PIN PM PO PS QR "
        "RSVP SMS TV UK UN URL US USA USB VAT VIP WC".split()
    )
    """Short forms that nearly everybody in the UK knows."""


FLAGS = (
    Example("The ICB met in May. The ICB will meet again.", ("ICB",), "The local health board met in May."),
    Example("Send it to the DPSG.", ("DPSG",), "Send it to the group that looks after direct payments."),
    Example(
        "The LGSCO decides. The Local Government and Social Care Ombudsman (LGSCO) is fair.",
        ("LGSCO",),
        "The Local Government and Social Care Ombudsman (LGSCO) decides. The LGSCO is fair.",
    ),
)
ALLOWS = (
    "Present: Sarah Knight and Sam Bell. SK proposed it and SB agreed.",
    "The Care Quality Commission (CQC) came in May. The CQC will come again.",
    "The NHS in the UK has a GP for you.",
    "See Part II and Henry VIII.",
    "DO NOT USE THE LIFT",
    "You must NOT use the lift.",
    "Write to PO Box 12, Leeds LS1 4AB, by 10 am.",
    "The court said so in Smith v Jones [2021] EWHC 2086 (QB), and Hall LJ in [2014] 2 PNLR 11.",
    "He lives at 660 Euclid Avenue, St. Louis, MO 63110, and works in Los Angeles, CA; she works for VSE Limited.",
    "It won a Teaching Excellence and Student Outcomes Framework (TEF 2023) award.",
    "MW welcomed members. PC agreed. MW’s approach was agreed, and AWa asked why. PC said so.",
    "The European Union (Withdrawal) Act 2018 (“EUWA”) and the Green Energy Plan (Plan 12 of May) (“GEP”) apply.",
    "VO = voucher of any kind.",
    "RO HU",
    "KVS Transport, Hall Street",
    "An Education, Health and Care plan (EHC plan) is free. Ask for an EHC assessment.",
    "This comes with NO WARRANTY, and the FASTEN SEATBELT sign is on.",
    "It was so in ED & F Man v Hall, in Blair v LTE Training, 62 CLR 464, and in 2020 WL 6948354 by Lord Smith MR.",
    "We met JD Spicer Hall Solicitors of 12 Jersey Avenue SE, Hall GmbH and Hall Capital LP about file 2019–NM–035–AD.",
    "It burns 5 GJ of gas, and GOV.UK and CareSCIE say so.",
    "See series EC97R44A-US(RV), where the [CLS] mark stands.",
    "The First-tier Tribunal (FTT) and the Upper Tribunal (UT) met. Tell us of any FTT/UT case.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag the first use of every acronym that has no meaning yet."""
    text = analysis.document.text
    defined: dict[str, int] = {}
    for definition in find_definitions(text):
        for short in (definition.short, *filter(is_acronym, definition.short.split())):
            defined.setdefault(singular(short), definition.short_start)
    listed = {int(analysis.starts[match.start]): match for match in analysis.listed("undefined-acronym")}
    for name, use in _first_uses(analysis, options, listed).items():
        meaning_at = defined.get(name)
        if (meaning_at is not None and meaning_at <= use.start) or is_explained_at(analysis, use.start, use.end):
            continue
        if "/" in name and all(part in options.known or part in defined for part in name.split("/")):
            continue
        what = "is used before its meaning is given." if meaning_at is not None else "is not explained in this paper."
        if use.start in listed and _is_meant(analysis, name, listed[use.start]):
            yield flag(analysis, listed[use.start], what)
        else:
            advice = Suggestion(
                None, "Write the words in full the first time, with the letters in brackets after them."
            )
            yield Flag(use.start, use.end, f"'{use.text}' {what}", (advice,))


def _is_meant(analysis: Analysis, name: str, match: Match) -> bool:
    """Whether the letters may stand for what the lists say: those know the UK, and a paper may have words of its own.

    In a paper with "foundation year" on every page FY is no financial year.
    """
    if analysis.spelling is not Spelling.UK:
        return False
    if not name.isalpha():
        return True
    phrase = r"\b" + r"\s".join(rf"{letter}[a-z]{{3,30}}" for letter in name.lower()) + r"\b"
    counts = Counter(re.findall(phrase, analysis.document.text[:_LOOKED_AT].lower()))
    own, number = next(iter(counts.most_common(1)), ("", 0))
    return number < _OFTEN or any(own in words.lower() for words in match.entry.say)


def _first_uses(analysis: Analysis, options: Options, listed: Collection[int]) -> dict[str, Acronym]:
    """The first use of every acronym in prose, without those that need no meaning. `listed` are places of known ones."""
    uses: dict[str, Acronym] = {}
    known = {*options.known, *analysis.words_off}
    for acronym in find_acronyms(analysis.document.text):
        name = singular(acronym.text)
        if name in uses or name in known or not _may_explain(analysis, acronym):
            continue
        if acronym.start in listed or _has_meaning(analysis, acronym, name):
            uses[name] = acronym
    return uses


def _may_explain(analysis: Analysis, acronym: Acronym) -> bool:
    """Whether the acronym stands where a writer could explain it."""
    document = analysis.document
    block = document.blocks[document.block_at(acronym.start)]
    if block.kind in _NO_PLACE_TO_EXPLAIN or analysis.is_anothers(acronym.start, acronym.end):
        return False
    return not needs_no_words(document.text, acronym.start, acronym.end)


def _has_meaning(analysis: Analysis, acronym: Acronym, name: str) -> bool:
    """Whether the letters stand for words, for all we can tell, and are no number, code or loud word."""
    if len(name) < 4 and name in _initials(analysis.document.text):
        return False
    if _is_label(analysis, acronym):
        return False
    if _ROMAN.fullmatch(name) or any(map(str.isdigit, name)):
        return False
    if name.isupper() and len(name) > 2 and analysis.lexicon.zipf([name.lower()])[0] >= _SHOUTED_WORD:
        return False
    return not (_is_shouted(analysis, acronym.start) or _stands_by_shouted(analysis, acronym.start))


def _is_label(analysis: Analysis, acronym: Acronym) -> bool:
    """Whether nothing but a few words with capitals stands there, as do codes in a chart and companies in a list."""
    block = analysis.document.blocks[analysis.document.block_at(acronym.start)]
    words = analysis.document.text[block.start : block.end].split(maxsplit=_LABEL)
    return len(words) <= _LABEL and words[-1][-1] not in ".!?" and not any(map(_begins_small, words))


def _begins_small(word: str) -> bool:
    return word.lstrip("\"'“‘(")[:1].islower()


@lru_cache(maxsize=1)
def _initials(text: str) -> frozenset[str]:
    """The initials of everything that could be the name of a person, and of whoever speaks: minutes call people by them."""
    return frozenset(first + last for first, last in _PERSON.findall(text)) | frozenset(_SPEAKER.findall(text))


def _stands_by_shouted(analysis: Analysis, position: int) -> bool:
    """Whether a word in capitals stands beside the letters, as on a sign: "NO WARRANTY", "FASTEN SEATBELT"."""
    token = analysis.token_at(position)
    words = [analysis.around.text(beside) for beside in (analysis.around.previous(token), analysis.around.next(token))]
    shouted = [word.lower() for word in words if len(word) > 3 and word.isalpha() and word.isupper()]
    return bool((analysis.lexicon.zipf(shouted) >= _SHOUTED_WORD).any())


def _is_shouted(analysis: Analysis, position: int) -> bool:
    """Whether most words of the sentence are in capitals. Of two words both must be: a name, or the labels of a chart."""
    words = [
        word for word in analysis.sentence_words(analysis.sentence_of(analysis.token_at(position))) if word.isalpha()
    ]
    capitals = sum(word.isupper() for word in words)
    return len(words) > 1 and 2 * capitals > max(len(words), 3)
