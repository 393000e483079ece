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

from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.analysis import PROSE, Analysis
from plainspeak.finding import Severity, Suggestion
from plainspeak.language.cut import Booleans
from plainspeak.rule import Example, Flag
from plainspeak.runs import runs

SEVERITY = Severity.WARNING

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# Words as frequent as this (Zipf) are the small words that end a string of nouns. No noun is.
_SMALL_WORD = 6.3
# Half a string of words rarer than this is no English: a quotation in another language, a species, text to come.
_KNOWN = 2.0
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
    """Flag this many nouns in a row, or more."""
    capitalised: int = 5
    """Flag this many, or more, where all of them have capitals, as in the name of a scheme."""


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
    for first, end in runs(nouns, options.nouns):
        if _is_string(analysis, range(first, end), options):
            yield _flag(analysis, first, end)


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
    return form.replace("-", "").isalpha() and len(form) > 1


def _is_part_of_name(analysis: Analysis, token: int) -> bool:
    """Whether a word has a capital inside a sentence: then it goes with nouns, whatever it is."""
    begins = token == analysis.sentence_firsts[analysis.sentence_of(token)]
    return not begins and analysis.text(token)[0].isupper()


def _is_string(analysis: Analysis, tokens: range, options: Options) -> bool:
    words = [analysis.text(token) for token in tokens]
    if any(word[0].isupper() and word.lower() in _NAMING for word in words):
        return False
    unknown = sum(analysis.lexicon.zipf([word.lower() for word in words]) < _KNOWN)
    if 2 * unknown >= len(words):
        return False
    if any(_is_verb_in_ing(analysis, token) for token in tokens[:-1]):
        return False
    capitals: int = sum(word[0].isupper() for word in words)
    return capitals <= 1 or (capitals == len(words) >= options.capitalised and _has_small_words(analysis, tokens[0]))


def _is_verb_in_ing(analysis: Analysis, token: int) -> bool:
    """Whether an "-ing" is a verb: "by agents | undertaking identity checks", or the first word of the sentence."""
    if not analysis.lower(token).endswith("ing"):
        return False
    before = analysis.around.previous(token)
    return before is None or analysis.around.tag(before) in ("NNS", "NNPS")


def _has_small_words(analysis: Analysis, token: int) -> bool:
    """Whether the sentence has words in small letters: else it is a heading, or the labels of a chart."""
    return any(map(str.islower, analysis.sentence_words(analysis.sentence_of(token))))


def _flag(analysis: Analysis, start: int, stop: int) -> Flag:
    return Flag(
        int(analysis.starts[start]),
        int(analysis.ends[stop - 1]),
        f"{stop - start} nouns stand in a row here.",
        (Suggestion(None, "Begin with the last of them, and put the small words back: of, for, by."),),
    )
