"""Spells the names of XML elements and attributes as lxml does: with their namespace in front, in braces."""

from collections.abc import Callable


def names_in(namespace: str) -> Callable[[str], str]:
    """What spells the names of one namespace: "p" becomes "{http://…/main}p"."""

    def spell(name: str) -> str:
        return f"{{{namespace}}}{name}"

    return spell


xml = names_in("http://www.w3.org/XML/1998/namespace")
