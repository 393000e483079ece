"""HTML: markup that is never closed, that nests, or that hides the rest of the page; and encodings that lie."""

from collections.abc import Callable

from tests.hostile.case import HARD, Case, Expectation, checked, paper, refused

_HARD = f"<p>{HARD}</p>"


def between(attack: str) -> str:
    """The attack in a page, with a hard sentence before and after it."""
    return f"<!doctype html><body>{_HARD}\n{attack}\n{_HARD}"


def case(
    name: str,
    make: Callable[[], bytes | str],
    expect: Expectation | None = None,
    seconds: float = 6,
    megabytes: int = 350,
) -> Case:
    """A case of HTML."""
    return Case(f"html: {name}", paper("paper.html", make), expect or checked(), seconds, megabytes)


_ATTACKS = {
    "90,000 elements in each other": "<div>" * 90_000 + "a" + "</div>" * 90_000,
    "90,000 elements that are never closed": "<div>" * 90_000,
    "bold in bold": "<b>" * 90_000 + "a",
    "links in links": "<a href=x>" * 50_000 + "a",
    "elements that cross": "<b><i>a</b></i>" * 20_000,
    "paragraphs": "<p>" * 200_000,
    "tables in tables": "<table><tr><td>" * 5_000 + "a" + "</table>" * 5_000,
    "lists in lists": "<ul><li>" * 20_000 + "a",
    "quotations in quotations": "<blockquote>" * 20_000 + "a" + "</blockquote>" * 20_000,
    "closing tags": "</div>" * 200_000,
    "200,000 attributes": "<p " + "a=1 " * 200_000 + ">a</p>",
    "200,000 attributes, each with another name": "<p " + " ".join(f"a{n}" for n in range(200_000)) + ">a</p>",
    "an attribute of 5 MB": f"<p title='{'a' * 5_000_000}'>a</p>",
    "an alternative text of 1 MB": f"<img alt='{'a ' * 500_000}'>",
    "a tag name of 1 MB": f"<{'a' * 1_000_000}>",
    "ampersands and hashes": "&#" * 100_000,
    "entities": "&lt;" * 50_000,
    "entities without an end": "&amp" * 50_000,
    "an entity of 100,000 digits": f"&#{'9' * 100_000};",
    "numbers that stand for no character": "&#xD800;&#0;&#x110000;&#x80;" * 1_000,
    "opening angle brackets": "<" * 100_000,
    "beginnings of closing tags": "</" * 100_000,
    "beginnings of declarations": "<!a " * 50_000 + ">",
    "comments": "<!-- a -->" * 50_000,
    "comments of odd form": "<!--><!---><!--a--!>" * 10_000,
    "CDATA": "<![CDATA[a]]>" * 20_000,
    "conditional comments": "<!--[if mso]>a<![endif]-->" * 10_000,
    "line breaks": "a<br>" * 100_000,
    "spans of a table": "<table><tr><td colspan=1000000000 rowspan=1000000000>a</td></tr></table>",
    "numbers of a list": "<ol start=99999999999999999999><li value=-99999999999999999999>a</ol>",
    "ruby": "<ruby>a<rt>b</rt></ruby>" * 10_000,
    "forms": "<select><option>a" * 20_000,
    "hidden in hidden": "<div hidden>" * 20_000 + "</div>" * 20_000,
    "languages in languages": "<div lang=en>" * 20_000 + "</div>" * 20_000,
    "styles in attributes": f"<p style='{'display:' * 50_000}'>a</p>",
    "templates": "{{ a }}" * 30_000,
    "templates that are never closed": "{{" * 50_000 + "{%" * 50_000,
    "zeros written as entities": "a&#0;b" * 1_000,
    "all that could be fetched": (
        "<link rel=stylesheet href=http://192.0.2.1/a><script src=http://192.0.2.1/a></script><base href=http://192.0.2.1/>"
        "<img src=http://192.0.2.1/a><iframe src=file:///etc/passwd></iframe><object data=file:///etc/passwd></object>"
        "<meta http-equiv=refresh content='0;url=http://192.0.2.1/'><embed src=//192.0.2.1/a><video src=//192.0.2.1/a></video>"  # noqa: E501
    ),
}
_ENTITIES = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "utilise">]>'

CASES = (
    *(case(name, lambda attack=attack: between(attack)) for name, attack in _ATTACKS.items()),
    case(
        "more than 100,000 elements in each other",
        lambda: between("<div>" * 100_000 + "a"),
        refused("has more than 100,000 elements inside each other"),
    ),
    case("repeated beginnings of comments", lambda: between("<!--" * 100_000), checked(1, "never ends")),
    case("a script that never ends", lambda: between("<script>"), checked(1, "never ends")),
    case("a style that never ends", lambda: between("<style>"), checked(1, "never ends")),
    case("a text area that never ends", lambda: between("<textarea>")),
    case("a title that never ends", lambda: between("<title>"), checked(1, "never ends")),
    case("a tag that never ends", lambda: between("<p title='"), checked()),
    case("plain text to the end", lambda: between("<plaintext>"), checked()),
    case("hidden to the end", lambda: between("<div hidden>"), checked(1)),
    case("nothing but a script", lambda: "<!doctype html><script>utilise()</script>", refused("has no text in it")),
    case("entities from outside", lambda: f"{_ENTITIES}<html><body>{_HARD}<p>&x;&a;</p>{_HARD}</body></html>"),
    case("an encoding that does not exist", lambda: f"<meta charset=evil>{between('café')}"),
    case("an encoding that runs", lambda: f"<meta charset=rot13>{between('café')}"),
    case("UTF-7", lambda: f"<meta charset=utf-7>{between('+ADw-script+AD4-')}"),
    case("UTF-16 that is none", lambda: f"<meta charset=utf-16>{between('café')}"),
    case("an encoding with shifts", lambda: f"<meta charset=iso-2022-jp>{between(chr(27) + '$B!!' + chr(27) + '(B')}"),
    case("a shift that is never undone", lambda: f"<meta charset=iso-2022-jp>{between(chr(27) + '$B!!')}", checked(1)),
    case(
        "an encoding with bytes missing",
        lambda: f"<meta charset=shift_jis>{between('')}".encode() + b"\x81\xff<",
        checked(2, "damaged"),
    ),
    case("zeros", lambda: between("\0" * 100), refused("is not text")),
    case("UTF-16 that is cut", lambda: between("a").encode("utf-16")[:-1], checked(2, "damaged")),
)
