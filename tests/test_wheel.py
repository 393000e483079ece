"""The wheel, and not only the checkout, has everything it needs."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CODE = """
import sys
from pathlib import Path
import plainspeak
from plainspeak.words.library import lists_folder

site = Path(sys.argv[1])
assert Path(plainspeak.__file__).is_relative_to(site), plainspeak.__file__
assert lists_folder().is_relative_to(site), lists_folder()
for profile in ("nhs", "govuk", "wcag", "easy-read", "plain-english"):
    findings = plainspeak.check_text("It was decided to utilise the room.", profile=profile).findings
    assert "jargon" in [finding.rule for finding in findings], profile
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        str(ROOT),
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
        str(folder),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def test_the_wheel_checks_a_paper(site: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(site)}
    run = subprocess.run(
        [sys.executable, "-c", CODE, str(site)], cwd=site, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


def test_licences_are_in_the_wheel(site: Path) -> None:
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any("language/model/" in name and "LICEN" in name.upper() for name in names)
    assert "plainspeak/py.typed" in names
