"""Names found in plain sentences, through our tokenizer and the tagger that ships."""

import pytest

from plainspeak.language.names import find_names
from plainspeak.language.tagger import Tagger, load_tagger
from plainspeak.language.tokenizer import split

CASES = [
    ("We met Mary Okafor and Tom in Leeds.", ["Mary Okafor and Tom", "Leeds"]),
    (
        "The Department of Health and Social Care wrote to Dr Patel.",
        ["Department of Health and Social Care", "Dr Patel"],
    ),
    ("The minister spoke to the Oval Office about it.", ["Oval Office"]),
    ("Staff at the ICB agreed.", ["ICB"]),
    ("The Panel met the Stakeholders.", []),
    ("Patients and carers met in June.", ["June"]),
    ("This is a GREAT idea.", []),
    ("Proposed Changes To Our Services", []),
    ("patients and carers", []),
    ("I know what I want.", []),
    ("", []),
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names(tagger: Tagger, text: str, expected: list[str]) -> None:
    words, _ = split(text)
    names = find_names(words, tagger.tag([words])[0])
    assert [" ".join(words[start:end]) for start, end in names] == expected
