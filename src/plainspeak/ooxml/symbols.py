"""What `w:sym` shows: characters of the fonts Symbol and Wingdings, which Unicode knows elsewhere."""

from lxml import etree

from plainspeak.ooxml import names

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
_PRIVATE_USE = range(0xE000, 0xF900)
# The signs seen in papers. Source: the Unicode Consortium's ADOBE/symbol.txt, and L2/12-368 for Wingdings.
_SYMBOL = (
    {code: chr(code) for code in range(0x20, 0x40)}
    | dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
    | dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
    | {0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x5B: "[", 0x5D: "]", 0x7B: "{", 0x7C: "|", 0x7D: "}"}
    | {0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×"}
    | {0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™"}
)
_WINGDINGS = {
    0x28: "☎",
    0x2A: "✉",
    0x4A: "☺",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0xA7: "▪",
    0xA8: "◻",
} | {0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol_text(symbol: etree._Element) -> str:
    """The one character that a `w:sym` stands for; `OBJECT` for a small picture that has no letter."""
    try:
        code = int(symbol.get(names.w("char"), ""), 16)
    except ValueError:
        return OBJECT
    if 0x20 <= code < 0xD800:
        return chr(code)
    # Word moves the characters of symbol fonts to U+F000 (ECMA-376 part 1, 17.3.3.30).
    table = _FONTS.get(symbol.get(names.w("font"), "").lower(), {})
    return table.get(code - 0xF000, OBJECT) if code in _PRIVATE_USE else OBJECT
