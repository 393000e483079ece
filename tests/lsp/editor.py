"""An editor for tests: it talks to the real server over standard input and output, and knows nothing of our code."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

from tests.processes import PATIENCE

_WIDTHS = {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}


class Editor:
    """An editor with one folder open, and the server that it started."""

    def __init__(self, client: LanguageClient, folder: Path, encoding: str) -> None:
        self.client = client
        self.folder = folder
        self.encoding = encoding
        self.shown: list[types.PublishDiagnosticsParams] = []
        self.registered: list[types.RegistrationParams] = []
        self.capabilities = types.ServerCapabilities()
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    async def open(self, name: str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        uri = self.uri(name)
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.next_shown(name)

    def change(self, name: str, text: str) -> None:
        uri = self.uri(name)
        self.texts[uri] = text
        self.versions[uri] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.versions[uri], uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def changed(self, name: str, text: str) -> list[types.Diagnostic]:
        self.change(name, text)
        return await self.next_shown(name)

    async def saved(self, name: str) -> list[types.Diagnostic]:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(document))
        return await self.next_shown(name)

    async def settings_changed(self, name: str) -> list[types.Diagnostic]:
        change = types.FileEvent(self.uri("plainspeak.toml"), types.FileChangeType.Changed)
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        return await self.next_shown(name)

    async def close(self, name: str) -> None:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        del self.versions[self.uri(name)]
        assert await self.next_shown(name) == []

    async def next_shown(self, name: str) -> list[types.Diagnostic]:
        """What is shown next for the newest version of a text."""
        before = len(self.shown)
        async with asyncio.timeout(PATIENCE):
            while True:
                for params in self.shown[before:]:
                    if params.uri == self.uri(name) and params.version == self.versions.get(params.uri):
                        return list(params.diagnostics)
                await asyncio.sleep(0.01)

    def words(self, name: str, place: types.Range) -> str:
        """The words at a place, found as the editor would find them, without any code of ours."""
        text = self.texts[self.uri(name)]
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        width = _WIDTHS[self.encoding]

        def cut(line: str, start: int, end: int | None) -> str:
            units = line.encode(self.encoding, "surrogatepass")
            stop = None if end is None else end * width
            return units[start * width : stop].decode(self.encoding, "surrogatepass")

        first, last = place.start.line, place.end.line
        if first == last:
            return cut(lines[first], place.start.character, place.end.character)
        head = cut(lines[first], place.start.character, None)
        return "\n".join([head, *lines[first + 1 : last], cut(lines[last], 0, place.end.character)])

    async def hover(self, name: str, line: int, character: int) -> types.Hover | None:
        document = types.TextDocumentIdentifier(self.uri(name))
        return await self.client.text_document_hover_async(types.HoverParams(document, types.Position(line, character)))

    async def actions(
        self, name: str, diagnostic: types.Diagnostic, only: list[str] | None = None
    ) -> dict[str, types.CodeAction]:
        document = types.TextDocumentIdentifier(self.uri(name))
        context = types.CodeActionContext([diagnostic], only=only)
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(document, diagnostic.range, context)
        )
        return {action.title: action for action in found or [] if isinstance(action, types.CodeAction)}

    def after(self, name: str, action: types.CodeAction) -> str:
        """The text once an action is done, as an editor would do it."""
        assert action.edit and action.edit.changes
        (uri,) = action.edit.changes
        assert uri == self.uri(name)
        text = self.texts[uri]
        for edit in sorted(action.edit.changes[uri], key=lambda edit: edit.range.start, reverse=True):
            start, end = self._offset(text, edit.range.start), self._offset(text, edit.range.end)
            text = text[:start] + edit.new_text + text[end:]
        return text

    def _offset(self, text: str, place: types.Position) -> int:
        starts = [0]
        starts += [
            at + 1 for at, sign in enumerate(text) if sign == "\n" or (sign == "\r" and text[at + 1 : at + 2] != "\n")
        ]
        width = _WIDTHS[self.encoding]
        line = text[starts[place.line] :].encode(self.encoding)
        return starts[place.line] + len(line[: place.character * width].decode(self.encoding))


@asynccontextmanager
async def started(
    folder: Path, *arguments: str, client: str = "visual-studio-code", encoding: str = "utf-16-le"
) -> AsyncIterator[Editor]:
    """An editor of some kind that has a folder open."""
    talk = make_test_lsp_client()
    await talk.start_io(sys.executable, "-m", "plainspeak", "lsp", *arguments, cwd=folder)
    editor = Editor(talk, folder, encoding)
    features = talk.protocol.fm.features
    features[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] = editor.shown.append
    features[types.CLIENT_REGISTER_CAPABILITY] = editor.registered.append
    folders = [types.WorkspaceFolder(folder.as_uri(), "papers")]
    capabilities = client_capabilities(client)
    answer = await talk.initialize_session(types.InitializeParams(capabilities=capabilities, workspace_folders=folders))
    editor.capabilities = answer.capabilities
    yield editor
    await talk.shutdown_session()
    await talk.stop()


def rules(found: list[types.Diagnostic]) -> list[object]:
    return [diagnostic.code for diagnostic in found]
