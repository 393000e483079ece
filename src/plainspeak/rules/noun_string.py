"""Four or more nouns in a row, so that readers must guess which belongs to which.

Why
---
"Hospital discharge planning process" leaves out the small words that show who does what. People who know the subject fill
them in. Everybody else has to guess.

What to do
----------
Put the small words back. Begin with the last noun: "the way we plan for people to leave hospital".

Sources
-------
- US Federal plain language guidelines, Avoid noun strings: bring the words back into normal order with prepositions and
  verbs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.analysis import PROSE, Analysis
from plainspeak.arrays import Booleans
from plainspeak.endings import without_ending
from plainspeak.finding import Severity, Suggestion
from plainspeak.morphology import verb_forms
from plainspeak.rule import Example, Flag
from plainspeak.runs import runs

SEVERITY = Severity.WARNING

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# "Potentially", but neither "family" nor "assembly". At the beginning of a line a tagger may take it for a name.
_ADVERB = re.compile(r"(?:al|ar|ic|ive|ous|ent|ant|ful|less|ing|ed)ly$", re.I)
# Words as frequent as this (Zipf) are the small words that end a string of nouns. No noun is.
_SMALL_WORD = 6.3
# Half a string of words rarer than this is no English: a quotation in another language, a species, text to come.
_KNOWN = 2.3
# Plurals that stand before other nouns, as in "needs assessment". Most others that may be verbs are: "the firm reports it".
_STANDS_BEFORE_NOUNS = frozenset(
    "accounts arms complaints goods grants needs results rights sales savings services skills sports standards works".split()
)
# What follows a verb at the end of a string: "costs scale with size", "the report results in delay".
_BEHIND_VERB = frozenset({"back", "from", "in", "into", "to", "with"})
# The forms of a word that people use as a verb are at least so frequent (Zipf).
_WRITTEN = 3.1
_BEFORE_SUBJECT = frozenset("can could did do does may might must shall should will would".split())
_NO_NOUN_BEFORE_TO = frozenset({"due", "next", "prior", "subject"})
# A body, a place or a rank in the string makes it a name, and names are what they are.
_NAMING = frozenset(
    "academy act agency association authority avenue bank bill board borough bureau center centre charity chief church city "
    "club coast college commission commissioner committee company consortium corporation council county court "
    "department director directorate district executive facility federation foundation group hall hospital house "
    "infirmary inspectorate institute institution island king lady lane library lord ltd manager minister "
    "ministry mr mrs ms museum network nhs office officer ombudsman organisation park partnership plc police "
    "prince princess professor queen road royal school secretary service services sir society square station "
    "street surgery system trust union university".split()
)


@dataclass(frozen=True, kw_only=True)
class Options:
    """How many nouns are too many."""

    nouns: int = 4
    """Flag this many nouns in a row, or more. So many are a note, and more are a warning."""
    capitalised: int = 6
    """Flag this many, or more, where all of them have capitals, as in the name of a scheme. They are a note."""


FLAGS = (
    Example(
        "We looked at the hospital discharge planning process.",
        ("hospital discharge planning process",),
        "We looked at how people's way out of hospital is planned.",
    ),
    Example(
        "She sits on the Integrated Personal Commissioning Evaluation Co-production Panel.",
        ("Integrated Personal Commissioning Evaluation Co-production Panel",),
        "She sits on the panel that looks at how well personal care budgets work.",
    ),
)
ALLOWS = (
    "We looked at the care plan for each person.",
    "She works for Leeds and York Partnership NHS Foundation Trust.",
    "Harold James Wilson visited Stoke Newington Town Hall.",
    "Bring tea, coffee, milk, sugar and cake.",
    "Please tell Anna Maria Jones and the other members.",
    "They read ‘Politisk utvikling og menneskerettighetssituasjon’ for the report.",
    "Poland Romania Slovakia Slovenia Technical Assistance",
    "It rose with the costs incurred by agents undertaking identity verification.",
    "Breaking master recording seals is wrong.",
    "We met at the Western Range Operations Control Center.",
    "The Notes rank pari passu with each other.",
    "The provider reports abuse content to the agency, and Part 9 lists content offences.",
    "It asks if the orders foster government entanglement.",
    "Website verification time costs scale with the size of the firm.",
    "We ask whether news publisher content amounts to an offence.",
    "We pay for service charge payments subject to the trust.",
    "Share of total retail food food sales sales in May",
    "We keep cells of adult female Xenopus laevis in the tank.",
    "Potentially cost flow risks.",
    "How can the service increase staff engagement?",
    "We searched with search time depth limit = 200.",
    "It was done from plane wave ab initio, as before.",
    "We spend lots of time writing performance reports.",
    "Send the statements and demand service charge payments.",
    "The team have an Equivalent Annual Net Direct Cost of nothing.",
)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag every run of nouns in prose with nothing but spaces between them."""
    nouns = _may_be_nouns(analysis)
    # Every string has one of these words in it, and most runs end at the first look.
    every = [
        token
        for first, end in runs(nouns, options.nouns)
        for token in range(first + options.nouns - 1, end, options.nouns)
    ]
    _leave_nouns(analysis, nouns, every)
    _leave_nouns(analysis, nouns, [token for first, end in runs(nouns, options.nouns) for token in range(first, end)])
    for match in analysis.listed("latin-abbreviation"):
        nouns[match.start : match.end] = False
    analysis.tag_ahead(token for first, end in runs(nouns, options.nouns) for token in range(max(first - 1, 0), end))
    for first, end in runs(nouns, options.nouns):
        nouns[[token for token in range(first, end) if _is_verb(analysis, token, first, end)]] = False
    for first, end in runs(nouns, options.nouns):
        if _is_string(analysis, range(first, end), options):
            yield _flag(analysis, first, end, options)


def _leave_nouns(analysis: Analysis, nouns: Booleans, tokens: list[int]) -> None:
    """Take out of `nouns` those of `tokens` that are none."""
    unsure = [token for token in tokens if not _is_part_of_name(analysis, token)]
    analysis.tag_ahead(unsure)
    nouns[[token for token in unsure if analysis.tag(token) not in _NOUNS]] = False


def _may_be_nouns(analysis: Analysis) -> Booleans:
    """Words of prose that could be nouns, for all that is known without tagging them."""
    is_rare: Booleans = analysis.vocabulary.column(analysis.lexicon.zipf) < _SMALL_WORD
    return analysis.tokens_that(_is_lettered) & analysis.of_tokens(is_rare) & analysis.tokens_in(PROSE)


def _is_lettered(form: str) -> bool:
    return form.replace("-", "").isalpha() and len(form) > 1 and not _ADVERB.search(form)


def _is_part_of_name(analysis: Analysis, token: int) -> bool:
    """Whether a word has a capital inside a sentence: then it goes with nouns, whatever it is."""
    begins = token == analysis.sentence_firsts[analysis.sentence_of(token)]
    return not begins and analysis.text(token)[0].isupper()


def _is_string(analysis: Analysis, tokens: range, options: Options) -> bool:
    words = [analysis.text(token) for token in tokens]
    if any(word[0].isupper() and word.lower() in _NAMING for word in words):
        return False
    if len({word.lower() for word in words}) < len(words):  # cells of a table, run together
        return False
    unknown = analysis.lexicon.zipf([word.lower() for word in words]) < _KNOWN
    if 2 * unknown.sum() >= len(words) or unknown[-1]:
        return False
    if analysis.around.lower(analysis.around.next(tokens[-1])) == "=" or _is_asked(analysis, tokens):
        return False
    if any(_is_verb_in_ing(analysis, token) for token in tokens[:-1]):
        return False
    capitals: int = sum(word[0].isupper() for word in words)
    return capitals <= 1 or (capitals == len(words) >= options.capitalised and _has_small_words(analysis, tokens[0]))


def _is_asked(analysis: Analysis, tokens: range) -> bool:
    """Whether the verb of a question stands in the string: "How can the service increase staff numbers?"."""
    before = analysis.around.previous(tokens[0])
    while analysis.around.tag(before) in ("DT", "JJ", "PRP$"):
        before = analysis.around.previous(before)
    if analysis.around.lower(before) not in _BEFORE_SUBJECT:
        return False
    return any(_can_be_verb(analysis, analysis.lower(token)) for token in tokens[1:-1])


def _is_verb(analysis: Analysis, token: int, first: int, end: int) -> bool:
    """Whether a word of the string from `first` to `end` is a verb, or no noun, for what stands beside it."""
    after = analysis.around.lower(analysis.around.next(token))
    if token == end - 1 and after not in _BEHIND_VERB:
        return False
    if token == end - 1 and after == "to" and analysis.lower(token) in _NO_NOUN_BEFORE_TO:
        return True
    before = token - 1 if token > first else analysis.around.previous(token)
    if token == first and _goes_on_commanding(analysis, token, before):
        return True
    is_plural = _is_plural(analysis, before)
    if analysis.tag(token) == "NNS":
        if token < end - 1 and analysis.lower(token) in _STANDS_BEFORE_NOUNS:
            return False
        return not is_plural and _may_have_verb(analysis, token, before, first) and _is_third_person(analysis, token)
    return is_plural and token > first and _can_be_verb(analysis, analysis.lower(token))


def _goes_on_commanding(analysis: Analysis, token: int, before: int | None) -> bool:
    """Whether a verb is the second of a command, or of an entry of a list: "Send the bill and demand service charges"."""
    if analysis.around.lower(before) not in ("and", "or") or not _can_be_verb(analysis, analysis.lower(token)):
        return False
    opening = int(analysis.sentence_firsts[analysis.sentence_of(token)])
    return opening != token and analysis.tag(opening) in ("VB", "VBP")


def _is_plural(analysis: Analysis, token: int | None) -> bool:
    return analysis.around.tag(token) in ("NNS", "NNPS") and analysis.around.lower(token) not in _STANDS_BEFORE_NOUNS


def _may_have_verb(analysis: Analysis, token: int, before: int | None, first: int) -> bool:
    """Whether a verb may stand here: behind a noun, and at the beginning also behind an adverb or a number."""
    return token > first or analysis.around.tag(before)[:2] in ("NN", "RB", "CD", "PR", "WD")


def _is_third_person(analysis: Analysis, token: int) -> bool:
    bases = without_ending(analysis.lower(token), frozenset({"s", "es"}))
    return any(_can_be_verb(analysis, base) for base in bases)


def _can_be_verb(analysis: Analysis, base: str) -> bool:
    """Whether people use a word as a verb: both "ranked" and "ranking" are words they write."""
    forms = [verb_forms(base, tag)[0] for tag in ("VBD", "VBG")]
    return bool(min(analysis.lexicon.zipf(forms)) >= _WRITTEN)


def _is_verb_in_ing(analysis: Analysis, token: int) -> bool:
    """Whether an "-ing" is a verb: "by agents | undertaking identity checks", or the first word of the sentence."""
    if not analysis.lower(token).endswith("ing"):
        return False
    before = analysis.around.previous(token)
    return before is None or analysis.around.lower(before) == "time" or analysis.around.tag(before) in ("NNS", "NNPS")


def _has_small_words(analysis: Analysis, token: int) -> bool:
    """Whether the sentence has words in small letters: else it is a heading, or the labels of a chart."""
    return any(map(str.islower, analysis.sentence_words(analysis.sentence_of(token))))


def _flag(analysis: Analysis, start: int, stop: int, options: Options) -> Flag:
    is_name = all(analysis.text(token)[0].isupper() for token in range(start, stop))
    return Flag(
        int(analysis.starts[start]),
        int(analysis.ends[stop - 1]),
        f"{stop - start} nouns stand in a row here.",
        (Suggestion(None, "Begin with the last of them, and put the small words back: of, for, by."),),
        Severity.NOTE if is_name or stop - start == options.nouns else None,
    )
