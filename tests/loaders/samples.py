"""A small paper in every format we read, for the promises that every loader keeps."""

from collections.abc import Callable
from typing import NamedTuple

from tests.odt_files import odt_file
from tests.pdf_files import pdf, text
from tests.pptx_files import bullet, pptx_file, shape
from tests.pptx_files import run as slide_run
from tests.pptx_files import text as slide_text
from tests.word_files import paragraph, word_file


class Sample(NamedTuple):
    """A paper, and the text that must be read from it: its blocks, with a blank line between."""

    data: bytes
    text: str


_TEXT = "Minutes of the panel\n\nWe will utilise the café’s office for the next meeting.\n\nBring your papers, please."


def _text() -> Sample:
    source = (
        "Minutes of the panel\n====================\n\nWe will utilise the café’s\noffice for the next meeting.\n\n"
        "* Bring your papers, please.\n"
    )
    return Sample(source.encode(), _TEXT)


def _markdown() -> Sample:
    source = (
        "---\ntitle: no\n---\n# Minutes of the **panel**\n\nWe will uti*lise* the\ncaf&eacute;’s [office](x) "
        "for the next meeting.<!-- no -->\n\n- Bring your papers, please.\n"
    )
    return Sample(source.encode(), _TEXT)


def _html() -> Sample:
    source = (
        "<title>no</title><h1>Minutes of the <b>panel</b></h1>\n<p>We will uti<i>lise</i> the\ncaf&eacute;’s "
        "<a href=x>office</a> for the next meeting.<!-- no --><ul><li>Bring your papers, please.</ul>"
    )
    return Sample(source.encode(), _TEXT)


def _word() -> Sample:
    heading, *rest = _TEXT.split("\n\n")
    body = paragraph(heading, "<w:pStyle w:val='berschrift2'/>") + "".join(map(paragraph, rest))
    return Sample(word_file(body), _TEXT)


def _odt() -> Sample:
    heading, sentence, item = _TEXT.split("\n\n")
    first, middle, last = sentence.partition("lise")
    body = (
        f'<text:h text:outline-level="2">{heading}</text:h><text:p>{first}<text:span>{middle}</text:span>{last}</text:p>'
        f"<text:list><text:list-item><text:p>{item}</text:p></text:list-item></text:list>"
    )
    return Sample(odt_file(body), _TEXT)


def _pptx() -> Sample:
    heading, sentence, item = _TEXT.split("\n\n")
    first, middle, last = sentence.partition("lise")
    body = slide_text(slide_run(first), slide_run(middle), slide_run(last)) + bullet(item)
    return Sample(pptx_file(shape(slide_text(heading), placeholder="title") + shape(body, placeholder="body")), _TEXT)


def _pdf() -> Sample:
    heading, *rest = _TEXT.split("\n\n")
    lines = [text(72, 72, heading, 20, "F2")]
    lines += [text(72, 72 + 60 * number, line, 11) for number, line in enumerate(rest, 1)]
    return Sample(pdf("".join(lines)), _TEXT)


SAMPLES: dict[str, Callable[[], Sample]] = {
    **dict.fromkeys((".txt", ".text"), _text),
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), _markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _html),
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), _word),
    ".pdf": _pdf,
    **dict.fromkeys((".odt", ".ott"), _odt),
    **dict.fromkeys((".pptx", ".pptm", ".potx", ".potm", ".ppsx", ".ppsm"), _pptx),
}
"""By the file name endings. A new loader adds its own here, or a test says that it is missing."""
