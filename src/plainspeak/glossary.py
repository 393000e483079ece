"""The words of a paper that its readers may need explained, with their meanings: "Words we use in this paper"."""

from dataclasses import dataclass

from plainspeak.acronyms import find_acronyms, find_definitions, singular
from plainspeak.analysis import Analysis
from plainspeak.words.entry import Entry

TITLE = "Words we use in this paper"


@dataclass(frozen=True, slots=True)
class GlossaryWord:
    """One line of the glossary."""

    word: str
    """As a reader looks it up; a short form with its letters."""
    meaning: str
    """In plain sentences. Of a short form: first the words it stands for."""


def glossary(analysis: Analysis) -> list[GlossaryWord]:
    """Every word of the paper to explain and every short form with known words, in alphabetical order."""
    found = {word.word.lower(): word for word in (*_terms(analysis), *_short_forms(analysis))}
    return [found[key] for key in sorted(found)]


def _terms(analysis: Analysis) -> list[GlossaryWord]:
    entries = {match.entry.words: match.entry for match in analysis.listed("unexplained-term")}
    return [GlossaryWord(words, entry.meaning) for words, entry in entries.items()]


def _short_forms(analysis: Analysis) -> list[GlossaryWord]:
    text = analysis.document.text
    listed = {match.entry.words: match.entry for match in analysis.listed("undefined-acronym")}
    own = {singular(definition.short): definition.long for definition in find_definitions(text)}
    used = dict.fromkeys(singular(acronym.text) for acronym in find_acronyms(text))
    kept = [short for short in used if short not in analysis.words_off]
    return [GlossaryWord(short, meaning) for short in kept if (meaning := _meaning(short, own, listed))]


def _meaning(short: str, own: dict[str, str], listed: dict[str, Entry]) -> str:
    """What letters stand for: what the paper says, before what the lists say; then what that is."""
    entry = listed.get(short)
    words = own.get(short) or (" or ".join(entry.say) if entry else "")
    explanation = entry.meaning if entry and len(entry.say) == 1 else ""
    return f"{words[:1].upper()}{words[1:]}. {explanation}".strip() if words else ""
