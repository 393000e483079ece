"""Finds the terms of a compiled wordlist in a text.

A look-up over the distinct words of the text says where a term may begin; only from there a loop goes on, token by
token. The longest term wins, then the first in list order. Conditions, part of speech and names are asked last.
"""

import marshal
from collections.abc import Collection, Iterator, Sequence
from dataclasses import astuple
from enum import StrEnum
from itertools import chain, pairwise, starmap
from typing import Any, NamedTuple

import numpy as np

from plainspeak.vocabulary import Column
from plainspeak.words.certainty import accepts
from plainspeak.words.compile import Found, Node, node_behind, parts_of, term_parts
from plainspeak.words.conditions import Condition
from plainspeak.words.entry import Action, Entry, ListInfo, ListSource, PartOfSpeech
from plainspeak.words.names import is_name
from plainspeak.words.tokens import Around, Tokens

EntryRow = tuple[Any, ...]
_STRETCH = 100_000
"""Tokens that are looked through at a time: what may be a term takes many times the memory of the terms found."""


class Match(NamedTuple):
    """A term found in a text."""

    start: int
    """Its first token."""
    end: int
    """The token after its last."""
    head: int
    """The token that carries its tense or number."""
    entry: Entry
    tags: frozenset[str]
    """The Penn tags that the form found can have: {"VBD", "VBN"} for "utilised"."""


class _Candidate(NamedTuple):
    start: int
    end: int
    tokens: tuple[int, ...]
    """The token of each part."""
    found: Found


class Words:
    """The entries of some wordlists, ready to be found in texts."""

    def __init__(
        self,
        trees: dict[str, bytes],
        rows: list[bytes],
        conditions: dict[int, bytes],
        lists: tuple[ListInfo, ...],
        sources: tuple[ListSource, ...],
    ) -> None:
        self._trees = trees
        self._rows = rows
        self._condition_rows = conditions
        self._nodes: dict[str, Node] = {}
        self._entries: dict[int, Entry] = {}
        self._conditions: dict[int, tuple[Condition, ...]] = {}
        self.lists = lists
        """In the order in which they are asked."""
        self.sources = sources

    def __len__(self) -> int:
        return len(self._rows)

    def frozen(self) -> tuple[Any, ...]:
        """All of it as plain values that `marshal` can keep."""
        infos = (tuple(map(astuple, each)) for each in (self.lists, self.sources))
        return (self._trees, self._rows, self._condition_rows, *infos)

    def entry(self, number: int) -> Entry:
        """One entry by its number."""
        if number not in self._entries:
            self._entries[number] = thaw_entry(marshal.loads(self._rows[number]))
        return self._entries[number]

    def _conditions_of(self, number: int) -> tuple[Condition, ...]:
        """The conditions of one entry by its number."""
        if number not in self._conditions:
            rows = marshal.loads(self._condition_rows[number]) if number in self._condition_rows else ()
            self._conditions[number] = tuple(starmap(Condition, rows))
        return self._conditions[number]

    def entries(self) -> Iterator[Entry]:
        """Every entry, list by list."""
        return map(self.entry, range(len(self._rows)))

    def lookup(self, term: str) -> list[Entry]:
        """The entries that have `term` as one of their forms, without a look at what stands around it."""
        first, *rest = term_parts(term) or [""]
        node = self._node(first)
        for part in rest:
            node = node_behind(node, part) if node else None
        found = [Found(*each) for each in (node[0] if node else ())]
        numbers = dict.fromkeys(each.entry for each in found if each.cased in ("", term))
        return [self.entry(number) for number in numbers]

    def match(self, tokens: Tokens, *, off: Collection[str] = ()) -> list[Match]:
        """Every term of a text, in text order; no two of them share a token. Terms in `off` are as if not listed."""
        return list(chain.from_iterable(self._match_in(tokens, *stretch, off) for stretch in _stretches(tokens)))

    def _match_in(self, tokens: Tokens, first: int, end: int, off: Collection[str]) -> list[Match]:
        """Every term in a stretch of whole sentences."""
        around = tokens.around
        candidates = [each for each in self._candidates(tokens, first, end) if self._may_stand(each, around, off)]
        self._tag_ahead(tokens, candidates)
        candidates.sort(key=lambda each: (each.start - each.end, each.start, each.found.entry))
        taken: set[int] = set()
        matches = []
        for candidate in candidates:
            span = range(candidate.start, candidate.end)
            if taken.isdisjoint(span) and self._is_part_of_speech(candidate, around):
                taken.update(span)
                matches.append(self._as_match(candidate))
        return sorted(matches, key=lambda match: match.start)

    def _as_match(self, candidate: _Candidate) -> Match:
        found = candidate.found
        head = candidate.tokens[found.head]
        return Match(candidate.start, candidate.end, head, self.entry(found.entry), frozenset(found.tags.split()))

    # Candidates

    def _node(self, part: str) -> Node | None:
        if part not in self._nodes and part in self._trees:
            self._nodes[part] = marshal.loads(self._trees[part])
        return self._nodes.get(part)

    def _candidates(self, tokens: Tokens, first: int, end: int) -> Iterator[_Candidate]:
        ids, around = tokens.ids[first:end], tokens.around
        begins = tokens.vocabulary.lower_column(self._beginnings)[ids]
        places = np.flatnonzero(begins.astype(bool))
        # The first part of the next word; a place past the last token is behind the end of every sentence.
        after = np.append(tokens.vocabulary.lower_column(_first_parts)[ids], "")[places + 1]
        for place, (node, is_whole), part in zip(
            (places + first).tolist(), begins[places].tolist(), after.tolist(), strict=True
        ):
            # Most terms that could begin here have more words, and most often the next word is none of them.
            if is_whole or not part or part in node[1]:
                found = self._walk(place, around.bounds(place)[1], node, around)
                yield from (each for each in found if self._is_wording(each, tokens))

    def _beginnings(self, forms: Sequence[str]) -> Column:
        """For each token in lower case, the node that its first part leads to, and whether a term may end in it; or None."""
        column = np.empty(len(forms), dtype=object)
        for number, form in enumerate(forms):
            parts = parts_of(form)
            node = self._node(parts[0]) if parts else None
            column[number] = None if node is None else (node, bool(node[0]) or len(parts) > 1)
        return column

    @staticmethod
    def _walk(start: int, end: int, node: Node | None, around: Around) -> Iterator[_Candidate]:
        """Every term that begins with the token `start`, whose first part leads to `node`."""
        passed: list[int] = []
        for token in range(start, end):
            parts = parts_of(around.lower(token))
            for part in parts:
                if passed:
                    node = node_behind(node, part) if node else None
                if node is None:
                    return
                passed.append(token)
            if node and node[0] and parts:
                yield from (_Candidate(start, token + 1, tuple(passed), Found._make(each)) for each in node[0])

    @staticmethod
    def _is_wording(candidate: _Candidate, tokens: Tokens) -> bool:
        found = candidate.found
        start, end = int(tokens.starts[candidate.start]), int(tokens.ends[candidate.end - 1])
        if found.tokens and found.tokens != len(set(candidate.tokens)):
            return False
        if found.cased and " ".join(tokens.document.text[start:end].split()) != found.cased:
            return False
        return not tokens.is_masked(start, end)

    # What the words around a candidate must be: first what can be seen without a tag

    def _may_stand(self, candidate: _Candidate, around: Around, off: Collection[str]) -> bool:
        entry, found = self.entry(candidate.found.entry), candidate.found
        start, end = candidate.start, candidate.end
        if off and entry.words in off:
            return False
        if not all(condition.holds(around, start, end) for condition in self._conditions_of(found.entry)):
            return False
        if found.cased:
            return entry.action is not Action.EXPAND or not _shouted(around, start)
        is_noun = entry.pos is PartOfSpeech.NOUN
        return not is_name(around, start, end, is_noun=is_noun, is_plural="NNS" in found.tags)

    @staticmethod
    def _tag_ahead(tokens: Tokens, candidates: list[_Candidate]) -> None:
        """Tag all tokens that will be asked about at once."""
        tokens.tag_ahead(each.tokens[each.found.head] for each in candidates if not each.found.certain)

    def _is_part_of_speech(self, candidate: _Candidate, around: Around) -> bool:
        entry, head = self.entry(candidate.found.entry), candidate.tokens[candidate.found.head]
        if not candidate.found.certain and not accepts(around.tag(head), entry.pos, around.lower(head)):
            return False
        is_apart = "-" in entry.term and len(set(candidate.tokens)) > len(entry.term.split())
        if is_apart and entry.pos is PartOfSpeech.ADJECTIVE:
            # Without its hyphen it is an adjective only before its noun: "long term care", not "in the long term".
            return around.tag(around.next(candidate.end - 1))[:2] in ("NN", "JJ", "VB")
        return True


def _stretches(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """First token and end of stretches of whole sentences, which together are the text."""
    firsts = np.searchsorted(tokens.sentence_firsts, np.arange(_STRETCH, len(tokens.ids), _STRETCH))
    inside = tokens.sentence_firsts[firsts[firsts < len(tokens.sentence_firsts)]].tolist()
    return pairwise([0, *inside, len(tokens.ids)])


def _first_parts(forms: Sequence[str]) -> Column:
    """The first part of each token in lower case; empty for white space."""
    return np.array([*(next(iter(parts_of(form)), "") for form in forms), None], dtype=object)[:-1]


def _shouted(around: Around, token: int) -> bool:
    """Whether the whole sentence is in capitals, so that a capital word need be no acronym."""
    return around.told(token, is_in_capitals)


def is_in_capitals(texts: Sequence[str]) -> bool:
    """Whether a sentence, given as its tokens, has more than one word and all of them in capitals."""
    words = [text for text in texts if text.replace("-", "").isalpha()]
    return len(words) > 1 and all(word.isupper() for word in words)


def freeze_entry(entry: Entry) -> EntryRow:
    """The entry as plain values."""
    return tuple(str(value) if isinstance(value, StrEnum) else value for value in astuple(entry))


def thaw_entry(row: EntryRow) -> Entry:
    """The entry that `freeze_entry` made these values of."""
    term, action, say, meaning, pos, *rest = row
    return Entry(term, Action(action), say, meaning, PartOfSpeech(pos), *rest)
