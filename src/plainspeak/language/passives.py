"""Finds passive verbs in a tagged sentence: a form of "be" or "get" with a passive participle.

What counts is what the Universal Dependencies treebanks mark: "was not properly written", "got sent back", "Where is the
clinic located?", and not adjectives ("was interested"), the perfect ("has gone") or a bare participle ("the form sent
to me").
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from plainspeak.language.participles import can_be_participle
from plainspeak.language.tagger import PASSIVE

BE = frozenset("am are be been being is was were 's 're 'm".split())
"""Every form of "be" as a token in lower case, with a plain apostrophe."""

GET = frozenset("get gets getting got gotten".split())
"""Every form of "get"."""

AUXILIARIES = BE | GET
"""A sentence with none of these has no passive verb."""

_PARTICIPLES = frozenset({PASSIVE, "VBN", "VBD"})
_LIKELY = _PARTICIPLES | {"JJ"}
_NEVER_PASSIVE = frozenset("arrived become been come fallen gone happened risen".split())
# Feelings and states: adjectives, unless "by" follows ("was annoyed by the noise").
_STATES = frozenset(
    "amazed annoyed ashamed bored complicated confused delighted disabled disappointed embarrassed excited frightened"
    " frustrated inclined interested irritated married pleased puzzled satisfied scared shocked sophisticated surprised"
    " terrified thrilled tired upset worried".split()
)
# Hardly ever adjectives behind a form of "be", whatever the tagger says: "is laid before Parliament".
_NO_ADJECTIVES = frozenset(
    "brought built caught chosen dealt fed fought given heard held kept laid led left lent made paid put read said sent sold"
    " spoken stolen taken taught thrown told understood won written".split()
)
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_PARTICIPLES_AND_FINITE = _PARTICIPLES | _FINITE
_ADVERBS = frozenset({"RB", "RBR", "RBS"})
_BETWEEN = frozenset("all best better both each either further neither once twice ( \" “ `` ' ‘".split())
_SURELY_BE = BE - {"'s"}  # that may be a possessive
_USUAL_ADVERBS = frozenset("not n't also never now then always often only still just well".split())
_NO_ADVERB = frozenset(
    "a an the of for with i you we they he she it who which my your our their his her its these those has have had".split()
)
_CLOSERS = {",": ",", ")": "(", "-": "-", "–": "–", "—": "—"}
_LONGEST_INSERTION = 12  # words between "was" and the participle: "was, as you will recall, interrupted"
_LONGEST_SUBJECT = 12  # words between "is" and the participle of a question
_SUBJECT_ENDS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "EX"})
_SUBJECT = _SUBJECT_ENDS | {"PDT", "PRP$", "POS", "JJ", "JJR", "JJS", "IN", "CC", "HYPH"}
_BEFORE_QUESTION = frozenset("and but so nor neither only how why when where what who whom which".split())
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PERSONS = frozenset("i you we they he she".split())
_NO_AGENT = frozenset(
    "far hand mail post email e-mail phone text law default accident mistake chance means way virtue"
    " reason now then".split()
)
_AGENT_WITHIN = 7  # words after the participle


@dataclass(frozen=True, slots=True)
class Passive:
    """One passive verb of a sentence, by the numbers of its tokens."""

    participle: int
    auxiliary: int | None
    """The form of "be" or "get"; `None` when it is shared with the participle before ("was written and sent")."""
    agent: int | None
    """The "by" that names who acts, if there is one."""
    is_get: bool
    """Whether the auxiliary, its own or shared, is a form of "get"."""


def possible_participles(words: Sequence[str]) -> list[int]:
    """Where in a sentence a passive may have its participle, as far as words tell without their tags.

    The words are in lower case with plain apostrophes, here and below.
    """
    return _Sentence(words, ()).possible()


def telling_places(words: Sequence[str], possible: Iterable[int]) -> Iterator[int]:
    """The words of a sentence whose tags say most about its passives, so that those of many sentences are tagged at once.

    `possible` are its `possible_participles`.
    """
    return chain.from_iterable(map(_Sentence(words, ()).telling, possible))


def find_passives(words: Sequence[str], tags: Sequence[str], possible: Iterable[int]) -> list[Passive]:
    """Every passive verb of one sentence, in order. The tags are those of `plainspeak.language.tagger`.

    `possible` are its `possible_participles`.
    """
    sentence = _Sentence(words, tags)
    found: list[Passive] = []
    for place in possible:
        if tags[place] not in _LIKELY:
            continue
        auxiliary = sentence.auxiliary(place)
        shared = sentence.shared(place, found) if auxiliary is None else None
        if auxiliary is not None:
            found.append(Passive(place, auxiliary, sentence.agent(place), sentence.lower[auxiliary] in GET))
        elif shared:
            agent = sentence.agent(place)
            found.append(Passive(place, None, agent, shared.is_get))
            if agent is not None and sentence.is_joined(shared, place):
                found[found.index(shared)] = replace(shared, agent=agent)
    return found


@dataclass(frozen=True, slots=True)
class _Sentence:
    lower: Sequence[str]
    tags: Sequence[str]

    def possible(self) -> list[int]:
        """Where a word has the form of a participle and stands where it could be passive, as far as words tell."""
        first = next((i for i, word in enumerate(self.lower) if word in AUXILIARIES), len(self.lower))
        after = range(max(first - 1, 0), len(self.lower))
        return [place for place in after if can_be_participle(self.lower[place]) and self._may_be_helped(place)]

    def telling(self, place: int) -> Iterator[int]:
        """The words around a participle that are looked at first, adverbs before it and an agent behind it among them."""
        before = place - 1
        while self._word(before).endswith("ly") or self._word(before) in _USUAL_ADVERBS:
            before -= 1
        last = min(place + 1 + _AGENT_WITHIN, len(self.lower) - 1)
        by = next((at + 1 for at in range(place + 1, last) if self.lower[at] == "by"), place)
        if self._word(before) in _SURELY_BE:
            before += 1
        yield from range(max(before, 0), by + 1)

    def _may_be_helped(self, place: int) -> bool:
        """Whether the word before lets the search for an auxiliary go on, or a question may stand around the place."""
        return self._word(place - 1) not in _NO_ADVERB or self._may_be_asked(place - 1)

    def _may_be_asked(self, before: int) -> bool:
        """Whether a form of "be" stands where it may open a question or an inversion."""
        return any(self._opens_question(at) for at in range(max(before - _LONGEST_SUBJECT, 0), before + 1))

    def _opens_question(self, at: int) -> bool:
        return self._word(at) in BE and (at == 0 or self._word(at - 1) in _BEFORE_QUESTION)

    def auxiliary(self, place: int) -> int | None:
        """The form of "be" or "get" that makes a passive with the participle at `place`."""
        before = self._skip_between(place - 1)
        if self._is_auxiliary(before):
            return before if self._is_passive(place, before) else None
        if self.tags[place] == PASSIVE and self._opens_clause(place) and self._is_auxiliary(place + 1):
            return place + 1  # "Attached is the report"
        return self._asked(place, before) if self.tags[place] in _PARTICIPLES else None

    def shared(self, place: int, found: list[Passive]) -> Passive | None:
        """The passive verb found before that lends its auxiliary: "was written by us and sent to you"."""
        if not found or self.tags[place] != PASSIVE:
            return None
        joint = self._skip_between(place - 1)
        if self._word(joint) != "," and self._tag(joint) != "CC":
            return None
        lender = found[-1]
        return None if _FINITE & set(self.tags[lender.participle + 1 : joint]) else lender

    def is_joined(self, lender: Passive, place: int) -> bool:
        """Whether nothing but an "and" stands between two participles: "was read and signed by us"."""
        return self._skip_between(place - 1) == lender.participle + 1

    def agent(self, place: int) -> int | None:
        """The "by" after a participle, unless it tells a time, a place or a means."""
        for at in range(place + 1, min(place + 1 + _AGENT_WITHIN, len(self.lower))):
            if self.lower[at] == "by":
                interrupted = not _PARTICIPLES_AND_FINITE.isdisjoint(self.tags[place + 1 : at])
                return at if not interrupted and self._names_agent(at + 1) else None
            if self.lower[at] in (",", ";"):
                return None
        return None

    def _names_agent(self, at: int) -> bool:
        return self._tag(at) not in ("VBG", "CD", "", ".") and self._word(at) not in _NO_AGENT

    def _skip_between(self, at: int) -> int:
        """Walk left over what may stand between the auxiliary and its participle."""
        while at >= 0 and (self.lower[at] in _BETWEEN or self._is_adverb(at)):
            at -= 1
        opener = _CLOSERS.get(self._word(at))
        for start in range(at - 1, max(at - _LONGEST_INSERTION, 0), -1):
            if self.lower[start] == opener:
                return start - 1 if self.lower[start - 1] in BE else at
        return at

    def _is_adverb(self, at: int) -> bool:
        return self.lower[at] not in _SURELY_BE and self.tags[at] in _ADVERBS

    def _is_auxiliary(self, at: int) -> bool:
        return self._word(at) in _SURELY_BE or (self._word(at) in AUXILIARIES and self._tag(at).startswith("V"))

    def _is_passive(self, place: int, auxiliary: int) -> bool:
        """Whether the word at `place`, which follows a form of "be" or "get", is a passive participle."""
        if self.lower[place] in _NEVER_PASSIVE or self._is_state(place, auxiliary):
            return False
        if self.tags[place] == "JJ":
            if self.lower[place] in _NO_ADJECTIVES or self.lower[auxiliary] == "being":
                return True
            joined_to_passive = self._tag(place + 1) == "CC" and self._tag(place + 2) == PASSIVE
            return joined_to_passive or self._by_follows(place)
        return self.tags[place] == PASSIVE or self.lower[auxiliary] in BE - {"'s"}

    def _is_state(self, place: int, auxiliary: int) -> bool:
        """Whether the participle describes how things are: "We are done", "used to noise", "bound to fail"."""
        if self.lower[place] in ("done", "finished"):
            return self._subject(auxiliary) in _PERSONS or self._tag(place + 1) == "VBG"
        if self.lower[place] in _STATES:
            return not self._by_follows(place)
        if self.lower[place] == "used":
            return self._word(place + 1) == "to" and (self._tag(place + 1) == "IN" or self._tag(place + 2) != "VB")
        if self.lower[place] == "bound" and self._word(place + 1) == "to" and self._tag(place + 2) == "VB":
            return True
        after_there = "there" in self.lower[:auxiliary] and self._subject(auxiliary) == "there"
        return after_there and self._tag(place + 1) in _NOUNS

    def _subject(self, auxiliary: int) -> str:
        return self._word(self._skip_between(auxiliary - 1))

    def _by_follows(self, place: int) -> bool:
        return "by" in self.lower[place + 1 : place + 3]

    def _asked(self, place: int, before: int) -> int | None:
        """The "is" of a question or an inversion, with the subject between it and the participle."""
        if not self._may_be_asked(before):
            return None
        if self._tag(before) not in _SUBJECT_ENDS - {"DT"} and self._word(before) not in ("this", "that"):
            return None
        at = before
        while at >= 0 and self.tags[at] in _SUBJECT and before - at < _LONGEST_SUBJECT:
            at -= 1
        if not self._opens_question(at):
            return None
        describes = self._tag(place + 1) in _NOUNS and self._tag(at - 1) != "WRB"  # "What is this enclosed form?"
        return None if describes else at

    def _opens_clause(self, place: int) -> bool:
        return place == 0 or self.lower[place - 1] in (",", ":")

    def _word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def _tag(self, at: int) -> str:
        return self.tags[at] if 0 <= at < len(self.tags) else ""
