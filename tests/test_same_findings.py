"""To tag only the words somebody asks about finds the same as to tag whole sentences."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from plainspeak.checker import Checker
from plainspeak.language.tagger import load_tagger

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "speed" / "corpus"


@pytest.fixture(scope="module")
def checkers() -> tuple[Checker, Checker]:
    """One as it is, and one that tags every word of a sentence, whichever are wanted."""
    tagger, plain = load_tagger(), Checker()

    def tag_all(sentences: Sequence[Sequence[str]], wanted: Sequence[Sequence[int]]) -> list[list[str]]:
        every = tagger.tag(sentences)
        return [[tags[place] for place in places] for tags, places in zip(every, wanted, strict=True)]

    plain._core._tag_words = tag_all
    return Checker(), plain


@pytest.mark.parametrize("path", sorted(ROOT.glob("examples/*.md")), ids=lambda path: path.name)
def test_same_findings_in_examples(checkers: tuple[Checker, Checker], path: Path) -> None:
    ours, plain = (checker.check_file(path).findings for checker in checkers)
    assert ours == plain != ()


def test_same_findings_in_the_corpus(checkers: tuple[Checker, Checker]) -> None:
    paths = sorted(CORPUS.rglob("*.md"))[::20]
    if not paths:
        pytest.skip("the corpus for measuring speed is not beside this checkout")
    for path in paths:
        ours, plain = (checker.check_file(path).findings for checker in checkers)
        assert ours == plain, path
