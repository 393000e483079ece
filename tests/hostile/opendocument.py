"""OpenDocument texts: repeats by number, styles in circles, entities, and parts that are missing or locked."""

from collections.abc import Callable

from tests.hostile.case import HARD, Case, Expectation, checked, paper, refused
from tests.hostile.zip_files import Entry, swelling, zip_file
from tests.odt_files import MIMETYPE, odt_file
from tests.word_files import zipped

_HARD = f"<text:p>{HARD}</text:p>"
_DAMAGED = refused("paper.odt is damaged")


def between(attack: str, **parts: str) -> bytes:
    """The attack in an OpenDocument text, with a hard sentence before and after it."""
    return odt_file(f"{_HARD}{attack}{_HARD}", **parts)


def case(
    name: str, make: Callable[[], bytes], expect: Expectation | None = None, path: str = "paper.odt", seconds: float = 4
) -> Case:
    """A case of an OpenDocument text."""
    return Case(f"odt: {name}", paper(path, make), expect or checked(), seconds, 300)


_LAUGHS = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
_ATTACKS = {
    "500,000,000 spaces in a number": '<text:p>a<text:s text:c="500000000"/>b</text:p>',
    "minus one space": '<text:p>a<text:s text:c="-1"/>b</text:p>',
    "spaces that are no number": '<text:p>a<text:s text:c="evil"/>b</text:p>',
    "spaces beyond all numbers": f'<text:p>a<text:s text:c="{"9" * 5_000}"/>b</text:p>',
    "columns repeated a billion times": (
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000">'
        "<text:p>a</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "rows repeated a billion times": (
        '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell>'
        "<text:p>a</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "60 tables in each other": (
        "<table:table><table:table-row><table:table-cell>" * 60
        + "<text:p>a</text:p>"
        + "</table:table-cell></table:table-row></table:table>" * 60
    ),
    "100 lists in each other": "<text:list><text:list-item>" * 100
    + "<text:p>a</text:p>"
    + "</text:list-item></text:list>" * 100,
    "a level of a heading beyond all numbers": '<text:h text:outline-level="99999999999999999999">a</text:h>',
    "50,000 spans": f"<text:p>{'<text:span>a </text:span>' * 50_000}</text:p>",
    "50,000 tabs and line breaks": f"<text:p>a{'<text:tab/><text:line-break/>' * 25_000}</text:p>",
    "a note in a note": "<text:p>"
    + "<text:note><text:note-body><text:p>a" * 40
    + "</text:p></text:note-body></text:note>" * 40
    + "</text:p>",
    "a remote section": '<text:section><text:section-source xlink:href="http://192.0.2.1/a.odt"/><text:p>a</text:p></text:section>',
    "a remote picture": '<text:p><draw:frame><draw:image xlink:href="file:///etc/passwd"/></draw:frame>a</text:p>',
    "a style that is not there": '<text:p text:style-name="none">a</text:p>',
}
_CIRCLE = "".join(
    f'<style:style style:name="S{n}" style:family="paragraph" style:parent-style-name="S{(n + 1) % 3}"/>'
    for n in range(3)
)
_CHAIN = "".join(
    f'<style:style style:name="S{n}" style:family="paragraph" style:parent-style-name="S{n + 1}"/>'
    for n in range(20_000)
)
_STYLED = '<text:p text:style-name="S0">a</text:p>'

CASES = (
    *(case(name, lambda attack=attack: between(attack), seconds=8) for name, attack in _ATTACKS.items()),
    case("entities that multiply", lambda: between("<text:p>&c;</text:p>", dtd=f"<!DOCTYPE a [{_LAUGHS}]>"), _DAMAGED),
    case(
        "an entity from this machine",
        lambda: between("<text:p>&x;</text:p>", dtd='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        _DAMAGED,
    ),
    case(
        "5,000 lists in each other", lambda: between("<text:list><text:list-item>" * 5_000), refused("nested too deep")
    ),
    case("styles in a circle", lambda: between(_STYLED, styles=_CIRCLE)),
    case("20,000 styles, each of the next", lambda: between(_STYLED, styles=_CHAIN)),
    case(
        "a password", lambda: between("", manifest="<manifest:encryption-data/>"), refused("protected with a password")
    ),
    case("no contents", lambda: zipped({"mimetype": MIMETYPE}), _DAMAGED),
    case("contents of 1 GB", lambda: _swelling(1_000), refused("too much room to unpack")),
    case(
        "contents that are a Word file",
        lambda: zipped({"mimetype": MIMETYPE, "content.xml": "<w:document/>"}),
        refused("paper.odt"),
    ),
    case(
        "a spreadsheet",
        lambda: between("", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        refused("an OpenDocument spreadsheet"),
    ),
    case(
        "nothing but deleted text",
        lambda: odt_file(
            "<text:tracked-changes><text:changed-region><text:p>a</text:p></text:changed-region></text:tracked-changes>"
        ),
        refused("has no text in it"),
    ),
    case("cut in half", lambda: between("")[: len(between("")) // 2], refused("is damaged and cannot be opened")),
)


def _swelling(megabytes: int) -> bytes:
    return zip_file([Entry("mimetype", MIMETYPE.encode()), swelling("content.xml", megabytes)])
