"""Marked copies of Markdown, HTML and text read as the paper did, and have every finding in them."""

from pathlib import Path

import pytest

from plainspeak import Checker
from plainspeak.annotate import annotated

EXAMPLES = Path(__file__).parents[2] / "examples"
HTML = (
    "<html><body><h1>Plan</h1><p>We <b>will utilise</b> the <a href='x?a=1&amp;b=2'>ICB</a> room -- in order to meet.</p>"
    "<table><tr><td>Utilise it</td><td><img alt='We utilise it' src='x.png'></td></tr></table></body></html>"
)
PAPERS = {
    "a.md": (EXAMPLES / "panel-paper.md").read_bytes(),
    "b.md": b"---\ntitle: utilise\n---\n\n> We *utilise* it.\n\n| a | b |\n|---|---|\n| We utilise it. | `utilise` |\n",
    "a.html": HTML.encode(),
    "a.txt": b"We will utilise it.\n\n- Commence the work in order to finish.\n",
}


@pytest.mark.parametrize("path", PAPERS)
def test_every_finding_is_in_the_copy(path: str, checker: Checker) -> None:
    result = checker.check_bytes(PAPERS[path], path)
    copy = annotated(PAPERS[path], result).decode()
    in_place = [finding for finding in result.findings if finding.start < finding.end]
    assert in_place
    in_alt_text = sum(result.document.blocks[result.document.block_at(it.start)].kind == "alt text" for it in in_place)
    assert copy.count("plainspeak, ") == 1 + len(in_place) - in_alt_text
    assert "does not yet meet" in copy


@pytest.mark.parametrize("path", [path for path in PAPERS if not path.endswith(".txt")])
def test_the_copy_reads_as_the_paper_did(path: str, checker: Checker) -> None:
    result = checker.check_bytes(PAPERS[path], path)
    again = checker.check_bytes(annotated(PAPERS[path], result), path)
    assert again.document.text == result.document.text
    assert "<mark>utilise" in annotated(PAPERS[path], result).decode().lower()


def test_plain_text_keeps_its_words(checker: Checker) -> None:
    result = checker.check_bytes(PAPERS["a.txt"], "a.txt")
    copy = annotated(PAPERS["a.txt"], result).decode()
    assert "We will utilise [plainspeak, jargon: 'utilise' is harder than it need be. Write: 'use'.] it." in copy
