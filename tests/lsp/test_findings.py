"""What a writer sees: marks on the very words, and what they say."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from lsprotocol import types

from plainspeak.cli import main
from plainspeak.lsp.places import Places
from tests.lsp.editor import Editor, rules, started

EXAMPLES = Path(__file__).parents[2] / "examples"
pytestmark = pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning")


@pytest.mark.asyncio(loop_scope="session")
async def test_finding_has_its_place_rule_severity_and_advice(editor: Editor) -> None:
    (found,) = await editor.open("a.md", "# Room\n\nWe will utilise the room.\n")
    assert found.range == types.Range(types.Position(2, 8), types.Position(2, 15))
    assert (found.code, found.source) == ("jargon", "plainspeak")
    assert found.severity is types.DiagnosticSeverity.Warning
    assert found.message == "'utilise' is harder than it need be. Write: 'use'."


PLACES = {
    "a signs beyond the first plane before it": ("p.txt", "plaintext", "🙂 We 𝒘𝒊𝒍𝒍 utilise it. 🙂", ["utilise"]),
    "Windows line ends": ("p.txt", "plaintext", "One.\r\n\r\nWe utilise it.\r\n", ["utilise"]),
    "line ends of old Macs": ("p.txt", "plaintext", "One.\r\rWe utilise it.\r", ["utilise"]),
    "signs that end no line in an editor": ("p.txt", "plaintext", "One.\f\x0b\x85\u2028 We utilise it.", ["utilise"]),
    "a byte-order mark": ("p.md", "markdown", "\ufeffWe utilise it.\n\nWe utilise it.\n", ["utilise", "utilise"]),
    "front matter": ("p.md", "markdown", "---\ntitle: Room\n---\nWe utilise it.\n", ["utilise"]),
    "a link": ("p.md", "markdown", "See [how we utilise it](https://a.org/utilise) now.\n", ["utilise"]),
    "a part in bold": ("p.md", "markdown", "We **utili**se it.\n", ["utili**se"]),
    "entities before it": ("p.md", "markdown", "Tea &amp; cake: we utilise it.\n", ["utilise"]),
    "a quotation in a list": ("p.md", "markdown", "> - One\n> - We utilise it.\n", ["utilise"]),
    "an entity in the word": ("p.html", "html", "<p>We utilis&#101; it.</p>", ["utilis&#101;"]),
    "tags and lines between": ("p.html", "html", "<p>We met\n<b>prior</b>\nto noon.</p>", ["prior</b>\nto"]),
    "a table": ("p.md", "markdown", "| é𝒘 | b |\n|---|---|\n| 𝒘 | We utilise it. |\n", ["utilise"]),
}


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("name", "language", "text", "words"), PLACES.values(), ids=PLACES)
async def test_marks_stand_on_the_very_signs(
    editor: Editor, name: str, language: str, text: str, words: list[str]
) -> None:
    found = await editor.open(name, text, language)
    assert [editor.words(name, diagnostic.range) for diagnostic in found] == words


@pytest.mark.parametrize(
    ("units", "columns"), [("utf-8", (8, 15)), ("utf-16", (5, 12)), ("utf-32", (4, 11)), (None, (5, 12))]
)
def test_places_are_in_the_units_on_which_both_agreed(units: str | None, columns: tuple[int, int]) -> None:
    text = "One\n🙂 é utilise\n"
    start = text.index("utilise")
    found = Places(text, units).range(start, start + 7)
    assert found == types.Range(types.Position(1, columns[0]), types.Position(1, columns[1]))


@pytest.mark.asyncio(loop_scope="session")
async def test_units_are_those_that_the_editor_likes_best(tmp_path: Path) -> None:
    async with started(tmp_path, client="neovim@0.11", encoding="utf-8") as editor:
        assert editor.capabilities.position_encoding == "utf-8"
        (found,) = await editor.open("a.md", "🙂 é We utilise it.\n")
        assert editor.words("a.md", found.range) == "utilise"
        assert editor.registered == []  # it cannot watch files


@pytest.mark.asyncio(loop_scope="session")
async def test_notes_are_hints_and_errors_are_errors(editor: Editor, folder: Path) -> None:
    (folder / "plainspeak.toml").write_text('[rules.jargon]\nseverity = "error"\n')
    found = await editor.open(str(folder / "a.md"), "We utilise it.\n\nThe report was written by the board.\n")
    severities = {diagnostic.code: diagnostic.severity for diagnostic in found}
    assert severities == {
        "jargon": types.DiagnosticSeverity.Error,
        "passive-voice": types.DiagnosticSeverity.Hint,
    }


@pytest.mark.asyncio(loop_scope="session")
async def test_what_is_about_the_whole_paper_stands_at_its_beginning(editor: Editor, folder: Path) -> None:
    (folder / "plainspeak.toml").write_text("[rules.long-document]\nwords = 3\n")
    hard = "Considerable organisational transformation necessitates comprehensive multidisciplinary collaboration. "
    text = f"---\ntitle: A\n---\n# We meet\n\n{hard * 20}\n\n<!-- plainspeak: ignore jargon -->\nWe meet.\n"
    found = await editor.open(str(folder / "a.md"), text)
    top = [each for each in found if each.range == types.Range(types.Position(0, 0), types.Position(0, 0))]
    assert [(each.code, each.severity) for each in top] == [
        (None, types.DiagnosticSeverity.Information),
        (None, types.DiagnosticSeverity.Information),
        ("long-document", types.DiagnosticSeverity.Hint),
    ]
    assert top[0].message == (
        "This paper does not yet meet the profile 'NHS digital service manual'. "
        "Flesch-Kincaid grade level: 45.4, does not meet the limit (at most 9)."
    )
    assert "has nothing to ignore in this check" in top[1].message


@pytest.mark.asyncio(loop_scope="session")
async def test_hover_says_what_is_wrong_what_to_say_and_why(editor: Editor) -> None:
    await editor.open("h.md", "We will utilise co-production.\n")
    shown = await editor.hover("h.md", 0, 10)
    assert shown and isinstance(shown.contents, types.MarkupContent) and shown.range
    assert shown.contents.kind is types.MarkupKind.PlainText
    assert shown.contents.value.splitlines() == [
        "plainspeak: jargon",
        "'utilise' is harder than it need be.",
        "Say instead: “use”.",
        "Why: Jargon tells readers that the paper was not written for them.",
    ]
    assert editor.words("h.md", shown.range) == "utilise"
    meaning = await editor.hover("h.md", 0, 20)
    assert meaning and isinstance(meaning.contents, types.MarkupContent)
    assert meaning.contents.value.splitlines()[:3] == [
        "plainspeak: unexplained-term",
        "'co-production' is not explained in this paper.",
        "Keep the word, and say what it means: People who use services and people who run them decide together. "
        "They are equals from the start.",
    ]
    assert await editor.hover("h.md", 0, 1) is None


@pytest.mark.asyncio(loop_scope="session")
async def test_hover_over_several_findings_begins_with_the_shortest(editor: Editor) -> None:
    long = "We will utilise the room that we have, and we will meet in it on each day of the week, and then we will go home."
    found = await editor.open("s.md", f"{long}\n")
    assert {"jargon", "long-sentence"} <= set(rules(found))
    shown = await editor.hover("s.md", 0, 10)
    assert shown and isinstance(shown.contents, types.MarkupContent)
    first, *others = shown.contents.value.split("\n\n")
    assert first.startswith("plainspeak: jargon\n")
    assert any(other.startswith("plainspeak: long-sentence\n") for other in others)


@pytest.mark.asyncio(loop_scope="session")
async def test_shows_what_the_command_line_finds(editor: Editor, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    name = str(folder / "panel-paper.md")
    text = (EXAMPLES / "panel-paper.md").read_text(encoding="utf-8")
    Path(name).write_text(text, encoding="utf-8")
    report = CliRunner().invoke(main, ["check", name, "--no-cache", "--format", "json"])
    (file,) = json.loads(report.stdout)["files"]
    expected = [
        (each["rule"], each["location"]["line"] - 1, each["location"]["column"] - 1, each["location"]["end_line"] - 1)
        for each in file["findings"]
        if each["start"] < each["end"]
    ]
    shown = [
        (each.code, each.range.start.line, each.range.start.character, each.range.end.line)
        for each in await editor.open(name, text)
        if each.range.start < each.range.end
    ]
    assert shown == expected and len(shown) > 50
