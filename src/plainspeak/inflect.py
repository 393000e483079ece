"""The forms of an English word: "carry" -> "carries", "carried", "carrying"; "analysis" -> "analyses".

Tags are those of the Penn Treebank: VB VBP VBZ VBD VBN VBG (verb), NN NNS (noun), JJ JJR JJS (adjective), RB (adverb).
Of a term of several words only its head changes: the first word of a verb, of a noun the word before its first
preposition or else its last. A star marks another head: "jointly plan*".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from plainspeak.irregular import (
    ADJECTIVES,
    COUNTABLE_ING,
    DOUBLING,
    NOT_PARTICIPLES,
    NOUNS,
    PREPOSITIONS,
    SINGULAR_IN_S,
    UNCOUNTABLE,
    VERBS,
    VERBS_IN_LY,
)

TAGS = {
    "verb": ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"),
    "noun": ("NN", "NNS"),
    "adjective": ("JJ", "JJR", "JJS"),
    "adverb": ("RB",),
    "phrase": ("",),
}
"""The tags that the forms of each part of speech have, base form first."""

_BE = {
    "VB": ("be",),
    "VBP": ("are", "am"),
    "VBZ": ("is",),
    "VBD": ("was", "were"),
    "VBN": ("been",),
    "VBG": ("being",),
}
# Verbs that lack forms borrow them from their longer twins.
_MODAL = {
    "must": {"VB": "have to", "VBD": "had to", "VBN": "had to", "VBG": "having to"},
    "can": {"VB": "be able to", "VBD": "could", "VBN": "been able to", "VBG": "being able to"},
    "may": {"VB": "be allowed to", "VBD": "could", "VBN": "been allowed to", "VBG": "being allowed to"},
    "shall": {"VB": "have to", "VBD": "had to", "VBN": "had to", "VBG": "having to"},
    "should": {"VB": "have to", "VBN": "had to", "VBG": "having to"},
    "will": {"VB": "be going to", "VBD": "would", "VBN": "been going to", "VBG": "going to"},
}
_THIRD_PERSON = {"have": "has", "do": "does", "go": "goes", "undergo": "undergoes", "forgo": "forgoes"}
_THIRD_PERSON |= {"undo": "undoes", "redo": "redoes", "outdo": "outdoes", "quiz": "quizzes"}
_ING = {"age": "ageing", "be": "being", "binge": "bingeing", "dye": "dyeing", "quiz": "quizzing", "singe": "singeing"}
_ING |= {"queue": "queueing", "route": "routeing", "swinge": "swingeing", "whinge": "whingeing"}

_NOUN_ADDITIONS = frozenset(
    ["to", "who", "that", "which", "whose", "where", "when", "able", "likely", "you", "we", "it", "they"]
)
# Nouns so general that a participle behind them belongs to them: "people taking part".
_BARE_NOUNS = frozenset(
    ["person", "people", "someone", "anyone", "everyone", "those", "thing", "things", "child", "children"]
)
_SINGLE_L = frozenset({"parallel", "unparallel", "devil"})


class Head(NamedTuple):
    """A term cut at the word that changes."""

    before: str
    word: str
    after: str


@lru_cache(maxsize=4096)
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
    if word in PREPOSITIONS or word in _NOUN_ADDITIONS:
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
        return _short_comparison(word, tag)
    return (word,)


def _joined_verbs(head: Head, tag: str) -> str:
    """Both verbs of "plan and run" change; of "carry out" only the first."""
    first = verb_forms(head.word, tag)[0]
    joined = re.match(r"( and | or )(\w+)$", head.after)
    return first + (joined[1] + verb_forms(joined[2], tag)[0] if joined else head.after)


def _plural_clause(after: str) -> str:
    """In "person who uses services" the verb follows the noun into the plural."""
    clause = re.match(r" (who|that|which) (\w+)", after)
    if not clause:
        return after
    return f" {clause[1]} {_plural_verb(clause[2])}{after[clause.end() :]}"


def _plural_verb(verb: str) -> str:
    known = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
    if verb in known or not verb.endswith("s") or verb.endswith("ss"):
        return known.get(verb, verb)
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if re.search(r"(s|x|z|ch|sh)es$", verb) and not re.search(r"(u|i|o|a)ses$", verb) else verb[:-1]


@lru_cache(maxsize=65536)
def verb_forms(base: str, tag: str) -> tuple[str, ...]:
    """The forms of one verb for one tag, best first."""
    if base == "be":
        return _BE[tag]
    if base in _MODAL:
        return (_MODAL[base].get(tag, base),)
    if tag in ("VB", "VBP"):
        return (base,)
    prefix, _, last = base.rpartition("-")
    if prefix:
        return tuple(f"{prefix}-{form}" for form in verb_forms(last, tag))
    if tag == "VBZ":
        return (_THIRD_PERSON.get(base) or _add_s(base),)
    if tag == "VBG":
        return _ing(base)
    return VERBS[base][tag == "VBN"] if base in VERBS else (_ed(base),)


def _add_s(word: str) -> str:
    if re.search(r"(s|x|z|ch|sh)$", word) or re.search(r"[^aeiou]o$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) or word.endswith("quy") else word + "s"


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return _stem(base) + "ed"


def _ing(base: str) -> tuple[str, ...]:
    if base in _ING:
        return (_ING[base], base.removesuffix("e") + "ing") if base in ("age", "queue", "route") else (_ING[base],)
    if base.endswith("ie"):
        return (base[:-2] + "ying",)
    if base.endswith("e") and not re.search(r"(ee|oe|ye)$", base):
        return (base[:-1] + "ing",)
    doubled = (_stem(base) + "ing",)
    # "focussing" and its like are the second form of a verb whose first form is regular.
    second = [form.removesuffix("ed") + "ing" for form in VERBS.get(base, ((), ()))[0][1:] if form.endswith("ssed")]
    return (*doubled, *second)


def _stem(base: str) -> str:
    """The verb as it stands before "-ed" and "-ing"."""
    if re.search(r"[aeiou]c$", base):
        return base + "k"
    return base + base[-1] if _doubles(base) else base


def _doubles(base: str) -> bool:
    if base == "initial":
        return True
    if not re.search(r"(^|[^aeiou]|qu)[aeiouy][^aeiouwxy]$", base):
        return False
    if len(re.findall(r"[aeiouy]+", base.replace("qu", "q"))) == 1:
        return True
    return base in DOUBLING or (base.endswith("l") and base not in _SINGLE_L)


@lru_cache(maxsize=65536)
def plurals(noun: str) -> tuple[str, ...]:
    """The plurals of one noun, best first."""
    lower = noun.lower()
    if lower in NOUNS:
        return NOUNS[lower]
    if noun.endswith("ics"):
        return (noun,)
    prefix, hyphen, last = lower.rpartition("-")
    if hyphen and last in NOUNS:
        return tuple(f"{prefix}-{plural}" for plural in NOUNS[last])
    if noun.isupper() or (noun[-1].isupper() and len(noun) > 1):
        return (noun + "s",)
    return (_regular_plural(noun),)


def _regular_plural(noun: str) -> str:
    if re.search(r"(?<!h)woman$|[a-z]{2}(?<!hu)(?<!ger)(?<!ro)(?<!tali)(?<!sha)(?<!otto)man$", noun):
        return noun[:-2] + "en"
    if re.search(r"[^aeiou]sis$|[aeiouy]sis$|axis$", noun) and noun != "chassis":
        return noun[:-2] + "es"
    return noun + "s" if re.search(r"[^aeiou]o$", noun) else _add_s(noun)


def is_plural(noun: str) -> bool:
    """Whether the head of a noun term is a plural as it stands: "people", "services", "terms of reference"."""
    word = head_of(noun, "noun").word.lower()
    if word in _IRREGULAR_PLURALS:
        return True
    return (
        word.endswith("s")
        and not re.search(r"(ss|us|is|ics)$", word)
        and word not in NOUNS
        and word not in SINGULAR_IN_S
    )


_IRREGULAR_PLURALS = frozenset(plural for plurals in NOUNS.values() for plural in plurals) - {"staff", "fish"}


def is_uncountable(noun: str) -> bool:
    """Whether the head of a noun term takes neither "a" nor a plural."""
    word = head_of(noun, "noun").word.lower()
    return word in UNCOUNTABLE or (word.endswith("ing") and word not in COUNTABLE_ING) or word.endswith("ness")


def _short_comparison(word: str, tag: str) -> tuple[str, ...]:
    """The form with "-er" or "-est", or nothing where the adjective is too long for it."""
    if word in ADJECTIVES:
        return (ADJECTIVES[word][tag == "JJS"],)
    ending = "er" if tag == "JJR" else "est"
    syllables = len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiou])e$", "", word)))
    if not word.isalpha() or syllables > 2 or (syllables == 2 and not re.search(r"([^aeiou]y|le|ow)$", word)):
        return ()
    if re.search(r"(ed|ing)$", word):
        return ()
    if word.endswith("e"):
        return (word + ending[1:],)
    if re.search(r"[^aeiou]y$", word) and syllables == 2:
        return (word[:-1] + "i" + ending,)
    doubles = syllables == 1 and re.search(r"[^aeiou][aeiou][^aeiouwxy]$", word)
    return (word + word[-1] + ending if doubles else word + ending,)


def _compare(head: Head, tag: str) -> str:
    short = _short_comparison(head.word, tag) if not head.before.strip() else ()
    if short:
        return head.before + short[0] + head.after
    return ("more " if tag == "JJR" else "most ") + head.before + head.word + head.after
