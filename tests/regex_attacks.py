"""Makes long texts on which a bad regular expression takes for ever, out of what the expression itself knows."""

import random
import re
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice, product
from re import _constants as sre
from re import _parser
from typing import Any

_PROBES = " a1A._-\n\t(\"'<é,/@&\1"
_ENDINGS = ("", "\0", "\n", " ", "a", "1", ")")
_AT_MOST = 120
"""Attacks on one pattern."""
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_SETS = (sre.IN, sre.ANY, sre.NOT_LITERAL)
_LISTED = (sre.LITERAL, sre.RANGE)
_CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}


def attacks(pattern: re.Pattern[Any], length: int) -> Iterator[str | bytes]:
    """Long texts made of what the pattern knows: its signs, its beginnings and the bodies of its repeats, again and again."""
    for before, again, behind in _recipes(pattern):
        text = before + again * (length // len(again)) + behind
        yield text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text


@cache
def _recipes(pattern: re.Pattern[Any]) -> list[tuple[str, str, str]]:
    """What stands before, what is repeated, and what stands behind. Always the same ones for a pattern."""
    chance = random.Random(zlib.crc32(repr(pattern.pattern).encode()))
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    signs = list(dict.fromkeys(islice(_signs(tree), 40)))
    few = chance.sample(signs, min(6, len(signs)))
    pairs = [("", first + second, end) for first, second in product(few, few) for end in ("", "\0")]
    longer = [("", "".join(chance.choices(signs, k=size)), end) for size in (3, 3, 3, 4, 5) * 8 for end in ("", "\0")]
    singles = [("", sign, end) for sign in signs for end in ("", "\0", "\n")]
    whole = {_example(tree, chance) for _ in range(8)} - {""}
    cut_short = [("", text[:size], "") for text in whole for size in {len(text), len(text) - 1, len(text) // 2} if size]
    pumps = [
        recipe
        for before, again in dict.fromkeys(chain.from_iterable(_pumps(tree, "", chance) for _ in range(4)))
        for end in _ENDINGS
        for recipe in ((before, again, end), ("", before + again, end))
        if again
    ]
    recipes = list(dict.fromkeys([*singles, *cut_short, *pumps, *pairs, *longer]))
    return chance.sample(recipes, min(_AT_MOST, len(recipes)))


def _signs(tree: Iterable[Any]) -> Iterator[str]:
    """The alphabet of a pattern."""
    for operator, argument in tree:
        if operator is sre.LITERAL:
            yield chr(argument)
        elif operator in _SETS:
            yield from _members(operator, argument)
        else:
            for part in parts(operator, argument):
                yield from _signs(part)


def parts(operator: Any, argument: Any) -> list[Any]:
    """The patterns inside a part of a pattern."""
    if operator in _REPEATS:
        return [argument[2]]
    if operator is sre.BRANCH:
        return list(argument[1])
    if operator is sre.SUBPATTERN:
        return [argument[3]]
    if operator in (sre.ASSERT, sre.ASSERT_NOT):
        return [argument[1]]
    if operator is sre.ATOMIC_GROUP:
        return [argument]
    return [part for part in argument[1:] if part] if operator is sre.GROUPREF_EXISTS else []


def _members(operator: Any, argument: Any) -> list[str]:
    """Some characters that fit a set: its own, and such as often stand in texts."""
    if operator is sre.IN:
        own = [chr(each[1]) if each[0] is sre.LITERAL else chr(each[1][0]) for each in argument if each[0] in _LISTED]
        test = re.compile(_as_set(argument))
    else:
        own, test = [], re.compile("." if operator is sre.ANY else f"[^{re.escape(chr(argument))}]")
    return [sign for sign in dict.fromkeys([*own[:12], *_PROBES]) if test.match(sign)]


def _as_set(items: list[Any]) -> str:
    """A set of characters, written again."""
    written = {
        sre.NEGATE: lambda _: "^",
        sre.LITERAL: lambda code: re.escape(chr(code)),
        sre.RANGE: lambda codes: "-".join(re.escape(chr(code)) for code in codes),
        sre.CATEGORY: _CATEGORIES.__getitem__,
    }
    return f"[{''.join(written[kind](value) for kind, value in items)}]"


def _example(tree: Iterable[Any], chance: random.Random) -> str:
    """A text that fits the pattern, or nearly: what it says of its surroundings is not heeded."""
    return "".join(_example_of(operator, argument, chance) for operator, argument in tree)


def _example_of(operator: Any, argument: Any, chance: random.Random) -> str:
    if operator is sre.LITERAL:
        return chr(argument)
    if operator in _SETS:
        return chance.choice(_members(operator, argument))
    if operator in _REPEATS:
        least, most, body = argument
        return "".join(_example(body, chance) for _ in range(min(most, max(least, chance.choice((0, 1, 1, 2))))))
    if operator in (sre.ASSERT, sre.ASSERT_NOT):
        return ""
    inside = parts(operator, argument)
    return _example(chance.choice(inside), chance) if inside else ""


def _pumps(tree: Iterable[Any], before: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """For every repeat of the pattern what may stand before it, and what it repeats."""
    for operator, argument in tree:
        for part in parts(operator, argument):
            yield from _pumps(part, before, chance)
        if operator in _REPEATS and argument[1] > 9:
            yield before, _example(argument[2], chance)
        before += _example_of(operator, argument, chance)
