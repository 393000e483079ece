"""Makes small PowerPoint files out of the XML of their parts, so that each test shows the very markup it is about."""

from tests.word_files import zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
        "a": f"{_DRAWING}/main",
        "c": f"{_DRAWING}/chart",
        "dgm": f"{_DRAWING}/diagram",
        "r": f"{_OFFICE}/relationships",
        "m": f"{_OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    }.items()
)


def run(text: str, properties: str = "", inside: str = "") -> str:
    """The XML of a run."""
    return f"<a:r><a:rPr {properties}>{inside}</a:rPr><a:t>{text}</a:t></a:r>"


def text(*runs: str, properties: str = "") -> str:
    """The XML of a paragraph; one without a tag is the text of one run."""
    content = "".join(it if "<" in it else run(it) for it in runs)
    return f"<a:p>{properties}{content}</a:p>"


def bullet(words: str, level: int = 0) -> str:
    """The XML of a paragraph with a bullet."""
    return text(words, properties=f'<a:pPr lvl="{level}"><a:buChar char="•"/></a:pPr>')


def about(element: str, described: str = "", placeholder: str = "", index: int = 0, more: str = "") -> str:
    """What a shape says of itself: its alternative text, and which placeholder it is."""
    kind = f'<p:ph type="{placeholder}" idx="{index}"/>' if placeholder else ""
    return (
        f'<p:{element}><p:cNvPr id="1" name="Shape 1" descr="{described}">{more}</p:cNvPr>'
        f"<p:nvPr>{kind}</p:nvPr></p:{element}>"
    )


def shape(
    body: str, *, top: int | None = None, left: int = 0, placeholder: str = "", index: int = 0, described: str = ""
) -> str:
    """The XML of a shape with text, somewhere on its slide."""
    offset = "" if top is None else f'<a:xfrm><a:off x="{left}" y="{top}"/></a:xfrm>'
    return (
        f"<p:sp>{about('nvSpPr', described, placeholder, index)}<p:spPr>{offset}</p:spPr>"
        f"<p:txBody>{body}</p:txBody></p:sp>"
    )


def frame(content: str, *, top: int = 0) -> str:
    """The XML of a frame around a table, chart or diagram."""
    return (
        f"<p:graphicFrame>{about('nvGraphicFramePr')}<p:xfrm><a:off x='0' y='{top}'/></p:xfrm>"
        f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></p:graphicFrame>"
    )


def part(root: str, inside: str, properties: str = "") -> str:
    """A part with this root element."""
    return f"<{root} {_NAMESPACES} {properties}>{inside}</{root}>"


def page(root: str, shapes: str, properties: str = "", more: str = "") -> str:
    """A slide ("p:sld"), its notes, its layout or its master."""
    return part(root, f"<p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>{more}", properties)


def pptx_file(*slides: str, related: dict[str, str] | None = None) -> bytes:
    """A PowerPoint file with these slides, given by their shapes or whole.

    `related` are the parts that every slide is related to, by kind, as {"notesSlide": …}; a layout is related to the
    master.
    """
    related = related or {}
    ids = range(1, len(slides) + 1)
    entries = {
        "[Content_Types].xml": f'<Types><Override PartName="/ppt/presentation.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": _relationships({"officeDocument": "ppt/presentation.xml"}),
        "ppt/presentation.xml": part(
            "p:presentation",
            f"<p:sldIdLst>{''.join(f'<p:sldId r:id=_slide{number}_/>' for number in ids)}</p:sldIdLst>".replace(
                "_", '"'
            ),
        ),
        "ppt/_rels/presentation.xml.rels": _relationships({f"slide{number}": f"slide{number}.xml" for number in ids}),
    }
    for number, slide in zip(ids, slides, strict=True):
        entries[f"ppt/slide{number}.xml"] = slide if slide.startswith("<p:sld ") else page("p:sld", slide)
        entries[f"ppt/_rels/slide{number}.xml.rels"] = _relationships({kind: f"{kind}.xml" for kind in related})
    entries["ppt/_rels/slideLayout.xml.rels"] = _relationships({"slideMaster": "slideMaster.xml"})
    return zipped(entries | {f"ppt/{kind}.xml": content for kind, content in related.items()})


def _relationships(targets: dict[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'
