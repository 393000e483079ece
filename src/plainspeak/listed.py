"""Flags for the terms of the wordlists: what the rules about words have in common."""

from collections.abc import Iterator

from plainspeak.analysis import Analysis
from plainspeak.finding import Severity, Suggestion
from plainspeak.quotations import is_anothers_wording, is_in_title, is_quoted
from plainspeak.rule import Flag
from plainspeak.words.fit import fit, telling_tokens
from plainspeak.words.match import Match

_Place = tuple[int, int, tuple[int, int]]
"""Start and end of a term, and of its sentence."""
_QUOTED = Suggestion(None, "If these are somebody else's words, keep them, and say what they mean in plain words.")


def flags(analysis: Analysis, rule: str, what: str, *, everyday: float = 8.0) -> Iterator[Flag]:
    """A flag for every term that `rule` reports. `what` is put after the term: "'utilise' is Latin.".

    Single words with a Zipf frequency of `everyday` or more become notes: nearly everybody knows them.
    """
    matches = analysis.listed(rule)
    analysis.tag_ahead(token for match in matches for token in telling_tokens(match, analysis))
    for match in matches:
        place = _place(analysis, match)
        if is_in_title(analysis.document, *place):
            continue
        severity = Severity.NOTE if is_everyday(analysis, match, everyday) else None
        found = _flag(analysis, match, place, what, severity, is_anothers=is_quoted(analysis.document, *place))
        if found.suggestions:  # none: the paper already says what the list would
            yield found


def is_everyday(analysis: Analysis, match: Match, zipf: float) -> bool:
    """Whether a term is a single word with at least this Zipf frequency."""
    term = match.entry.words
    return " " not in term and bool(analysis.lexicon.zipf([term])[0] >= zipf)


def flag(analysis: Analysis, match: Match, what: str, severity: Severity | None = None) -> Flag:
    """A flag for one term, with suggestions that fit the sentence; a note where the words are another's."""
    place = _place(analysis, match)
    is_anothers = is_anothers_wording(analysis.document, *place)
    return _flag(analysis, match, place, what, severity, is_anothers=is_anothers)


def _flag(
    analysis: Analysis, match: Match, place: _Place, what: str, severity: Severity | None, *, is_anothers: bool
) -> Flag:
    start, end, _ = place
    message = f"'{analysis.document.text[start:end]}' {what}"
    if is_anothers:
        return Flag(start, end, message, _with_note((_QUOTED,), match), Severity.NOTE)
    fitted = fit(match, analysis, analysis.spelling)
    return Flag(fitted.start, fitted.end, message, _with_note(fitted.suggestions, match), severity)


def _place(analysis: Analysis, match: Match) -> _Place:
    start, end = int(analysis.starts[match.start]), int(analysis.ends[match.end - 1])
    return start, end, analysis.sentence_span(analysis.sentence_of(match.start))


def _with_note(suggestions: tuple[Suggestion, ...], match: Match) -> tuple[Suggestion, ...]:
    """The suggestions, the first with the meaning of the term where its list gives one."""
    meaning = match.entry.meaning
    if not meaning:
        return suggestions
    if not suggestions:
        return (Suggestion(None, meaning),)
    first, *rest = suggestions
    return (Suggestion(first.text, f"{first.note} {meaning}".strip(), first.safe), *rest)
