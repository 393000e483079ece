"""What one run of a Word file says, character by character: the count that loader and writer share."""

from collections.abc import Iterator

from lxml import etree

from plainspeak.ooxml import names
from plainspeak.ooxml.symbols import OBJECT, symbol_text

_ONE_CHARACTER = {
    names.w("tab"): "\t",
    names.w("ptab"): "\t",
    names.w("br"): "\n",
    names.w("cr"): "\n",
    # Words with a hyphen are looked up with the plain one.
    names.w("noBreakHyphen"): "-",
    names.w("softHyphen"): "\N{SOFT HYPHEN}",
    names.DRAWING: OBJECT,
    names.PICTURE: OBJECT,
    names.OBJECT: OBJECT,
    names.ALTERNATIVES: OBJECT,
}


def run_text(run: etree._Element) -> str:
    """The characters of a `w:r`. Offsets in an `InRun` count these.

    Text counts as it stands; a tab, a break, a hyphen, a symbol and a drawing count as one character each; the rest, as
    the mark of a footnote or a field code, as none.
    """
    return "".join(map(part_text, run))


def part_text(part: etree._Element) -> str:
    """The characters of one child of a `w:r`."""
    if part.tag == names.TEXT:
        return part.text or ""
    if part.tag == names.SYMBOL:
        return symbol_text(part)
    return _ONE_CHARACTER.get(part.tag, "")


def all_runs(root: etree._Element) -> list[etree._Element]:
    """Every `w:r` of a part in document order. The `run` of an `InRun` is an index of this list."""
    return list(root.iter(names.RUN))


def choice(alternatives: etree._Element) -> Iterator[etree._Element]:
    """The one branch of an `mc:AlternateContent` that is shown, if there is any: the newest form."""
    for name in (names.CHOICE, names.FALLBACK):
        branch = alternatives.find(name)
        if branch is not None:
            yield branch
            return
