"""Every hostile case, through the real command line. `make hostile` prints the same as a table."""

from pathlib import Path

import pytest

from tests.hostile.case import Case
from tests.hostile.cases import CASES
from tests.hostile.run import run


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hostile_case(case: Case, tmp_path: Path, cache: Path) -> None:
    _, problems = run(case, tmp_path, cache)
    assert problems == []


def test_no_two_cases_have_one_name_and_every_kind_is_there() -> None:
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names) >= 130
    kinds = {name.partition(":")[0] for name in names}
    assert kinds == {"text", "markdown", "html", "word", "odt", "pptx", "pdf", "zip", "path", "output"}
