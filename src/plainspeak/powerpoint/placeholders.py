"""What a shape of a slide takes over from the layout and the master of the slide: its place, and its bullets."""

from collections.abc import Iterator, Sequence

from lxml import etree

from plainspeak.powerpoint import names

TITLES = ("title", "ctrTitle")
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}
# Which placeholder of a master one of a slide is made from (ECMA-376 part 1, 19.7.10); the rest have their own.
_IN_MASTER = {"ctrTitle": "title"} | dict.fromkeys(
    ("subTitle", "obj", "chart", "tbl", "clipArt", "dgm", "media", "pic"), "body"
)
_BULLETS = {names.a("buNone"): False} | dict.fromkeys(map(names.a, ("buChar", "buAutoNum", "buBlip")), True)
_LEVELS = 9


class Placeholders:
    """The placeholders of a layout and a master."""

    def __init__(self, layout: etree._Element | None, master: etree._Element | None) -> None:
        self._layout = {_index(shape): shape for shape in _shapes(layout)}
        self._master = {kind_of(shape): shape for shape in _shapes(master)}
        self._styles = None if master is None else master.find(names.p("txStyles"))

    def place(self, shape: etree._Element) -> tuple[int, int]:
        """How far from the top and from the left a shape stands, in the units of its slide."""
        for each in self._with_parents(shape):
            for properties in each:
                offset = properties.find(names.OFFSET)
                offset = each.find(names.FRAME_OFFSET) if offset is None else offset
                if offset is not None:
                    return _number(offset.get("y")), _number(offset.get("x"))
        return 0, 0

    def bullets(self, shape: etree._Element) -> tuple[bool, ...]:
        """Whether a bullet or number stands before the paragraphs of a shape, for each of the nine levels."""
        styles = [style for style in self._list_styles(shape) if style is not None]
        levels = [
            [_bullet(style.find(names.a(f"lvl{level}pPr"))) for style in styles] for level in range(1, _LEVELS + 1)
        ]
        return tuple(next((bullet for bullet in found if bullet is not None), False) for found in levels)

    def _list_styles(self, shape: etree._Element) -> Iterator[etree._Element | None]:
        """What says how the paragraphs of a shape look: what is nearest to it comes first."""
        for each in self._with_parents(shape):
            yield each.find(f"{names.TEXT_BODY}/{names.LIST_STYLE}")
        kind = kind_of(shape)
        if kind is not None and self._styles is not None:
            yield self._styles.find(names.p(_STYLES.get(_IN_MASTER.get(kind, kind), "otherStyle")))

    def _with_parents(self, shape: etree._Element) -> Iterator[etree._Element]:
        yield shape
        kind = kind_of(shape)
        if kind is None:
            return
        if (parent := self._layout.get(_index(shape))) is not None:
            yield parent
        if (parent := self._master.get(_IN_MASTER.get(kind, kind))) is not None:
            yield parent


def kind_of(shape: etree._Element) -> str | None:
    """The kind of placeholder that a shape is, as "title"; `None` when it is none."""
    placeholder = said_of(shape, names.PLACEHOLDER)
    return None if placeholder is None else placeholder.get("type", "obj")


def said_of(shape: etree._Element, name: str) -> etree._Element | None:
    """The element of that name which says something of a shape itself, and not of what is in it."""
    # It stands somewhere in the first child, whose own name goes by the kind of shape: p:nvSpPr, p:nvPicPr …
    return next(shape[0].iter(name), None) if len(shape) else None


def has_bullet(paragraph: etree._Element, bullets: Sequence[bool]) -> bool:
    """Whether a bullet or number stands before a paragraph, where `bullets` are those of its shape."""
    own = _bullet(paragraph.find(names.PARAGRAPH_PROPERTIES))
    return bullets[level_of(paragraph) - 1] if own is None else own


def level_of(paragraph: etree._Element) -> int:
    """How deep a paragraph is set in, from 1 to 9."""
    properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
    return 1 if properties is None else min(max(_number(properties.get("lvl")), 0), _LEVELS - 1) + 1


def _shapes(root: etree._Element | None) -> Iterator[etree._Element]:
    for shape in () if root is None else root.iter(names.SHAPE):
        if said_of(shape, names.PLACEHOLDER) is not None:
            yield shape


def _index(shape: etree._Element) -> str:
    placeholder = said_of(shape, names.PLACEHOLDER)
    return "" if placeholder is None else placeholder.get("idx", "0")


def _bullet(properties: etree._Element | None) -> bool | None:
    found = () if properties is None else (_BULLETS[child.tag] for child in properties if child.tag in _BULLETS)
    return next(iter(found), None)


def _number(value: str | None) -> int:
    try:
        return int(value or "0")
    except ValueError:
        return 0
