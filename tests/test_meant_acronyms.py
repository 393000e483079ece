"""What letters stand for is told from the lists only where the paper can mean it."""

import pytest

from plainspeak import Checker

CASES = [
    ("We report each FY to you.", "financial year (FY)"),
    ("A foundation year helps. " * 5 + "We report each FY to you.", None),
    ("A financial year ends in March. " * 5 + "We report each FY to you.", "financial year (FY)"),
    ("The color of the labor center is gray. We report each FY to you.", None),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_the_words_offered_are_what_the_paper_can_mean(text: str, words: str | None) -> None:
    result = Checker("nhs").check_text(text)
    found = [each for each in result.findings if each.rule == "undefined-acronym"]
    assert [result.text_of(each) for each in found] == ["FY"]
    assert found[0].suggestions[0].text == words
