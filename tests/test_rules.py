"""Promises that every rule keeps, new ones included."""

import re
import subprocess
import sys
from dataclasses import fields, is_dataclass, replace

import pytest

from plainspeak.checker import Checker
from plainspeak.profile import default_setting, load_profile
from plainspeak.result import Result
from plainspeak.rule import Rule, all_rules
from plainspeak.ruledocs import explanation, field_meanings

RULES = list(all_rules().values())
EXAMPLES = [(rule, example) for rule in RULES for example in rule.flags]
ALLOWED = [(rule, text) for rule in RULES for text in rule.allows]


@pytest.fixture(scope="module")
def check():
    checkers: dict[str, Checker] = {}

    def run(rule: Rule, text: str) -> Result:
        if rule.name not in checkers:
            profile = replace(load_profile("nhs"), rules={rule.name: default_setting(rule)})
            checkers[rule.name] = Checker(profile)
        return checkers[rule.name].check_text(text)

    return run


def name(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_is_documented(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.summary.endswith(".")
    assert [heading for heading, _ in rule.sections] == ["Why", "What to do", "Sources"]
    assert all(text for _, text in rule.sections)
    assert rule.flags and rule.allows


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_options_have_defaults_and_meanings(rule: Rule) -> None:
    assert is_dataclass(rule.options)
    assert rule.options() == rule.options()
    assert set(field_meanings(rule.options)) == {field.name for field in fields(rule.options)}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=name)
def test_flags_exactly_the_words_of_its_example(rule, example, check) -> None:
    result = check(rule, example.text)
    assert tuple(result.text_of(finding) for finding in result.findings) == example.flagged


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=name)
def test_leaves_the_better_text_alone(rule, example, check) -> None:
    if example.better:
        assert [finding.message for finding in check(rule, example.better).findings] == []


@pytest.mark.parametrize(("rule", "text"), ALLOWED, ids=name)
def test_leaves_what_it_allows_alone(rule, text, check) -> None:
    result = check(rule, text)
    assert [result.text_of(finding) for finding in result.findings] == []


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_explanation_names_everything(rule: Rule) -> None:
    text = explanation(rule)
    assert rule.summary in text
    assert all(f"`{field.name.replace('_', '-')}`" in text for field in fields(rule.options))


def test_listing_and_explaining_do_not_import_spacy() -> None:
    code = (
        "import sys; from plainspeak.rule import all_rules; from plainspeak.ruledocs import explanation\n"
        "[explanation(rule) for rule in all_rules().values()]\n"
        "sys.exit(any(name in sys.modules for name in ('spacy', 'wordfreq', 'textstat')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
