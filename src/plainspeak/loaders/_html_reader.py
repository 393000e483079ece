"""Reads a stretch of HTML into a flow of blocks. For whole pages, and for the HTML that stands in Markdown."""

from plainspeak.loaders._flow import Flow
from plainspeak.loaders._html_tokens import Token, TokenKind, attributes, text_tokens, tokens


def read_html(flow: Flow, source: str, start: int, end: int, *, is_xml: bool = False) -> int | None:
    """Read `source` from `start` to `end`. Returns where a comment begins that never ends, if there is one."""
    for token in tokens(source, start, end, is_xml=is_xml):
        if token.kind is TokenKind.TEXT:
            flow.text(token.value, token.start, token.end)
        elif token.kind is TokenKind.OPEN:
            _open(flow, source, token, is_xml)
        elif token.kind is TokenKind.CLOSE:
            flow.close(token.value)
        elif token.kind is TokenKind.COMMENT:
            flow.comment(source[token.start : token.end])
        elif token.kind is TokenKind.UNCLOSED_COMMENT:
            return token.start
    return None


def _open(flow: Flow, source: str, tag: Token, is_xml: bool) -> None:
    name = tag.value
    if name == "br":
        flow.line_break(tag.start, tag.end)
        return
    found = attributes(source, tag)
    flow.open(name, found)
    # Outside XML a slash ends nothing, except in the foreign elements that Word and others strew in.
    if source.endswith("/>", tag.start, tag.end) and (is_xml or ":" in name):
        flow.close(name)
    if name == "img" and "alt" not in found:
        flow.image([])
    elif name == "img" and found["alt"].value:  # an empty one says that the image is mere decoration
        alternative = text_tokens(source, found["alt"].start, found["alt"].end)
        flow.image([(token.value, token.start, token.end) for token in alternative])
