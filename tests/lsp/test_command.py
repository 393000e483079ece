"""The command that editors start."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.lsp.editor import rules, started

pytestmark = pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning")


@pytest.mark.asyncio(loop_scope="session")
async def test_options_of_the_command(tmp_path: Path) -> None:
    (tmp_path / "plainspeak.toml").write_text('ignore = ["jargon"]\n')
    (tmp_path / "other.toml").write_text('ignore = ["passive-voice"]\n')
    (tmp_path / "a.md").write_text("We utilise it.\n")
    check = [sys.executable, "-m", "plainspeak", "baseline", "write", "a.md", "--config", "other.toml"]
    subprocess.run(check, cwd=tmp_path, check=True, capture_output=True)
    options = ("--config", "other.toml", "--baseline", "plainspeak-baseline.json", "--profile", "easy-read")
    async with started(tmp_path, *options) as editor:
        found = await editor.open("a.md", "We utilise it.\n\nWe utilised it.\n")
        jargon = [editor.words("a.md", each.range) for each in found if each.code == "jargon"]
        assert jargon == ["utilised"]
        assert "passive-voice" not in rules(await editor.changed("a.md", "It was done by us.\n"))


def test_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['pygls'] = None; from plainspeak.cli import main; main(['lsp'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    assert "Run: pip install 'pygls>=2.0'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("code", ["import plainspeak", "from plainspeak.cli import main; main(['rules'])"])
def test_nothing_else_loads_it(code: str) -> None:
    report = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    done = subprocess.run([sys.executable, "-c", report + code], capture_output=True, text=True, check=True)
    assert "plainspeak" in done.stderr.split()
    assert not {"pygls", "lsprotocol", "plainspeak.lsp"} & set(done.stderr.split())
