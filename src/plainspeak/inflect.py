"""The forms of an English word: "carry" -> "carries", "carried", "carrying"; "analysis" -> "analyses".

Tags are those of the Penn Treebank: VB VBP VBZ VBD VBN VBG (verb), NN NNS (noun), JJ JJR JJS (adjective), RB (adverb).
Of a term of several words only its head changes: the first word of a verb, of a noun the word before its first
preposition or else its last. A star marks another head: "jointly plan*".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from plainspeak.irregular import (
    COUNTABLE_ING,
    NOT_PARTICIPLES,
    PREPOSITIONS,
    SINGULAR_IN_S,
    UNCOUNTABLE,
    VERBS_IN_LY,
)
from plainspeak.irregular_nouns import NOUNS
from plainspeak.morphology import comparison, plurals, verb_forms

TAGS = {
    "verb": ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"),
    "noun": ("NN", "NNS"),
    "adjective": ("JJ", "JJR", "JJS"),
    "adverb": ("RB",),
    "phrase": ("",),
}
"""The tags that the forms of each part of speech have, base form first."""

_NOUN_ADDITIONS = frozenset(
    ["to", "who", "that", "which", "whose", "where", "when", "able", "likely", "you", "we", "it", "they", "is", "are"]
)
# Nouns so general that a participle behind them belongs to them: "people taking part".
_BARE_NOUNS = frozenset(
    ["person", "people", "someone", "anyone", "everyone", "those", "thing", "things", "child", "children"]
)


class Head(NamedTuple):
    """A term cut at the word that changes."""

    before: str
    word: str
    after: str


@lru_cache(maxsize=16_384)
def head_of(term: str, pos: str) -> Head:
    """Cut a term before and after its head. The parts keep their spaces, so that they join to the term."""
    words = re.findall(r"\S+\s*", term)
    starred = [index for index, word in enumerate(words) if word.rstrip().endswith("*")]
    index = starred[0] if starred else _head_index([word.strip().lower() for word in words], pos)
    bare = words[index].rstrip()
    space = words[index][len(bare) :]
    return Head("".join(words[:index]), bare.removesuffix("*"), space + "".join(words[index + 1 :]))


def _head_index(words: list[str], pos: str) -> int:
    if pos == "noun":
        if words[0] in ("what", "how"):
            return 0
        return next((i for i in range(1, len(words)) if _begins_addition(words, i)), len(words)) - 1
    if pos == "adjective":
        return len(words) - 1
    return next((i for i, word in enumerate(words) if not _is_adverb(word)), 0)


def _begins_addition(words: list[str], index: int) -> bool:
    """Whether the noun is complete before this word: "person | who uses services", "people | affected"."""
    word = words[index]
    if (
        word in PREPOSITIONS
        or word in _NOUN_ADDITIONS
        or words[index : index + 2] in (["living", "with"], ["living", "in"])
    ):
        return True
    if words[index - 1] in _BARE_NOUNS:
        return bool(re.search(r"(ed|ing)$", word)) and word not in NOT_PARTICIPLES
    return index == len(words) - 1 and bool(re.search(r"[a-z][^e]ed$", word)) and word not in NOT_PARTICIPLES


def _is_adverb(word: str) -> bool:
    return word in ("not", "never", "also", "always", "often", "further") or (
        word.endswith("ly") and word not in VERBS_IN_LY
    )


def without_star(term: str) -> str:
    """The term as it is read, without the mark of its head."""
    return term.replace("*", "")


@lru_cache(maxsize=16_384)
def inflect(base: str, tag: str) -> str:
    """The form of `base` that has `tag`: inflect("carry out", "VBD") is "carried out".

    An adjective too long for "-er" takes "more" or "most".
    """
    pos = next((pos for pos, tags in TAGS.items() if tag in tags), "phrase")
    if pos in ("phrase", "adverb"):
        return without_star(base)
    head = head_of(base, pos)
    if pos == "verb":
        return head.before + _joined_verbs(head, tag)
    if tag == "NNS":
        return head.before + plurals(head.word)[0] + _plural_clause(head.after)
    if tag in ("JJR", "JJS"):
        return _compare(head, tag)
    return without_star(base)


def forms(base: str, pos: str) -> dict[str, frozenset[str]]:
    """Every form of `base`, each with the tags it can have. Spelling variants ("focussed") are among them."""
    if pos == "noun" and is_plural(base):
        return {without_star(base): frozenset(["NNS"])}
    head = head_of(base, pos)
    found: dict[str, set[str]] = {}
    for tag in TAGS[pos]:
        for word in _words(head.word, pos, tag):
            found.setdefault(head.before + word + head.after, set()).add(tag)
    return {form: frozenset(tags) for form, tags in found.items()}


def _words(word: str, pos: str, tag: str) -> tuple[str, ...]:
    if pos == "verb":
        return verb_forms(word, tag)
    if tag == "NNS":
        return plurals(word)
    if tag in ("JJR", "JJS"):
        return comparison(word, tag)
    return (word,)


def _joined_verbs(head: Head, tag: str) -> str:
    """Both verbs of "plan and run" change; of "carry out" only the first."""
    first = verb_forms(head.word, tag)[0]
    joined = re.match(r"( and | or )(\w+)$", head.after)
    return first + (joined[1] + verb_forms(joined[2], tag)[0] if joined else head.after)


def _plural_clause(after: str) -> str:
    """In "person who uses services" and "reason is that" the verb follows the noun into the plural."""
    clause = re.match(r"( (?:who|that|which))? (?(1)\w+|is\b)", after)
    if not clause:
        return after
    before, _, verb = clause[0].rpartition(" ")
    return f"{before} {_plural_verb(verb)}{after[clause.end() :]}"


def _plural_verb(verb: str) -> str:
    known = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
    if verb in known or not verb.endswith("s") or verb.endswith("ss"):
        return known.get(verb, verb)
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if re.search(r"(s|x|z|ch|sh)es$", verb) and not re.search(r"(u|i|o|a)ses$", verb) else verb[:-1]


@lru_cache(maxsize=16_384)
def is_plural(noun: str) -> bool:
    """Whether the head of a noun term is a plural as it stands: "people", "services", "terms of reference"."""
    word = head_of(noun, "noun").word
    if word.isupper():
        return False
    word = word.lower()
    if word in _IRREGULAR_PLURALS:
        return True
    singular = re.search(r"(ss|us|is)$", word) or word in NOUNS or word in SINGULAR_IN_S
    return word.endswith("s") and not singular


_IRREGULAR_PLURALS = frozenset(plural for plurals in NOUNS.values() for plural in plurals) - {"staff", "fish"}


@lru_cache(maxsize=16_384)
def is_uncountable(noun: str) -> bool:
    """Whether the head of a noun term takes neither "a" nor a plural."""
    word = head_of(noun, "noun").word.lower()
    return word in UNCOUNTABLE or (word.endswith("ing") and word not in COUNTABLE_ING) or word.endswith("ness")


def _compare(head: Head, tag: str) -> str:
    short = comparison(head.word, tag) if not head.before.strip() else ()
    if short:
        return head.before + short[0] + head.after
    return ("more " if tag == "JJR" else "most ") + head.before + head.word + head.after
