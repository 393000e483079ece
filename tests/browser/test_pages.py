"""The HTML report in a real browser: axe-core, console, keyboard, narrow, dark, printed, with and without JavaScript.

Needs Chromium and Node.js, and in this folder `npm install` once. `python -m tests.browser.test_pages` makes the pictures
in `docs/pictures` anew.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plainspeak import Checker
from plainspeak.errors import NoSuchFile
from plainspeak.reports import html
from plainspeak.result import Unread
from plainspeak.run import Run
from tests.reports.test_html import NASTY, NASTY_NAME

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
IS_READY = CHROMIUM and shutil.which("node") and (HERE / "node_modules" / "axe-core").is_dir()
PAGES = ("panel-paper", "long-paper", "nasty-paper", "clean-paper", "several-papers")

pytestmark = [
    pytest.mark.skipif(not IS_READY, reason="needs Chromium, Node.js, and `npm install` in tests/browser"),
    pytest.mark.timeout(600),
]


def write_pages(folder: Path) -> None:
    """Write the page of each of `PAGES`."""
    checker = Checker("nhs")
    panel = checker.check_file(ROOT / "examples" / "panel-paper.docx")
    text = (ROOT / "examples" / "panel-paper.md").read_text(encoding="utf-8")
    long = checker.check_text("\n\n".join([text] * 85), format="markdown")
    nasty = checker.check_bytes(NASTY.encode(), NASTY_NAME)
    clean = checker.check_text("We meet in May.")
    unread = Unread("gone.txt", NoSuchFile("gone.txt does not exist.", "Check the name."))
    runs = [[panel], [long], [nasty], [clean], [panel, nasty, clean, unread]]
    for name, outcomes in zip(PAGES, runs, strict=True):
        page = "".join(html.render(Run(checker.profile, outcomes)))
        (folder / f"{name}.html").write_text(page, encoding="utf-8")


def look(folder: Path, pages: tuple[str, ...], *options: str) -> dict[str, Any]:
    """What the browser says of each page."""
    files = [str(folder / f"{name}.html") for name in pages]
    command = ["node", str(HERE / "check.mjs"), str(CHROMIUM), *options, *files]
    seen = subprocess.run(command, capture_output=True, text=True, check=False)
    assert seen.returncode == 0, seen.stderr
    return {Path(file).stem: report for file, report in json.loads(seen.stdout).items()}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder)
    return look(folder, PAGES)


@pytest.mark.parametrize("page", [page for page in PAGES if page != "long-paper"])
@pytest.mark.parametrize("look", ["light", "dark", "narrow", "print"])
def test_axe_finds_no_violation(seen: dict[str, Any], page: str, look: str) -> None:
    result = seen[page]["axe"][look]
    assert result["violations"] == []
    assert result["passes"] > 20


@pytest.mark.parametrize("page", PAGES)
def test_no_error_no_request_no_script_of_the_paper(seen: dict[str, Any], page: str) -> None:
    assert seen[page]["errors"] == []
    assert seen[page]["requests"] == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_scrolls_sideways(seen: dict[str, Any], page: str) -> None:
    """320 px is also what a window of 1,280 px shows at a zoom of 400 %."""
    assert seen[page]["overflow"] == {"wide": 0, "narrow": 0}


@pytest.mark.parametrize("page", PAGES)
def test_a_walk_by_keyboard_sees_where_it_is(seen: dict[str, Any], page: str) -> None:
    stops = seen[page]["tabs"]
    assert stops[0]["name"] == "Skip to the report"
    assert all(stop["name"] and stop["outlined"] and stop["inside"] for stop in stops)


@pytest.mark.parametrize("page", ["panel-paper", "nasty-paper", "several-papers"])
@pytest.mark.parametrize("script", ["withScript", "withoutScript"])
def test_switches_work_by_keyboard(seen: dict[str, Any], page: str, script: str) -> None:
    counts = seen[page]["switches"][script]
    assert counts["off"] == {"marks": 0, "notes": 0}
    assert counts["on"] == counts["again"]
    # Marks that overlap are cut in two, so there may be more of them than notes.
    assert counts["on"]["marks"] >= counts["on"]["notes"] > 0


def test_number_leads_to_its_note_and_kind_to_its_reasons(seen: dict[str, Any]) -> None:
    assert seen["panel-paper"]["links"] == {"note": True, "reasons": True}


def test_index_sorts(seen: dict[str, Any]) -> None:
    sorting = seen["several-papers"]["sorting"]
    assert sorting["up"] == sorted(sorting["up"])
    assert sorting["down"] == sorted(sorting["up"], reverse=True)
    assert (sorting["state"], sorting["rows"]) == ("descending", 3)


def test_a_paper_of_200_pages_opens_quickly(seen: dict[str, Any]) -> None:
    assert seen["long-paper"]["milliseconds"] < 20_000


if __name__ == "__main__":
    pictures = ROOT / "docs" / "pictures"
    pages = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "out"
    pages.mkdir(exist_ok=True)
    write_pages(pages)
    look(pages, PAGES, "--pictures", str(pictures))
