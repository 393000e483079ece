"""Reads Markdown (CommonMark, GitHub's and kramdown's extensions) as its reader sees it, every word with its place."""

import re

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Document, Format, Skipped
from plainspeak.errors import NoText
from plainspeak.limits import Limits
from plainspeak.loaders._decode import decode
from plainspeak.loaders._templates import hide, without_templates

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

# Not the parser's own front matter, which it finds anywhere in a file: a paragraph between two rulers would be lost.
_FRONT_MATTER = re.compile(
    r"""(?P<fence>---|\+\+\+)[ \t]*\r?\n
    (?>(?:\#.*\n)*) [\w"'][\w"' .-]*+[:=] .*\n
    (?:.*\n)*? (?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)""",
    re.VERBOSE,
)
_LONE_RETURN = re.compile(r"\r(?!\n)")
# Of kramdown, pandoc and Docusaurus: `{: .note}` behind a block, the fences of `::: note`, and `*[NHS]: National Health
# Service`, which is shown to those who point at the acronym.
_DIRECTIVE = re.compile(
    r"\{:[^{}\n]*+\}|^ {0,3}:{3,}[ \t]*+(?:\{[^{}\n]*+\}|[\w-]*+)[ \t]*+$|^ {0,3}\*\[[^\]\n]++\]:.*$", re.MULTILINE
)


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read a Markdown file. Raises `UnknownFormat` for what is no text, and `NoText`."""
    from plainspeak.loaders._markdown_reader import MarkdownReader

    decoded = decode(data, path)
    source = decoded.text
    builder = DocumentBuilder(path, Format.MARKDOWN)
    if decoded.notice:
        builder.notice(decoded.notice)
    prose = _LONE_RETURN.sub("\n", source)  # a line end of old Macs, which the parser does not know
    front_matter = _FRONT_MATTER.match(prose)
    if front_matter:
        builder.skip(Skipped.FRONT_MATTER)
    prose = without_templates(prose)
    prose = hide(prose, (found.span() for found in _DIRECTIVE.finditer(prose)))
    MarkdownReader(builder, source, prose).read(front_matter.end() if front_matter else 0)
    try:
        return builder.build(source=source)
    except NoText as err:
        if front_matter is None:
            raise
        raise NoText(f"{path} has nothing in it but front matter.", "We read what stands below that.") from err
