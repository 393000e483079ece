"""The elements of HTML by what they do to a text: which make blocks, which stand apart in a line, which end which.

From https://html.spec.whatwg.org/multipage/: the rendering section for blocks, "optional tags" for what ends what.
"""

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer footnote form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol "
    "optgroup option p pre search section summary table tbody td template textarea tfoot th thead title tr ul xmp".split()
)
"""Elements that begin and end a block. `footnote` is our own, for Markdown."""
STANDING_APART = frozenset("img input button select textarea svg video audio iframe object embed canvas meter".split())
"""Elements in a line of text that are things of their own: the words on their two sides are not one word."""

_ROW_ENDS = frozenset({"tr", "caption", "colgroup"})
_ROWS_END = _ROW_ENDS | {"thead", "tbody", "tfoot"}
_TABLE = frozenset({"table"})
ENDS = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), _TABLE | {"tr"}),
    "th": (frozenset({"td", "th"}), _TABLE | {"tr"}),
    "tr": (_ROW_ENDS, _TABLE),
    "thead": (_ROWS_END, _TABLE),
    "tbody": (_ROWS_END, _TABLE),
    "tfoot": (_ROWS_END, _TABLE),
    "option": (frozenset({"option"}), frozenset({"select", "datalist", "optgroup"})),
}
"""A start tag: the open elements it ends, for their own end tags may be left out; and what to look no further than."""

TABLE_PARTS = frozenset("table caption thead tbody tfoot tr td th".split())
WALLS = frozenset("table caption td th".split())
"""An end tag inside one of these ends nothing outside it, unless it is itself a part of a table."""
