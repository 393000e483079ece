"""The documentation says what the program does."""

import importlib.util
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from plainspeak.cli import main
from plainspeak.cli.check import FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def generated() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages()


@pytest.mark.parametrize("name", ["rules.md", "profiles.md", "scores.md"])
def test_reference_is_up_to_date(name: str) -> None:
    page = ROOT / "docs" / "reference" / name
    assert page.read_text(encoding="utf-8") == generated()[name], "run: python docs/generate.py"


@pytest.mark.parametrize("command", sorted(main.commands))
def test_readme_names_every_command(command: str) -> None:
    assert f"plainspeak {command}" in README
    assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0


def test_readme_names_every_format() -> None:
    assert all(f"`{name}`" in README for name in FORMATS)


def test_links_between_pages_lead_somewhere() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), ROOT / "wordlists" / "README.md"]
    for page in pages:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)}: {target}"
