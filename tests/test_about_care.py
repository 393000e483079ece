"""Words that label people in a paper about care, and are a plain term in a paper about a court, a method or a website."""

import pytest

from plainspeak import Checker
from plainspeak.finding import Severity

CARE = "The nurse asked how the care plan works. " * 40
OTHER = "The team asked how the page works. " * 40

OF_CARE = [
    ("The service users told us about it.", "service users"),
    ("Some patients suffer from asthma.", "suffer from"),
    ("An offender came.", "An offender"),
]


def labels(text: str) -> list[tuple[str, Severity]]:
    result = Checker("nhs").check_text(text)
    rule = "stigmatising-language"
    return [(result.text_of(each), each.severity) for each in result.findings if each.rule == rule]


@pytest.mark.parametrize(("sentence", "label"), OF_CARE)
def test_a_term_of_care_is_a_note_in_a_paper_about_care_and_in_a_short_one(sentence: str, label: str) -> None:
    assert labels(CARE + sentence) == labels(sentence) == [(label, Severity.NOTE)]


@pytest.mark.parametrize(
    "sentence",
    ["Find out who the service users are.", "The method may suffer from noise.", "The court may fine an offender."],
)
def test_it_is_nothing_in_a_long_paper_about_another_thing(sentence: str) -> None:
    assert labels(OTHER + sentence) == []


def test_other_labels_are_a_warning_wherever_they_stand() -> None:
    sentence = "Wheelchair-bound people could not get in."
    assert labels(OTHER + sentence) == labels(CARE + sentence) == [("Wheelchair-bound people", Severity.WARNING)]
