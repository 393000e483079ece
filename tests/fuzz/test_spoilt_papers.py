"""A short run of what the fuzzer does for hours: papers spoilt by chance are read whole, or refused with a reason."""

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.mutations import Mutate, package_mutator, token_mutator
from tests.fuzz.seeds import PACKAGES, SUFFIXES, seeds
from tests.fuzz.target import try_loader

_LARGEST = 20_000
_BEGINNINGS = {"pdf": b"%PDF-1.7\n"} | dict.fromkeys(PACKAGES, b"PK\x03\x04")


@pytest.mark.parametrize("loader", SUFFIXES)
@given(first=st.integers(min_value=0), spoilings=st.lists(st.integers(0, 2**32), min_size=1, max_size=3))
@settings(max_examples=40)
def test_spoilt_papers_break_no_loader(loader, first, spoilings):
    papers = seeds_of(loader)
    paper = papers[first % len(papers)]
    for seed in spoilings:
        paper = mutator_of(loader)(paper, _LARGEST, seed)
    try_loader(loader, paper)


@pytest.mark.parametrize("loader", SUFFIXES)
@given(data=st.binary(min_size=1, max_size=200))
@settings(max_examples=40)
def test_chance_bytes_break_no_loader(loader, data):
    try_loader(loader, data)
    try_loader(loader, _BEGINNINGS.get(loader, b"") + data)


@cache
def seeds_of(loader: str) -> list[bytes]:
    return seeds(loader)


@cache
def mutator_of(loader: str) -> Mutate:
    return (package_mutator if loader in PACKAGES else token_mutator)(seeds_of(loader), flip)


def flip(data: bytes, limit: int) -> bytes:
    """Change a few bytes, as a fuzzer does."""
    chance = Random(data)
    spoilt = bytearray(data or b"\n")
    for _ in range(chance.choice((1, 3, 10))):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt[:limit])
