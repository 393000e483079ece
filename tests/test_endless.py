"""Long runs of one sign and words that never end: nothing takes long, nothing is said of them, every place is kept."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.checker import Checker
from plainspeak.endless import LONGEST_WORD, endless
from plainspeak.language.tokenizer import split

LENGTH = 50_000
SIGNS = "([{<>)]}._=-~*+#@!?,;:'\"’“”/\\|&%£0aA—…•😀é\u200d\u0301"
PATTERNS = (
    "():",
    "( ",
    "a. ",
    "1, ",
    "'a ",
    '"a ',
    "ab@",
    "co-",
    "👩‍👧",
    "🇬🇧",
    "NHS",
    "http://",
    "[a](",
    "![",
    "<!--",
    "&#",
    "{%",
    "`a ",
)
PLAIN = "We meet {} and they talk about it.\n\nIt is a good plan."


@pytest.fixture(scope="module")
def checker() -> Checker:
    checker = Checker("nhs")
    checker.check_text(PLAIN.format("there"))
    return checker


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("run", [sign * LENGTH for sign in SIGNS], ids=[f"{ord(sign):x}" for sign in SIGNS])
def test_a_run_of_one_sign_says_nothing(checker: Checker, run: str, format: str) -> None:
    begin = time.process_time()
    result = checker.check_text(PLAIN.format(run), format=format)
    assert time.process_time() - begin < 5
    assert result.findings == ()
    assert result.words == 12 and result.sentences <= 4


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_run_of_one_pattern_takes_no_time(checker: Checker, pattern: str, format: str) -> None:
    begin = time.process_time()
    result = checker.check_text(PLAIN.format(pattern * (LENGTH // len(pattern))), format=format)
    assert time.process_time() - begin < 5
    assert {finding.rule for finding in result.findings} <= {
        "long-document",
        "long-sentence",
        "long-paragraph",
        "reading-level",
    }


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("a {} b", ["a", "{}", "b"]),
        ("{}", ["{}"]),
        ("a\n{}\n\nb", ["a", "\n", "{}", "\n\n", "b"]),
        ("({}", ["({}"]),
    ],
)
@pytest.mark.parametrize("piece", ["utilise", "a+b/c=", "((", "é-"])
def test_one_endless_stretch_is_one_token(text: str, tokens: list[str], piece: str) -> None:
    stretch = piece * 1_001
    assert split(text.format(stretch))[0] == [token.format(stretch) for token in tokens]


@pytest.mark.parametrize(("length", "found"), [(1_000, []), (1_001, [(2, 1_003)])])
def test_a_word_may_have_a_thousand_characters(length: int, found: list[tuple[int, int]]) -> None:
    assert list(endless(f"a {'x' * length} b")) == found


def test_an_endless_word_changes_no_score_and_is_told(checker: Checker) -> None:
    prose = " ".join("We meet in May to talk about the plan and the money for it." for _ in range(20))
    plain, with_data = checker.check_text(prose), checker.check_text(f"{prose} {'aGVsbG8+d29ybGQ/' * 200}\n")
    assert with_data.scores == plain.scores and with_data.words == plain.words == 280
    assert with_data.notices == (
        "1 stretch of text has more than 1,000 characters without a space, and counted as no words.",
    )
    assert plain.notices == ()


@pytest.mark.parametrize("stretch", ["=" * 3_000, "https://example.org/?q=" + "a" * 3_000])
def test_a_line_or_an_address_is_not_told(checker: Checker, stretch: str) -> None:
    assert checker.check_text(PLAIN.format(stretch)).notices == ()


def test_places_behind_an_endless_stretch_are_kept(checker: Checker) -> None:
    result = checker.check_text(f"We meet.\n{'(' * 8_000} {'x' * 8_000}\n\nWe utilise it.")
    assert [(result.text_of(each), str(result.document.locate(each.start, each.end))) for each in result.findings] == [
        ("utilise", "4:4")
    ]


@given(st.lists(st.tuples(st.integers(1, 2_500), st.sampled_from([" ", "\n", "  ", "\u2003"])), max_size=8))
def test_every_endless_stretch_is_found_and_nothing_else(stretches: list[tuple[int, str]]) -> None:
    text = "".join("x" * length + gap for length, gap in stretches)
    assert list(endless(text)) == [
        word.span() for word in re.finditer(r"\S+", text) if len(word.group()) > LONGEST_WORD
    ]
