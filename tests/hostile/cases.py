"""All cases, in the order of the table."""

from tests.hostile import html, markdown, opendocument, outputs, pdf, places, slides, texts, word, zips
from tests.hostile.case import Case

_KINDS = (texts, markdown, html, word, opendocument, slides, pdf, zips, places, outputs)
CASES: tuple[Case, ...] = tuple(case for kind in _KINDS for case in kind.CASES)
