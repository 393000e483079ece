"""One server for all tests of this folder, for it takes a while to start."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.lsp.editor import Editor, started


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def vs_code(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Editor]:
    """An editor with a folder without settings."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / ".git").mkdir()
    async with started(folder) as editor:
        yield editor


@pytest_asyncio.fixture(loop_scope="session")
async def editor(vs_code: Editor) -> AsyncIterator[Editor]:
    """The same, without a text or a message of an earlier test."""
    vs_code.client.messages.clear()
    yield vs_code
    for uri in list(vs_code.versions):
        await vs_code.close(uri)


@pytest.fixture
def folder(editor: Editor, tmp_path: Path) -> Path:
    """A new folder below the one that is open in the editor."""
    folder = editor.folder / tmp_path.name
    folder.mkdir()
    return folder
