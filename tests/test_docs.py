"""The documentation says what the program does."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

import plainspeak
from plainspeak.cli import main
from plainspeak.cli.check import FORMATS
from plainspeak.loaders import load_bytes

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
README = (ROOT / "README.md").read_text(encoding="utf-8")


PYTHON = (ROOT / "docs" / "how-to" / "python.md").read_text(encoding="utf-8")
_CODE = re.compile(r"```python\n(.*?)```(?:\n\n```text\n(.*?)```)?", re.DOTALL)


def module_at(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def generated() -> dict[str, str]:
    return module_at(ROOT / "docs" / "generate.py").pages()


@pytest.mark.parametrize("name", ["rules.md", "profiles.md", "scores.md"])
def test_reference_is_up_to_date(name: str) -> None:
    page = ROOT / "docs" / "reference" / name
    assert page.read_text(encoding="utf-8") == generated()[name], "run: python docs/generate.py"


@pytest.mark.parametrize("page", [README, PYTHON], ids=["README.md", "python.md"])
def test_python_code_prints_what_the_page_says(
    page: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for code, printed in _CODE.findall(page):
        exec(code, names)
        assert not printed or capsys.readouterr().out == printed, code
    assert "plainspeak" in names


@pytest.mark.parametrize("name", plainspeak.__all__)
def test_every_public_name_says_what_it_is_and_has_an_example(name: str) -> None:
    said = getattr(plainspeak, name).__doc__
    assert said and not said.startswith(f"{name}("), "what a dataclass says of itself by default"
    assert re.search(rf"\b{name}\b", PYTHON)


def test_the_example_papers_are_made_from_their_markdown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make, converted = module_at(EXAMPLES / "make.py"), []
    (tmp_path / "panel-paper.md").write_bytes((EXAMPLES / "panel-paper.md").read_bytes())
    monkeypatch.setattr(make, "FOLDER", tmp_path)
    monkeypatch.setattr("subprocess.run", lambda command, **choices: converted.append(command[-1]))
    make.main()
    made, kept = (load_bytes((folder / "panel-paper.docx").read_bytes(), "a.docx") for folder in (tmp_path, EXAMPLES))
    assert (made.text, made.blocks) == (kept.text, kept.blocks)
    assert converted == [str(tmp_path / "panel-paper.docx")]


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
