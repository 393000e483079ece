"""Turns the events of the Markdown parser into a flow of blocks, the same that HTML flows through."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from pyromark import Markdown, Options

from plainspeak.builder import DocumentBuilder
from plainspeak.loaders._flow import Flow, Piece
from plainspeak.loaders._html_reader import read_html
from plainspeak.loaders._html_tokens import Attribute

# Not among them: superscripts and subscripts (one ~ or ^ is more often meant as itself), mathematics (dollars are more
# often money), and smart punctuation (it puts other characters in place of the writer's).
_PARSER = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_TASKLISTS
_PARSER |= Options.ENABLE_HEADING_ATTRIBUTES | Options.ENABLE_DEFINITION_LIST | Options.ENABLE_GFM

_ELEMENTS = {
    "Paragraph": "p",
    "CodeBlock": "pre",
    "List": "ul",
    "Item": "li",
    "FootnoteDefinition": "footnote",
    "DefinitionList": "dl",
    "DefinitionListTitle": "dt",
    "DefinitionListDefinition": "dd",
    "Table": "table",
    "TableHead": "tr",
    "TableRow": "tr",
    "TableCell": "td",
    "Link": "a",
}
_CONTINUATION = re.compile(rb"[\x80-\xbf]")


class MarkdownReader:
    """Reads one file. `prose` is `source` with what is no text made invisible; in code that shows all the same."""

    def __init__(self, builder: DocumentBuilder, source: str, prose: str) -> None:
        self._source = source
        self._prose = prose
        self._builder = builder
        self._flow = Flow(builder)
        self._in_code = False
        self._images = 0
        """How many images are open: one may stand in the text alternative of another."""
        self._alternative: list[Piece] = []
        """The text alternative of the outermost."""
        self._html: list[tuple[int, int]] = []
        """The lines of the HTML block that is open."""
        self._last_comment_end = prose.rfind("-->")
        """Known from the start, so that no comment that never ends costs a search to the end of the file."""
        self._hidden_until = 0
        """End of a comment that goes on beyond its block, for HTML does not know where Markdown ends a block."""

    def read(self, start: int) -> None:
        """Read from `start` to the end."""
        markdown = self._prose[start:]
        # The parser counts bytes. Every byte that continues a character is one that characters do not count.
        uncounted = array("L", (found.start() for found in _CONTINUATION.finditer(markdown.encode())))
        for event, span in Markdown(options=_PARSER).events_with_range(markdown):
            first, last = span["start"], span["end"]
            if uncounted:
                first, last = first - bisect_left(uncounted, first), last - bisect_left(uncounted, last)
            self._handle(event, start + first, start + last)
        self._flow.finish()

    def _handle(self, event: Any, start: int, end: int) -> None:
        if event == "SoftBreak":
            self._text("\n", start, end)
        elif event == "HardBreak":
            self._flow.line_break(start, end)
        elif event == "Rule":
            self._flow.open("hr")
        else:
            ((name, value),) = event.items()
            if handler := self._HANDLERS.get(name):
                handler(self, value, start, end)

    def _text(self, text: str, start: int, end: int) -> None:
        if start < self._hidden_until:
            start = min(self._hidden_until, end)
            text = self._prose[start:end]
        if self._images:
            self._alternative.append((text, start, end))
        elif self._in_code and len(text) == end - start:
            self._flow.text(self._source[start:end], start, end)
        else:
            self._flow.text(text, start, end)

    def _code(self, _: str, start: int, end: int) -> None:
        raw = self._source[start:end]
        text = raw.strip("`")
        start += len(raw) - len(raw.lstrip("`"))
        self._flow.open("code")
        self._text(text, start, start + len(text))
        self._flow.close("code")

    def _start(self, tag: Any, start: int, _: int) -> None:
        name, details = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        if name == "Image":
            self._images += 1
        elif name == "Link":
            self._open_link(details, start)
        elif name == "FootnoteDefinition":
            self._flow.open("footnote", note=f"footnote {details}")
        elif element := self._element(name, details, start):
            self._flow.open(element)
        self._in_code = name == "CodeBlock"

    def _end(self, tag: Any, start: int, _: int) -> None:
        name, details = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        if name == "Image":
            self._close_image()
        elif name == "HtmlBlock":
            self._close_html()
        elif element := self._element(name, details, start):
            self._flow.close(element)
        self._in_code = False

    def _element(self, name: str, details: Any, start: int) -> str:
        """The element that means the same, or "" where the words alone matter, as in emphasis."""
        if name == "Heading":
            level: str = details if isinstance(details, str) else details["level"]
            return level.lower()
        if name == "BlockQuote":  # one with a kind is a note or a warning: nobody is quoted
            return "blockquote" if details is None else "div"
        if name == "Strikethrough":  # with one tilde it may be "~5 to ~6"
            return "s" if self._source.startswith("~~", start) else ""
        return _ELEMENTS.get(name, "")

    def _open_link(self, link: Any, start: int) -> None:
        if link["link_type"] not in ("Autolink", "Email"):  # of those the words are an address
            self._flow.open("a", {"href": Attribute(link["dest_url"], start, start)})

    def _close_image(self) -> None:
        self._images -= 1
        if not self._images:
            self._flow.image(self._alternative)
            self._alternative = []

    def _html_line(self, _: str, start: int, end: int) -> None:
        if self._html and not self._prose[self._html[-1][1] : start].strip():
            start = self._html.pop()[0]  # only an indent between them: a tag may go on over both
        self._html.append((start, end))

    def _close_html(self) -> None:
        lines, self._html = self._html, []
        for start, end in lines:
            comment = read_html(self._flow, self._prose, max(start, min(self._hidden_until, end)), end)
            if comment is not None:
                self._hide_comment(comment, end)

    def _hide_comment(self, start: int, searched: int) -> None:
        """Leave out a comment whose end is not in its block, which was searched so far."""
        if searched > self._last_comment_end:
            self._builder.notice("A comment in this paper never ends, so we did not read what follows it.")
            return
        self._hidden_until = self._prose.find("-->", searched) + len("-->")
        self._flow.comment(self._prose[start : self._hidden_until])

    def _inline_html(self, _: str, start: int, end: int) -> None:
        if start >= self._hidden_until and not self._images:
            read_html(self._flow, self._prose, start, end)

    # By function and not by method: a table of its own methods would keep a reader, and all it read, from being freed.
    _HANDLERS: ClassVar[Mapping[str, Callable[["MarkdownReader", Any, int, int], None]]] = {
        "Text": _text,
        "Start": _start,
        "End": _end,
        "Code": _code,
        "Html": _html_line,
        "InlineHtml": _inline_html,
    }
