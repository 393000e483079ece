"""Settings: those of the folder of each text, as they are now."""

from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor, rules

pytestmark = pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning")


@pytest.mark.asyncio(loop_scope="session")
async def test_settings_are_those_of_the_folder_of_each_text(editor: Editor, folder: Path) -> None:
    (folder / "plainspeak.toml").write_text(
        'ignore = ["passive-voice"]\nexclude = ["old/*"]\n[[files]]\nmatch = ["letters/*"]\nselect = ["long-sentence"]\n'
    )
    (folder / "deep").mkdir()
    (folder / "deep" / "pyproject.toml").write_text('[tool.plainspeak]\nknown-words = ["utilise"]\n')
    text = "We utilise it. The report was written by the board.\n"
    assert rules(await editor.open(str(folder / "a.md"), text)) == ["jargon"]
    assert rules(await editor.open(str(folder / "letters/a.md"), text)) == []
    assert rules(await editor.open(str(folder / "old/a.md"), text)) == []
    assert rules(await editor.open(str(folder / "deep/a.md"), text)) == ["passive-voice"]


@pytest.mark.asyncio(loop_scope="session")
async def test_changed_settings_hold_at_once(editor: Editor, folder: Path) -> None:
    settings, words = folder / "plainspeak.toml", folder / "our.csv"
    paper = str(folder / "a.md")
    assert rules(await editor.open(paper, "We utilise the frobnicator.\n")) == ["jargon"]
    watched = editor.registered[0].registrations[0]
    assert watched.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    settings.write_text('ignore = ["jargon"]\n')
    assert await editor.settings_changed(paper) == []
    settings.write_text('ignore = ["jargn"]\n')
    assert await editor.settings_changed(paper) == []
    assert [each.message for each in editor.client.messages] == [
        "There is no rule called 'jargn'. Did you mean 'jargon'?"
    ]
    words.write_text("term,action,say\nfrobnicator,replace,tool\n")
    settings.write_text('wordlists = ["our.csv"]\n')
    found = await editor.settings_changed(paper)
    assert [editor.words(paper, each.range) for each in found] == ["utilise", "frobnicator"]
    words.write_text("term,action,say\ngizmo,replace,tool\n")
    found = await editor.saved(paper)
    assert [editor.words(paper, each.range) for each in found] == ["utilise"]
    settings.unlink()
    assert rules(await editor.saved(paper)) == ["jargon"]


@pytest.mark.asyncio(loop_scope="session")
async def test_a_mistake_in_the_settings_is_told_once_for_all_texts(editor: Editor, folder: Path) -> None:
    (folder / "plainspeak.toml").write_text("ignore = [\n")
    for name in ("a.md", "b.md"):
        assert await editor.open(str(folder / name), "We utilise it.\n") == []
    (message,) = editor.client.messages
    assert message.message.startswith(f"{folder / 'plainspeak.toml'}")
