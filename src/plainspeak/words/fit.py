"""Replacements that fit the sentence they are put into.

The replacement takes the tense, number and capitals of what it replaces, "a" or "an" before it follows, and it is
spelt as the paper spells. Where no form fits there is advice and no text: never a broken sentence.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plainspeak.finding import Suggestion
from plainspeak.inflect import inflect, without_star
from plainspeak.irregular import PREPOSITIONS
from plainspeak.spelling import Spelling, respell
from plainspeak.words.conditions import DETERMINERS, has_letter
from plainspeak.words.entry import LEAVE_OUT, Action, PartOfSpeech
from plainspeak.words.fit_noun import fit_noun
from plainspeak.words.fit_other import fit_adjective, fit_adverb, fit_phrase
from plainspeak.words.fit_verb import fit_verb
from plainspeak.words.leave_out import leave_out
from plainspeak.words.match import Match
from plainspeak.words.place import Draft, Place
from plainspeak.words.repeats import repeats
from plainspeak.words.surface import article_for, capitalised, like_found
from plainspeak.words.tokens import Tokens

_SHOWN = 3
_PARTICIPLES = frozenset({"VBN", "VBG"})
_FITTERS: dict[PartOfSpeech, Callable[[str, Place], Draft | None]] = {
    PartOfSpeech.VERB: fit_verb,
    PartOfSpeech.NOUN: fit_noun,
    PartOfSpeech.ADJECTIVE: fit_adjective,
    PartOfSpeech.ADVERB: fit_adverb,
    PartOfSpeech.PHRASE: fit_phrase,
}


@dataclass(frozen=True, slots=True)
class Fitted:
    """Suggestions for a match, and the characters they replace."""

    start: int
    """First character; before the match where an article must change too."""
    end: int
    """Not included."""
    suggestions: tuple[Suggestion, ...]
    """Best first; all of them replace exactly `start` to `end`. None where the paper says already what the list would."""


class _Change(NamedTuple):
    """A text ready to be put in, and the characters it replaces."""

    start: int
    end: int
    text: str
    sure: bool


def telling_tokens(match: Match, tokens: Tokens) -> Iterator[int]:
    """The words in and around a match whose tags `fit` asks for most, so that those of many are tagged at once."""
    around, pos = tokens.around, match.entry.pos
    if pos is PartOfSpeech.ADVERB:
        yield match.head
    before, after = around.previous(match.start), around.next(match.end - 1)
    asks_before = pos is PartOfSpeech.NOUN or (pos is PartOfSpeech.VERB and match.tags & _PARTICIPLES)
    if before is not None and asks_before and around.lower(before) not in DETERMINERS:
        yield before
    if after is not None and has_letter(around.lower(after)):
        yield after


def fit(match: Match, tokens: Tokens, spelling: Spelling = Spelling.UK) -> Fitted:
    """What to write in place of a match, in the spelling of the paper."""
    place = Place(match, tokens)
    changes = [_change(option, place, spelling) for option in match.entry.say]
    fitting = [change for change in changes if change]
    found = (int(tokens.starts[match.start]), int(tokens.ends[match.end - 1]))
    if not fitting:
        return Fitted(*found, _advice(match))
    start, end = min(found[0], *(each.start for each in fitting)), max(found[1], *(each.end for each in fitting))
    text = tokens.document.text
    written: dict[str, bool] = {}
    for each in fitting:
        written.setdefault(text[start : each.start] + each.text + text[each.end : end], each.sure)
    written.pop(text[start:end], None)
    # Only the first choice of the list was judged to be safe; a later one that fits better was not.
    best_fits = changes[0] is not None
    suggestions = [
        Suggestion(words, safe=match.entry.safe and best_fits and sure and number == 0)
        for number, (words, sure) in enumerate(written.items())
    ]
    return Fitted(start, end, tuple(suggestions))


def _is_advice(option: str) -> bool:
    """Words in brackets tell the writer what to do; they are not to be put in."""
    return option != LEAVE_OUT and ("(" in option or "..." in option or "…" in option)


def _advice(match: Match) -> tuple[Suggestion, ...]:
    """What to say where no text fits."""
    if not match.entry.say:
        return ()
    options = [without_star(option) for option in match.entry.say if option != LEAVE_OUT]
    if not options:
        return (Suggestion(None, "Leave it out, and mend the words around it."),)
    named = [f"'{option.strip('()')}'" for option in options[:_SHOWN]]
    return (Suggestion(None, f"Say it with {' or '.join(named)}, and change the words around it to fit."),)


def _change(option: str, place: Place, spelling: Spelling) -> _Change | None:
    draft = None if _is_advice(option) else _draft(option, place)
    if draft is None:
        return None
    text = draft.text
    if option != LEAVE_OUT:
        text = _like_found(respell(text, spelling), draft, place)
        if repeats(text, draft, place):
            return None
    start, end = _span(draft, place)
    return _with_article(_Change(start, end, text, draft.sure), draft, place)


def _draft(option: str, place: Place) -> Draft | None:
    if option == LEAVE_OUT:
        return leave_out(place)
    if place.match.entry.action is Action.EXPAND:
        return _expansion(option, place)
    if place.term_takes_infinitive() and option.split()[-1] in PREPOSITIONS - {"to"}:
        return None
    return _FITTERS[place.match.entry.pos](option, place)


def _expansion(option: str, place: Place) -> Draft:
    """ "PAs" -> "personal assistants (PAs)"."""
    acronym = place.around.text(place.match.start)
    words = inflect(option, "NNS") if place.match.tags == {"NNS"} else option
    return place.draft(f"{words} ({acronym})", sure=len(place.match.entry.say) == 1)


def _like_found(text: str, draft: Draft, place: Place) -> str:
    """The text with the capitals of what it replaces; the capitals of an acronym say nothing."""
    if place.match.entry.action is Action.EXPAND:
        return capitalised(text) if place.opens_sentence else text
    return like_found(text, place.around, min(draft.first, place.match.start), place.match.end)


def _span(draft: Draft, place: Place) -> tuple[int, int]:
    """The characters to replace, with the space that goes too."""
    around, tokens = place.around, place.around.tokens
    start, end = int(tokens.starts[draft.first]), int(tokens.ends[draft.end - 1])
    before, after = around.previous(draft.first), around.next(draft.end - 1)
    if draft.space == "before" and before is not None:
        start = int(tokens.ends[before])
    if draft.space == "after" and after is not None:
        end = int(tokens.starts[after])
    return start, end


def _with_article(change: _Change, draft: Draft, place: Place) -> _Change:
    """The change, with the article before it where that must change."""
    around, tokens = place.around, place.around.tokens
    article = around.previous(draft.first)
    written = around.text(article)
    following = change.text or around.text(around.next(draft.end - 1))
    if article is None or written.lower() not in ("a", "an") or not following:
        return change
    wanted = article_for(following)
    if wanted == written.lower():
        return change
    if written[0] == "A":
        wanted = wanted.upper() if written == "AN" else wanted.capitalize()
    between = tokens.document.text[int(tokens.ends[article]) : change.start]
    return change._replace(start=int(tokens.starts[article]), text=wanted + between + change.text)
