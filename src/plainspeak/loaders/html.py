"""Reads web pages: what a reader sees of them, with every word's exact place in the source."""

import re

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Document, Format
from plainspeak.limits import Limits
from plainspeak.loaders._decode import Decoded, damaged_characters, decode
from plainspeak.loaders._flow import Flow
from plainspeak.loaders._html_reader import read_html
from plainspeak.loaders._templates import without_templates

SUFFIXES = (".html", ".htm", ".xhtml")

_CHARSET = re.compile(
    rb"""<meta\s[^>]{0,200}?charset\s*+=\s*+["']?+\s*+([\w.:-]+)|^\s*<\?xml[^>]{0,100}?encoding\s*+=\s*+["']([\w.:-]+)""",
    re.IGNORECASE,
)
_PROLOGUE = 100_000
"""Bytes searched for a declaration. The standard begins with 1,024, but real pages have 20,000 of script before it."""
# Of https://encoding.spec.whatwg.org/ those that Python knows under the same name. Not UTF-16, for a page whose
# declaration can be read is in something else. Nor Latin-1, which stands there for Windows-1252, our last resort anyway.
_ENCODINGS = re.compile(
    r"iso-8859-(?:[2-8]|1[03-6])|windows-125[0-8]|koi8-[ru]|macintosh|gbk|gb2312|gb18030|big5|euc-(?:jp|kr)|iso-2022-jp|"
    r"shift_jis"
)


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read a web page. Raises `UnknownFormat` for what is no text, and `NoText`."""
    decoded = _declared(data, path) or decode(data, path)
    builder = DocumentBuilder(path, Format.HTML)
    if decoded.notice:
        builder.notice(decoded.notice)
    flow = Flow(builder)
    source = without_templates(decoded.text)
    is_xml = source.lstrip().startswith("<?xml")
    if read_html(flow, source, 0, len(source), is_xml=is_xml) is not None:
        builder.notice(f"A comment in {path} never ends. Nothing after it was read.")
    flow.finish()
    return builder.build(source=decoded.text)


def _declared(data: bytes, path: str) -> Decoded | None:
    """The page in the encoding it names, if that is a special one. Many that name one are in UTF-8 all the same."""
    named = _CHARSET.search(data, 0, _PROLOGUE)
    encoding = (named[1] or named[2]).decode("ascii", "ignore").lower() if named else ""
    if not _ENCODINGS.fullmatch(encoding) or (not data.isascii() and _is_utf8(data)):
        return None
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), encoding, damaged_characters(path))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
