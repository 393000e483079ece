"""The forms of one English word: "carry" -> "carries", "carried", "carrying"; "analysis" -> "analyses".

British where British and American differ. What follows no rule is in `irregular*.py`.
"""

import re
from functools import lru_cache

from plainspeak.irregular import ADJECTIVES, DOUBLING, SINGULAR_IN_S
from plainspeak.irregular_nouns import NOUNS
from plainspeak.irregular_verbs import VERBS

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

_SINGLE_L = frozenset({"parallel", "unparallel", "devil"})


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
    if base.endswith(("die", "lie", "tie", "vie")):
        return (base[:-2] + "ying",)
    if base.endswith("e") and not re.search(r"(ee|ie|oe|ye)$", base):
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
    if noun.endswith("ics") and noun in SINGULAR_IN_S:
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


def comparison(word: str, tag: str) -> tuple[str, ...]:
    """The form with "-er" or "-est", or nothing where the adjective is too long for it."""
    if word in ADJECTIVES:
        return (ADJECTIVES[word][tag == "JJS"],)
    ending = "er" if tag == "JJR" else "est"
    syllables = len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiou])e$", "", word)))
    if not word.isalpha() or syllables > 2 or (syllables == 2 and not re.search(r"([^aeiou]y|[^aeiou]le|ow)$", word)):
        return ()
    if re.search(r"(ed|ing|able|ible)$", word):
        return ()
    if word.endswith("e"):
        return (word + ending[1:],)
    if re.search(r"[^aeiou]y$", word) and syllables == 2:
        return (word[:-1] + "i" + ending,)
    doubles = syllables == 1 and re.search(r"[^aeiou][aeiou][^aeiouwxy]$", word)
    return (word + word[-1] + ending if doubles else word + ending,)
