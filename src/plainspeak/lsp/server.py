"""The server: what an editor says, to what is done about it."""

import contextlib
import sys
from functools import partial
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from plainspeak import __version__
from plainspeak.lsp.actions import KINDS, actions
from plainspeak.lsp.checkers import Checkers
from plainspeak.lsp.checks import Checks
from plainspeak.lsp.diagnostics import diagnostics
from plainspeak.lsp.hover import hover
from plainspeak.lsp.outcome import Outcome, outcome
from plainspeak.lsp.papers import Paper, Replaced, format_of

_PAUSE = 0.3
"""Seconds without a change after which a text is checked."""
_SETTINGS_FILES = "**/{plainspeak,.plainspeak,pyproject}.toml"


class Server(LanguageServer):
    """Checks the texts that are open in one editor."""

    def __init__(self, checkers: Checkers) -> None:
        # Whole texts, for the library puts changes in the wrong place below a form feed (see `Places`).
        super().__init__("plainspeak", __version__, types.TextDocumentSyncKind.Full)
        self.checks = Checks(self.paper, partial(outcome, checkers), self.show)
        self._troubles: dict[str, str] = {}

    def paper(self, uri: str) -> Paper | None:
        """The newest version of an open text; `None` if it is of no kind that we check, or closed."""
        document = next((each for each in self.workspace.text_documents.values() if each.uri == uri), None)
        if document is None:
            return None
        path = Path(document.path)
        format = format_of(document.language_id, path)
        if format is None:
            return None
        root = self._root(path)
        return Paper(
            uri=uri,
            path=root / path,
            root=root,
            format=format,
            version=document.version,
            text=document.source,
            units=self.workspace.position_encoding,
        )

    def show(self, paper: Paper, outcome: Outcome) -> None:
        """Show what came of a check. A trouble is told once, until it is mended."""
        if outcome.trouble and outcome.trouble not in self._troubles.values():
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, outcome.trouble))
        self._troubles[paper.uri] = outcome.trouble
        found = diagnostics(outcome.checked) if outcome.checked else []
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(paper.uri, found, paper.version))

    def close(self, uri: str) -> None:
        """Take away all that is shown of a text."""
        self.checks.forget(uri)
        self._troubles.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def check_all(self) -> None:
        """Check every open text."""
        for document in self.workspace.text_documents.values():
            self.checks.soon(document.uri)

    def _root(self, path: Path) -> Path:
        """The folder of the editor that a text is in, or else the first, or the current one."""
        uris = [folder.uri for folder in self.workspace.folders.values()] or [self.workspace.root_uri or ""]
        folders = [Path(found) for uri in uris if (found := to_fs_path(uri))]
        around = [folder for folder in folders if path.is_relative_to(folder)]
        return max(around, key=lambda folder: len(folder.parts), default=next(iter(folders), Path.cwd()))


def serve(checkers: Checkers) -> None:
    """Serve one editor on standard input and output, until it says goodbye."""
    output = sys.stdout.buffer
    with contextlib.redirect_stdout(sys.stderr):  # a stray print would break the talk
        make_server(checkers).start_io(sys.stdin.buffer, output)


def make_server(checkers: Checkers) -> Server:
    """A server with an answer to all that we know."""
    server = Server(checkers)
    server.feature(types.INITIALIZED)(watch_settings)
    server.feature(types.SHUTDOWN)(stop)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(did_save)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(did_close)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(did_change_watched_files)
    server.feature(types.TEXT_DOCUMENT_HOVER)(show_hover)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(KINDS))(code_actions)
    return server


def watch_settings(ls: Server, params: types.InitializedParams) -> None:
    """Ask to hear of settings files that change. Where an editor cannot, the next change of a text shows it."""
    workspace = ls.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_SETTINGS_FILES)])
        ls.client_register_capability(types.RegistrationParams([types.Registration("settings", method, options)]))


def stop(ls: Server, params: None) -> None:
    """Begin nothing new."""
    ls.checks.stop()


def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Check a text at once."""
    ls.checks.soon(params.text_document.uri)


def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Check a text when its writer pauses."""
    ls.checks.soon(params.text_document.uri, seconds=_PAUSE)


def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Check a text at once, by what its settings and lists say now."""
    ls.checks.soon(params.text_document.uri)


def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Forget a text."""
    ls.close(params.text_document.uri)


def did_change_watched_files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """Check all by the new settings."""
    ls.check_all()


async def show_hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """Say what is wrong where the writer points."""
    checked = await ls.checks.newest(params.text_document.uri)
    return hover(checked, params.position) if checked else None


async def code_actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Offer what may be done where the writer stands."""
    checked = await ls.checks.newest(params.text_document.uri)
    try:
        return await ls.checks.run(actions, checked, params) if checked else []
    except Replaced:
        return []
