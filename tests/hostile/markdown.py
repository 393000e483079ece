"""Markdown: marks that are never closed, that nest, and that must each be looked for again."""

from collections.abc import Callable

from tests.hostile.case import Case, Expectation, checked, paper, refused
from tests.hostile.texts import between


def case(
    name: str, make: Callable[[], str], expect: Expectation | None = None, seconds: float = 6, megabytes: int = 350
) -> Case:
    """A case of Markdown."""
    return Case(f"markdown: {name}", paper("paper.md", make), expect or checked(), seconds, megabytes)


# Each stands between two paragraphs that must be read.
_ATTACKS = {
    "quotations in quotations": ">" * 20_000 + " a",
    "lists in lists on one line": "- " * 5_000 + "a",
    "lists in lists, line by line": "\n".join("  " * number + "- a" for number in range(500)),
    "opening brackets": "[" * 50_000,
    "links that are never closed": "[a](" * 30_000,
    "images that are never closed": "![a](" * 30_000,
    "links in links": "[" * 5_000 + "a" + "](x)" * 5_000,
    "links that lead to references": "[a]: x\n\n" + "[a] " * 30_000,
    "definitions of references": "\n".join(f"[a{number}]: x" for number in range(30_000)),
    "references without definitions": "[a][b] " * 30_000,
    "footnotes": "\n".join(f"a[^{number}]\n\n[^{number}]: b\n" for number in range(5_000)),
    "backticks, each run longer": " ".join("`" * number for number in range(1, 600)),
    "backticks": "`a" * 50_000,
    "stars that open": "*a **a " * 30_000,
    "stars and underscores": "*a_ " * 50_000,
    "a run of stars": "*" * 100_000,
    "strikethrough": "~~a " * 30_000,
    "a table of 5,000 columns": "|a" * 5_000 + "|\n" + "|-" * 5_000 + "|\n" + "|b" * 5_000 + "|",
    "a table of 20,000 rows": "|a|b|\n|-|-|\n" + "|c|d|\n" * 20_000,
    "a table whose rows are short": "|a" * 1_000 + "|\n" + "|-" * 1_000 + "|\n" + "|b\n" * 1_000,
    "bars": "|" * 100_000,
    "backslashes": "\\" * 100_001 + "\n",
    "entities": "&amp;" * 30_000,
    "ampersands and hashes": "&#" * 50_000,
    "headings": "#" * 100_000 + "\n" + "# a\n" * 10_000,
    "underlines of headings": "a\n---\n" * 20_000,
    "rulers": "---\n" * 30_000,
    "opening angle brackets": "<" * 100_000,
    "addresses in angle brackets that never end": "<http://a" * 20_000,
    "comments, one after the other": "<!-- a -->\n\n" * 20_000,
    "blocks of HTML in blocks": "<div>\n\n" * 5_000 + "a\n\n" + "</div>\n\n" * 5_000,
    "HTML attributes by the thousand": f"<p {'a=1 ' * 50_000}>\n\na\n\n</p>",
    "Liquid, never closed": "{{" * 50_000,
    "Liquid tags": "{% if a %} b " * 20_000,
    "attributes of kramdown": "{:" * 50_000,
    "brackets of kramdown's short forms": "*[" * 50_000,
    "directives": ":::" * 30_000,
    "dollar signs": "$a" * 50_000,
    "hard line breaks": "a  \n" * 50_000,
    "tabs": "\t" * 100_000,
    "an image of this machine": "![a picture](file:///etc/passwd)",
    "task items": "- [ ] a\n" * 20_000,
    "numbers of items with 1,000 digits": "9" * 1_000 + ". a",
}

CASES = (
    *(case(name, lambda attack=attack: between(attack)) for name, attack in _ATTACKS.items()),
    case("a line of 2 MB", lambda: between("the *room* is open " * 110_000), seconds=20, megabytes=700),
    case("repeated beginnings of comments", lambda: between("<!-- " * 100_000), checked(1, "never ends")),
    case("a comment that never ends", lambda: between("<!--"), checked(1, "never ends")),
    case("a script that never ends", lambda: between("<script>"), checked(1, "never ends")),
    case("a fence that never ends", lambda: between("```"), checked(1)),
    case("front matter that never ends", lambda: "---\n" + between("a: b\n" * 50_000), checked()),
    case("front matter that unfolds", lambda: _FRONT_MATTER + between("a"), checked()),
    case("nothing but front matter", lambda: "---\na: b\n---\n", refused("nothing in it but front matter")),
    case("nothing but code", lambda: "```\n" + "a = b\n" * 500 + "```\n", checked(0)),
    case("nothing but marks", lambda: "* > - # `\n" * 500, refused("has no text in it")),
)
_FRONT_MATTER = "---\na: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a]\n" for n in range(50)) + "---\n\n"
