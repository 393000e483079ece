"""PowerPoint files: one slide shown over and over, groups in groups, layouts in circles, and slides that are missing."""

from collections.abc import Callable

from tests.hostile.case import HARD, Case, Expectation, checked, paper, refused
from tests.hostile.zip_files import Entry, swelling, zip_file
from tests.loaders.test_dispatch import ole2
from tests.pptx_files import frame, page, part, pptx_file, shape, text
from tests.word_files import zipped

_HARD = shape(text(HARD), top=0)
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def with_hard(attack: str) -> bytes:
    """The attack on a slide with a hard sentence."""
    return pptx_file(f"{_HARD}{attack}")


def case(
    name: str, make: Callable[[], bytes], expect: Expectation | None = None, path: str = "talk.pptx", seconds: float = 4
) -> Case:
    """A case of a PowerPoint file."""
    return Case(f"pptx: {name}", paper(path, make), expect or checked(1), seconds, 300)


_ATTACKS = {
    "100 groups in each other": "<p:grpSp>" * 100 + shape(text("a")) + "</p:grpSp>" * 100,
    "a place beyond all numbers": '<p:sp><p:spPr><a:xfrm><a:off x="99999999999999999999999" y="-9e999"/></a:xfrm></p:spPr></p:sp>',  # noqa: E501
    "a place that is no number": '<p:sp><p:spPr><a:xfrm><a:off x="evil" y=""/></a:xfrm></p:spPr></p:sp>',
    "shapes without anything": "<p:sp/>" * 5_000,
    "5,000 shapes at one place": shape(text("a"), top=1) * 5_000,
    "100,000 runs": shape(text(*["a "] * 100_000)),
    "50,000 line breaks": shape(f"<a:p>{'<a:br/>' * 50_000}</a:p>"),
    "an alternative text of 1 MB": shape(text("a"), described="a " * 500_000),
    "a table of cells that span all": frame(
        '<a:tbl><a:tr><a:tc gridSpan="999999999" rowSpan="999999999"><a:txBody><a:p/></a:txBody></a:tc></a:tr></a:tbl>'
    ),
    "a table of 10,000 cells": frame(
        f"<a:tbl><a:tr>{'<a:tc><a:txBody>' + text('a') + '</a:txBody></a:tc>'}</a:tr></a:tbl>" * 10_000
    ),
    "a chart that is not there": frame('<c:chart r:id="rId99"/>'),
    "a diagram that is not there": frame('<dgm:relIds r:dm="rId99"/>'),
    "a level beyond all numbers": shape(text("a", properties='<a:pPr lvl="99999999999999999999"/>')),
}

CASES = (
    *(case(name, lambda attack=attack: with_hard(attack), seconds=8) for name, attack in _ATTACKS.items()),
    case(
        "5,000 groups in each other",
        lambda: with_hard("<p:grpSp>" * 5_000 + "</p:grpSp>" * 5_000),
        refused("talk.pptx", "nested too deep"),
    ),
    case("one slide, shown 20,000 times", lambda: _shown(20_000), refused("talk.pptx"), seconds=8),
    case("a slide that is not there", lambda: _shown(1, "slide9"), refused("talk.pptx")),
    case(
        "a layout that is its own master",
        lambda: pptx_file(
            _HARD, related={"slideLayout": page("p:sldLayout", ""), "slideMaster": page("p:sldMaster", "")}
        ),
    ),
    case(
        "notes that are the slide", lambda: pptx_file(_HARD, related={"notesSlide": page("p:notes", shape(text("a")))})
    ),
    case("a slide that is no XML", lambda: pptx_file("<p:sld <"), refused("talk.pptx is damaged")),
    case(
        "entities that multiply", lambda: pptx_file('<p:sld xmlns:p="a">&a;</p:sld>'), refused("talk.pptx is damaged")
    ),
    case("a slide of 1 GB", lambda: _swelling(1_000), refused("too much room to unpack")),
    case("no slides", lambda: pptx_file(), refused("has no text in it")),
    case(
        "old slides",
        lambda: ole2("PowerPoint Document"),
        refused("is an old PowerPoint file (.ppt), whatever its name says"),
    ),
    case("a password", lambda: ole2("EncryptedPackage"), refused("protected with a password")),
    case(
        "no presentation",
        lambda: zipped({"[Content_Types].xml": f'<Types><Override ContentType="{_MAIN}"/></Types>'}),
        refused("talk.pptx"),
    ),
)


def _shown(times: int, slide: str = "slide1") -> bytes:
    """One slide of 1,000 words, listed so many times."""
    data = pptx_file(shape(text("We will utilise the room. " * 200)))
    ids = f'<p:sldId r:id="{slide}"/>' * times
    return _with_part(data, "ppt/presentation.xml", part("p:presentation", f"<p:sldIdLst>{ids}</p:sldIdLst>"))


def _with_part(data: bytes, name: str, content: str) -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as archive:
        return zipped({it: content if it == name else archive.read(it).decode() for it in archive.namelist()})


def _swelling(megabytes: int) -> bytes:
    types = f'<Types><Override PartName="/ppt/presentation.xml" ContentType="{_MAIN}"/></Types>'
    return zip_file([Entry("[Content_Types].xml", types.encode()), swelling("ppt/slides/slide1.xml", megabytes)])
