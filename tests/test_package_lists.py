"""Another package can bring wordlists, through the entry point group "plainspeak.wordlists"."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
sys.path.insert(0, sys.argv[1])
import plainspeak
print([each.text for each in plainspeak.check_text("We met in the snug.").findings[0].suggestions])
"""


def package(folder: Path, value: str) -> None:
    (folder / "theirs").mkdir()
    (folder / "theirs" / "__init__.py").write_text("from pathlib import Path\nLISTS = Path(__file__).parent\n")
    (folder / "theirs" / "theirs.csv").write_text("term,say\nsnug,small room\n")
    info = folder / "theirs-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[plainspeak.wordlists]\ntheirs = {value}\n")


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", CODE, str(folder)], capture_output=True, text=True, check=False)


def test_lists_of_a_package_are_used(tmp_path: Path) -> None:
    package(tmp_path, "theirs:LISTS")
    done = run(tmp_path)
    assert done.stdout.strip() == "['small room']", done.stderr


def test_a_package_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    package(tmp_path, "theirs:NOTHING")
    assert "The wordlists of the package 'theirs' cannot be loaded" in run(tmp_path).stderr
