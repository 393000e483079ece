"""No regular expression of ours asks for what a Python that we allow gets wrong.

Before 3.11.5, a group repeated possessively, as `(?:ab?c)*+`, may match what is not there, or nothing where something is
(https://github.com/python/cpython/issues/106052). `(?>(?:ab?c)*)` means the same, and is right.
"""

from collections.abc import Iterator
from re import _constants as sre
from re import _parser
from typing import Any

import pytest

from tests.regex_attacks import parts
from tests.regexes import modules
from tests.test_regex_budget import uses_in

_ONE_CHARACTER = (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY)


def possessive_groups(items: Any) -> Iterator[Any]:
    """What is repeated possessively and is more than one character."""
    for operator, argument in items:
        if operator is sre.POSSESSIVE_REPEAT:
            repeated = list(argument[2])
            if len(repeated) > 1 or repeated[0][0] not in _ONE_CHARACTER:
                yield repeated
        for part in parts(operator, argument):
            yield from possessive_groups(part)


@pytest.mark.parametrize(
    ("pattern", "number"),
    [(r"a*+[bc]++(?>(?:ab?c)*).?+\w{2}+", 0), (r"x(?:ab?c)*+", 1), (r"(?:a|(?=(?:b(?:cd)?+)++))", 2)],
)
def test_finds_them(pattern: str, number: int) -> None:
    assert len(list(possessive_groups(_parser.parse(pattern)))) == number


@pytest.mark.parametrize("module", modules())
def test_no_group_is_repeated_possessively(module: str) -> None:
    patterns = [use.pattern for use in uses_in(module)]
    parsed = [_parser.parse(pattern.pattern, pattern.flags) for pattern in patterns]
    assert [group for tree in parsed for group in possessive_groups(tree)] == []
