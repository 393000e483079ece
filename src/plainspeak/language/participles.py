"""Which words have the form of a past participle."""

from functools import cache, lru_cache

from plainspeak.irregular_verbs import VERBS

_ALSO = frozenset({"beat", "born", "bust", "clad"})  # participles besides those that dictionaries give
_PREFIXES = ("re", "over", "under", "mis", "un", "out", "fore", "with", "pre")


@lru_cache(maxsize=65_536)
def can_be_participle(word: str) -> bool:
    """Whether a word in lower case has the form of a past participle: "written", "overseen", and anything in -ed."""
    if word.endswith("ed"):
        return True
    last = word.rpartition("-")[2]
    if last in _irregular():
        return True
    return last.startswith(_PREFIXES) and any(last.removeprefix(prefix) in _irregular() for prefix in _PREFIXES)


@cache
def _irregular() -> frozenset[str]:
    return frozenset(participle for _, participles in VERBS.values() for participle in participles) | _ALSO
