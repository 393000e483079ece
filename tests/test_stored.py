"""Results and profiles come back from bytes as they were."""

from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

import msgpack
import pytest

from plainspeak import Checker, stored_document
from plainspeak.document import Document, Origin
from plainspeak.profile import load_profile, profile_names
from plainspeak.rule import Rule
from plainspeak.stored import pack_profile, pack_result, unpack_profile, unpack_result

EXAMPLES = Path(__file__).parents[1] / "examples"
TEXTS = {
    "markdown": "---\ntitle: a\n---\n# Room\n\n| a | `b` |\n|--|--|\n| utilise | [c](d) |\n\n![alt](e.png)\n\n"
    "We utilise it. <!-- plainspeak: ignore jargn -- why -->\n",
    "html": "<p lang=cy>Mae</p><p>We utilise &amp; <a href='#x'>leverage</a><br>it.<footer>End</footer>",
    "text": "A surrogate \ud800, an emoji \U0001f600 and \u202e. We will utilise it.",
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker("nhs")


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".md"])
def test_results_of_papers(checker: Checker, suffix: str) -> None:
    result = checker.check_file(EXAMPLES / f"panel-paper{suffix}")
    assert result.findings and result.scores and result.sentence_starts
    assert unpack_result(pack_result(result), result.profile) == result


@pytest.mark.parametrize("format", TEXTS)
def test_results_of_texts(checker: Checker, format: str) -> None:
    result = checker.check_text(TEXTS[format], format=format)
    again = unpack_result(pack_result(result), result.profile)
    assert again == result
    for field in fields(Document):
        assert repr(getattr(again.document, field.name)) == repr(getattr(result.document, field.name))


def test_origins_are_told_apart_by_their_length() -> None:
    assert {len(kind._fields): kind for kind in get_args(Origin)} == stored_document._ORIGINS
    assert len(stored_document._ORIGINS) == len(get_args(Origin))


def test_text_that_is_no_unicode(checker: Checker) -> None:
    result = checker.check_text("We meet.")
    odd = replace(result, document=replace(result.document, path="odd\udcff.txt"))
    assert unpack_result(pack_result(odd), odd.profile) == odd


@pytest.mark.parametrize("name", profile_names())
def test_profiles(name: str) -> None:
    profile = load_profile(name)
    again = unpack_profile(pack_profile(profile))
    assert replace(again, rules=profile.rules) == profile
    assert list(again.rules) == list(profile.rules)
    for rule, setting in profile.rules.items():
        other = again.rules[rule]
        assert (other.options, other.severity, other.source) == (setting.options, setting.severity, setting.source)
        for field in Rule.__dataclass_fields__:
            assert getattr(other.rule, field) == getattr(setting.rule, field)


def test_a_stored_rule_has_nothing_that_a_rule_has_not() -> None:
    (setting, *_) = unpack_profile(pack_profile(load_profile("nhs"))).rules.values()
    with pytest.raises(AttributeError):
        setting.colour  # noqa: B018
    with pytest.raises(AttributeError):
        setting.rule.colour  # noqa: B018


@pytest.mark.parametrize(
    "data", [b"", b"\xc1", msgpack.packb([]), msgpack.packb({"a": 1}), msgpack.packb([1, 2, 3, 4])]
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpack_result(data, load_profile("nhs"))
