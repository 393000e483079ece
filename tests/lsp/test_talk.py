"""Texts that change, texts of every kind, and what goes wrong with them."""

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from plainspeak.document import Format
from plainspeak.lsp.checkers import Checkers
from plainspeak.lsp.outcome import outcome
from plainspeak.lsp.papers import Paper
from plainspeak.settings import Settings
from tests.lsp.editor import Editor, rules

pytestmark = pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning")


@pytest.mark.asyncio(loop_scope="session")
async def test_only_the_newest_version_is_shown(editor: Editor) -> None:
    await editor.open("v.md", "We meet.\n")
    before = len(editor.shown)
    for number in range(2, 12):
        editor.change("v.md", f"{'x ' * number}We utilise it.\n")
    (found,) = await editor.next_shown("v.md")
    assert editor.words("v.md", found.range) == "utilise"
    shown = [params.version for params in editor.shown[before:] if params.uri == editor.uri("v.md")]
    assert shown == [11]


@pytest.mark.asyncio(loop_scope="session")
async def test_what_comes_of_an_old_version_is_not_shown_though_its_check_may_have_begun(editor: Editor) -> None:
    uri = editor.uri("long.md")
    editor.texts[uri], editor.versions[uri] = "We utilise it.\n\n" * 3000, 1
    item = types.TextDocumentItem(uri, "markdown", 1, editor.texts[uri])
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    (found,) = await editor.changed("long.md", "We utilised it.\n")
    assert editor.words("long.md", found.range) == "utilised"
    assert [params.version for params in editor.shown if params.uri == uri] == [2]


@pytest.mark.asyncio(loop_scope="session")
async def test_a_question_about_a_text_that_just_changed_is_answered_by_what_it_is_now(editor: Editor) -> None:
    await editor.open("q.md", "We utilise it.\n")
    editor.change("q.md", "# One\n\nWe utilise it.\n")
    shown = await editor.hover("q.md", 2, 5)
    assert shown and shown.range == types.Range(types.Position(2, 3), types.Position(2, 10))
    assert await editor.hover("q.md", 0, 5) is None


@pytest.mark.asyncio(loop_scope="session")
async def test_a_closed_text_shows_nothing(editor: Editor) -> None:
    await editor.open("c.md", "We utilise it.\n")
    editor.change("c.md", "We utilise it now.\n")
    await editor.close("c.md")
    await asyncio.sleep(0.5)  # more than the pause before a check
    assert [list(params.diagnostics) for params in editor.shown if params.uri == editor.uri("c.md")][-1] == []
    assert await editor.hover("c.md", 0, 5) is None


@pytest.mark.asyncio(loop_scope="session")
async def test_what_may_be_done_in_a_text_that_changes_meanwhile_is_no_trouble(editor: Editor) -> None:
    long = "We utilise it.\n\n" * 2000
    *_, found = await editor.open("w.md", long)
    question = asyncio.create_task(editor.actions("w.md", found))
    await asyncio.sleep(0.05)
    (found,) = await editor.changed("w.md", "We utilised it.\n")
    assert editor.words("w.md", found.range) == "utilised"
    assert set(await question) <= {"Write 'use'", "Make all safe fixes", "Ignore jargon here"}
    assert "Write 'used'" in await editor.actions("w.md", found)
    assert editor.client.messages == []


KINDS = {
    "by its language, whatever its name": ("notes", "markdown", "We [utilise](a.html) it.\n", ["utilise"]),
    "Markdown as Emacs calls it": ("e.txt", "gfm", "We `utilise` it.\n", []),
    "text that looks like Markdown": ("t.md", "plaintext", "We `utilise` it.\n", ["utilise"]),
    "by its name, if the language is strange": ("strange.md", "quarto", "We `utilise` it.\n", []),
    "a page without a head": ("h.htm", "html", "<p>We <code>x</code> utilise it", ["utilise"]),
    "never saved": ("untitled:Untitled-1", "markdown", "We utilise it.\n", ["utilise"]),
    "with spaces in its path": ("our%20notes.md", "", "We utilise it.\n", ["utilise"]),
}


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("name", "language", "text", "words"), KINDS.values(), ids=KINDS)
async def test_kinds_of_texts(editor: Editor, name: str, language: str, text: str, words: list[str]) -> None:
    uri = name if ":" in name else f"{editor.folder.as_uri()}/{name}"
    found = await editor.open(uri, text, language)
    assert [editor.words(uri, diagnostic.range) for diagnostic in found] == words


@pytest.mark.asyncio(loop_scope="session")
async def test_other_kinds_are_left_alone(editor: Editor) -> None:
    code = editor.uri("a.py")
    item = types.TextDocumentItem(code, "python", 1, "# We utilise it.\n")
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    await editor.open("after.md", "We utilise it.\n")  # checked after the other would have been
    assert [params for params in editor.shown if params.uri == code] == []


@pytest.mark.asyncio(loop_scope="session")
async def test_a_text_without_words_is_no_trouble(editor: Editor) -> None:
    for text in ("", "\n\n", "---\n", "<!-- no -->", "---\ntitle: A\n---\n"):
        assert await editor.open("empty.md", text) == []
        await editor.close("empty.md")
    assert editor.client.messages == []


@pytest.mark.asyncio(loop_scope="session")
async def test_trouble_is_told_once_and_the_server_goes_on(editor: Editor) -> None:
    for text in ("\0\0We utilise it.", "\0\0We utilise it now."):
        assert await editor.open("bad.txt", text, "plaintext") == []
    (message,) = editor.client.messages
    assert message.type is types.MessageType.Error
    assert message.message.startswith(f"{editor.folder / 'bad.txt'} is not text")
    assert rules(await editor.changed("bad.txt", "We utilise it.")) == ["jargon"]
    assert await editor.changed("bad.txt", "\0\0We utilise it.") == []
    assert len(editor.client.messages) == 2  # it was mended in between


@pytest.mark.asyncio(loop_scope="session")
async def test_half_a_sign_is_no_trouble(editor: Editor) -> None:
    (found,) = await editor.open("half.md", "One \ud83d\n\nWe utilise it.\n")
    assert editor.words("half.md", found.range) == "utilise"


@pytest.mark.asyncio(loop_scope="session")
async def test_a_cancelled_question_harms_nothing(editor: Editor) -> None:
    await editor.open("x.md", "We utilise it.\n")
    editor.change("x.md", "We utilise it now.\n")
    document = types.TextDocumentIdentifier(editor.uri("x.md"))
    question = editor.client.protocol.send_request(
        types.TEXT_DOCUMENT_HOVER, types.HoverParams(document, types.Position(0, 5)), msg_id="question"
    )
    editor.client.protocol.notify(types.CANCEL_REQUEST, types.CancelParams("question"))
    assert rules(await editor.next_shown("x.md")) == ["jargon"]
    assert question.done()
    assert await editor.hover("x.md", 0, 5)


class Broken(Checkers):
    def settings(self, path: Path, root: Path) -> Settings:
        raise RuntimeError("ours")


def test_a_mistake_of_ours_is_told_and_goes_no_further(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = Paper(
        uri="", path=tmp_path / "a.md", root=tmp_path, format=Format.MARKDOWN, version=1, text="We.", units="utf-16"
    )
    came = outcome(Broken(), paper)
    assert came.checked is None
    assert came.trouble == (
        "a.md could not be checked (RuntimeError: ours). This is a mistake of ours. Please tell us about it."
    )
    assert "RuntimeError: ours" in capsys.readouterr().err
