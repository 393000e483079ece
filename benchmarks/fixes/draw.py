"""Draws a sample of suggestions: by chance, from a seed, and no term too often."""

import random
from collections import Counter
from collections.abc import Collection, Iterable

from benchmarks.fixes.applied import Fix

_PER_TERM = 3


def draw(fixes: Iterable[Fix], number: int, seed: int, taken: Collection[str] = ()) -> list[Fix]:
    """`number` suggestions, half of them safe as far as there are so many, in no order.

    Sentences in `taken` are passed over, so that a new sample holds nothing that was judged before.
    """
    pool = [fix for fix in fixes if fix.before not in taken]
    random.Random(seed).shuffle(pool)
    seen, terms = set(taken), Counter[str]()
    drawn: dict[bool, list[Fix]] = {True: [], False: []}
    wanted = {True: number // 2, False: number - number // 2}
    for fix in pool:
        if len(drawn[fix.safe]) < wanted[fix.safe] and fix.before not in seen and terms[fix.term] < _PER_TERM:
            seen.add(fix.before)
            terms[fix.term] += 1
            drawn[fix.safe].append(fix)
    both = drawn[True] + drawn[False]
    # Mixed, so that whoever judges them cannot tell the safe ones by their place.
    random.Random(seed).shuffle(both)
    return both
