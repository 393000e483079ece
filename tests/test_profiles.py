"""Promises that every profile keeps, and what a person's own profile may get wrong."""

from dataclasses import fields
from pathlib import Path

import pytest

from plainspeak.checker import Checker
from plainspeak.errors import ConfigError
from plainspeak.profile import load_profile, profile_names

NAMES = profile_names()


def test_names() -> None:
    assert NAMES == ["easy-read", "govuk", "nhs", "plain-english", "wcag"]


@pytest.mark.parametrize("name", NAMES)
def test_every_number_names_its_source(name: str) -> None:
    profile = load_profile(name)
    for setting in profile.rules.values():
        for field in fields(setting.options):
            if type(getattr(setting.options, field.name)) in (int, float) and field.name != "everyday":
                assert setting.source is not None, f"{setting.rule.name}: {field.name}"
    assert all(threshold.source.title for threshold in profile.thresholds.values())


@pytest.mark.parametrize("name", NAMES)
def test_says_who_it_is_for(name: str) -> None:
    profile = load_profile(name)
    assert profile.title and profile.audience
    assert set(profile.thresholds) <= set(profile.shown)


MISTAKES = {
    "[rules.long-sentance]\nlimit = 3": "Did you mean 'long-sentence'?",
    "[rules.long-sentence]\nlimits = 3": "Did you mean 'limit'?",
    "[rules.long-sentence]\nlimit = 'three'": "must be a whole number",
    "[rules.long-sentence]\nseverity = 'loud'": "no severity called 'loud'",
    "[scores.flesch-kincade]\nat-most = 9": "Did you mean 'flesch-kincaid'?",
    "[scores.flesch-kincaid]\nsource = 'us'": "either 'at-most' or 'at-least'",
    "[scores.flesch-kincaid]\nat-most = 9": "names no source",
    "shown = ['smogg']": "Did you mean 'smog'?",
    "extends = 'nsh'": "Did you mean 'nhs'?",
    "titel = 'Ours'": "Did you mean 'title'?",
    "title = ": "is not valid TOML",
}


@pytest.mark.parametrize(("text", "expected"), MISTAKES.items(), ids=range(len(MISTAKES)))
def test_mistakes_are_said_plainly(text: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load_profile(str(path))
    assert expected in str(caught.value)


def test_own_profile_extends_another(tmp_path: Path) -> None:
    path = tmp_path / "panel.toml"
    path.write_text(
        'extends = "nhs"\ntitle = "Our panel"\n[sources.panel]\ntitle = "Panel vote, May 2026"\n'
        '[rules.long-sentence]\nlimit = 12\nsource = "panel"\n[rules.passive-voice]\nenabled = false\n'
    )
    profile = load_profile(str(path))
    assert profile.name == "panel"
    assert profile.rules["long-sentence"].options.limit == 12
    assert profile.rules["long-sentence"].source.title == "Panel vote, May 2026"
    assert "passive-voice" not in profile.rules
    assert profile.rules["long-paragraph"].options.sentences == 3
    assert profile.thresholds == load_profile("nhs").thresholds


def test_a_profile_cannot_extend_itself(tmp_path: Path) -> None:
    path = tmp_path / "loop.toml"
    path.write_text('extends = "loop.toml"')
    with pytest.raises(ConfigError, match="extends itself"):
        load_profile(str(path))


def test_any_score_can_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('extends = "nhs"\nshown = ["textstat:rix", "language-level", "smog-without-explained"]\n')
    scores = Checker(str(path)).check_text("The panel will meet in May to look at everything. " * 30).scores
    assert [score.name for score in scores] == [
        "flesch-kincaid",
        "textstat:rix",
        "language-level",
        "smog-without-explained",
    ]
    assert all(score.value is not None for score in scores)


def test_names_and_explained_terms_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    names = ["flesch-kincaid", "flesch-kincaid-without-names", "flesch-kincaid-without-explained"]
    path.write_text(f"shown = {names}\n")
    text = "Co-production means that people plan as equals. " + (
        "Co-production was liked by Elizabeth Featherstonehaugh and Christopher Worthington of Wolverhampton. " * 40
    )
    whole, without_names, without_explained = Checker(str(path)).check_text(text).scores
    assert whole.title == "Flesch-Kincaid grade level"
    assert without_names.title == "Flesch-Kincaid grade level, names left out"
    assert without_names.value < without_explained.value < whole.value
