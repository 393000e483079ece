"""Results and profiles come back from bytes as they were."""

from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

import msgpack
import pytest

from plainspeak import Checker, errors
from plainspeak.document import Document, Format
from plainspeak.errors import UnreadableFile
from plainspeak.origins import Origin
from plainspeak.profile import load_profile, profile_names
from plainspeak.result import Unread
from plainspeak.rule import Rule
from plainspeak.segments import ORIGINS
from plainspeak.stored import pack_outcome, pack_profile, pack_result, unpack_outcome, unpack_profile

EXAMPLES = Path(__file__).parents[1] / "examples"
TEXTS = {
    "markdown": "---\ntitle: a\n---\n# Room\n\n| a | `b` |\n|--|--|\n| utilise | [c](d) |\n\n![alt](e.png)\n\n"
    "We utilise it. <!-- plainspeak: ignore jargn -- why -->\n",
    "html": "<p lang=cy>Mae</p><p>We utilise &amp; <a href='#x'>leverage</a><br>it.<footer>End</footer>",
    "text": "A surrogate \ud800, an emoji \U0001f600 and \u202e. We will utilise it.",
}


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".md"])
def test_results_of_papers(checker: Checker, suffix: str) -> None:
    result = checker.check_file(EXAMPLES / f"panel-paper{suffix}")
    assert result.findings and result.scores and result.sentence_starts
    assert unpack_outcome(pack_result(result), result.profile) == result


@pytest.mark.parametrize("format", TEXTS)
def test_results_of_texts(checker: Checker, format: str) -> None:
    result = checker.check_text(TEXTS[format], format=format)
    again = unpack_outcome(pack_result(result), result.profile)
    assert again == result
    for field in fields(Document):
        assert repr(getattr(again.document, field.name)) == repr(getattr(result.document, field.name))


def test_every_format_has_its_origins_and_they_are_told_apart_by_their_length() -> None:
    assert set(ORIGINS) == set(Format)
    assert set(ORIGINS.values()) == set(get_args(Origin))
    assert len({len(kind._fields) for kind in get_args(Origin)}) == len(get_args(Origin))


def test_text_that_is_no_unicode(checker: Checker) -> None:
    result = checker.check_text("We meet.")
    odd = replace(result, document=replace(result.document, path="odd\udcff.txt"))
    assert unpack_outcome(pack_result(odd), odd.profile) == odd


LASTING = ["Damaged", "NoText", "PasswordProtected", "Scanned", "UnknownFormat", "UnreadableFonts"]


@pytest.mark.parametrize("name", LASTING)
def test_why_a_file_cannot_be_read(name: str) -> None:
    error = getattr(errors, name)("a\udcff.md has no text in it.", "Check it.")
    error.add_note("Traceback of a\udcff.md")
    again = unpack_outcome(pack_outcome(Unread("a\udcff.md", error)) or b"", load_profile("nhs"))
    assert isinstance(again, Unread) and type(again.error) is type(error)
    assert (again.path, again.error.args) == ("a\udcff.md", error.args)
    assert again.error.__notes__ == error.__notes__


def test_what_may_go_better_another_time_is_not_kept() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, UnreadableFile)]
    kept = [kind.__name__ for kind in kinds if pack_outcome(Unread("a.md", kind("It is bad."))) is not None]
    assert sorted(kept) == LASTING


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
    "data",
    [b"", b"\xc1", msgpack.packb([]), msgpack.packb({"a": 1}), msgpack.packb([1, 2, 3, 4]), msgpack.packb([1, 2])],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpack_outcome(data, load_profile("nhs"))
