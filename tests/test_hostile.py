"""One in nine of the hostile cases, through the real command line. `make hostile` runs them all."""

from pathlib import Path

import pytest

from tests.hostile.case import Case
from tests.hostile.cases import CASES
from tests.hostile.run import run

_QUICK = 10
"""Seconds that a case may take at most to be run here."""
_SOME = [case for case in CASES if case.seconds <= _QUICK][::9]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("case", _SOME, ids=lambda case: case.name)
def test_a_hostile_case(case: Case, tmp_path: Path, cache: Path) -> None:
    _, problems = run(case, tmp_path, cache, patience=4)
    assert problems == []


def test_no_two_cases_have_one_name_and_every_kind_is_there() -> None:
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names) >= 500
    for cases in (CASES, _SOME):
        kinds = {case.name.partition(":")[0] for case in cases}
        assert kinds == {"text", "markdown", "html", "word", "odt", "pptx", "pdf", "zip", "path", "output"}
