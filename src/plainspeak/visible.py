"""Keeps characters out of our reports that would hurt: terminal controls, turned text, what XML does not allow."""

import re

# C0 and C1 controls, and the marks that change the direction of text.
_DANGEROUS = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
# What XML 1.0 does not allow in a text (section 2.2). What it allows is a longer list, and ten times slower to compile.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_safe(text: str) -> str:
    """The text without the characters that no XML file may hold."""
    return _NOT_XML.sub("", text)


def visible(text: str) -> str:
    """The text on one line, as long as before, with each control character shown as one picture of it."""
    return _DANGEROUS.sub(_picture, text.replace("\n", " "))


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"
