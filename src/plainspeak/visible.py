"""Keeps out of our reports what would hurt: terminal controls, turned text, what XML does not allow, commands."""

import re

# C1 controls, the marks that change the direction of text, and halves of pairs, which cannot be written as UTF-8.
_ODD = r"\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff"
_ODD_IN_JSON = re.compile(rf"[{_ODD}]|#(?<=##)")
_DANGEROUS = re.compile(rf"[\x00-\x1f{_ODD}]")
# What XML 1.0 does not allow in a text (section 2.2). What it allows is a longer list, and ten times slower to compile.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_safe(text: str) -> str:
    """The text without the characters that no XML file may hold."""
    return _NOT_XML.sub("", text)


def visible(text: str) -> str:
    """The text on one line, as long as before, with each control character shown as one picture of it."""
    return _DANGEROUS.sub(_picture, text.replace("\n", " "))


def json_safe(json: str) -> str:
    """The same JSON, saying the same, with what could hurt a terminal or command a CI server as `\\u` escapes."""
    return _ODD_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", json)


def tame(text: str) -> str:
    """The text with a space in what a CI server would take for a command to it, wherever it found that in its log.

    GitHub obeys a line that begins with `::`, Azure and TeamCity obey `##vso[` and its like anywhere.
    """
    return re.sub(r"(?m)^(?>(?:[^\S\n]|\x1b\[[\d;]*m)*):(?=:)|#(?=#\w*\[)", lambda found: f"{found.group()} ", text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"
